import { addDays, daysBetween } from '../seasons/calendar.ts'

/**
 * A time of day in New York as UTC: `easternToUtc('2027-03-03', '21:00')` //=> { day: '2027-03-04', time: '02:00' }.
 * Daylight time runs from the second Sunday of March, 2:00, to the first Sunday of November, 2:00: US law since 2007.
 * A time that the spring change leaves out is read as if the clock had not been moved yet; one that comes twice in
 * autumn as the first.
 */
export const easternToUtc = (day: string, time: string): { day: string; time: string } => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const utc = hours * 60 + minutes + (isDaylight(day, time) ? 4 : 5) * 60
  const rest = utc % DAY
  const padded = (n: number): string => String(n).padStart(2, '0')
  return { day: addDays(day, Math.floor(utc / DAY)), time: `${padded(Math.floor(rest / 60))}:${padded(rest % 60)}` }
}
const DAY = 24 * 60

const isDaylight = (day: string, time: string): boolean => {
  const year = day.slice(0, 4)
  const [begins, ends] = [sundayFrom(`${year}-03-08`), sundayFrom(`${year}-11-01`)]
  if (day === begins) return time >= '03:00'
  if (day === ends) return time < '02:00'
  return begins < day && day < ends
}

/** The first Sunday on or after a day. 2026-11-22 was one. */
const sundayFrom = (day: string): string => addDays(day, ((-daysBetween('2026-11-22', day) % 7) + 7) % 7)
