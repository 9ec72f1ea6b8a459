import {
  InterceptorEffectEnum,
  INTERCEPTOR_POINT,
  type IStyleData,
  type Nullable,
  SheetInterceptorService,
  VerticalAlign,
  WrapStrategy,
} from '../grid.ts'
import type { GridHost } from './grid-host.ts'

/** After all the others. */
const LAST = -1

/** Small differences between how the grid draws a cell and how Sheets does. */
export const dressCells = (grid: GridHost): void => {
  const cells = grid.get(SheetInterceptorService)
  // a block that finds no room is #REF! there
  cells.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'imgfit-spill',
    effect: InterceptorEffectEnum.Value,
    priority: LAST,
    handler: (cell, _place, next) => next(cell?.v === '#SPILL!' ? { ...cell, v: '#REF!' } : cell),
  })
  // a dropdown stays on one line, its arrow in the middle
  cells.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'imgfit-dropdown',
    effect: InterceptorEffectEnum.Style,
    priority: LAST,
    handler: (cell, _place, next) => {
      if (!cell?.customRender?.length) return next(cell)
      const own = typeof cell.s === 'string' ? (grid.book.getStyles().get(cell.s) as Nullable<IStyleData>) : cell.s
      return next({ ...cell, s: { ...own, tb: WrapStrategy.CLIP, vt: VerticalAlign.MIDDLE } })
    },
  })
}
