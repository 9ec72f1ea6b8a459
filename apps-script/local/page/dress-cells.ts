import {
  CellValueType,
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
  spareTexts(cells)
}

/** The grid marks text that could be a number at this priority, unless told not to: but it looks at each text first. */
const MARKS_TEXT = 10

/** No text is looked at, at each drawing of each cell, for a mark that is not drawn. */
const spareTexts = (cells: SheetInterceptorService): void => {
  const part = { effect: InterceptorEffectEnum.Style }
  cells.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    ...part,
    id: 'imgfit-no-text',
    priority: MARKS_TEXT + 1,
    handler: (cell, _place, next) => next(cell?.t === CellValueType.STRING ? { ...cell, t: null } : cell),
  })
  cells.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    ...part,
    id: 'imgfit-text',
    priority: MARKS_TEXT - 1,
    handler: (cell, { rawData }, next) =>
      next(cell?.t === null && rawData?.t === CellValueType.STRING ? { ...cell, t: CellValueType.STRING } : cell),
  })
}
