import type { JSX } from 'preact'
import type { Finding } from '../../../shared/rules/index.ts'
import { ColumnGuide } from '../guide/guide-link.tsx'
import { dayWords, verdictLook, withDays } from '../words.ts'
import { SourceName } from './link.tsx'
import { Mark } from './mark.tsx'

/** One requirement: mark, sentence, how strict it is, and where the rule is printed. */
export const Requirement = ({ finding }: { finding: Finding }): JSX.Element => {
  const { title, verdict, level, says, missing, source } = finding
  const look = lookOf(finding)
  return (
    <li class="requirement">
      <Mark {...look} word={verdict === 'meets' && level === 'warning' ? 'meets, with a warning' : verdict} />
      <div>
        <strong>{title}</strong> <ColumnGuide of={finding.reads[0]} />
        {says === '' ? null : <p>{withDays(says)}</p>}
        {missing.length === 0 ? null : <p class="small">Not known: {missing.join(', ')}.</p>}
        <p class="small">
          <span class={`level ${level}`}>{level}</span> ·{' '}
          <SourceName source={`${source.title}, ${source.publisher}`} url={source.url} /> ·{' '}
          <span class="nowrap">{dayWords(source.read)}</span>
        </p>
      </div>
    </li>
  )
}

/** A missed preference or a warning is amber: it never makes a row not eligible. */
const lookOf = ({
  verdict,
  level,
}: Finding): { tone: 'good' | 'reach' | 'bad' | 'ask' | 'target' | 'plain'; mark: string } => {
  if (verdict === 'misses' && level === 'preference') return { ...verdictLook.misses, tone: 'reach' }
  if (verdict === 'meets' && level === 'warning') return { ...verdictLook.meets, tone: 'reach' }
  return verdictLook[verdict]
}
