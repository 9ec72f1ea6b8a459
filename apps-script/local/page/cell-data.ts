import type { ICellData, IStyleData, Nullable } from '@univerjs/core'
import type { LocalCell, Scalar } from '../document.ts'
import { CellValueType, HorizontalAlign, WrapStrategy } from '../grid.ts'

/** A cell between the document and the grid. In the grid a style is one object, a truth value 1 or 0. */

const { STRING, NUMBER, BOOLEAN } = CellValueType
const { WRAP } = WrapStrategy
/** Points, as in Sheets. */
export const DEFAULT_SIZE = 10
const ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const

export const toCellData = (cell: LocalCell): ICellData => {
  const style = toStyle(cell)
  return {
    ...toValue(cell.spilled ? undefined : cell.value),
    ...(cell.formula === undefined ? {} : { f: cell.formula }),
    ...(Object.keys(style).length > 0 ? { s: style } : {}),
  }
}

/** A value with its type; a blank is the absence of both. */
export const toValue = (value: Scalar | undefined | null): Pick<ICellData, 'v' | 't'> => {
  if (value === undefined || value === null) return { v: null, t: null }
  if (typeof value === 'number') return { v: value, t: NUMBER }
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN }
  return { v: value, t: STRING }
}

/** The style of a whole cell, or of those fields that a change names: null takes one away. */
export const toStyle = (cell: { [K in keyof LocalCell]?: LocalCell[K] | null }): IStyleData => {
  const style: Record<string, unknown> = {}
  const put = (field: keyof LocalCell, key: keyof IStyleData, value: (set: never) => unknown): void => {
    if (cell[field] !== undefined) style[key] = cell[field] === null ? null : value(cell[field] as never)
  }
  put('format', 'n', (pattern: string) => ({ pattern }))
  put('background', 'bg', (rgb: string) => ({ rgb }))
  put('color', 'cl', (rgb: string) => ({ rgb }))
  put('bold', 'bl', (on: boolean) => (on ? 1 : 0))
  put('italic', 'it', (on: boolean) => (on ? 1 : 0))
  put('strike', 'st', (on: boolean) => ({ s: on ? 1 : 0 }))
  put('wrap', 'tb', (on: boolean) => (on ? WRAP : null))
  put('align', 'ht', (align: keyof typeof ALIGN) => ALIGN[align])
  put('size', 'fs', (size: number) => size)
  return style as IStyleData
}

export const fromCellData = (cell: Nullable<ICellData>, style: Nullable<IStyleData>): LocalCell => {
  const value = fromValue(cell)
  return { ...(value === undefined ? {} : { value }), ...fromStyle(style) }
}

/** Google shows a block that finds no room as `#REF!`, the grid's engine as `#SPILL!`. */
export const fromValue = (cell: Nullable<ICellData>): Scalar | undefined => {
  const value = cell?.v
  if (value === undefined || value === null || value === '') return undefined
  if (cell?.t === BOOLEAN) return value === true || Number(value) === 1
  if (cell?.t === NUMBER && typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)))
    return Number(value)
  return value === '#SPILL!' ? '#REF!' : value
}

const fromStyle = (style: Nullable<IStyleData>): LocalCell => {
  if (!style) return {}
  const align = (Object.keys(ALIGN) as (keyof typeof ALIGN)[]).find((name) => ALIGN[name] === style.ht)
  return {
    ...(style.n?.pattern ? { format: style.n.pattern } : {}),
    ...(style.bg?.rgb ? { background: style.bg.rgb } : {}),
    ...(style.cl?.rgb ? { color: style.cl.rgb } : {}),
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.st?.s ? { strike: true } : {}),
    ...(style.tb === WRAP ? { wrap: true } : {}),
    ...(align ? { align } : {}),
    ...(style.fs && style.fs !== DEFAULT_SIZE ? { size: style.fs } : {}),
  }
}
