/** The names of Google's criteria, one list for validation and one for conditional formats. */

const NUMBERS = [
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
] as const

const DATES = ['DATE_AFTER', 'DATE_BEFORE', 'DATE_EQUAL_TO'] as const
const TEXTS = ['TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO'] as const

export const VALIDATIONS = [
  ...NUMBERS,
  ...DATES,
  ...TEXTS,
  'DATE_BETWEEN',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
] as const

export const CONDITIONS = [
  ...NUMBERS,
  ...DATES,
  ...TEXTS,
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
] as const

export type Validation = (typeof VALIDATIONS)[number]
export type Condition = (typeof CONDITIONS)[number]

/** An enum of Google's: each name is its own value. */
export const namesOf = <T extends string>(names: readonly T[]): Record<T, T> =>
  Object.fromEntries(names.map((name) => [name, name])) as Record<T, T>

/** `NUMBER_LESS_THAN` → `requireNumberLessThan`, for the criteria whose builder is named after them. */
export const builderName = (prefix: string, criteria: string): string =>
  prefix + criteria.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
