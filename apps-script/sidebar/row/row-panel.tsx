import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useAsked } from '../ask.ts'
import { keyOf, useSelection } from '../follow.ts'
import { useHere } from '../here.ts'
import { FirstRun } from '../more/first-run.tsx'
import type { PanelGiven } from '../pages.tsx'
import { FailureCard } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import type { Nothing, Selection, State } from '../seam.ts'
import { WhyCard } from '../why/why-card.tsx'
import { type Explained, explainedIn } from './explained.ts'
import { ExplainedRow } from './explained-row.tsx'
import { NothingHere } from './nothing-here.tsx'

/** The selected row, explained. It follows the selection; the last good answer stays until the next is there. */
export const RowPanel = ({ shown, failure: ofFile }: Pick<PanelGiven, 'shown' | 'failure'>): JSX.Element => {
  const { client, state, reviews, look: lookAtFile } = useHere()
  const { selection, failure: lost, look } = useSelection(client, shown)
  const ready = selection !== undefined && state !== undefined
  const row = useAsked(
    () => client.explain({ sheetId: selection?.sheetId ?? 0, row: selection?.row ?? 0 }).then(explainedIn),
    ready ? rowKey(selection, state) : undefined,
  )
  useNow(selection?.revision, lookAtFile)
  useOtherTracker(selection, state, lookAtFile)
  useTold(selection, reviews.noticed)

  const { value } = row
  useNews(value, state, lookAtFile)
  const failure = ofFile ?? lost ?? row.failure
  const retry = (): void => {
    lookAtFile()
    look()
    if (ready) row.again()
  }
  return (
    <div class="panel" aria-busy={row.busy}>
      {row.busy && value !== undefined ? <div class="progress" aria-hidden="true" /> : null}
      <div class="where">
        <span>
          {selection === undefined ? 'Finding the selected row' : `${selection.sheetName}, row ${selection.row}`}
        </span>
        <button type="button" class="quiet" onClick={retry}>
          Show this row
        </button>
      </div>
      {failure === undefined ? null : <FailureCard failure={failure} again={retry} />}
      <FirstRun selection={selection} blocked={value !== undefined && 'none' in value ? value.none : undefined} />
      {selection === undefined ? null : (
        <WhyCard
          selection={selection}
          explanation={value === undefined || 'none' in value ? undefined : value.explanation}
        />
      )}
      {value === undefined ? (
        failure === undefined ? (
          <Skeleton says="Reading the selected row" />
        ) : null
      ) : 'none' in value ? (
        <NothingHere nothing={value} />
      ) : (
        <ExplainedRow explained={value} sheetId={selection?.sheetId ?? 0} />
      )}
    </div>
  )
}

/** What the explanation rests on besides the row's own cells. */
const rowKey = (selection: Selection, { connected, trackers, profile }: State): string =>
  [keyOf(selection), connected, trackers.length, profile.lacks, profile.asOf].join('|')

/** An answer tells whether the server was there: the head of the sidebar says the same. */
const useNews = (answer: Explained | Nothing | undefined, state: State | undefined, look: () => void): void => {
  useEffect(() => {
    if (answer === undefined || 'none' in answer || state?.connected !== true) return
    if (state.reachable !== (answer.by === 'server')) look()
    // what is known of the file is compared with each new answer, not the other way round
  }, [answer])
}

/** The head names the tracker at hand, of which a file may have several. */
const useOtherTracker = (selection: Selection | undefined, state: State | undefined, look: () => void): void => {
  const sheetId = selection?.sheetId
  useEffect(() => {
    const isTracker = state?.trackers.some((one) => one.sheetId === sheetId)
    if (isTracker && state?.tracker?.sheetId !== sheetId) look()
    // asked once a tab, not again with each answer
  }, [sheetId])
}

/** Where the list is shared, others hear of what changed. */
const useTold = (selection: Selection | undefined, noticed: () => void): void => {
  const key = selection === undefined ? undefined : keyOf(selection)
  useEffect(() => {
    if (key !== undefined) noticed()
  }, [key, noticed])
}

/** An edit may have blocked or freed the results: the file is looked at again, but not at every keystroke. */
const useNow = (revision: string | undefined, look: () => void): void => {
  const last = useRef({ revision, at: Date.now() })
  useEffect(() => {
    const { current } = last
    if (revision === current.revision || revision === undefined) return
    const first = current.revision === undefined
    current.revision = revision
    if (first || Date.now() - current.at < PAUSE) return
    current.at = Date.now()
    look()
  }, [revision, look])
}
const PAUSE = 20_000
