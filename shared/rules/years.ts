import { daysBetween } from '../seasons/calendar.ts'

/** Years from one day to another as people count them: the same day of a later year is a whole number of years. */
export const yearsBetween = (from: string, to: string): number => {
  const whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
  const anniversary = `${Number(from.slice(0, 4)) + whole}${from.slice(4)}`
  return whole + daysBetween(anniversary, to) / 366
}
