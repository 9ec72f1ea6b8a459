import type { JSX } from 'preact'
import type { Result } from '../../../shared/rules/index.ts'
import { capital, withDays } from '../words.ts'

export const Verdict = ({ result }: { result: Result }): JSX.Element => (
  <div class="verdict">
    <h3 class="plain">{capital(result.verdict)}</h3>
    <p>{withDays(result.why)}</p>
  </div>
)
