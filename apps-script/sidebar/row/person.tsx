import type { JSX } from 'preact'
import type { Finding } from '../../../shared/rules/index.ts'
import { useHere } from '../here.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { Requirement } from '../parts/requirement.tsx'
import { count } from '../words.ts'

/** What holds for the applicant and so for every row: told once, and only where it is not met. */
export const Person = ({ findings }: { findings: readonly Finding[] }): JSX.Element | null => {
  const { go } = useHere()
  const told = findings.filter(
    ({ verdict, level }) => verdict !== 'not applicable' && (verdict !== 'meets' || level === 'warning'),
  )
  if (told.length === 0) return null
  const missed = told.filter(({ verdict }) => verdict === 'misses')
  return (
    <section class={`card banner ${missed.length > 0 ? 'bad' : 'ask'}`} aria-label="About you, for every row">
      <Disclosure
        open={missed.length > 0}
        summary={
          missed.length > 0 ? (
            <strong>{count(missed.length, 'condition')} about you not met, for every row</strong>
          ) : (
            <strong>About you, for every row: {told.length} to settle</strong>
          )
        }
      >
        <ul class="plain-list">
          {told.map((finding) => (
            <Requirement key={finding.id} finding={finding} />
          ))}
        </ul>
        <button type="button" class="quiet" onClick={() => go('profile')}>
          Open Profile
        </button>
      </Disclosure>
    </section>
  )
}
