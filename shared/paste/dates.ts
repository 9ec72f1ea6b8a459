import { dayOf, type Locale, textOf } from '../tracker/cell.ts'

/** A date cell without its weekday, its hour and the "th" of a day. */
export const bareDay = (cell: string): string =>
  textOf(cell)
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,? /i, '')
    .replace(/(\d)(st|nd|rd|th)\b/i, '$1')
    .replace(/(,| at| @)? ?\d{1,2}:\d{2}(:\d{2})? ?([ap]\.?m\.?)?( ?[A-Z]{2,4})?( ?[-–] ?\d{1,2}:\d{2}.*)?$/i, '')
    .replace(/(,| at| @)? ?\d{1,2} ?[ap]\.?m\.?( ?[A-Z]{2,4})?$/i, '')
    .replace(/T$/, '')
    .trim()

/** Which comes first in the numbered dates of a column: settled by the column as a whole. */
export type Order =
  | { readonly dayFirst: boolean; readonly by: 'the column' | 'the sheet' }
  /** neither order fits: the first row of each style, from 1 */
  | { readonly clash: { readonly dayFirst: number; readonly monthFirst: number } }

/**
 * One cell above 12 in first or second place settles the column; cells of both kinds leave it open, so that none of
 * its numbered dates can be told; and where every date fits both ways, the sheet's own way is taken.
 * @param cells of one column, in the rows' order
 */
export const orderOf = (cells: readonly string[], { dayFirst }: Locale): Order => {
  const rows = { dayFirst: 0, monthFirst: 0 }
  cells.forEach((cell, at) => {
    const [first = 0, second = 0] = numbered(cell) ?? []
    if (first > 12 && second <= 12 && rows.dayFirst === 0) rows.dayFirst = at + 1
    if (second > 12 && first <= 12 && rows.monthFirst === 0) rows.monthFirst = at + 1
  })
  if (rows.dayFirst > 0 && rows.monthFirst > 0) return { clash: rows }
  if (rows.dayFirst > 0) return { dayFirst: true, by: 'the column' }
  if (rows.monthFirst > 0) return { dayFirst: false, by: 'the column' }
  return { dayFirst, by: 'the sheet' }
}

/** A day, or why it is none. */
export const readDay = (cell: string, order: Order, locale: Locale): { value: string } | { problem: string } => {
  const bare = bareDay(cell)
  const shown = `"${textOf(cell).slice(0, 40)}"`
  const numbers = numbered(bare)
  if (numbers !== undefined && 'clash' in order)
    return {
      problem: `${shown} is left out: row ${order.clash.dayFirst} of this column writes the day first and row ${order.clash.monthFirst} the month, so none of its numbered dates can be told.`,
    }
  const day = dayOf(bare, { ...locale, dayFirst: 'dayFirst' in order && order.dayFirst })
  if (day !== undefined) return { value: day }
  if (/^\d{5}$/.test(bare))
    return { problem: `${shown} is a spreadsheet's number of a day. Show the column as dates, then copy it again.` }
  if (/^(\d{1,2}[/.]\d{1,2}\.?|\d{1,2} [a-z]{3,9}|[a-z]{3,9}\.? \d{1,2})$/i.test(bare))
    return { problem: `${shown} names no year. Write a day such as 2026-09-03.` }
  return { problem: `${shown} is not a date. Write a day such as 2026-09-03.` }
}

/** First and second number of `27/9/2026` and `9-27-26`; a point is a European date already. */
const numbered = (cell: string): [number, number] | undefined => {
  const found = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(bareDay(cell))
  return found === null ? undefined : [Number(found[1]), Number(found[3])]
}
