// Days as text `2026-09-03` in the Gregorian calendar, without Date: no zone can shift them.
// Years are counted from 1 March, so that the leap day comes last and month lengths follow one formula.

/** Days from one day to another, negative when it lies before. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The day so many days later, or earlier when negative. */
export const addDays = (day: string, days: number): string => {
  const target = dayNumber(day) + days
  let year = Math.floor((target + 1.478) / 365.2425)
  if (target < daysBefore(year)) year--
  const rest = target - daysBefore(year)
  const month = Math.floor((100 * rest + 52) / 3060)
  const padded = (n: number, width: number) => String(n).padStart(width, '0')
  return [
    padded(year + (month > 9 ? 1 : 0), 4),
    padded(((month + 2) % 12) + 1, 2),
    padded(rest - beforeMonth(month) + 1, 2),
  ].join('-')
}

const dayNumber = (text: string): number => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return daysBefore(month > 2 ? year : year - 1) + beforeMonth((month + 9) % 12) + day - 1
}

const daysBefore = (year: number) => 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
const beforeMonth = (month: number) => Math.floor((306 * month + 5) / 10)
