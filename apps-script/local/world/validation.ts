import type { LocalValidation } from '../document.ts'
import type { Context } from './context.ts'
import { builderName, type Validation, VALIDATIONS } from './criteria.ts'

type Spec = Omit<LocalValidation, 'range'>

export interface DataValidation {
  getAllowInvalid(): boolean
  getCriteriaType(): string
  getCriteriaValues(): unknown[]
  getHelpText(): string | null
  copy(): ValidationBuilder
  /** What the document keeps; not part of Google's interface. */
  spec(): Spec
}

export interface ValidationBuilder {
  withCriteria(type: string, values: unknown[]): ValidationBuilder
  requireValueInList(values: unknown[], showDropdown?: boolean): ValidationBuilder
  requireCheckbox(checked?: unknown, unchecked?: unknown): ValidationBuilder
  requireFormulaSatisfied(formula: string): ValidationBuilder
  requireDate(): ValidationBuilder
  setAllowInvalid(allow: boolean): ValidationBuilder
  setHelpText(help: string): ValidationBuilder
  build(): DataValidation
  [require: `require${string}`]: (...values: never[]) => ValidationBuilder
}

/** A rule as a cell carries it. Dates among its values are kept as day numbers. */
export const makeValidation = (context: Context, spec: Spec): DataValidation => ({
  getAllowInvalid: () => spec.allowInvalid,
  getCriteriaType: () => spec.type,
  getCriteriaValues: () =>
    spec.type.startsWith('DATE_')
      ? spec.values.map((day) => context.valueOf({ value: day as number, format: 'yyyy-mm-dd' }))
      : spec.values,
  getHelpText: () => spec.help ?? null,
  copy: () => validationBuilder(context, { ...spec }),
  spec: () => ({
    type: spec.type,
    values: spec.values,
    allowInvalid: spec.allowInvalid,
    ...(spec.help ? { help: spec.help } : {}),
  }),
})

export const validationBuilder = (
  context: Context,
  spec: Spec = { type: '', values: [], allowInvalid: true },
): ValidationBuilder => {
  const set = (type: Validation, values: unknown[]): ValidationBuilder => {
    Object.assign(spec, { type, values: values.map((value) => storable(context, value)) })
    return builder
  }
  const named = Object.fromEntries(
    VALIDATIONS.map((type) => [builderName('require', type), (...values: unknown[]) => set(type, values)]),
  )
  const builder = {
    ...named,
    requireValueInList: (values: unknown[], showDropdown = true) =>
      set('VALUE_IN_LIST', [values.map(String), showDropdown]),
    requireCheckbox: (...values: unknown[]) => set('CHECKBOX', values),
    requireFormulaSatisfied: (formula: string) => set('CUSTOM_FORMULA', [formula]),
    requireDate: () => set('DATE_IS_VALID_DATE', []),
    requireTextIsEmail: () => set('TEXT_IS_VALID_EMAIL', []),
    requireTextIsUrl: () => set('TEXT_IS_VALID_URL', []),
    withCriteria: (type: string, values: unknown[]) => set(type as Validation, values),
    setAllowInvalid: (allowInvalid: boolean) => {
      spec.allowInvalid = allowInvalid
      return builder
    },
    setHelpText: (help: string) => {
      spec.help = help
      return builder
    },
    build: () =>
      spec.type === ''
        ? context.gate.refuse('The data validation rule has no criteria.')
        : makeValidation(context, { ...spec }),
  } as ValidationBuilder
  return builder
}

const storable = (context: Context, value: unknown): unknown => {
  if (Object.prototype.toString.call(value) === '[object Date]') return Math.floor(context.dayOf(value as Date))
  if (typeof value === 'object' && value !== null && 'getA1Notation' in value)
    return (value as { getA1Notation(): string }).getA1Notation()
  return value
}
