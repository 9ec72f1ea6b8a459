import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import type { Candidate } from '../plan/reading.ts'
import { capital, count } from '../words.ts'
import { type Rankable, rankable } from './reading.ts'
import type { Ranking } from './use-rank.ts'

/** The first list: which rows it is made of. */
export const MakeCard = ({ ranking }: { ranking: Ranking }): JSX.Element => {
  const { order, make } = ranking
  const groups = rankable.flatMap((status): (readonly [Rankable, readonly Candidate[]])[] => {
    const rows = order.addable.filter(({ cells }) => cells.status === status)
    return rows.length === 0 ? [] : [[status, rows]]
  })
  const [wished, setWished] = useState<readonly Rankable[]>()
  // who is only invited may still decline; where nobody is interviewed yet they are all there is
  const usual = groups.flatMap(([status]) => (status === 'invited' && groups.length > 1 ? [] : [status]))
  const ticked = wished ?? usual
  const chosen = groups.flatMap(([status, rows]) => (ticked.includes(status) ? rows : []))
  if (groups.length === 0)
    return (
      <Card title="Nothing to rank yet">
        <p>No row says invited, interviewed or ranked. Write it into Status when an invitation comes.</p>
      </Card>
    )
  return (
    <Card title="Make the rank list">
      <fieldset class="rank-choice">
        <legend>From rows that say</legend>
        {groups.map(([status, rows]) => (
          <label key={status} class="plan-tick">
            <input
              type="checkbox"
              checked={ticked.includes(status)}
              onInput={({ currentTarget }) =>
                setWished(currentTarget.checked ? [...ticked, status] : ticked.filter((one) => one !== status))
              }
            />
            <span>
              {capital(status)} <span class="small">{count(rows.length, 'program')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p>A tab “Rank list” is made, in the order of your Interest. You put it into your own order then.</p>
      <Button primary busy={make.busy} disabled={chosen.length === 0} onClick={() => make.run(chosen)}>
        {chosen.length === 0 ? 'Make the list' : `Make the list of ${chosen.length}`}
      </Button>
      {make.failure === undefined ? null : <FailureCard failure={make.failure} again={ranking.load.run} />}
    </Card>
  )
}
