import type { JSX } from 'preact'
import type { Plan } from '../../../shared/list/plan/plan.ts'
import type { SignalLevel } from '../../../shared/list/plan/signals.ts'
import { Paged } from '../fill/paged.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { count, sentence } from '../words.ts'
import type { Planning } from './use-plan.ts'
import { chanceWords, markOf } from './words.ts'
import type { WorkedOut } from './work-out.ts'

type OfSpecialty = Plan['signals'][number]

/** Where the signals of the season change most, by specialty, and which of them are sent. */
export const Signals = ({ planning, worked }: { planning: Planning; worked: WorkedOut }): JSX.Element | null => {
  const { signals } = worked.plan
  if (signals.length === 0) return null
  return (
    <section>
      <h3>Signals</h3>
      <p class="small">
        They go where they change most: to programs that you like and that are neither out of reach nor certain. Tick
        those that you have sent.
      </p>
      {signals.map((one) => (
        <OneSpecialty key={one.specialty} of={one} planning={planning} worked={worked} />
      ))}
    </section>
  )
}

const OneSpecialty = ({
  of: { specialty, gives, unknown, on },
  planning,
  worked: { plan, candidates },
}: {
  of: OfSpecialty
  planning: Planning
  worked: WorkedOut
}): JSX.Element => {
  const before = new Map(plan.lines.map(({ row, chance }) => [row, chance]))
  if (unknown !== undefined && on.length === 0)
    return (
      <p>
        {specialty}: {sentence(unknown)}
      </p>
    )
  return (
    <Disclosure
      summary={
        <>
          <strong>{specialty}</strong>: {givesWords(gives)}
          {on.some(({ spent }) => spent) ? `, ${on.filter(({ spent }) => spent).length} sent` : ''}
        </>
      }
    >
      <Paged
        all={on}
        line={({ row, level, spent, chance }) => {
          const candidate = candidates[row]
          const alone = before.get(row)
          return candidate === undefined ? null : (
            <li key={row}>
              <label class="plan-tick">
                <input
                  type="checkbox"
                  checked={planning.signals.has(candidate.key)}
                  onInput={() => planning.sent(candidate.key, planning.signals.has(candidate.key) ? undefined : level)}
                />
                <span>
                  {candidate.name} <span class="chip">{level}</span>
                  {spent ? ' sent' : ''}
                </span>
              </label>
              <span class="origin">
                interview {alone === undefined ? '' : `${chanceWords(alone)} without, `}
                {chanceWords(chance)} with it{markOf(plan.status)}
              </span>
            </li>
          )
        }}
      />
    </Disclosure>
  )
}

/** `3 gold and 12 silver`, `5 signals`. */
const givesWords = (gives: Readonly<Record<SignalLevel, number>>): string => {
  const { gold, silver, signal } = gives
  if (signal > 0) return count(signal, 'signal')
  const parts = [...(gold > 0 ? [`${gold} gold`] : []), ...(silver > 0 ? [`${silver} silver`] : [])]
  return parts.length === 0 ? 'no signals known for this season' : parts.join(' and ')
}
