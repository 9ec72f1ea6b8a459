import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import {
  type AdoptPlan,
  type Choice,
  clashesOf,
  type LaterPlaces,
  type Meaning,
  type Refused,
  type Told,
} from '../../../shared/adopt/index.ts'
import { columnOf } from '../../../shared/tracker/columns.ts'
import { useHere } from '../here.ts'
import type { PanelGiven } from '../pages.tsx'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { count } from '../words.ts'
import type { WideEntry } from '../wide/entry.ts'
import { useHolding } from '../wide/holding.ts'
import { OpenWide } from '../wide/open-wide.tsx'
import type { Looked } from './deeds.ts'
import { MappingList } from './mapping-list.tsx'
import { NewColumns } from './new-columns.tsx'
import { useSetUp } from './use-set-up.ts'

/** The columns of a tab: guessed, shown, corrected, saved once; again whenever they are opened. */
export const SetUpPanel = ({ shown, aim }: Pick<PanelGiven, 'shown' | 'aim'>): JSX.Element => {
  const { go, wide } = useHere()
  const handed = wide?.entry?.page === 'adopt' ? wide.entry : undefined
  const setUp = useSetUp(shown, handed?.sheetId ?? aim, handed?.choice)
  const { looking, looked, choice, plan, saving, done, edited } = setUp
  useHolding(edited && done === undefined ? 'What you corrected here is not saved yet.' : undefined)
  const { value, failure } = looking
  // Save stands at the end of a long list, and what it did at the top
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (done === undefined) return
    window.scrollTo(0, 0)
    told.current?.focus({ preventScroll: true })
  }, [done])
  return (
    <div class="panel" aria-busy={looking.busy}>
      <PageTitle title={looked === undefined ? 'Columns' : `Columns of “${looked.name}”`} shown={shown} />
      {failure === undefined ? null : <FailureCard failure={failure} again={looking.again} />}
      {value !== undefined && 'refused' in value ? <No refused={value} again={looking.again} /> : null}
      {value === undefined && failure === undefined ? <Skeleton says="Reading the tab" /> : null}
      {done === undefined ? null : (
        <div role="status" ref={told} tabIndex={-1}>
          <Card title={`“${done.name}” is set up`} tone="good">
            <ul class="advice">
              {toldOf(done.told).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>No cell, formula, note or colour of yours was changed.</p>
            <Button onClick={() => go('profile')}>Open Profile</Button>
          </Card>
        </div>
      )}
      {looked === undefined || choice === undefined ? null : (
        <>
          <p class="small">
            Headers in row {looked.tracker.headerRow}. Correct what is wrong; your cells stay as they are.
          </p>
          <OpenWide entry={() => entryOf(looked, choice)} says="all columns in a table" changed={looking.again} />
          <MappingList
            guesses={looked.guesses}
            mapping={choice.mapping}
            clashes={clashesOf(choice.mapping, looked.others)}
            onMean={setUp.mean}
          />
          {looked.later === undefined ? null : <Later later={looked.later} choice={choice} onMean={setUp.mean} />}
          <NewColumns
            guesses={looked.guesses}
            choice={choice}
            hasReport={looked.tracker.report !== undefined}
            setUp={setUp}
          />
          <div class="save-bar">
            {saving.failure === undefined ? null : <FailureCard failure={saving.failure} />}
            {plan !== undefined && 'refused' in plan ? <No refused={plan} /> : null}
            <p role="status" class="small">
              {plan === undefined || 'refused' in plan ? 'Nothing can be saved yet' : summary(plan)}
            </p>
            <div class="buttons">
              <Button
                primary
                onClick={saving.run}
                busy={saving.busy}
                disabled={plan === undefined || 'refused' in plan || plan.steps.length === 0}
              >
                Save
              </Button>
            </div>
          </div>
        </>
      )}
    </div>
  )
}

const entryOf = ({ book }: Looked, { mapping, ...choice }: Choice): WideEntry => ({
  page: 'adopt',
  sheetId: book.tab?.sheetId ?? book.selected.sheetId,
  choice: { ...choice, mapping: mapping.map(({ column, title, meaning }) => ({ column, title, meaning })) },
})

const No = ({ refused, again }: { refused: Refused; again?: () => void }): JSX.Element => (
  <section class="card bad" role="alert">
    <p>
      <strong>{refused.says}</strong>
    </p>
    <p>{refused.todo}</p>
    {again === undefined ? null : <Button onClick={again}>Look again</Button>}
  </section>
)

/** Rows that came after their place was split: only a tick splits them. */
const Later = ({
  later: { column, title, rows },
  choice,
  onMean,
}: {
  later: LaterPlaces
  choice: Choice
  onMean: (column: number, meaning: Meaning) => void
}): JSX.Element => (
  <section>
    <h3>New places</h3>
    <label class="tick">
      <input
        type="checkbox"
        checked={choice.mapping.some((one) => one.column === column && one.meaning === 'split')}
        onChange={({ currentTarget }) => onMean(column, currentTarget.checked ? 'split' : 'mine')}
      />
      Split “{title}” of {count(rows, 'row')} into City, State and Region, which are blank there
    </label>
  </section>
)

const summary = ({ steps, told }: AdoptPlan): string =>
  steps.length === 0
    ? 'All saved'
    : `${count(told.added.length, 'new column')}, ${count(told.newIds, 'row id')}, ${told.split === undefined ? '' : `${count(told.split.read, 'place')} split, `}${told.newProfile ? 'a Profile tab, ' : ''}no cell of yours changes`

const toldOf = (told: Told): readonly string[] => [
  `${count(told.mapped, 'column')} read, ${count(told.own, 'column')} left alone`,
  ...(told.added.length === 0
    ? []
    : [`${count(told.added.length, 'new column')}: ${told.added.map(({ id }) => columnOf(id).header).join(', ')}`]),
  `${count(told.newIds, 'row id')} given, ${count(told.rows, 'row')} in all`,
  ...(told.split === undefined
    ? []
    : [
        `${count(told.split.read, 'place')} split${told.split.unread === 0 ? '' : `, ${told.split.unread} could not be told apart`}`,
      ]),
  ...(told.named === 0 ? [] : [`${count(told.named, 'line')} on the Profile tab tell formulas what your titles mean`]),
  ...(told.newProfile ? ['A Profile tab was added'] : []),
]
