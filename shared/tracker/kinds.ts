import { type Cell, dayOf, isDay, type Locale, numberOf, saysNothing, textOf } from './cell.ts'

/** A cell read: a value, nothing said, or what is wrong with it in a sentence's end ("is not …"). */
export type Reading<T> = { readonly value: T } | { readonly problem: string } | undefined

/** One kind of value: how it is read from a cell, checked in a request body, printed, and described. */
export interface Kind<T> {
  readonly name: string
  /** What is expected, as the end of "Write …". */
  readonly expects: string
  read(cell: Cell, locale: Locale): Reading<T>
  check(json: unknown): json is T
  print(value: T): string | number
  /** JSON Schema of the value in a request body. */
  readonly json: Readonly<Record<string, unknown>>
  readonly choices?: readonly string[]
}
export type ValueOf<K> = K extends Kind<infer T> ? T : never

const problem = (cell: Cell, expects: string): { problem: string } => ({
  problem: `"${textOf(cell).slice(0, 40)}" cannot be read. Write ${expects}, or leave it blank.`,
})

export const text = (max = 500): Kind<string> => ({
  name: 'text',
  expects: `text of at most ${max} characters`,
  read: (cell) => (saysNothing(cell) ? undefined : { value: textOf(cell).slice(0, max).trim() }),
  check: (json): json is string => typeof json === 'string' && json.length > 0 && json.length <= max,
  print: (value) => value,
  json: { type: 'string', minLength: 1, maxLength: max },
})

interface NumberOptions {
  readonly whole?: boolean
  /** Figures that listings print when they know nothing, such as 0 and 999. */
  readonly notSaid?: readonly number[]
  readonly unit?: string
}
/** A number from `min` to `max`, both allowed. */
export const number = (
  min: number,
  max: number,
  { whole = true, notSaid = [], unit = '' }: NumberOptions = {},
): Kind<number> => {
  const expects = `a ${whole ? 'whole number' : 'number'} from ${min} to ${max}${unit && ` (${unit})`}`
  const fits = (n: number): boolean => n >= min && n <= max && (!whole || Number.isInteger(n))
  return {
    name: 'number',
    expects,
    read(cell, locale) {
      if (saysNothing(cell)) return undefined
      const n = typeof cell === 'number' ? cell : numberOf(textOf(cell), locale)
      if (n !== undefined && notSaid.includes(n)) return undefined
      return n !== undefined && fits(n) ? { value: n } : problem(cell, expects)
    },
    check: (json): json is number => typeof json === 'number' && fits(json),
    print: (value) => value,
    json: { type: whole ? 'integer' : 'number', minimum: min, maximum: max },
  }
}

/** A share in percent, 0 to 100: `45`, `45%`, `45,5 %` and the fraction `0.45` (how percent cells arrive) read alike. */
export const percent: Kind<number> = {
  name: 'percent',
  expects: 'a percentage such as 45 or 45%',
  read(cell, locale) {
    if (saysNothing(cell)) return undefined
    const said = textOf(cell)
    // a percent cell that shows 100% hands over 1 as well
    if (cell === 1) return { problem: `"1" may be 1% or 100%. Write it as text, with the sign: '100%.` }
    if (/^< ?1 ?%?$/.test(said)) return { value: 0.5 }
    const raw = typeof cell === 'number' ? cell : numberOf(said.replace(/^[~≈]/, ''), locale)
    if (raw === undefined || raw < 0) return problem(cell, percent.expects)
    // a percent cell hands over 0.45; nobody lists half a percent of residents without the sign
    const share = !said.includes('%') && raw > 0 && raw < 1 ? raw * 100 : raw
    return share <= 100 ? { value: Math.round(share * 100) / 100 } : problem(cell, percent.expects)
  },
  check: (json): json is number => typeof json === 'number' && json >= 0 && json <= 100,
  print: (value) => (value > 0 && value <= 1 ? `${value}%` : value),
  json: { type: 'number', minimum: 0, maximum: 100 },
}

export const date: Kind<string> = {
  name: 'date',
  expects: 'a day such as 2026-09-03',
  read(cell, locale) {
    if (saysNothing(cell)) return undefined
    const day = dayOf(textOf(cell), locale)
    return day === undefined ? problem(cell, date.expects) : { value: day }
  },
  check: isDay,
  print: (value) => value,
  json: { type: 'string', format: 'date' },
}

export const url: Kind<string> = {
  name: 'url',
  expects: 'an address that begins with https:// or http://',
  read(cell) {
    if (saysNothing(cell)) return undefined
    const bare = textOf(cell)
    const full = /^https?:\/\//i.test(bare)
      ? bare
      : /^[\w-]+(\.[\w-]+)+(\/|$)/.test(bare)
        ? `https://${bare}`
        : undefined
    return full === undefined || full.length > 500 || full.includes(' ') ? problem(cell, url.expects) : { value: full }
  },
  check: (json): json is string => typeof json === 'string' && json.length <= 500 && /^https?:\/\/\S+$/i.test(json),
  print: (value) => value,
  json: { type: 'string', format: 'uri', maxLength: 500 },
}

/**
 * One of a list, recognised by the words people use for it.
 * @param words per value, further spellings in lower case
 */
export const choice = <const T extends string>(words: Readonly<Record<T, readonly string[]>>): Kind<T> => {
  const values = Object.keys(words) as T[]
  const known = new Map<string, T>()
  for (const value of values) for (const word of [value.toLowerCase(), ...words[value]]) known.set(squeeze(word), value)
  const allowed: ReadonlySet<unknown> = new Set(values)
  const expects = `one of: ${values.join('; ')}`
  return {
    name: 'choice',
    expects,
    choices: values,
    read(cell) {
      if (saysNothing(cell)) return undefined
      const value = known.get(squeeze(textOf(cell).toLowerCase()))
      return value === undefined ? problem(cell, expects) : { value }
    },
    check: (json): json is T => allowed.has(json),
    print: (value) => value,
    json: { type: 'string', enum: values },
  }
}
const squeeze = (word: string): string => word.replace(/[\s,;/&+.()_-]+/g, ' ').trim()

export const yesNo = choice({
  yes: ['y', 'true', 'x', '✓', '1', 'accepted', 'offered'],
  no: ['n', 'false', '✕', '0', 'not accepted', 'not offered'],
})
