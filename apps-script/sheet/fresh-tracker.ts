import { type ColumnId, columnIds, columnOf } from '../../shared/tracker/columns.ts'
import { mark, marks } from '../../shared/tracker/versions.ts'
import { columnLetters } from './address.ts'
import type { Box, Look, Sheet, Tint } from './port.ts'

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

/** A new tab with every column, its dropdowns and formats, and one block of results. */
export const freshTracker = (sheet: Sheet, notes: Readonly<Record<string, string>>): number => {
  const results = Object.keys(RESULTS) as ColumnId[]
  const [first, ...others] = columnIds.filter((id) => columnOf(id).who !== 'result') as [ColumnId, ...ColumnId[]]
  const ids = [first, ...results, ...others, 'rowId' as const]
  const { sheetId } = sheet.addTab(freeName(sheet), ROWS, ids.length)
  const head: Box = { sheetId, row: 1, column: 1, rows: 1, columns: ids.length }
  const below = (id: ColumnId): Box => ({ sheetId, row: 2, column: ids.indexOf(id) + 1, rows: ROWS - 1, columns: 1 })

  sheet.format(head, HEAD)
  // the block writes its own headers
  sheet.write(head, [ids.map((id) => (id in RESULTS ? '' : columnOf(id).header))])
  sheet.writeNotes(head, [ids.map((id) => notes[id] ?? '')])
  for (const id of ids) dress(sheet, id, below(id))
  sheet.warn(below('rowId'), columnOf('rowId').note || 'IMGFIT keeps this row linked by this cell.')
  sheet.tint(below('tier'), TINTS)
  sheet.freeze(sheetId, 1, 1)
  sheet.widths(sheetId, ids.map(widthOf))
  const block = `${columnLetters(results.length + 2)}1:${columnLetters(ids.length - 1)}`
  sheet.writeFormulas({ ...head, column: 2, columns: 1 }, [[`=IMGREPORT(${block};${marks.profileRange})`]])
  markTracker(sheet, sheetId, 1)
  sheet.show({ ...below(first), rows: 1 })
  return sheetId
}

/** A tracker's mark, and the file's own, by which a copy knows that it is one. */
export const markTracker = (sheet: Sheet, sheetId: number, headerRow: number): void => {
  sheet.mark({ key: marks.tracker, value: mark(String(headerRow)), sheetId })
  sheet.mark({ key: marks.file, value: mark(sheet.file().id) })
}

const freeName = (sheet: Sheet): string => {
  const taken = new Set(sheet.tabs().map(({ name }) => name.toLowerCase()))
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'Programs' : `Programs ${number}`
    if (!taken.has(name.toLowerCase())) return name
  }
}

/** Codes and days are plain text, so that nothing is lost in typing; a choice has its dropdown. */
const dress = (sheet: Sheet, id: ColumnId, cells: Box): void => {
  const { choices, name } = columnOf(id).kind
  if (name.endsWith(' code') || name === 'date') sheet.format(cells, { number: '@' })
  if (choices !== undefined) sheet.offer(cells, choices)
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
