export type Every = 'day' | 'week'

/** The hour of the person's own day from which on a digest goes out. */
const HOUR = 8

/**
 * The day or the week that a digest is due for where the reader is: `2026-09-03`, or `2026-W36` from Monday on; none
 * before eight in the morning of a day, or of a Monday.
 */
export function periodDue(every: Every, zone: string, now: Date): string | undefined {
  const { year, month, day, hour } = clockIn(zone, now)
  const monday = mondayOf(year, month, day)
  if (every === 'day') return hour < HOUR ? undefined : iso(new Date(Date.UTC(year, month - 1, day)))
  const isMonday = monday.getUTCDate() === day && monday.getUTCMonth() === month - 1
  return isMonday && hour < HOUR ? undefined : weekOf(monday)
}

function clockIn(zone: string, now: Date) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  return { year: parts['year'] ?? 0, month: parts['month'] ?? 1, day: parts['day'] ?? 1, hour: parts['hour'] ?? 0 }
}

const DAY = 86_400_000

function mondayOf(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(year, month - 1, day))
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY)
}

/** ISO 8601: a week belongs to the year that its Thursday is in. */
function weekOf(monday: Date): string {
  const thursday = new Date(monday.getTime() + 3 * DAY)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = Math.floor((thursday.getTime() - first) / (7 * DAY)) + 1
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}

const iso = (date: Date): string => date.toISOString().slice(0, 10)
