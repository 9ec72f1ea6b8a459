import { type ColumnId, columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import { mark, marks } from '../../../shared/tracker/versions.ts'
import { columnLetters } from '../../sheet/address.ts'
import { boxOn, freeName } from '../book.ts'
import type { Book, Box, Look, Plan, Step, Tint, Tracker } from '../seam.ts'

const ROWS = 1_000
/** The results stand beside the program's name, outside the block they are made from, each with its width. */
const RESULTS: { readonly [K in ColumnId]?: number } = {
  fit: 110,
  low: 48,
  high: 48,
  tier: 140,
  verdict: 210,
  why: 260,
}
const HEAD: Look = { bold: true, wrap: true, background: '#f1f3f4' }
const TINTS: readonly Tint[] = [
  { starts: 'Safety', background: '#e0f2f1', color: '#00796b' },
  { starts: 'Target', background: '#e8f0fe', color: '#0b57d0' },
  { starts: 'Reach', background: '#fef7e0', color: '#8a5a00' },
  { starts: 'Not eligible', background: '#fce8e6', color: '#b3261e' },
  { starts: 'Clarify', background: '#f3e8fd', color: '#6a3fb5' },
]

/** The columns of a new tracker in their order. */
const fresh = (): ColumnId[] => {
  const [first, ...others] = columnIds.filter((id) => columnOf(id).who !== 'result') as [ColumnId, ...ColumnId[]]
  return [first, ...results, ...others, ...tools]
}
const results = Object.keys(RESULTS) as ColumnId[]
/** The tool's own columns stand at the end, outside the block. */
const tools = columnIds.filter((id) => columnOf(id).who === 'result' && !(id in RESULTS))

/** What a new tracker is called in its first line; the block of results writes its own headers. */
const titles = (): string[] => fresh().map((id) => (id in RESULTS ? '' : columnOf(id).header))

/**
 * A new tab with every column, its note, dropdown and format, and one block of results.
 * @param sheetId what the change that makes it calls it
 */
export const trackerPlan = (book: Pick<Book, 'tabs'>, sheetId: number): Plan => {
  const ids = fresh()
  const head = boxOn(sheetId, 1, 1, 1, ids.length)
  const below = (id: ColumnId): Box => boxOn(sheetId, 2, ids.indexOf(id) + 1, ROWS - 1)
  const block = `${columnLetters(results.length + 2)}1:${columnLetters(ids.length - tools.length)}`
  return {
    name: freeName(book, 'Programs'),
    rows: ROWS,
    columns: ids.length,
    steps: [
      ['format', head, HEAD],
      ['write', head, [titles()]],
      ['writeNotes', head, [ids.map((id) => (id in RESULTS ? '' : columnOf(id).note))]],
      ...ids.flatMap((id) => dress(id, below(id))),
      ...tools.map((id): Step => ['warn', below(id), columnOf(id).note]),
      ['tint', below('tier'), TINTS],
      ['freeze', { ...head, rows: 1, columns: 1 }],
      ['widths', head, ids.map(widthOf)],
      ['writeFormulas', boxOn(sheetId, 1, 2), [[`=IMGREPORT(${block};${marks.profileRange})`]]],
      ['show', boxOn(sheetId, 2, 1)],
    ],
  }
}

/** The tracker that such a plan makes. */
export const freshTracker = (sheetId: number, name: string): Tracker => ({
  sheetId,
  name,
  headerRow: 1,
  rows: 0,
  columns: fresh().length,
  titles: titles(),
})

/** A tracker's mark, and the file's own, by which a copy knows that it is one. */
export const markTracker = ({ file }: Pick<Book, 'file'>, sheetId: number, headerRow: number): Step[] => [
  ['mark', { key: marks.tracker, value: mark(String(headerRow)), sheetId }],
  ['mark', { key: marks.file, value: mark(file.id) }],
]

/** Codes, days and figures such as 3 / 12 are plain text, so that nothing is lost in typing; a choice has its dropdown. */
const dress = (id: ColumnId, cells: Box): Step[] => {
  const { choices, name } = columnOf(id).kind
  return [
    ...(name.endsWith(' code') || name === 'date' || name === 'out of'
      ? [['format', cells, { number: '@' }] satisfies Step]
      : []),
    ...(choices === undefined ? [] : [['offer', cells, choices] satisfies Step]),
  ]
}

const widthOf = (id: ColumnId): number =>
  RESULTS[id] ??
  (id === 'program'
    ? 260
    : id === 'rowId'
      ? 40
      : ['institution', 'notes', 'visaNotes', 'myReason', 'imgByClass', 'imgByYear'].includes(id)
        ? 200
        : 110)
