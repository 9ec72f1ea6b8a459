import { about, offScript } from './about.ts'
import { numberOf, textOf } from './cell.ts'
import { kind, type Kind } from './kinds.ts'

/**
 * A limit that a program states: a number is strict; `{ at, strict: false }` is a preference; `{ at }` does not say;
 * `none` says that there is no limit.
 */
export type Limit = number | 'none' | { readonly at: number; readonly strict?: false }

export const limit = (min: number, max: number, unit: string, notSaid: readonly number[] = []): Kind<Limit> => {
  const fits = (n: unknown): n is number => typeof n === 'number' && Number.isInteger(n) && n >= min && n <= max
  return kind<Limit>({
    name: 'limit',
    expects: about`a whole number from ${min} to ${max} (${unit}), "${max > 99 ? 230 : 5} preferred", or "none"`,
    read(cell) {
      const said = textOf(cell).toLowerCase()
      if (/^(none|no( stated)? (minimum|min|limit|cut-?off|requirement|max|maximum)s?|no)$/.test(said))
        return { value: 'none' }
      const [at = Number.NaN] = (/\d+/.exec(said) || []).map(Number)
      if (notSaid.includes(at)) return undefined
      if (!fits(at) || /\d\D+\d/.test(said)) return null
      if (/prefer|recommend|generally|usual|ideal/.test(said)) return { value: { at, strict: false } }
      return { value: /[~?≈]|about|approx|circa|not said/.test(said) ? { at } : at }
    },
    check: offScript((json): json is Limit => {
      if (json === 'none' || fits(json)) return true
      if (typeof json !== 'object' || json === null) return false
      const { at, strict, ...rest } = json as { at?: unknown; strict?: unknown }
      return fits(at) && (strict === undefined || strict === false) && Object.keys(rest).length === 0
    }),
    print: (value) =>
      typeof value !== 'object'
        ? value
        : `${value.at} ${value.strict === false ? 'preferred' : '(strictness not said)'}`,
    json: offScript({
      anyOf: [
        { type: 'integer', minimum: min, maximum: max },
        { const: 'none' },
        {
          type: 'object',
          properties: { at: { type: 'integer', minimum: min, maximum: max }, strict: { const: false } },
          required: ['at'],
          additionalProperties: false,
        },
      ],
    }),
  })
}

/** So many of so many: `[part, whole]`. */
export type OutOf = readonly [part: number, whole: number]

export const outOf = (most: number): Kind<OutOf> => {
  const fits = (part: number, whole: number): boolean => part <= whole && whole >= 1 && whole <= most
  return kind<OutOf>({
    name: 'out of',
    expects: about`so many of so many, such as "12 of 340"`,
    read(cell) {
      const [, part, whole] = /^(\d{1,6})\s*(?:\/|(?:out )?of)\s*(\d{1,6})$/i.exec(textOf(cell)) || []
      const value = [Number(part), Number(whole)] as const
      return fits(...value) ? { value } : null
    },
    check: offScript(
      (json): json is OutOf =>
        isTable([json], 2) && (json as OutOf).every((n) => Number.isInteger(n) && n >= 0) && fits(...(json as OutOf)),
    ),
    print: ([part, whole]) => `${part} of ${whole}`,
    json: offScript({ type: 'array', items: { type: 'integer', minimum: 0, maximum: most }, minItems: 2, maxItems: 2 }),
  })
}

/** Residents by entering year: `[year, IMGs, residents]`, oldest first. */
export type Classes = readonly (readonly [number, number, number])[]

export const classes = kind<Classes>({
  name: 'classes',
  expects: about`IMGs of residents by entering year, such as "2024 4/12, 2025 5/12, 2026 3/12"`,
  read(cell) {
    const { found, rest } = matchesOf(/(\d{4})\D{1,3}(\d{1,3})\s*(?:\/|of)\s*(\d{1,3})/gi, textOf(cell))
    const value = byYear(found.map(([year, imgs, all]) => [Number(year), Number(imgs), Number(all)] as const))
    return areClasses(value) && !/\d/.test(rest) ? { value } : null
  },
  check: offScript(
    (json): json is Classes => isTable(json, 3) && json.every((row) => row.every(Number.isInteger)) && areClasses(json),
  ),
  print: (value) => value.map(([year, imgs, all]) => `${year} ${imgs}/${all}`).join(', '),
  json: offScript({
    type: 'array',
    minItems: 1,
    maxItems: 12,
    items: { type: 'array', items: { type: 'integer' }, minItems: 3, maxItems: 3 },
  }),
})

/** IMG share by year: `[year, percent]`, oldest first. */
export type Shares = readonly (readonly [number, number])[]

export const shares = kind<Shares>({
  name: 'shares',
  expects: about`shares by year, such as "2024 35%, 2025 33%, 2026 38%"`,
  read(cell, locale) {
    const { found } = matchesOf(/(\d{4})(?:\s*[:=-]\s*|\s+)(\d{1,3}(?:[.,]\d+)?)\s*%?/g, textOf(cell))
    const share = (said = ''): number => Number(numberOf(said.replace(/[.,]/, locale.decimal), locale))
    const value = byYear(found.map(([year, said]) => [Number(year), share(said)] as const))
    return areShares(value) ? { value } : null
  },
  check: offScript((json): json is Shares => isTable(json, 2) && areShares(json)),
  print: (value) => value.map(([year, share]) => `${year} ${share}%`).join(', '),
  json: offScript({
    type: 'array',
    minItems: 1,
    maxItems: 12,
    items: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
  }),
})

/** The groups of every match, and the text between them. */
const matchesOf = (pattern: RegExp, text: string): { found: string[][]; rest: string } => {
  const found: string[][] = []
  const rest = text.replace(pattern, (...groups: unknown[]) => {
    found.push(groups.slice(1, 4).map(String))
    return ''
  })
  return { found, rest }
}

type Rows = readonly (readonly number[])[]
const byYear = <R extends readonly [number, ...number[]]>(rows: readonly R[]): R[] =>
  [...rows].sort(([one], [other]) => one - other)

const areClasses = (rows: Rows): boolean =>
  areYears(rows) &&
  rows.every(
    (row) =>
      figureAt(row, 1) >= 0 && figureAt(row, 2) >= 1 && figureAt(row, 2) <= 400 && figureAt(row, 1) <= figureAt(row, 2),
  )
const areShares = (rows: Rows): boolean =>
  areYears(rows) && rows.every((row) => figureAt(row, 1) >= 0 && figureAt(row, 1) <= 100)

/** One to twelve years, rising. Plain indexes: a request holds a thousand of these. */
const areYears = (rows: Rows): boolean =>
  rows.length > 0 &&
  rows.length <= 12 &&
  rows.every((row, line) => {
    const before = rows[line - 1]
    return (
      Number.isInteger(row[0]) && figureAt(row, 0) <= 2099 && figureAt(row, 0) > (before ? figureAt(before, 0) : 1989)
    )
  })
const figureAt = (row: readonly number[], column: number): number => row[column] as number

/** Rows of so many numbers. */
const isTable = (json: unknown, width: number): json is number[][] =>
  Array.isArray(json) &&
  json.every(
    (row: unknown) =>
      Array.isArray(row) && row.length === width && row.every((n) => typeof n === 'number' && Number.isFinite(n)),
  )
