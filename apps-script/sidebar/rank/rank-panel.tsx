import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { rankAdvice, type RankCheck, type RankOrder } from '../../../shared/list/rank/rank.ts'
import { rankCost } from '../../../shared/list/rank/cost.ts'
import { useHere } from '../here.ts'
import { FirstRunPage, isFirstRun } from '../more/first-run.tsx'
import { panels } from '../pages.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { ProfileIncomplete } from '../plan/not-ready.tsx'
import { priorOnly } from '../plan/words.ts'
import { withDays } from '../words.ts'
import { ExportPart } from './export-part.tsx'
import { RankLines, Unranked } from './lines.tsx'
import { MakeCard } from './make-card.tsx'
import { type Ranking, useRank } from './use-rank.ts'
import { checkWords, dueWords, rankLimits } from './words.ts'

/** The list for the Match, in the order of wishes alone, and what must be checked before it leaves. */
export const RankPanel = ({ shown }: { shown: boolean }): JSX.Element => {
  const { state } = useHere()
  const ranking = useRank(shown)
  const { reading, load, check } = ranking
  if (isFirstRun(state)) return <FirstRunPage />
  return (
    <div class="panel plan rank">
      <h2>Rank list</h2>
      <p class="small">
        Private: it stays in this file and is never sent to the server, also where the list is shared. Everybody who can
        open the file can open its tab. Programs may not ask how you rank.
      </p>
      {load.failure === undefined ? null : <FailureCard failure={load.failure} again={load.run} />}
      {reading === undefined && load.failure === undefined ? <Skeleton says="Reading the rank list" /> : null}
      {reading === undefined ? null : check === undefined ? (
        <ProfileIncomplete why="Chances and visas are worked out for one person." lacks={reading.sheet.lacks} />
      ) : reading.tab === undefined ? (
        <>
          <p>{rankAdvice}</p>
          <MakeCard ranking={ranking} />
        </>
      ) : (
        <RankList ranking={ranking} check={check} disorder={reading.tab.disorder} />
      )}
      <p class="small" role="status">
        {ranking.told}
      </p>
    </div>
  )
}

const RankList = ({
  ranking,
  check,
  disorder,
}: {
  ranking: Ranking
  check: RankCheck
  disorder: readonly string[]
}): JSX.Element => {
  const { order } = ranking
  const { ranked } = order
  const specialties = new Set(ranked.flatMap(({ specialty }) => specialty ?? []))
  return (
    <>
      <Countdown ranking={ranking} check={check} />
      {check.reminder === undefined ? null : (
        <Card title="In the order of chances?" tone="reach">
          <p>This list stands nearly in the order of your chances, not of your wishes. {check.reminder}</p>
        </Card>
      )}
      {disorder.length === 0 ? null : (
        <Card title="The ranks in the tab" tone="ask">
          {disorder.map((says) => (
            <p key={says}>{says}</p>
          ))}
          <p>The order below is numbered anew when you save it.</p>
        </Card>
      )}
      <Sort ranking={ranking} />
      {ranked.length === 0 ? <p>No program is ranked.</p> : <RankLines ranking={ranking} check={check} />}
      {order.unsaved ? <SaveBar ranking={ranking} /> : null}
      <Unranked ranking={ranking} />
      {ranked.length === 0 ? null : (
        <p class="small">
          {specialties.size > 1 ? `${specialties.size} specialties stand on one list, as the Match wants it. ` : ''}
          {rankCost(check.year, ranked.length).says}
        </p>
      )}
      <ExportPart ranking={ranking} check={check} />
      <Disclosure summary="What this list cannot say">
        <ul class="advice">
          {[...(check.ranks.some((one) => one?.status === 'prior only') ? [priorOnly] : []), ...rankLimits].map(
            (limit) => (
              <li key={limit}>{limit}</li>
            ),
          )}
        </ul>
      </Disclosure>
    </>
  )
}

/** The page that drafts questions, where the sidebar has one. */
const QUESTIONS: string = 'questions'

/** How long it is until lists are due, and which visa facts must be read again by then. */
const Countdown = ({ ranking, check }: { ranking: Ranking; check: RankCheck }): JSX.Element => {
  const { go } = useHere()
  const { ranked } = ranking.order
  const questions = panels.find(({ page }) => page === QUESTIONS)?.page
  return (
    <Card title={dueWords(check)} tone={check.blocked ? 'bad' : check.stale.length > 0 ? 'ask' : 'plain'}>
      <p>{checkWords(check)}</p>
      {check.stale.length === 0 ? null : (
        <Disclosure summary="What to ask" open={check.blocked}>
          <ul class="facts">
            {check.stale.map(({ row, asks }) => (
              <li key={row}>
                <strong>{ranked[row]?.name}</strong>
                <span class="origin">{withDays(asks)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {questions === undefined || check.stale.length === 0 ? null : (
        <Button onClick={() => go(questions)}>Questions</Button>
      )}
    </Card>
  )
}

const orders: readonly (readonly [RankOrder, string])[] = [
  ['preference', 'My preference'],
  ['chance', 'Chance'],
  ['tier', 'Tier'],
  ['fit', 'Fit'],
]

/** Only one order is no mistake: the others say why. Choosing does nothing yet: a keyboard passes every choice. */
const Sort = ({ ranking }: { ranking: Ranking }): JSX.Element => {
  const id = useId()
  const [by, setBy] = useState<RankOrder>('preference')
  return (
    <>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault()
          ranking.sort.run(by)
        }}
      >
        <label for={id}>Sort by</label>
        <div class="rank-sort">
          <select id={id} value={by} onChange={({ currentTarget }) => setBy(currentTarget.value as RankOrder)}>
            {orders.map(([one, words]) => (
              <option key={one} value={one}>
                {words}
              </option>
            ))}
          </select>
          <Button type="submit" busy={ranking.sort.busy}>
            Sort
          </Button>
        </div>
        <p class="small">
          The order that you want is the only one that counts. Move a line by its buttons, or by the arrow keys on them.
        </p>
      </form>
      {ranking.sort.failure === undefined ? null : <FailureCard failure={ranking.sort.failure} />}
      {ranking.refused === '' ? null : (
        <section class="card reach" role="alert">
          <p>{ranking.refused}</p>
        </section>
      )}
    </>
  )
}

const SaveBar = ({ ranking }: { ranking: Ranking }): JSX.Element => (
  <div class="save-bar">
    <span class="small">This order is not in the tab yet.</span>
    {ranking.save.failure === undefined ? null : (
      <FailureCard
        failure={ranking.save.failure}
        again={() => {
          ranking.reset()
          ranking.load.run()
        }}
      />
    )}
    <div class="buttons">
      <Button primary busy={ranking.save.busy} onClick={() => ranking.save.run()}>
        Save this order
      </Button>
      {ranking.isMoved ? <Button onClick={ranking.reset}>Put back</Button> : null}
    </div>
  </div>
)
