import type { Change } from '../book/changes.ts'
import { completePatch } from '../book/looks.ts'
import { orderCells } from '../book/order.ts'
import type { CellPatch } from '../book/typed.ts'
import type { LocalCell, LocalSheet } from '../document.ts'
import { BooleanNumber } from '../grid.ts'
import type { GridHost } from './grid-host.ts'
import { keepSelection } from './selection.ts'
import { gridId } from './sheet-ids.ts'
import { type At, writeCells } from './write-cells.ts'

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>

/** Rows and columns come, go, move, hide and show. */
export const writeLines = (grid: GridHost, { sheet, axis, at, count, deed, to = at }: Of<'lines'>): void => {
  const lines = grid.api.getActiveWorkbook()?.getSheetBySheetId(gridId(sheet))
  if (!lines) return
  const from = at - 1
  const { rowData, columnData } = lines.getSheet().getConfig()
  const rowHidden = (row: number): boolean => rowData[row]?.hd === BooleanNumber.TRUE
  const columnHidden = (column: number): boolean => columnData[column]?.hd === BooleanNumber.TRUE
  // undo turns every line of a command around, so none is named that stands so already
  const turned = (isHidden: (line: number) => boolean, hides: boolean): [number, number][] =>
    runs(Array.from({ length: count }, (_, n) => from + n).filter((line) => isHidden(line) !== hides))
  // the grid puts lines before one that is there, or after it
  const deeds = {
    row: {
      insert: () =>
        from < lines.getMaxRows() ? lines.insertRows(from, count) : lines.insertRowsAfter(from - 1, count),
      remove: () => lines.deleteRows(from, count),
      move: () => lines.moveRows(lines.getRange(from, 0, count, 1), to - 1),
      hide: () => each(turned(rowHidden, true), (row, rows) => lines.hideRows(row, rows)),
      show: () => each(turned(rowHidden, false), (row, rows) => lines.showRows(row, rows)),
    },
    column: {
      insert: () =>
        from < lines.getMaxColumns() ? lines.insertColumns(from, count) : lines.insertColumnsAfter(from - 1, count),
      remove: () => lines.deleteColumns(from, count),
      move: () => lines.moveColumns(lines.getRange(0, from, 1, count), to - 1),
      hide: () => each(turned(columnHidden, true), (column, columns) => lines.hideColumns(column, columns)),
      show: () => each(turned(columnHidden, false), (column, columns) => lines.showColumns(column, columns)),
    },
  }
  if (deed === 'insert') keepSelection(grid, deeds[axis][deed])
  else deeds[axis][deed]()
}

/** Sorted lines: the cells that changed, with notes and looks, as one write. */
export const writeOrder = (grid: GridHost, at: At, sheet: LocalSheet, change: Of<'order'>): void => {
  const after = { ...sheet, cells: sheet.cells.map((line) => [...line]) }
  orderCells(after, change)
  const { row, column, columns, order } = change
  const cells = order.map((_, down) =>
    Array.from({ length: columns }, (__, right): CellPatch => {
      const place = [row + down - 1, column + right - 1] as const
      return difference(sheet.cells[place[0]]?.[place[1]] ?? {}, after.cells[place[0]]?.[place[1]] ?? {})
    }),
  )
  writeCells(grid, at, { kind: 'cells', sheet: sheet.id, row, column, cells })
}

const difference = (before: LocalCell, after: LocalCell): CellPatch => {
  if (before === after) return {}
  const { note, ...patch } = completePatch(after)
  // what a block fills the engine puts there
  if (after.spilled) patch.value = null
  return note === (before.note ?? null) || note === undefined ? patch : { ...patch, note }
}

/** Rows that the filter hides now, and those that it hid before. */
export const writeFilter = (grid: GridHost, sheet: LocalSheet, change: Of<'filter'>): void => {
  const lines = grid.api.getActiveWorkbook()?.getSheetBySheetId(gridId(change.sheet))
  const [before, now] = [sheet.filter?.rows ?? [], change.filter?.rows ?? []]
  const shown = before.filter((row) => !now.includes(row) && !sheet.hiddenRows?.includes(row))
  for (const [row, count] of runs(shown)) lines?.showRows(row - 1, count)
  for (const [row, count] of runs(now.filter((row) => !before.includes(row)))) lines?.hideRows(row - 1, count)
}

const each = (found: readonly [number, number][], deed: (line: number, count: number) => unknown): void => {
  for (const [line, count] of found) deed(line, count)
}

const runs = (rows: readonly number[]): [row: number, count: number][] => {
  const found: [number, number][] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last && last[0] + last[1] === row) last[1]++
    else found.push([row, 1])
  }
  return found
}
