import type { JSX } from 'preact'
import type { Fill as AskedFill } from '../../../shared/contract/fills.ts'
import { columnOf, type ColumnId } from '../../../shared/tracker/columns.ts'
import { useHere } from '../here.ts'
import { Button } from '../parts/button.tsx'
import { Card, FailureCard } from '../parts/notice.tsx'
import { When } from '../parts/when.tsx'
import { useInView } from '../review/use-in-view.ts'
import { count } from '../words.ts'
import type { Asks } from './use-asks.ts'
import type { Fill } from './use-fill.ts'

/** Fills that wait for somebody who has the sheet open: at the top of Fill, where they are looked at and written. */
export const AsksHere = ({ asks, fill }: { asks: Asks; fill: Fill }): JSX.Element => {
  const { columns: has, isSetUp = false } = fill.standing.value ?? {}
  const { waiting, taken, tell, end, told } = asks
  return (
    <div class="fill-asks" aria-live="polite">
      {told === undefined ? null : (
        <p role="status" class="small">
          {told}
        </p>
      )}
      {tell.failure === undefined ? null : <FailureCard failure={tell.failure} />}
      {end.failure === undefined ? null : <FailureCard failure={end.failure} />}
      {waiting
        .filter(({ id }) => id !== taken?.id || (fill.preview === undefined && fill.result === undefined))
        .map((asked) => (
          <AskedCard key={asked.id} asked={asked} has={has}>
            <div class="buttons">
              {isSetUp && hasSome(asked, has) ? (
                <Button busy={fill.show.busy} onClick={() => asks.take(asked)}>
                  Look at it
                </Button>
              ) : null}
              <Button busy={end.busy} onClick={() => end.run(asked, 'declined')}>
                No, thank you
              </Button>
            </div>
          </AskedCard>
        ))}
    </div>
  )
}

/** The same in Review, with the way to it. */
export const AsksElsewhere = ({ fills = [] }: { fills: readonly AskedFill[] | undefined }): JSX.Element => {
  const { go } = useHere()
  const waiting = fills.filter(({ state }) => state === 'waiting')
  return (
    <>
      {waiting.map((asked) => (
        <AskedCard key={asked.id} asked={asked}>
          <Button onClick={() => go('fill')}>Look at it in Fill</Button>
        </AskedCard>
      ))}
    </>
  )
}

const AskedCard = ({
  asked,
  has,
  children,
}: {
  asked: AskedFill
  /** Columns of the tab, where one is open. */
  has?: readonly ColumnId[] | undefined
  children: JSX.Element
}): JSX.Element => {
  const { reviews } = useHere()
  const { by, at, columns, cells, every } = asked
  const isMine = by.person === reviews.person?.id
  const lacking = has === undefined ? [] : columns.filter((id) => !has.includes(id))
  const what = `${count(columns.length, 'column')}: ${cells === 'empty' ? 'empty cells' : 'empty cells and own older values'}`
  return (
    <Card title={isMine ? 'Look for new facts' : `${by.name} asks to fill`} tone="ask">
      <p>
        {what}
        {every === 'week' ? ', every week' : ''}. <span class="secondary">{headers(columns)}.</span>
      </p>
      {lacking.length === 0 ? null : <p class="small">This tab has no column for {headers(lacking)}.</p>}
      <p class="origin">
        asked <When at={at} />
      </p>
      {children}
    </Card>
  )
}

/** Beside the plan of what was asked, or its result: whose wish it is, and how it is said to be done. */
export const AsksPlan = ({ asks, fill }: { asks: Asks; fill: Fill }): JSX.Element | null => {
  const { state } = useHere()
  const { taken, tell } = asks
  const { preview, result } = fill
  const seen = taken === undefined ? undefined : (result ?? preview)
  // the button that showed the plan is gone; a result takes the focus itself
  const place = useInView(result === undefined ? seen : undefined)
  if (taken === undefined || seen === undefined) return null
  const isNothing = result === undefined && preview?.plan.fillings.length === 0
  const hasTabs = (state?.trackers.length ?? 0) > 1
  const isOver = result !== undefined && !result.cancelled && !result.unsettled
  return (
    <div ref={place} tabIndex={-1} class="fill-asked">
      <Card title={`Asked by ${taken.by.name}`} tone="ask">
        <p>
          {isNothing
            ? 'Nothing is missing in this tab.'
            : result === undefined
              ? 'Below is the plan. Nothing is written before you press Fill.'
              : !isOver
                ? 'Not all of it is written yet.'
                : hasTabs
                  ? 'This list has other tabs. Fill them too, or say that it is done.'
                  : 'What was asked for is written.'}
        </p>
        {isNothing || (isOver && (hasTabs || tell.failure !== undefined)) ? (
          <Button busy={tell.busy} onClick={() => tell.run(isNothing ? preview?.plan.rows : undefined)}>
            Say that it is done
          </Button>
        ) : null}
      </Card>
    </div>
  )
}

/** A shared list can be looked through every week; nothing is written by itself. */
export const Weekly = ({ asks, fill }: { asks: Asks; fill: Fill }): JSX.Element | null => {
  const { reviews } = useHere()
  const { weekly, askWeekly, end } = asks
  if (reviews.review === undefined) return null
  return (
    <section aria-label="Every week">
      {weekly === undefined ? (
        <>
          <Button
            busy={askWeekly.busy}
            disabled={fill.wish.columns.length === 0}
            onClick={() => askWeekly.run(fill.wish)}
          >
            Look for new facts every week
          </Button>
          <p class="small">They wait here until you look at them; nothing is written by itself.</p>
        </>
      ) : (
        <>
          <p class="small">
            New facts are looked for every week: {count(weekly.columns.length, 'column')}, since <When at={weekly.at} />
            .
          </p>
          <Button busy={end.busy} onClick={() => end.run(weekly, 'stopped')}>
            Stop looking every week
          </Button>
        </>
      )}
      {askWeekly.failure === undefined ? null : <FailureCard failure={askWeekly.failure} />}
    </section>
  )
}

const hasSome = ({ columns }: AskedFill, has: readonly ColumnId[] = []): boolean =>
  columns.some((id) => has.includes(id))
const headers = (ids: readonly ColumnId[]): string => ids.map((id) => columnOf(id).header).join(', ')
