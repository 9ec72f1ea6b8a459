import { about, offScript } from './about.ts'
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

/** What a kind is made from: its reader sees no blanks, and gives null for what it cannot read. */
interface Parts<T> extends Omit<Kind<T>, 'read' | 'print'> {
  readonly read: (cell: Cell, locale: Locale) => Reading<T> | null
  /** As it is, if left out. */
  readonly print?: (value: T) => string | number
}
export const kind = <T>({ read, print = asIs, ...rest }: Parts<T>): Kind<T> => ({
  ...rest,
  print,
  read(cell, locale) {
    if (saysNothing(cell)) return undefined
    const reading = read(cell, locale)
    return reading === null
      ? refused(about`"${shown(cell)}" cannot be read. Write ${rest.expects}, or leave it blank.`)
      : reading
  },
})
/** What is wrong with a cell; the add-on's script has no words for it, the sidebar reads the cell again. */
export const refused = (problem = ''): { readonly problem: string } => ({ problem })
export const shown = (cell: Cell): string => textOf(cell).slice(0, 40)

const asIs = (value: unknown): string | number => value as string

export const text = (max = 500): Kind<string> =>
  kind({
    name: 'text',
    expects: about`text of at most ${max} characters`,
    read: (cell) => ({ value: textOf(cell).slice(0, max).trim() }),
    check: offScript((json): json is string => typeof json === 'string' && json.length > 0 && json.length <= max),
    json: offScript({ type: 'string', minLength: 1, maxLength: max }),
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
  const fits = (n: number): boolean => n >= min && n <= max && (!whole || Number.isInteger(n))
  return kind({
    name: 'number',
    expects: about`a ${whole ? 'whole number' : 'number'} from ${min} to ${max}${unit && ` (${unit})`}`,
    read(cell, locale) {
      const n = typeof cell === 'number' ? cell : numberOf(textOf(cell), locale)
      if (n === undefined) return null
      if (notSaid.includes(n)) return undefined
      return fits(n) ? { value: n } : null
    },
    check: offScript((json): json is number => typeof json === 'number' && fits(json)),
    json: offScript({ type: whole ? 'integer' : 'number', minimum: min, maximum: max }),
  })
}

/** A share in percent, 0 to 100: `45`, `45%`, `45,5 %` and the fraction `0.45` (how percent cells arrive) read alike. */
export const percent = kind<number>({
  name: 'percent',
  expects: about`a percentage such as 45 or 45%`,
  read(cell, locale) {
    const said = textOf(cell)
    // a percent cell that shows 100% hands over 1 as well
    if (cell === 1) return refused(about`"1" may be 1% or 100%. Write it as text, with the sign: '100%.`)
    if (/^< ?1 ?%?$/.test(said)) return { value: 0.5 }
    const raw = typeof cell === 'number' ? cell : numberOf(said.replace(/^[~≈]/, ''), locale)
    if (raw === undefined || raw < 0) return null
    // a percent cell hands over 0.45; nobody lists half a percent of residents without the sign
    const share = !said.includes('%') && raw > 0 && raw < 1 ? raw * 100 : raw
    return share <= 100 ? { value: Math.round(share * 100) / 100 } : null
  },
  check: offScript((json): json is number => typeof json === 'number' && json >= 0 && json <= 100),
  print: (value) => (value > 0 && value <= 1 ? `${value}%` : value),
  json: offScript({ type: 'number', minimum: 0, maximum: 100 }),
})

export const date = kind<string>({
  name: 'date',
  expects: about`a day such as 2026-09-03`,
  read(cell, locale) {
    const day = dayOf(textOf(cell), locale)
    return day === undefined ? null : { value: day }
  },
  check: offScript(isDay),
  json: offScript({ type: 'string', format: 'date' }),
})

export const url = kind<string>({
  name: 'url',
  expects: about`an address that begins with https:// or http://`,
  read(cell) {
    const bare = textOf(cell)
    const value = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(bare) ? `https://${bare}` : bare
    return /^https?:\/\/[^ ]+$/i.test(value) && value.length <= 500 ? { value } : null
  },
  check: offScript(
    (json): json is string => typeof json === 'string' && json.length <= 500 && /^https?:\/\/\S+$/i.test(json),
  ),
  json: offScript({ type: 'string', format: 'uri', maxLength: 500 }),
})

/**
 * One of a list, recognised by the words people use for it.
 * @param words per value, further words in lower case between bars; signs, "and", "or" make no difference
 */
export const choice = <const T extends string>(words: Readonly<Record<T, string>>): Kind<T> => {
  const values = Object.keys(words) as T[]
  const known = new Map<string, T>()
  for (const value of values) for (const word of [value, ...words[value].split(' | ')]) known.set(squeeze(word), value)
  known.delete('')
  return kind({
    name: 'choice',
    expects: about`one of: ${values.join('; ')}`,
    choices: values,
    read(cell) {
      const value = known.get(squeeze(textOf(cell)))
      return value === undefined ? null : { value }
    },
    check: offScript((json): json is T => values.includes(json as T)),
    json: offScript({ type: 'string', enum: values }),
  })
}
const squeeze = (word: string): string =>
  word
    .toLowerCase()
    .replace('univeristy', 'university')
    .replace(/\b(and|or)\b|[\s,;/&+.()_-]+/g, '')

export const yesNo = choice({
  yes: 'y | true | x | ✓ | 1 | accepted | offered',
  no: 'n | false | ✕ | 0 | not accepted | not offered',
})
