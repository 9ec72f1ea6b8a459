import type { MenuItem } from '../world/host.ts'
import type { Sheet } from '../world/sheet.ts'
import type { SpreadsheetApp } from './by-hand.ts'

/** What the grid itself does not offer and Sheets does: sorting, a filter, moving columns, rows that come back. */
export const DATA_ITEMS: MenuItem[] = [
  { label: 'Sort sheet by this column, A to Z', run: 'sortUp' },
  { label: 'Sort sheet by this column, Z to A', run: 'sortDown' },
  { label: 'Sort range…', run: 'sortRange' },
  { label: '' },
  { label: 'Filter by this cell’s value', run: 'filter' },
  { label: 'Remove filter', run: 'unfilter' },
  { label: '' },
  { label: 'Hide the selected rows', run: 'hideRows' },
  { label: 'Show all hidden rows', run: 'showRows' },
  { label: '' },
  { label: 'Move column left', run: 'moveLeft' },
  { label: 'Move column right', run: 'moveRight' },
  { label: 'Merge cells', run: 'merge' },
  { label: 'Unmerge', run: 'unmerge' },
]

export const dataDeeds: Record<string, (app: SpreadsheetApp) => void> = {
  sortUp: (app) => void app.getActiveSheet().sort(app.getCurrentCell().getColumn(), true),
  sortDown: (app) => void app.getActiveSheet().sort(app.getCurrentCell().getColumn(), false),
  filter: (app) => {
    const sheet = app.getActiveSheet()
    const cell = app.getCurrentCell()
    const filter = sheet.getFilter() ?? tableOf(sheet).createFilter()
    const column = cell.getColumn()
    const shown = sheet.getRange(1, column, sheet.getMaxRows()).getDisplayValues().flat()
    const others = [...new Set(shown)].filter((text) => text !== cell.getDisplayValue())
    filter.setColumnFilterCriteria(column, app.newFilterCriteria().setHiddenValues(others).build())
  },
  unfilter: (app) => app.getActiveSheet().getFilter()?.remove(),
  hideRows: (app) => app.getActiveSheet().hideRow(app.getActiveRange()!),
  showRows: (app) => app.getActiveSheet().showRows(1, app.getActiveSheet().getMaxRows()),
  moveLeft: (app) => {
    const range = app.getActiveRange()!
    if (range.getColumn() > 1) app.getActiveSheet().moveColumns(range, range.getColumn() - 1)
  },
  moveRight: (app) => {
    const range = app.getActiveRange()!
    if (range.getLastColumn() < app.getActiveSheet().getMaxColumns())
      app.getActiveSheet().moveColumns(range, range.getLastColumn() + 2)
  },
  merge: (app) => void app.getActiveRange()!.merge(),
  unmerge: (app) => void app.getActiveRange()!.breakApart(),
}

/** Sorts the selected range, or the whole table where one cell is selected. */
export const sortRange = (app: SpreadsheetApp, { column, ascending, header }: Sorting): void => {
  const range = toSort(app)
  const from = header ? 1 : 0
  if (range.getNumRows() > from) range.offset(from, 0, range.getNumRows() - from).sort({ column, ascending })
}

export interface Sorting {
  column: number
  ascending: boolean
  header: boolean
}

export const toSort = (app: SpreadsheetApp): ReturnType<Sheet['getRange']> => {
  const range = app.getActiveRange()!
  return range.getNumRows() * range.getNumColumns() > 1 ? range : tableOf(app.getActiveSheet())
}

/** From the header row, which is the last frozen one, to the last value. */
const tableOf = (sheet: Sheet): ReturnType<Sheet['getRange']> => {
  const header = Math.max(1, sheet.getFrozenRows())
  return sheet.getRange(header, 1, Math.max(1, sheet.getLastRow() - header + 1), Math.max(1, sheet.getLastColumn()))
}
