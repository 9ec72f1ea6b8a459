import type { LocalDocument } from '../document.ts'
import {
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  ICommandService,
  IDescriptionService,
  IFunctionService,
  StringValueObject,
} from '../grid.ts'
import type { Declared } from './declared.ts'
import { toArgument, toResult, type Value } from './function-values.ts'
import type { GridHost } from './grid-host.ts'
import type { Pool } from './pool.ts'
import { makeRecalculation, type Place, placeKey } from './recalculation.ts'
import { localId } from './sheet-ids.ts'

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
  const again = makeRecalculation(grid)

  const result = (name: string, args: unknown[], place: Place): BaseValueObject => {
    const key = `${name}${JSON.stringify(args)}`
    const cell = placeKey(place)
    again.done(place)
    errors.delete(cell)
    keys.set(cell, key)
    // what it reads is not there yet, and its turn comes when that is
    if (key.includes(`"${LOADING}"`)) return StringValueObject.create(LOADING)
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
      again.due(answer.waiting.splice(0))
    }
    pool.run(name, args, 'CUSTOM_FUNCTION', { sheet: localId(place.sheet), box }).then(
      (value) => settled({ value }),
      (error: Error) => settled({ error: error.message }),
    )
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

const makeFunction = (name: string, give: (values: Value[], place: Place) => BaseValueObject): BaseFunction => {
  const made = new BaseFunction(name)
  made.needsReferenceObject = true
  made.minParams = 0
  made.maxParams = 255
  made.calculate = (...values) => give(values, { sheet: made.subUnitId ?? '', row: made.row, column: made.column })
  return made
}
