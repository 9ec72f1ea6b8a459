import type { JSX } from 'preact'
import { limits } from '../../../shared/list/chance/limits.ts'
import type { Plan } from '../../../shared/list/plan/plan.ts'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { count, sentence } from '../words.ts'
import { Balance, Moves } from './about-list.tsx'
import { Frontier } from './frontier.tsx'
import { LeftOut, ListLines, TakenOut } from './list-lines.tsx'
import { Signals } from './signals.tsx'
import { UnreadCells } from './unread.tsx'
import type { Planning } from './use-plan.ts'
import {
  certificateWords,
  chanceWords,
  countWords,
  dollarWords,
  markOf,
  percent,
  priorOnly,
  rangeWords,
  transcriptWords,
} from './words.ts'
import type { WorkedOut } from './work-out.ts'

/** The list, what it comes to, and how sure that is. */
export const PlanResult = ({ planning, worked }: { planning: Planning; worked: WorkedOut }): JSX.Element => {
  const { plan } = worked
  const { lines, status, stop, warnings } = plan
  const takenOut = worked.candidates.some(({ key }) => planning.ticks.get(key) === 'never')
  const nameAt = (row: number): string => worked.candidates[row]?.name ?? ''
  return (
    <section aria-label="The list" class="plan-result">
      {lines.length === 0 ? <Nothing worked={worked} /> : <Summary plan={plan} />}
      {lines.length > 0 && status === 'prior only' ? <p class="small">{priorOnly}</p> : null}
      {lines.length === 0 ? null : (
        <>
          {lines.length < 2 ? null : <Frontier plan={plan} />}
          {stop.after < lines.length ? (
            <p>
              <strong>Stop line after {count(stop.after, 'application')}.</strong> {stop.says}
              {status === 'prior only' ? ' (Prior only.)' : ''}{' '}
              {stop.after === 0 ? null : (
                <button type="button" class="link" onClick={() => planning.run({ most: String(stop.after) })}>
                  Plan for {stop.after}
                </button>
              )}
            </p>
          ) : null}
          <p>{certificateWords(plan, takenOut)}</p>
          {warnings.map(({ row, says }) => (
            <Card key={`${row} ${says}`} tone="reach">
              <p>
                {row === undefined ? null : <strong>{nameAt(row)}: </strong>}
                {sentence(says)}
              </p>
            </Card>
          ))}
          <UnreadCells cells={planning.sheet.value?.unread ?? []} />
          <Balance worked={worked} />
          <Moves worked={worked} working={planning.progress !== undefined} />
          <Signals planning={planning} worked={worked} />
          <ListLines planning={planning} worked={worked} />
        </>
      )}
      <TakenOut planning={planning} worked={worked} />
      <LeftOut worked={worked} />
      <Disclosure summary="What these numbers cannot say">
        <ul class="advice">
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Disclosure>
      <Keep planning={planning} />
    </section>
  )
}

const Summary = ({ plan }: { plan: Plan }): JSX.Element => {
  const { lines, cost, status, season, group, capped } = plan
  const last = lines[lines.length - 1]
  if (last === undefined) return <></>
  const mark = markOf(status)
  const invited = lines.filter(({ standing }) => standing === 'invited').length
  const sent = invited + lines.filter(({ standing }) => standing === 'applied').length
  return (
    <div role="status">
      <Card title={`The best list of ${count(lines.length, 'program')}`}>
        <p class="plan-figure">
          <span class="figure">{percent(last.match.mean)}</span>
          <span>
            chance of a match {rangeWords(last.match)}
            {mark}
          </span>
        </p>
        {sent === 0 ? null : (
          <p>
            {sent === 1 ? 'One of them has' : `${sent} of them have`} your application already, and{' '}
            {sent === 1 ? 'is' : 'are'} counted in.
          </p>
        )}
        <p>
          Interviews to expect: {countWords(last.interviews)}
          {mark}.{' '}
          {invited > 0 ? (
            `${count(invited, 'invitation')} of these you have.`
          ) : (
            <>
              No interview at all: {chanceWords(last.noInterview)}
              {mark}.
            </>
          )}
        </p>
        {capped === undefined ? null : (
          <p>
            With {count(capped.interviews, 'interview')} at most, those you like best: {chanceWords(capped.match)}
            {mark}.
          </p>
        )}
        {invited > 0 || group.size < 2 ? null : (
          <p>
            The {group.size} with the best odds together: {chanceWords(group.interview)} for one interview or more{mark}
            ; {chanceWords(group.weak)} if programs like your application less than usual.
          </p>
        )}
        <Disclosure summary={<CostWords cost={cost} season={season} />} open={cost.lines.length <= 2}>
          <ul>
            {cost.lines.map(({ specialty, applications, fee }) => (
              <li key={specialty} class="plan-cost">
                <span>
                  {specialty}, {applications}
                </span>
                <span>{'unknown' in fee ? sentence(fee.unknown) : `${dollarWords(fee.dollars)} by ${fee.by}`}</span>
              </li>
            ))}
          </ul>
          <p class="small">{transcriptWords(season)}</p>
        </Disclosure>
      </Card>
    </div>
  )
}

/** Ticks and sent signals are written when the person says so, and never before; within reach however long the list is. */
const Keep = ({ planning: { keep, told } }: { planning: Planning }): JSX.Element | null =>
  keep === undefined && told === '' ? null : (
    <div class="save-bar">
      <p class="small" role="status" tabIndex={-1}>
        {keep === undefined ? told : 'What you ticked counts until the sidebar is closed.'}
      </p>
      {keep?.failure === undefined ? null : <FailureCard failure={keep.failure} again={keep.run} />}
      {keep === undefined ? null : (
        <Button onClick={keep.run} busy={keep.busy}>
          Keep it in the tab “Plan choices”
        </Button>
      )}
    </div>
  )

const CostWords = ({ cost, season }: Pick<Plan, 'cost' | 'season'>): JSX.Element =>
  'unknown' in cost ? (
    <>
      Costs at least <strong>{dollarWords(cost.atLeast)}</strong>: a fee is not known
    </>
  ) : (
    <>
      Costs <strong>{dollarWords(cost.dollars)}</strong> by the fees of the {season} Match
    </>
  )

/** No program can be sent for this: why is told below, row by row. */
const Nothing = ({ worked: { plan, candidates } }: { worked: WorkedOut }): JSX.Element => {
  const rows = plan.leftOut.reduce((sum, one) => sum + one.rows.length, 0)
  return (
    <div role="status">
      <Card title="No program for this list" tone="ask">
        <p>
          {candidates.length === 0
            ? 'No specialty is ticked. Tick one above.'
            : rows === 0
              ? 'The budget pays for no application. Raise it, or leave it empty.'
              : `${count(rows, 'row')} ${rows === 1 ? 'is' : 'are'} left out; the reasons stand below. If all are right, other programs are needed, or another budget.`}
        </p>
      </Card>
    </div>
  )
}
