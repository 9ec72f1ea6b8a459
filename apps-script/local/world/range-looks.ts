import type { Box } from '../book/a1.ts'
import { PLAIN } from '../book/looks.ts'
import type { CellPatch } from '../book/typed.ts'
import type { LocalCell } from '../document.ts'
import { cellAt, checkShape, type Context, eachCell } from './context.ts'
import type { Range } from './range.ts'

type Each<T> = T[][]

/** How cells look: one getter and one setter, for one value and for a block, each. */
export interface RangeLooks {
  getBackground(): string
  getBackgrounds(): Each<string>
  setBackground(color: string | null): Range
  setBackgrounds(colors: Each<string | null>): Range
  getNumberFormat(): string
  getNumberFormats(): Each<string>
  setNumberFormat(format: string): Range
  setNumberFormats(formats: Each<string>): Range
  getFontColor(): string
  getFontColors(): Each<string>
  setFontColor(color: string | null): Range
  setFontColors(colors: Each<string | null>): Range
  getFontWeight(): string
  getFontWeights(): Each<string>
  setFontWeight(weight: string | null): Range
  setFontWeights(weights: Each<string | null>): Range
  getFontStyle(): string
  getFontStyles(): Each<string>
  setFontStyle(style: string | null): Range
  setFontStyles(styles: Each<string | null>): Range
  getFontLine(): string
  getFontLines(): Each<string>
  setFontLine(line: string | null): Range
  setFontLines(lines: Each<string | null>): Range
  getFontSize(): number
  getFontSizes(): Each<number>
  setFontSize(size: number): Range
  setFontSizes(sizes: Each<number>): Range
  getHorizontalAlignment(): string
  getHorizontalAlignments(): Each<string>
  setHorizontalAlignment(align: string | null): Range
  setHorizontalAlignments(aligns: Each<string | null>): Range
  getWrap(): boolean
  getWraps(): Each<boolean>
  setWrap(wrap: boolean): Range
  setWraps(wraps: Each<boolean>): Range
  clearFormat(): Range
  clear(): Range
}

export const makeRangeLooks = (context: Context, sheetId: number, box: Box, self: () => Range): RangeLooks => {
  const { gate } = context
  const look = <T, W = T>(name: string, get: (cell: LocalCell) => T, set: (value: W) => CellPatch) => ({
    all: (): T[][] => {
      gate.read(`Range.get${name}s`)
      const sheet = context.sheet(sheetId)
      return eachCell(box, (row, column) => get(cellAt(sheet, row, column) ?? {}))
    },
    one(): T {
      return this.all()[0]![0]!
    },
    setAll: (values: W[][]): Range => {
      gate.write(`Range.set${name}s`)
      checkShape(gate, box, values)
      const cells = values.map((line) => line.map(set))
      context.change({ kind: 'cells', sheet: sheetId, row: box.row, column: box.column, cells })
      return self()
    },
    setOne(value: W): Range {
      return this.setAll(eachCell(box, () => value))
    },
  })
  type Text = string | null
  const background = look<string, Text>(
    'Background',
    (c) => c.background ?? '#ffffff',
    (background) => ({ background }),
  )
  const format = look(
    'NumberFormat',
    (c) => c.format ?? 'General',
    (format: string) => ({ format: format || null }),
  )
  const color = look<string, Text>(
    'FontColor',
    (c) => c.color ?? '#000000',
    (color) => ({ color }),
  )
  const weight = look<string, Text>(
    'FontWeight',
    (c) => (c.bold ? 'bold' : 'normal'),
    (w) => ({ bold: w === 'bold' || null }),
  )
  const style = look<string, Text>(
    'FontStyle',
    (c) => (c.italic ? 'italic' : 'normal'),
    (s) => ({ italic: s === 'italic' || null }),
  )
  const line = look<string, Text>(
    'FontLine',
    (c) => (c.strike ? 'line-through' : 'none'),
    (l) => ({ strike: l === 'line-through' || null }),
  )
  const size = look(
    'FontSize',
    (c) => c.size ?? 10,
    (size: number) => ({ size }),
  )
  const align = look<string, Text>(
    'HorizontalAlignment',
    (c) => c.align ?? 'general',
    (a) => ({ align: readAlign(a) }),
  )
  const wrap = look(
    'Wrap',
    (c) => c.wrap ?? false,
    (wrap: boolean) => ({ wrap: wrap || null }),
  )
  return {
    getBackground: () => background.one(),
    getBackgrounds: background.all,
    setBackground: (value) => background.setOne(value),
    setBackgrounds: background.setAll,
    getNumberFormat: () => format.one(),
    getNumberFormats: format.all,
    setNumberFormat: (value) => format.setOne(value),
    setNumberFormats: format.setAll,
    getFontColor: () => color.one(),
    getFontColors: color.all,
    setFontColor: (value) => color.setOne(value),
    setFontColors: color.setAll,
    getFontWeight: () => weight.one(),
    getFontWeights: weight.all,
    setFontWeight: (value) => weight.setOne(value),
    setFontWeights: weight.setAll,
    getFontStyle: () => style.one(),
    getFontStyles: style.all,
    setFontStyle: (value) => style.setOne(value),
    setFontStyles: style.setAll,
    getFontLine: () => line.one(),
    getFontLines: line.all,
    setFontLine: (value) => line.setOne(value),
    setFontLines: line.setAll,
    getFontSize: () => size.one(),
    getFontSizes: size.all,
    setFontSize: (value) => size.setOne(value),
    setFontSizes: size.setAll,
    getHorizontalAlignment: () => align.one(),
    getHorizontalAlignments: align.all,
    setHorizontalAlignment: (value) => align.setOne(value),
    setHorizontalAlignments: align.setAll,
    getWrap: () => wrap.one(),
    getWraps: wrap.all,
    setWrap: (value) => wrap.setOne(value),
    setWraps: wrap.setAll,
    clearFormat: () =>
      look(
        'Format',
        () => null,
        () => PLAIN,
      ).setOne(null),
    clear: () => self().clearFormat().clearContent(),
  }
}

const readAlign = (align: string | null): 'left' | 'center' | 'right' | null =>
  align === 'left' || align === 'center' || align === 'right' ? align : null
