import { dayOf, enUS } from '../tracker/cell.ts'
import { matchesIn } from './matches.ts'

/** A day that a text names, and the words before it. */
export interface DayIn {
  readonly day: string
  readonly before: string
  readonly guessedYear: boolean
  /** `3/9` is one day here and another elsewhere */
  readonly either: boolean
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const DAY = new RegExp(
  [
    `\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`,
    `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?\\b`,
    '\\b(\\d{4}-\\d{2}-\\d{2})\\b',
    '\\b(\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2}))\\b',
  ].join('|'),
  'gi',
)

/** The days that a text names, in its order. A day without a year is the next such day. @param today a day */
export const daysIn = (text: string, today: string): DayIn[] =>
  matchesIn(text, DAY).flatMap((found): DayIn[] => {
    const [all, month, date, year, date2, month2, year2, iso, slashed] = found
    const before = text.slice(Math.max(0, found.index - 60), found.index)
    const plain = iso ?? slashed
    if (plain !== undefined) {
      const day = dayOf(plain, enUS)
      const either =
        slashed !== undefined &&
        dayOf(plain, { ...enUS, dayFirst: true }) !== undefined &&
        plain.split('/')[0] !== plain.split('/')[1]
      return day === undefined ? [] : [{ day, before, guessedYear: false, either }]
    }
    const named = [date ?? date2, (month ?? month2 ?? all).slice(0, 3)].join(' ')
    const said = year ?? year2
    const thisYear = dayOf(`${named} ${today.slice(0, 4)}`, enUS)
    const day =
      said !== undefined
        ? dayOf(`${named} ${said}`, enUS)
        : thisYear !== undefined && thisYear >= today
          ? thisYear
          : dayOf(`${named} ${Number(today.slice(0, 4)) + 1}`, enUS)
    return day === undefined ? [] : [{ day, before, guessedYear: said === undefined, either: false }]
  })
