import { boxName, readBox } from '../book/a1.ts'
import type { LocalConditionalFormat, Scalar } from '../document.ts'
import type { Context } from './context.ts'
import { builderName, type Condition, CONDITIONS } from './criteria.ts'
import { makeRange, type Range } from './range.ts'

export interface ConditionalFormatRule {
  getRanges(): Range[]
  getBooleanCondition(): BooleanCondition
  getGradientCondition(): null
  copy(): ConditionalFormatBuilder
  /** What the document keeps; not part of Google's interface. */
  spec(): LocalConditionalFormat
}

export interface BooleanCondition {
  getCriteriaType(): string
  getCriteriaValues(): Scalar[]
  getBackground(): string | null
  getFontColor(): string | null
  getBold(): boolean | null
  getItalic(): boolean | null
  getStrikethrough(): boolean | null
}

export interface ConditionalFormatBuilder {
  setRanges(ranges: Range[]): ConditionalFormatBuilder
  withCriteria(type: string, values: Scalar[]): ConditionalFormatBuilder
  whenFormulaSatisfied(formula: string): ConditionalFormatBuilder
  setBackground(color: string | null): ConditionalFormatBuilder
  setFontColor(color: string | null): ConditionalFormatBuilder
  setBold(on: boolean | null): ConditionalFormatBuilder
  setItalic(on: boolean | null): ConditionalFormatBuilder
  setStrikethrough(on: boolean | null): ConditionalFormatBuilder
  build(): ConditionalFormatRule
  [when: `when${string}`]: (...values: never[]) => ConditionalFormatBuilder
}

export const makeConditionalFormat = (
  context: Context,
  sheetId: number,
  spec: LocalConditionalFormat,
): ConditionalFormatRule => ({
  getRanges: () =>
    spec.ranges.flatMap((range) => {
      const box = readBox(range, context.sheet(sheetId))
      return box ? [makeRange(context, sheetId, box)] : []
    }),
  getBooleanCondition: () => ({
    getCriteriaType: () => spec.type,
    getCriteriaValues: () => spec.values,
    getBackground: () => spec.background ?? null,
    getFontColor: () => spec.color ?? null,
    getBold: () => spec.bold ?? null,
    getItalic: () => spec.italic ?? null,
    getStrikethrough: () => spec.strike ?? null,
  }),
  getGradientCondition: () => null,
  copy: () => conditionalFormatBuilder(context, { ...spec }, sheetId),
  spec: () => spec,
})

export const conditionalFormatBuilder = (
  context: Context,
  spec: LocalConditionalFormat = { ranges: [], type: '', values: [] },
  sheetId?: number,
): ConditionalFormatBuilder => {
  let owner = sheetId
  const when = (type: Condition, values: Scalar[]): ConditionalFormatBuilder => look({ type, values })
  const look = (part: Partial<LocalConditionalFormat>): ConditionalFormatBuilder => {
    Object.assign(spec, part)
    return builder
  }
  const optional = (key: keyof LocalConditionalFormat, value: unknown): ConditionalFormatBuilder => {
    if (value === null) delete spec[key]
    return value === null ? builder : look({ [key]: value })
  }
  const named = Object.fromEntries(
    CONDITIONS.map((type) => [builderName('when', type), (...values: Scalar[]) => when(type, values)]),
  )
  const builder = {
    ...named,
    whenFormulaSatisfied: (formula: string) => when('CUSTOM_FORMULA', [formula]),
    withCriteria: (type: string, values: Scalar[]) => when(type as Condition, values),
    setRanges: (ranges: Range[]) => {
      owner = ranges[0]?.getGridId()
      return look({ ranges: ranges.map((range) => boxName(boxOf(range))) })
    },
    setBackground: (color: string | null) => optional('background', color),
    setFontColor: (color: string | null) => optional('color', color),
    setBold: (on: boolean | null) => optional('bold', on),
    setItalic: (on: boolean | null) => optional('italic', on),
    setStrikethrough: (on: boolean | null) => optional('strike', on),
    build: () => {
      if (spec.type === '' || owner === undefined || spec.ranges.length === 0)
        return context.gate.refuse('A conditional format rule needs ranges and a condition.')
      return makeConditionalFormat(context, owner, { ...spec })
    },
  } as ConditionalFormatBuilder
  return builder
}

const boxOf = (range: Range) => ({
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
})
