/** Day numbers and moments: a cell holds wall time of the spreadsheet's zone, a script a moment. */

const DAY = 86_400_000
/** Day 0 of spreadsheets is 1899-12-30. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

/** The parts of a moment on the clock of a zone, as a moment of UTC with the same digits. */
export const wallTime = (moment: number, zone: string): number => {
  const parts: Record<string, number> = {}
  for (const { type, value } of clock(zone).formatToParts(moment)) parts[type] = Number(value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const wall = new Date(0)
  wall.setUTCFullYear(year, month - 1, day)
  wall.setUTCHours(hour, minute, second, ((moment % 1000) + 1000) % 1000)
  return wall.getTime()
}

/** The moment at which the clock of a zone shows these digits; in a gap of summer time, the later side. */
export const momentOf = (wall: number, zone: string): number => {
  const guess = wall - (wallTime(wall, zone) - wall)
  return guess - (wallTime(guess, zone) - wall)
}

/** Moment → day number with its fraction. */
export const dayNumber = (moment: number, zone: string): number => (wallTime(moment, zone) - DAY_ZERO) / DAY

/** Day number → moment, to the millisecond. */
export const momentOfDay = (day: number, zone: string): number => momentOf(Math.round(day * DAY) + DAY_ZERO, zone)

const clocks = new Map<string, Intl.DateTimeFormat>()

const clock = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(zone, made)
  return made
}
