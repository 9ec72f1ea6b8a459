import { mark, marks } from '../tracker/versions.ts'
import type { Seen, Step } from './book.ts'
import { fileStands } from './tracker-tab.ts'

/** A copied file, taken as a file of its own. */
export interface Relink {
  readonly steps: readonly Step[]
  /** What the copy has of the original. */
  readonly came: readonly string[]
  /** What stayed behind. */
  readonly stayed: readonly string[]
}

/** Developer metadata of the hidden tab that holds the journal. */
const JOURNAL = 'imgfit.journal'

/** Undefined where the file is no copy, or a newer add-on's. The original is not touched: nothing of it is reachable. */
export const planRelink = (seen: Seen): Relink | undefined => {
  if (fileStands(seen) !== 'copied') return undefined
  const of = (key: string): number => seen.marks.filter((one) => one.key === key).length
  const tabs = seen.tabs.filter(({ sheetId }) =>
    seen.marks.some((one) => one.key === marks.tracker && one.sheetId === sheetId),
  )
  return {
    steps: [['mark', { key: marks.file, value: mark(seen.file.id) }]],
    came: [
      ...tabs.map(({ name }) => `The tracker “${name}” with its columns and row ids`),
      ...(seen.profile === null ? [] : ['The profile: check that it is yours']),
      ...(of(JOURNAL) === 0 ? [] : ['The journal: runs made before the copy can be read here']),
    ],
    stayed: [
      'The connection to the program database: connect again in Settings',
      'What mentors and advisors wrote about the original',
    ],
  }
}
