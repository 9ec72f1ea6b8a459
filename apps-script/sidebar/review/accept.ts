import { eventOf, lineOf, type RunHead, runsOf } from '../../../shared/fill/index.ts'
import type { SuggestionState } from '../../../shared/contract/reviews.ts'
import { type AcceptPlan, planAccept, type Suggested, suggestionsWritten } from '../../../shared/review/index.ts'
import { refusal } from '../deeds/settle.ts'
import { newRun } from '../fill/fill.ts'
import { batchGuards, guardsOf } from '../fill/guards.ts'
import { journalFor } from '../fill/journal-tab.ts'
import { type FillApi, type Reading, readJournalTab } from '../fill/reading.ts'
import { allTrackers } from '../member/sync.ts'
import type { Member } from '../member/client.ts'

/** What accepting would do, tracker by tracker; a suggestion that has no row anywhere is in `gone`. */
export interface AcceptPreview {
  readonly plans: readonly { readonly reading: Reading; readonly plan: AcceptPlan }[]
  readonly gone: readonly string[]
}

/** @param anyway those that a person wants although their cells have changed */
export const previewAccept = async (
  api: FillApi,
  suggestions: readonly Suggested[],
  anyway: ReadonlySet<string> = new Set(),
): Promise<AcceptPreview> => {
  const readings = await allTrackers(api, await api.look())
  const random = Math.random
  let open = suggestions
  const plans = readings.map((reading, at) => {
    // a program that is added goes on the first tracker
    const mine = open.filter(({ kind }) => kind !== 'add' || at === 0)
    const plan = planAccept({ table: reading.table, suggestions: mine, today: reading.book.today, anyway, random })
    const found = new Set([
      ...plan.accepted,
      ...plan.same,
      ...plan.left.filter(({ why }) => why !== 'gone').map(({ id }) => id),
    ])
    open = open.filter(({ id }) => !found.has(id))
    return { reading, plan }
  })
  return { plans, gone: open.map(({ id }) => id) }
}

export interface Accepted {
  /** The runs of the journal, by which all of it can be taken back. */
  readonly runs: readonly string[]
  readonly accepted: readonly string[]
  /** What a person must decide on first; then nothing was written. */
  readonly preview?: AcceptPreview
}

/** A suggestion with how it stands: one that was accepted elsewhere is only written. */
export type Acceptable = Suggested & { readonly state?: SuggestionState }

/**
 * Accepts all of these or none: the server says that they are still open, then each tracker is written in one change,
 * then the server hears that the sheet holds them. Where the sheet cannot be written they are open again.
 */
export const accept = async (
  api: FillApi,
  member: Member,
  workspace: string,
  suggestions: readonly Acceptable[],
  anyway: ReadonlySet<string> = new Set(),
): Promise<Accepted> => {
  const preview = await previewAccept(api, suggestions, anyway)
  if (preview.gone.length > 0 || preview.plans.some(({ plan }) => plan.left.some(({ why }) => why !== 'gone')))
    return { runs: [], accepted: [], preview }
  const ids = suggestions.map(({ id }) => id)
  const open = suggestions.flatMap(({ id, state }) => (state === 'accepted' ? [] : [id]))
  const decide = async (decision: 'accept' | 'reopen' | 'written', which: readonly string[]): Promise<void> => {
    if (which.length > 0) await member.ask('decide', { workspace, suggestions: which, decision })
  }
  await decide('accept', open)
  const runs: string[] = []
  try {
    for (const { reading, plan } of preview.plans) {
      const run = plan.writes.length === 0 ? undefined : await writeAtOnce(api, reading, plan)
      if (run !== undefined) runs.push(run)
    }
  } catch (error) {
    await decide('reopen', open)
    throw error
  }
  await decide('written', ids)
  return { runs, accepted: ids }
}

/** One change under the lock: every cell is as it was seen, or nothing is written. */
export const writeAtOnce = async (
  api: FillApi,
  reading: Reading,
  { writes, lastRow, cells = {} }: Pick<AcceptPlan, 'writes' | 'lastRow'> & Partial<Pick<AcceptPlan, 'cells'>>,
  deed: 'review' | 'tier' | 'lead' = 'review',
): Promise<string> => {
  const { book, tracker } = reading
  const { sheetId } = tracker
  const head: RunHead = { run: newRun(deed, book.now), when: book.now, kind: 'review', sheetId }
  const journal = await readJournalTab(api, book)
  const tab = journalFor(book, journal, writes.length + 2)
  const { maxRows = lastRow } = book.tabs.find((one) => one.sheetId === sheetId) ?? {}
  const runs = runsOf(writes, sheetId, (write) => lineOf(head, write))
  const changed = await api.change({
    guards: [
      ...guardsOf(
        reading,
        writes.map(({ column }) => column),
      ),
      ...batchGuards(reading, writes, []),
      ...runs.map(({ box, was }) => ({ box, values: was })),
    ],
    plans: tab.plans,
    steps: [...(lastRow > maxRows ? [['addRows', { sheetId, rows: lastRow - maxRows }] as const] : []), ...tab.steps],
    runs,
    journal: {
      sheetId: tab.sheetId,
      before: [
        eventOf(head, 'begin', { cells: writes.length, ...suggestionsWritten({ cells }) }),
        eventOf(head, 'end', { cells: writes.length }),
      ],
    },
  })
  if (changed.moved || changed.skipped.length > 0) throw refusal('moved')
  return head.run
}
