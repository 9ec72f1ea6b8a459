import type { Cell } from '../tracker/cell.ts'
import { mark, marks } from '../tracker/versions.ts'
import type { Box, Seen, Step } from './book.ts'
import { headerNames, isNameLine, keyOf } from './header-names.ts'

/** A tab to make, as the sidebar thinks it out; its own id is not known yet. */
export interface TabPlan {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly steps: readonly unknown[]
}

/** A Profile tab to make where there is none, with its name and mark. */
export interface FreshProfile {
  readonly plan: TabPlan
  /** Stands for its id. */
  readonly sheetId: number
  /** Lines that it fills, without the spare ones. */
  readonly lines: number
}

/** Lines kept free below the last, as the range PROFILE has them. */
const SPARE = 20

/**
 * Keeps the lines of the Profile tab that tell functions what titles mean: exactly `wanted`, and those of other
 * trackers. A range that nobody has named gets the name that formulas take.
 * @param titles of this tracker: lines about other titles are another tracker's, if there are any
 */
export const profileSteps = (
  seen: Seen,
  wanted: readonly (readonly [string, string])[],
  titles: readonly Cell[],
  fresh: FreshProfile,
): readonly Step[] => {
  if (seen.profile === null)
    return wanted.length === 0 ? [] : [lineStep({ sheetId: fresh.sheetId, row: 1, column: 1 }, fresh.lines, wanted)]
  const { box, cells, named } = seen.profile
  const kept = linesKept(seen, wanted, titles)
  const old = cells.flatMap(([title = ''], at) => (isNameLine(title) ? [at] : []))
  const changed = old.flatMap((at, nth): Step[] => {
    const line = kept[nth] ?? ['', '']
    const [title, value] = cells[at] ?? []
    return line[0] === title && line[1] === value ? [] : [lineStep(box, at, [line])]
  })
  const more = kept.slice(old.length)
  const used = lastFilled(cells)
  const grows = used + more.length > box.rows
  return [
    ...changed,
    ...(grows || !named ? namedWithRoom(seen, { ...box, rows: Math.max(box.rows, used + more.length) + SPARE }) : []),
    ...(more.length === 0 ? [] : [lineStep(box, used, more)]),
  ]
}

/** In the order in which they stand, new ones last. */
const linesKept = (
  seen: Seen,
  wanted: readonly (readonly [string, string])[],
  titles: readonly Cell[],
): readonly (readonly [string, string])[] => {
  const cells = seen.profile?.cells ?? []
  const others = seen.marks.filter(({ key }) => key === marks.tracker).length > 1
  const here = new Set(titles.map((title) => keyOf(title)))
  const left = new Map(wanted)
  const kept = cells.flatMap(([title = '', value = '']): (readonly [string, string])[] => {
    if (!isNameLine(title)) return []
    const said = String(title)
    const now = left.get(said)
    left.delete(said)
    if (now !== undefined) return [[said, now]]
    const [words = ''] = [...headerNames([[title, value]]).keys()]
    return others && !here.has(words) ? [[said, String(value)]] : []
  })
  return [...kept, ...left]
}

const lineStep = (
  { sheetId, row, column }: Pick<Box, 'sheetId' | 'row' | 'column'>,
  at: number,
  lines: readonly (readonly [string, string])[],
): Step => ['write', { sheetId, row: row + at, column, rows: lines.length, columns: 2 }, lines]

const namedWithRoom = ({ tabs }: Seen, box: Box): readonly Step[] => {
  const whole = { ...box, columns: 2 }
  const { sheetId } = box
  const { maxRows = 0 } = tabs.find((tab) => tab.sheetId === sheetId) ?? {}
  const lacks = box.row + box.rows - 1 - maxRows
  return [
    ...(lacks > 0 ? [['addRows', { sheetId, rows: lacks }] satisfies Step] : []),
    ['setName', whole, marks.profileRange],
    ['mark', { key: marks.profile, value: mark('profile'), sheetId }],
  ]
}

const lastFilled = (cells: readonly (readonly Cell[])[]): number => {
  let end = cells.length
  while (end > 0 && (cells[end - 1] ?? []).every((cell) => cell === '')) end--
  return end
}
