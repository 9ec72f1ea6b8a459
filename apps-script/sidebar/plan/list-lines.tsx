import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Status } from '../../../shared/list/chance/model.ts'
import type { PlanLine } from '../../../shared/list/plan/plan.ts'
import { Paged } from '../fill/paged.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Pair } from '../parts/pairs.tsx'
import { capital, count } from '../words.ts'
import type { Candidate } from './reading.ts'
import type { Planning } from './use-plan.ts'
import { chanceWords, dollarWords, hedgeWords, markOf, perPointWords, pointsWords, standingWords } from './words.ts'
import type { WorkedOut } from './work-out.ts'

/** The list in the order in which applications are worth sending. */
export const ListLines = ({ planning, worked }: { planning: Planning; worked: WorkedOut }): JSX.Element => {
  const { lines, stop, status } = worked.plan
  const section = useRef<HTMLElement>(null)
  const taken = useRef<number | undefined>(undefined)
  useEffect(() => {
    // the line with the focus is gone: the one in its place has it then
    if (taken.current !== undefined)
      section.current?.querySelectorAll<HTMLElement>('.disclosure > button')[taken.current]?.focus()
    taken.current = undefined
  }, [worked.plan])
  const tick = (at: number, key: string, said: 'always' | 'never'): void => {
    if (said === 'never') taken.current = at
    planning.tick(key, said)
  }
  return (
    <section ref={section}>
      <h3>In this order</h3>
      <p class="small">Each adds most to those above it. Odds compare your own rows with each other.</p>
      <Paged
        all={lines.map((line, at) => ({ line, at }))}
        line={({ line, at }) => {
          const candidate = worked.candidates[line.row]
          return candidate === undefined ? null : (
            <li key={candidate.key}>
              {at === stop.after && at > 0 ? <p class="plan-stop">stop line</p> : null}
              <Line
                line={line}
                at={at}
                candidate={candidate}
                ticked={planning.ticks.get(candidate.key)}
                tick={(said) => tick(at, candidate.key, said)}
                status={status}
              />
            </li>
          )
        }}
      />
    </section>
  )
}

const Line = ({
  line,
  at,
  candidate,
  ticked,
  tick,
  status,
}: {
  line: PlanLine
  at: number
  candidate: Candidate
  ticked: 'always' | 'never' | undefined
  tick: (said: 'always' | 'never') => void
  /** of the whole list */
  status: Status
}): JSX.Element => {
  const { chance, odds, points, hedge, price, signal, standing } = line
  const { name, place } = candidate
  const sent = standingWords(standing)
  const perPoint = perPointWords(line)
  // an invitation is no guess
  const mark = standing === 'invited' ? '' : markOf(chance.status)
  return (
    <Disclosure
      summary={
        <>
          {at + 1}. <strong>{name}</strong>
          <span class="plan-odds">
            {standing === 'invited' ? null : <span class={odds === 'best' ? 'chip target' : 'chip'}>{odds} odds</span>}
            {standing === 'invited' ? null : <span class="tabular">{chanceWords(chance)}</span>}
            {ticked === 'always' ? <span class="chip">always</span> : null}
            {sent === undefined ? null : <span class="chip">{sent}</span>}
          </span>
          {mark === '' ? null : <span class="origin">chance of an interview{mark}</span>}
        </>
      }
    >
      <dl class="pairs">
        <Pair name="Interview">
          {standing === 'invited' ? 'you are invited' : chanceWords(chance)}
          {mark}
          {chance.thin ? '. The range is wide: little is known.' : ''}
        </Pair>
        <Pair name="Adds">
          {pointsWords(points)} to the chance of a match{markOf(status)}
        </Pair>
        <Pair name="Price">
          {price === null ? 'not known' : dollarWords(price)}
          {sent !== undefined ? ', paid already' : perPoint === undefined ? '' : `, ${perPoint}${markOf(status)}`}
        </Pair>
        <Pair name="With it">
          {chanceWords(line.match)} for a match{markOf(status)}
          {line.dollars === null ? '' : `, ${dollarWords(line.dollars)} so far`}
        </Pair>
        {signal === undefined ? null : (
          <Pair name="Signal">
            {signal === 'signal' ? 'one of yours' : `one of your ${signal} ones`} is best spent here, and counted in
            what it adds
          </Pair>
        )}
        <Pair name="In the sheet">{place}</Pair>
      </dl>
      <p>{hedgeWords(hedge)}</p>
      {sent === undefined ? (
        <div class="plan-ticks" role="group" aria-label={`${name} on the list`}>
          {(['always', 'never'] as const).map((said) => (
            <label key={said} class="plan-tick">
              <input type="checkbox" checked={ticked === said} onInput={() => tick(said)} />
              <span>{said}</span>
            </label>
          ))}
        </div>
      ) : null}
    </Disclosure>
  )
}

/** Rows ticked as never, and the way back. */
export const TakenOut = ({ planning, worked }: { planning: Planning; worked: WorkedOut }): JSX.Element | null => {
  const out = worked.candidates.filter(({ key }) => planning.ticks.get(key) === 'never')
  if (out.length === 0) return null
  return (
    <section>
      <h3>Never on the list</h3>
      <p class="small">To tell everybody that a program is out, write “not applying” into its My tier.</p>
      <ul>
        {out.map(({ key, name }) => (
          <li key={key}>
            <label class="plan-tick">
              <input type="checkbox" checked onInput={() => planning.tick(key, 'never')} />
              <span>{name}: never</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Rows that the list is not made of, by the reason. */
export const LeftOut = ({ worked: { plan, candidates } }: { worked: WorkedOut }): JSX.Element | null => {
  // those that the person took out stand in their own part
  const others = plan.leftOut.filter(({ why }) => why !== 'you took it out')
  if (others.length === 0) return null
  return (
    <section>
      <h3>Left out</h3>
      {others.map(({ why, rows }) => (
        <Disclosure key={why} summary={`${capital(why).replace(/\.$/, '')} (${count(rows.length, 'row')})`}>
          <Paged
            all={rows}
            line={(row) => (
              <li key={row}>
                {candidates[row]?.name} <span class="small">{candidates[row]?.place}</span>
              </li>
            )}
          />
        </Disclosure>
      ))}
    </section>
  )
}
