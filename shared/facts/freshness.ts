import { daysBetween } from '../seasons/calendar.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'

/** Days until a fact of a field counts as old: visas change within a season, rosters each year, addresses hardly. */
export const freshDays = (field: ColumnId): number => {
  const { group } = columnOf(field)
  if (group === 'visas' || field === 'deadline' || field === 'open') return 90
  if (group === 'links' || field === 'city' || field === 'state' || field === 'program' || field === 'institution')
    return 3 * 365
  return 365
}

export type Age = 'fresh' | 'old' | 'stale'

/** Fresh within its pace, old within twice that, then stale. @param day, asOf as `2026-09-03` */
export const ageOf = (field: ColumnId, day: string, asOf: string): Age => {
  const days = daysBetween(day, asOf)
  const pace = freshDays(field)
  return days <= pace ? 'fresh' : days <= 2 * pace ? 'old' : 'stale'
}
