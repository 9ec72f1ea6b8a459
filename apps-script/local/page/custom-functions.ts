import { momentOfDay } from '../book/zone.ts'
import { isDay } from '../book/typed.ts'
import type { LocalDocument } from '../document.ts'
import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  ICommandService,
  IDescriptionService,
  IFunctionService,
  NumberValueObject,
  SetTriggerFormulaCalculationStartMutation,
  StringValueObject,
} from '../grid.ts'
import { fromValue } from './cell-data.ts'
import type { Declared } from './declared.ts'
import type { GridHost } from './grid-host.ts'
import type { Pool } from './pool.ts'
import { localId } from './sheet-ids.ts'
import { WORKBOOK } from './workbook-data.ts'

/** A cell of a formula, counted from 0. */
interface Place {
  sheet: string
  row: number
  column: number
}

interface Answer {
  value?: unknown
  error?: string
  waiting: Place[]
}

export interface CustomFunctions {
  /** The message behind an `#ERROR!`, for the note that appears over its cell. */
  errorAt(sheet: string, row: number, column: number): string | undefined
}

type Written = Record<number, Record<number, { f?: string | null } | null> | null>

const LOADING = 'Loading...'
/** Answers kept before the oldest go. */
const ANSWERS = 2_000

/**
 * Custom functions as Google runs them: a formula shows `Loading...` until its call is back, equal arguments are one
 * call, and only a changed argument asks again. The engine's own asynchronous functions wait for one another, so these
 * are synchronous and their formulas are worked out once more when answers come.
 */
export const registerCustomFunctions = (
  grid: GridHost,
  document: LocalDocument,
  declared: readonly Declared[],
  pool: Pool,
): CustomFunctions => {
  const answers = new Map<string, Answer>()
  const errors = new Map<string, string>()
  const keys = new Map<string, string>()
  let due: Place[] = []

  const result = (name: string, args: unknown[], place: Place): BaseValueObject => {
    const key = `${name}${JSON.stringify(args)}`
    const cell = placeKey(place)
    errors.delete(cell)
    keys.set(cell, key)
    const known = answers.get(key)
    if (known && 'value' in known) return toResult(known.value)
    if (known?.error !== undefined) {
      errors.set(cell, known.error)
      return ErrorValueObject.create(ErrorType.ERROR)
    }
    if (known) known.waiting.push(place)
    else ask(key, name, args, place)
    return StringValueObject.create(LOADING)
  }
  const ask = (key: string, name: string, args: unknown[], place: Place): void => {
    const answer: Answer = { waiting: [place] }
    answers.set(key, answer)
    if (answers.size > ANSWERS) answers.delete(answers.keys().next().value!)
    const box = { row: place.row + 1, column: place.column + 1, rows: 1, columns: 1 }
    const settled = (part: Pick<Answer, 'value'> | Pick<Answer, 'error'>): void => {
      Object.assign(answer, part)
      if (due.length === 0) setTimeout(again, 10)
      due.push(...answer.waiting.splice(0))
    }
    pool.run(name, args, 'CUSTOM_FUNCTION', { sheet: localId(place.sheet), box }).then(
      (value) => settled({ value }),
      (error: Error) => settled({ error: error.message }),
    )
  }
  const again = (): void => {
    const dirtyRanges = due.map(({ sheet, row, column }) => ({
      unitId: WORKBOOK,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }))
    due = []
    grid.command(SetTriggerFormulaCalculationStartMutation.id, { ...NOTHING_DIRTY, dirtyRanges })
  }

  for (const { name, about, takes } of declared) {
    grid.get(IFunctionService).registerExecutors(
      makeFunction(name, (values, place) =>
        result(
          name,
          values.map((value) => toArgument(value, document)),
          place,
        ),
      ),
    )
    grid.get(IDescriptionService).registerDescriptions([
      {
        functionName: name,
        functionType: FunctionType.User,
        description: about,
        abstract: about,
        functionParameter: takes.map((taken) => ({
          name: taken.name,
          detail: taken.about,
          example: taken.type,
          require: taken.optional ? 0 : 1,
          repeat: 0,
        })),
      },
    ])
  }
  // a formula that is written again asks again, even with the same arguments
  grid.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== 'sheet.mutation.set-range-values') return
    const { subUnitId = '', cellValue = {} } = params as { subUnitId?: string; cellValue?: Written }
    for (const [row, line] of Object.entries(cellValue))
      for (const [column, cell] of Object.entries(line ?? {})) {
        const key = cell?.f
          ? keys.get(placeKey({ sheet: subUnitId, row: Number(row), column: Number(column) }))
          : undefined
        if (key !== undefined && !answers.get(key)?.waiting.length) answers.delete(key)
      }
  })
  return { errorAt: (sheet, row, column) => errors.get(placeKey({ sheet, row, column })) }
}

