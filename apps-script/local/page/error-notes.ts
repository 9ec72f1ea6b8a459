import { boxName } from '../book/a1.ts'
import {
  CellAlertManagerService,
  CellAlertType,
  FormulaDataModel,
  HoverManagerService,
  IFunctionService,
} from '../grid.ts'
import type { CustomFunctions } from './custom-functions.ts'
import type { GridHost } from './grid-host.ts'
import { WORKBOOK } from './workbook-data.ts'

const [OURS, THEIRS] = ['imgfit-error', 'SHEET_FORMULA_ALERT']

/** Errors as Sheets shows them: the word in the cell, the sentence over it when one looks at it. */
export const showErrors = (grid: GridHost, functions: CustomFunctions): void => {
  const alerts = grid.get(CellAlertManagerService)
  grid.get(HoverManagerService).currentCell$.subscribe(() => alerts.removeAlert(OURS))
  alerts.currentAlert$.subscribe((shown) => {
    const [, theirs] = shown.find(([key]) => key === THEIRS) ?? []
    if (!theirs) return
    const { location } = theirs.alert
    const message = sentence(grid, functions, location)
    if (message === undefined) return
    queueMicrotask(() => {
      const height = 56 + Math.ceil(message.length / 34) * 18
      alerts.removeAlert(THEIRS)
      alerts.showAlert({ type: CellAlertType.ERROR, title: 'Error', message, location, width: 260, height, key: OURS })
    })
  })
}

interface Place {
  unitId: string
  subUnitId: string
  row: number
  col: number
}

const sentence = (grid: GridHost, functions: CustomFunctions, { subUnitId, row, col }: Place): string | undefined => {
  const value = grid.book.getSheetBySheetId(subUnitId)?.getCellRaw(row, col)?.v
  if (value === '#ERROR!') return functions.errorAt(subUnitId, row, col)
  if (value === '#SPILL!')
    return `Array result was not expanded because it would overwrite data in ${inTheWay(grid, subUnitId, row, col)}.`
  if (value !== '#NAME?') return undefined
  const formula = grid.get(FormulaDataModel).getFormulaStringByCell(row, col, subUnitId, WORKBOOK) ?? ''
  const names = [...formula.replaceAll(/"[^"]*"/g, '').matchAll(/([A-Za-z_][\w.]*)\(/g)].map(([, name]) => name!)
  const unknown = names.find((name) => !grid.get(IFunctionService).hasExecutor(name.toUpperCase()))
  return unknown === undefined
    ? 'This formula names something that is not in this file.'
    : `Unknown function: '${unknown}'.`
}

/** The first cell with a value of its own where a block wants to go. */
const inTheWay = (grid: GridHost, sheet: string, row: number, column: number): string => {
  const block = grid.get(FormulaDataModel).getArrayFormulaRange()[WORKBOOK]?.[sheet]?.[row]?.[column]
  const cells = grid.book.getSheetBySheetId(sheet)
  const { endRow = row, endColumn = column } = block ?? {}
  for (let r = row; r <= endRow; r++)
    for (let c = column; c <= endColumn; c++)
      if ((r !== row || c !== column) && (cells?.getCellRaw(r, c)?.v ?? '') !== '')
        return boxName({ row: r + 1, column: c + 1, rows: 1, columns: 1 })
  return 'other cells'
}
