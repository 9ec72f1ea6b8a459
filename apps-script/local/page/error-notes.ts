import {
  CellAlertManagerService,
  CellAlertType,
  HoverManagerService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '../grid.ts'
import type { CustomFunctions } from './custom-functions.ts'
import type { GridHost } from './grid-host.ts'
import { WORKBOOK } from './workbook-data.ts'

const ALERT = 'imgfit-error'

/** Errors as Sheets shows them: the word in the cell, the sentence over it; a block without room is `#REF!`. */
export const showErrors = (grid: GridHost, functions: CustomFunctions): void => {
  grid.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'imgfit-spill',
    handler: (cell, _place, next) => next(cell?.v === '#SPILL!' ? { ...cell, v: '#REF!' } : cell),
  })
  const alerts = grid.get(CellAlertManagerService)
  grid.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    const { unitId, subUnitId, row, col } = hovered?.location ?? {}
    alerts.removeAlert(ALERT)
    if (!hovered || unitId !== WORKBOOK || subUnitId === undefined || row === undefined || col === undefined) return
    const value = grid.book.getSheetBySheetId(subUnitId)?.getCellRaw(row, col)?.v
    const message =
      value === '#SPILL!' ? NO_ROOM : value === '#ERROR!' ? functions.errorAt(subUnitId, row, col) : undefined
    if (message === undefined) return
    const height = 56 + Math.ceil(message.length / 34) * 18
    alerts.showAlert({
      type: CellAlertType.ERROR,
      title: 'Error',
      message,
      location: hovered.location,
      width: 260,
      height,
      key: ALERT,
    })
  })
}

const NO_ROOM = 'Array result was not expanded because it would overwrite data in other cells.'
