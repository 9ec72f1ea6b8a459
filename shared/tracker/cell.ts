/** What a cell may hold once dates have become text at the porch. `''` is a blank. */
export type Cell = string | number | boolean

/** How people write numbers and dates in this spreadsheet. */
export interface Locale {
  readonly decimal: '.' | ','
  /** 3/9/2026 is 3 September where days come first, 9 March where months do. */
  readonly dayFirst: boolean
}
export const enUS: Locale = { decimal: '.', dayFirst: false }

/** `de_DE`, `pt-BR`, `en_US` … as spreadsheets name them. Unknown names read like the United States. */
export const localeOf = (name: string): Locale => {
  const [language = 'en', country = ''] = name.replace('-', '_').split('_')
  const points = ['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi', 'bn', 'ur', 'ta', 'ar']
  return {
    decimal: points.includes(language) ? '.' : ',',
    dayFirst:
      !(country === 'US' || country === 'PH' || name === 'en') && !['zh', 'ja', 'ko', 'hu', 'lt'].includes(language),
  }
}

// zero-width characters and byte-order marks travel with text copied from chats and web pages
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const NOT_SAID = new Set(
  '- | – | — | -- | --- | ! | ? | ?? | n/a | na | #n/a | unknown | not known | not stated | tbd | varies | null | none stated | loading...'.split(
    ' | ',
  ),
).add('')

/** The text of a cell without invisible characters and doubled spaces. */
export const textOf = (cell: Cell): string => String(cell).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()

/** A blank, a dash, `!`, `n/a` … says nothing: the fact is unknown, never "no". */
export const saysNothing = (cell: Cell): boolean => typeof cell === 'string' && NOT_SAID.has(textOf(cell).toLowerCase())

/**
 * A number as people write it: `45`, `45,5`, `1.234`, `$1,230`, `45 %` gives 45. Undefined when it is none.
 * @param text without invisible characters
 */
export const numberOf = (text: string, { decimal }: Locale): number | undefined => {
  const group = decimal === '.' ? ',' : '.'
  const bare = text.replace(/[$€£%\s]/g, '')
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`)
  const plain = grouped.test(bare) ? bare.split(group).join('') : bare
  const point = plain.replace(decimal, '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(point) ? Number(point) : undefined
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * A day as text `2026-09-03` from `2026-09-03`, `3.9.2026`, `9/3/2026` (by the locale), `3 Sep 2026`, `Sep 3, 2026`.
 * Undefined when it is no day or the day does not exist.
 */
export const dayOf = (text: string, { dayFirst }: Locale): string | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text)
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const digits = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (digits) {
    const [, a = '', mark, b = '', y = ''] = digits
    const year = Number(y) + (y.length === 2 ? 2000 : 0)
    // a point is a European date, and a first number above 12 can only be a day
    const first = mark === '.' || dayFirst || Number(a) > 12
    return first && Number(b) <= 12 ? isoDay(year, Number(b), Number(a)) : isoDay(year, Number(a), Number(b))
  }
  const words = /^(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.? ?(?:(\d{1,2}),? )?(\d{4})$/.exec(text)
  if (!words) return undefined
  const [, before = '', name = '', after = '', year] = words
  return isoDay(Number(year), MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1, Number(before || after))
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isoDay = (year: number, month: number, day: number): string | undefined => {
  // from 1940 to 2099 every fourth year is a leap year
  const leap = month === 2 && year % 4 === 0 ? 1 : 0
  const { [month - 1]: days = 0 } = DAYS
  if (year < 1940 || year > 2099 || day < 1 || day > days + leap) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && value.length === 10 && dayOf(value, enUS) === value
