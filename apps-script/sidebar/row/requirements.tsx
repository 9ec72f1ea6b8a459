import type { JSX } from 'preact'
import type { Finding } from '../../../shared/rules/index.ts'
import { Disclosure } from '../parts/disclosure.tsx'
import { Requirement } from '../parts/requirement.tsx'
import { count } from '../words.ts'

/** Requirements, what decides first; those that do not apply are folded away. */
export const Requirements = ({ findings }: { findings: readonly Finding[] }): JSX.Element => {
  const apply = findings.filter(({ verdict }) => verdict !== 'not applicable').sort((a, b) => urgency(a) - urgency(b))
  const rest = findings.filter(({ verdict }) => verdict === 'not applicable')
  return (
    <section>
      <h3>Requirements</h3>
      <p class="small tally">{tally(apply)}</p>
      <ul class="plain-list">
        {apply.map((finding) => (
          <Requirement key={finding.id} finding={finding} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <Disclosure class="rest" summary={<span>– {count(rest.length, 'requirement')} that do not apply</span>}>
          <ul class="plain-list">
            {rest.map((finding) => (
              <Requirement key={finding.id} finding={finding} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

const urgency = ({ verdict, level, flips }: Finding): number => {
  if (verdict === 'misses') return level === 'must' ? 0 : 3
  if (verdict === 'unknown') return flips ? 1 : 2
  return level === 'warning' ? 4 : 5
}

const tally = (findings: readonly Finding[]): string => {
  const many = (verdict: Finding['verdict']): number => findings.filter((one) => one.verdict === verdict).length
  return `✕ ${many('misses')} missed, ? ${many('unknown')} unknown, ✓ ${many('meets')} met`
}
