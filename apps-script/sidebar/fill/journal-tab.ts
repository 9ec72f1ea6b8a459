import { journalMark, journalTab as NAME, journalTitles, outdated, type RunRecord } from '../../../shared/fill/index.ts'
import { mark } from '../../../shared/tracker/versions.ts'
import { NEW } from '../../sheet/plan.ts'
import { boxOn, freeName } from '../book.ts'
import type { Book, Change, Step } from '../seam.ts'
import type { JournalTab } from './reading.ts'

/** The hidden tab that holds the journal, for a file that has none. A new tab is shown first: the person's own comes back. */
const journalPlan = (book: Pick<Book, 'tabs' | 'selected'>, sheetId: number): NonNullable<Change['plans']>[number] => {
  const titles = boxOn(sheetId, 1, 1, 1, journalTitles.length)
  return {
    name: freeName(book, NAME),
    rows: 2,
    columns: journalTitles.length,
    steps: [
      ['write', titles, [journalTitles]],
      ['freeze', { sheetId, rows: 1, columns: 0 }],
      ['mark', { key: journalMark, value: mark('journal'), sheetId }],
      ['show', book.selected],
      ['hide', { sheetId }],
    ],
  }
}

/**
 * Where the lines of a run go: the tab, made where it is missing, with the oldest runs taken out where it is full.
 * @param fresh stands for the id of a tab that is made
 */
export const journalFor = (
  book: Pick<Book, 'tabs' | 'selected'>,
  { sheetId, cells, journal }: JournalTab,
  more: number,
  fresh = NEW,
): { readonly sheetId: number; readonly plans: NonNullable<Change['plans']>; readonly steps: readonly Step[] } => {
  if (sheetId === undefined) return { sheetId: fresh, plans: [journalPlan(book, fresh)], steps: [] }
  const { gone, keep } = outdated(journal, cells, more)
  if (gone.length === 0) return { sheetId, plans: [], steps: [] }
  const blank = journalTitles.map(() => '')
  const rest = cells.map((_, at) => blank.map((_text, column) => keep[at]?.[column] ?? ''))
  return { sheetId, plans: [], steps: [['write', boxOn(sheetId, 1, 1, rest.length, blank.length), rest]] }
}

/** The runs that can no longer be taken back once so many lines are written. */
export const goneWith = ({ cells, journal }: JournalTab, more: number): readonly RunRecord[] =>
  outdated(journal, cells, more).gone
