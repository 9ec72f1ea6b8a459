import { readBox } from '../book/a1.ts'
import { canonicalFormula } from '../book/formula.ts'
import type { LocalConditionalFormat, LocalSheet, LocalValidation, Scalar } from '../document.ts'

/** Validation and conditional formats as the grid's plugins keep them. */

interface GridRange {
  startRow: number
  endRow: number
  startColumn: number
  endColumn: number
}

export const toGridRange = (range: string, sheet: Pick<LocalSheet, 'rows' | 'columns'>): GridRange[] => {
  const box = readBox(range, sheet)
  if (!box) return []
  const { row, column, rows, columns } = box
  return [{ startRow: row - 1, endRow: row + rows - 2, startColumn: column - 1, endColumn: column + columns - 2 }]
}

const OPERATORS: Record<string, string> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  BEFORE: 'lessThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
}

const [STOP, WARNING] = [1, 2]
/** A plain arrow in the cell, as Sheets draws a dropdown without colours. */
const ARROW = 1

/** Nothing where the grid has no such criterion; the document keeps it all the same. */
export const toGridValidation = (rule: LocalValidation, sheet: LocalSheet, index: number): object[] => {
  const [first, second] = rule.values
  const criterion = (): object | undefined => {
    if (rule.type === 'VALUE_IN_LIST')
      return {
        type: 'list',
        formula1: (first as string[]).join(','),
        renderMode: ARROW,
        showDropDown: second !== false,
      }
    if (rule.type === 'CHECKBOX') return { type: 'checkbox' }
    if (rule.type === 'CUSTOM_FORMULA') return { type: 'custom', formula1: String(first) }
    const [kind, ...rest] = rule.type.split('_')
    const operator = OPERATORS[rest.join('_')]
    if ((kind !== 'NUMBER' && kind !== 'DATE') || operator === undefined) return undefined
    const limits = {
      formula1: String(first as Scalar),
      ...(second === undefined ? {} : { formula2: String(second as Scalar) }),
    }
    return { type: kind === 'NUMBER' ? 'decimal' : 'date', operator, ...limits }
  }
  const found = criterion()
  const ranges = toGridRange(rule.range, sheet)
  if (!found || ranges.length === 0) return []
  return [
    {
      uid: `rule-${sheet.id}-${index}`,
      ranges,
      allowBlank: true,
      errorStyle: rule.allowInvalid ? WARNING : STOP,
      showErrorMessage: !rule.allowInvalid,
      error: rule.help ?? 'This value is not in the list.',
      ...found,
    },
  ]
}

const TEXTS: Record<string, string> = {
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'equal',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
  CELL_EMPTY: 'containsBlanks',
  CELL_NOT_EMPTY: 'notContainsBlanks',
}

export const toGridConditionalFormat = (rule: LocalConditionalFormat, sheet: LocalSheet, index: number): object[] => {
  const [first, second] = rule.values
  const condition = (): object | undefined => {
    if (rule.type === 'CUSTOM_FORMULA') return { subType: 'formula', value: canonicalFormula(String(first), 'en_US') }
    if (rule.type in TEXTS) return { subType: 'text', operator: TEXTS[rule.type], value: String(first ?? '') }
    const operator = OPERATORS[rule.type.replace('NUMBER_', '')]
    if (!rule.type.startsWith('NUMBER_') || operator === undefined) return undefined
    return {
      subType: 'number',
      operator,
      value: second === undefined ? Number(first) : [Number(first), Number(second)],
    }
  }
  const found = condition()
  const ranges = rule.ranges.flatMap((range) => toGridRange(range, sheet))
  if (!found || ranges.length === 0) return []
  const style = {
    ...(rule.background ? { bg: { rgb: rule.background } } : {}),
    ...(rule.color ? { cl: { rgb: rule.color } } : {}),
    ...(rule.bold ? { bl: 1 } : {}),
    ...(rule.italic ? { it: 1 } : {}),
    ...(rule.strike ? { st: { s: 1 } } : {}),
  }
  const cfId = `format-${sheet.id}-${index}`
  return [{ cfId, ranges, stopIfTrue: false, rule: { type: 'highlightCell', style, ...found } }]
}
