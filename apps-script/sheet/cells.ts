import type { Cell, Locale } from '../../shared/tracker/cell.ts'

/** A question to a service costs a tenth of a second: it is asked when needed, and once. */
export const once = <T>(ask: () => T): (() => T) => {
  const answers: T[] = []
  return () => {
    if (answers.length === 0) answers.push(ask())
    return answers[0] as T
  }
}

/** Most cells are numbers and words, whose reading depends on no locale. */
export const lateLocale = (ask: () => Locale): Locale => {
  const locale = once(ask)
  return {
    get decimal() {
      return locale().decimal
    },
    get dayFirst() {
      return locale().dayFirst
    },
  }
}

/** Dates become text here, in the spreadsheet's own zone: the script's would shift Karachi by a day. */
export const cellIn = (zoneOf: () => string): ((value: unknown) => Cell) => {
  const zone = once(zoneOf)
  const days = new Map<number, string>()
  return (value) => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
    if (Object.prototype.toString.call(value) !== '[object Date]') return ''
    const date = value as GoogleAppsScript.Base.Date
    const known = days.get(date.getTime())
    if (known) return known
    const day = Utilities.formatDate(date, zone(), 'yyyy-MM-dd')
    days.set(date.getTime(), day)
    return day
  }
}

/** Strings are parsed as if somebody typed them, unless the cell is plain text before they arrive. */
export const formatsFor = (
  cells: readonly (readonly Cell[])[],
  formats: readonly (readonly string[])[],
): readonly (readonly string[])[] =>
  cells.map((line, down) =>
    line.map((cell, right) => {
      const { [right]: format = '' } = formats[down] || []
      if (typeof cell === 'string') return cell === '' ? format : '@'
      return format === '@' ? 'General' : format
    }),
  )
