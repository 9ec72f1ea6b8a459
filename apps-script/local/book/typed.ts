import { format as print, isDateFormat, parseValue } from 'numfmt'
import type { LocalCell, Scalar } from '../document.ts'
import { canonicalFormula } from './formula.ts'
import { dateFormat, hasDottedDates, isDayFirst, languageTag } from './locale.ts'

/** A cell holds at most this many characters. */
export const CELL_CHARACTERS = 50_000

/** What a cell becomes; null takes a field away. */
export type CellPatch = { [K in keyof LocalCell]?: LocalCell[K] | null }

/**
 * What typing this text into a cell does: a formula, a number, a date, a percentage, a truth value or plain text.
 * Under the format `@` everything stays as written.
 */
export const typed = (text: string, format: string | undefined, locale: string): CellPatch => {
  if (text === '') return { value: null, formula: null }
  if (format === '@') return { value: text, formula: null }
  if (text.startsWith("'")) return { value: text.slice(1), formula: null }
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: canonicalFormula(text, locale) }
  const read = readNumber(text, locale)
  if (!read) return { value: text, formula: null }
  const keepsFormat = format !== undefined && format !== 'General' && format !== ''
  return { value: read.value, formula: null, ...(read.format && !keepsFormat ? { format: read.format } : {}) }
}

/** What a cell shows. */
export const display = (cell: LocalCell | undefined, locale: string): string => {
  const value = cell?.value
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value
  const format = !cell?.format || cell.format === '@' ? 'General' : cell.format
  return print(format, value, { locale: languageTag(locale), throws: false })
}

/** Whether a cell is a date: a number under a date format. */
export const isDay = (cell: LocalCell | undefined): cell is LocalCell & { value: number } =>
  typeof cell?.value === 'number' && cell.format !== undefined && isDateFormat(cell.format)

interface Read {
  value: Scalar
  format?: string
}

const readNumber = (text: string, locale: string): Read | undefined => {
  const trimmed = text.trim()
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' }
  const day = readDay(trimmed, locale)
  if (day) return day
  if (/^\d{1,4}\.\d{1,2}\.\d{1,4}$/.test(trimmed)) return undefined
  const read = parseValue(trimmed, { locale: languageTag(locale) })
  if (!read || typeof read.v === 'string') return undefined
  // 70% is parsed as 70 × 0.01, which is not 0.7
  const value = typeof read.v === 'number' ? Number(read.v.toPrecision(15)) : (read.v as Scalar)
  return read.z === undefined ? { value } : { value, format: tidy(read.z, locale) }
}

/** Dates whose order of parts depends on the locale. */
const readDay = (text: string, locale: string): Read | undefined => {
  const separator = hasDottedDates(locale) ? String.raw`[./]` : '/'
  const parts = new RegExp(String.raw`^(\d{1,2})(${separator})(\d{1,2})\2(\d{4})$`).exec(text)
  if (!parts) return undefined
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
  const [day, month] = isDayFirst(locale) || parts[2] === '.' ? [first, second] : [second, first]
  const moment = new Date(Date.UTC(year, month - 1, day))
  if (moment.getUTCMonth() !== month - 1) return undefined
  return { value: Math.round(moment.getTime() / 86_400_000) + 25_569, format: dateFormat(locale) }
}

/** A plain thousands mark is not worth a format of its own. */
const tidy = (format: string, locale: string): string => (format === 'm/d/yyyy' ? dateFormat(locale) : format)