const NOTHING_DIRTY = {
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
  forceCalculation: false,
}

const placeKey = ({ sheet, row, column }: Place): string => `${sheet} ${row} ${column}`

type Value = BaseValueObject | BaseReferenceObject

const makeFunction = (name: string, give: (values: Value[], place: Place) => BaseValueObject): BaseFunction => {
  const made = new BaseFunction(name)
  made.needsReferenceObject = true
  made.minParams = 0
  made.maxParams = 255
  made.calculate = (...values) => give(values, { sheet: made.subUnitId ?? '', row: made.row, column: made.column })
  return made
}

/** As Google hands arguments in: one cell is a value, a range a list of rows, a date a Date, a blank is ''. */
const toArgument = (value: Value, document: LocalDocument): unknown => {
  if (value.isReferenceObject()) return ofReference(value as BaseReferenceObject, document)
  const plain = value as BaseValueObject
  if (plain.isArray())
    return (plain as ArrayValueObject).getArrayValue().map((line) => line.map((item) => (item ? ofValue(item) : '')))
  return ofValue(plain)
}

const ofReference = (reference: BaseReferenceObject, document: LocalDocument): unknown => {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition()
  const [unit, sheet] = [reference.getUnitId(), reference.getSheetId()]
  const rows: unknown[][] = []
  for (let row = startRow; row <= endRow; row++) {
    const line: unknown[] = []
    for (let column = startColumn; column <= endColumn; column++) {
      const data = reference.getCellData(row, column)
      const value = fromValue(data)
      const cell = {
        ...(value === undefined ? {} : { value }),
        ...(typeof value === 'number'
          ? { format: reference.getCellPattern(unit, sheet, row, column) || 'General' }
          : {}),
      }
      line.push(isDay(cell) ? new Date(momentOfDay(cell.value, document.timeZone)) : (value ?? ''))
    }
    rows.push(line)
  }
  return startRow === endRow && startColumn === endColumn ? rows[0]![0] : rows
}

const ofValue = (value: BaseValueObject): unknown => {
  if (value.isNull()) return ''
  return value.isError() ? (value as ErrorValueObject).getErrorType() : value.getValue()
}

/** A list of lists spills; a list is a column; nothing is a blank. */
const toResult = (value: unknown): BaseValueObject => {
  if (!Array.isArray(value)) return toCell(value)
  const lines = (value.length === 0 ? [['']] : value).map(
    (line: unknown) => (Array.isArray(line) ? line : [line]) as unknown[],
  )
  const columnCount = Math.max(1, ...lines.map((line) => line.length))
  return ArrayValueObject.create({
    calculateValueList: lines.map((line) => Array.from({ length: columnCount }, (_, n) => toCell(line[n]))),
    rowCount: lines.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  })
}

const toCell = (value: unknown): BaseValueObject => {
  if (typeof value === 'number' && Number.isFinite(value)) return NumberValueObject.create(value)
  if (typeof value === 'boolean') return BooleanValueObject.create(value)
  if (value instanceof Date) return NumberValueObject.create(value.getTime() / 86_400_000 + 25_569, 'yyyy-mm-dd')
  if (value === null || value === undefined) return StringValueObject.create('')
  return StringValueObject.create(typeof value === 'string' ? value : JSON.stringify(value))
}
