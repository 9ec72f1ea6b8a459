import { type Age, ageOf, freshDays } from '../facts/index.ts'
import { dayWords } from '../tracker/day-words.ts'
import { daysBetween } from '../seasons/calendar.ts'
import type { ColumnId } from '../tracker/columns.ts'

/** How old a fact is, in words that name the pace of its field. */
export interface Freshness {
  readonly age: Age | 'not known'
  /** `Read 3 Sep 2026, 81 days ago. Good for 90 days in season.` */
  readonly says: string
}

export const freshnessOf = (field: ColumnId, day: string | undefined, today: string): Freshness => {
  if (day === undefined) return { age: 'not known', says: 'The day it was read is not known.' }
  const age = ageOf(field, day, today)
  const pace = paceWords(freshDays(field))
  return { age, says: `Read ${dayWords(day)}, ${agoWords(daysBetween(day, today))}. ${verdicts[age](pace)}` }
}

const verdicts: Readonly<Record<Age, (pace: string) => string>> = {
  fresh: (pace) => `Good for ${pace}.`,
  old: (pace) => `Old: good for ${pace}. Check it again.`,
  stale: (pace) => `Stale: good for ${pace}, and that is over twice. Do not rely on it.`,
}

const paceWords = (days: number): string =>
  days === 90 ? '90 days in season' : days === 365 ? 'a year' : days === 3 * 365 ? 'three years' : `${days} days`

const agoWords = (days: number): string =>
  days < 0 ? 'a day to come' : days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
