import { type ColumnId, columnIds, columnOf } from '../../shared/tracker/columns.ts'
import { mark, marks } from '../../shared/tracker/versions.ts'
import { columnLetters } from './address.ts'
import type { Box, Look, Sheet, Tint } from './port.ts'

const ROWS = 1_000
const RESULTS = ['fit', 'low', 'high', 'tier', 'verdict', 'why'] as const
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
  const ids = columnIds.filter((id) => columnOf(id).who !== 'result')
  const width = ids.length
  const own = width + RESULTS.length + 1
  const { sheetId } = sheet.addTab(freeName(sheet), ROWS, own)
  const head = (column: number, columns: number): Box => ({ sheetId, row: 1, column, rows: 1, columns })
  const below = (column: number, columns = 1): Box => ({ sheetId, row: 2, column, rows: ROWS - 1, columns })

  sheet.format(head(1, own), HEAD)
  sheet.write(head(1, width), [ids.map((id) => columnOf(id).header)])
  sheet.write(head(own, 1), [[columnOf('rowId').header]])
  sheet.writeNotes(head(1, width), [ids.map((id) => notes[id] ?? '')])
  ids.forEach((id, at) => dress(sheet, id, below(at + 1)))
  sheet.warn(below(own), columnOf('rowId').note || 'IMGFIT keeps this row linked by this cell.')
  sheet.tint(below(width + 1 + RESULTS.indexOf('tier')), TINTS)
  sheet.format(below(own - 1), { wrap: true })
  sheet.freeze(sheetId, 1, 1)
  sheet.widths(sheetId, [...ids.map(widthOf), 90, 50, 50, 130, 190, 420, 40])
  sheet.writeFormulas(head(width + 1, 1), [[`=IMGREPORT(A1:${columnLetters(width)};${marks.profileRange})`]])
  markTracker(sheet, sheetId, 1)
  sheet.show({ sheetId, row: 2, column: 1, rows: 1, columns: 1 })
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
  id === 'program'
    ? 260
    : ['institution', 'notes', 'visaNotes', 'myReason', 'imgByClass', 'imgByYear'].includes(id)
      ? 200
      : 110
