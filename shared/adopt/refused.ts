import { newerSentence } from '../tracker/versions.ts'
import type { Seen } from './book.ts'
import type { Choice } from './choice.ts'
import { headerMerges } from './header-row.ts'
import type { Layout } from './layout.ts'
import { letters } from './report.ts'
import { fileStands, type TrackerTab } from './tracker-tab.ts'

/** Why a tab cannot be taken, in a sentence, and what to do. */
export interface Refused {
  readonly refused: 'no-header' | 'merged' | 'newer' | 'copied' | 'no-name' | 'twins'
  readonly says: string
  readonly todo: string
}

/** The tracker, or why it cannot be one as the person chose. */
export const refusedFor = (
  seen: Seen,
  tracker: TrackerTab | undefined,
  { mapping }: Pick<Choice, 'mapping'>,
): TrackerTab | Refused => {
  const stands = refusedFile(seen)
  if (stands !== undefined) return stands
  if (tracker === undefined) return noHeader
  const merged = headerMerges(tracker.headerRow, tracker.merges)
  if (merged.length > 0) return mergedHeader(tracker.headerRow)
  return mapping.some(({ meaning }) => meaning === 'program' || meaning === 'acgmeCode' || meaning === 'nrmpCode')
    ? tracker
    : noName
}

/** A file that is not this add-on's to change. */
export const refusedFile = (seen: Seen): Refused | undefined => {
  const stands = fileStands(seen)
  if (stands === 'newer')
    return { refused: 'newer', says: newerSentence, todo: 'Reload the spreadsheet to get the newer add-on.' }
  return stands === 'copied'
    ? { refused: 'copied', says: 'This file is a copy of another one.', todo: 'Link it again first.' }
    : undefined
}

export const noHeader: Refused = {
  refused: 'no-header',
  says: 'No header row was found on this tab.',
  todo: 'Put the titles of your columns in one row, such as Program, Specialty, State, IMG %, Visa types.',
}

const noName: Refused = {
  refused: 'no-name',
  says: 'No column says which program a row is.',
  todo: 'Choose Program, ACGME code or NRMP code for the column that does.',
}

export const mergedHeader = (row: number): Refused => ({
  refused: 'merged',
  says: `Cells of the header row (row ${row}) are merged, so that columns cannot be told apart.`,
  todo: 'Unmerge them: Format, Merge cells, Unmerge.',
})

/** Functions see titles and values only: of two columns with one title they take the first. @param twin from 0 */
export const twins = ({ titles }: TrackerTab, layout: Layout, twin: number): Refused => {
  const was = titles.findIndex((_, at) => layout.placeOf(at + 1) === twin + 1)
  return {
    refused: 'twins',
    says: `Column ${letters(twin + 1)} has the same title as another one: “${String(titles[was] ?? '')}”.`,
    todo: 'Rename one of them, or choose “mine” for the one further right.',
  }
}
