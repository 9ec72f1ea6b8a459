import { addDays, daysBetween } from '../seasons/calendar.ts'

/** A zone of the United States, or UTC: minutes behind UTC in winter, and whether its clocks go forward in summer. */
interface Zone {
  readonly words: string
  readonly winter: number
  readonly summer: boolean
  readonly short: readonly [winter: string, summer: string]
}

/** By their names in the IANA database. */
export const zones: Readonly<Record<string, Zone>> = {
  'America/New_York': { words: 'Eastern', winter: -300, summer: true, short: ['EST', 'EDT'] },
  'America/Chicago': { words: 'Central', winter: -360, summer: true, short: ['CST', 'CDT'] },
  'America/Denver': { words: 'Mountain', winter: -420, summer: true, short: ['MST', 'MDT'] },
  'America/Phoenix': { words: 'Arizona', winter: -420, summer: false, short: ['MST', 'MST'] },
  'America/Los_Angeles': { words: 'Pacific', winter: -480, summer: true, short: ['PST', 'PDT'] },
  'America/Anchorage': { words: 'Alaska', winter: -540, summer: true, short: ['AKST', 'AKDT'] },
  'Pacific/Honolulu': { words: 'Hawaii', winter: -600, summer: false, short: ['HST', 'HST'] },
  'America/Puerto_Rico': { words: 'Atlantic', winter: -240, summer: false, short: ['AST', 'AST'] },
  UTC: { words: 'UTC', winter: 0, summer: false, short: ['UTC', 'UTC'] },
}

/** `ET`, `EDT`, `Eastern Time`, `Eastern Standard Time`, `America/New_York` //=> 'America/New_York'; else as it is. */
export const zoneOf = (said: string): string => {
  const bare = said.trim()
  const word = bare
    .toLowerCase()
    .replace(/\s*\b(standard|daylight|time|zone|us)\b\s*/g, ' ')
    .trim()
  const found = Object.entries(zones).find(
    ([id, { words, short, summer }]) =>
      [id, words, ...short].some((name) => name.toLowerCase() === word) ||
      (summer && `${short[0].slice(0, -2)}T`.toLowerCase() === word),
  )
  return found?.[0] ?? (['gmt', 'z'].includes(word) ? 'UTC' : bare)
}

/**
 * Whether clocks are forward: from the second Sunday of March to the first of November, at 2 in the morning.
 * Energy Policy Act of 2005, section 110; since 2007.
 * @param back the minute of that day at which they go back, by the clock that `minutes` is read from
 */
const isSummer = (day: string, minutes: number, back = 120): boolean => {
  const year = day.slice(0, 4)
  const starts = sundayFrom(`${year}-03-08`)
  const ends = sundayFrom(`${year}-11-01`)
  return (day > starts || (day === starts && minutes >= 120)) && (day < ends || (day === ends && minutes < back))
}
const sundayFrom = (day: string): string => addDays(day, (7 - (((daysBetween('2000-01-02', day) % 7) + 7) % 7)) % 7)

/** A day and a time of day somewhere. */
export interface Moment {
  readonly day: string
  readonly time: string
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const shifted = ({ day, time }: Moment, by: number): Moment => {
  const minutes = minutesOf(time) + by
  const days = Math.floor(minutes / 1440)
  const rest = minutes - days * 1440
  return {
    day: addDays(day, days),
    time: [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, '0')).join(':'),
  }
}

const offsetAt = (zone: Zone, { day, time }: Moment): number =>
  zone.winter + (zone.summer && isSummer(day, minutesOf(time)) ? 60 : 0)

/** The same moment in UTC; undefined where the zone is none that is known here. */
export const inUtc = (moment: Moment, zone: string): Moment | undefined => {
  const known = zones[zone]
  return known === undefined ? undefined : shifted(moment, -offsetAt(known, moment))
}

/** A moment of UTC in a zone; undefined where the zone is none that is known here. */
export const fromUtc = (moment: Moment, zone: string): Moment | undefined => {
  const known = zones[zone]
  if (known === undefined) return undefined
  const winter = shifted(moment, known.winter)
  if (!known.summer) return winter
  // by winter's clock they go back at 1, so that the hour that comes twice is told apart
  return isSummer(winter.day, minutesOf(winter.time), 60) ? shifted(moment, known.winter + 60) : winter
}

/** `EDT`, or the zone as it was typed. */
export const zoneWords = (moment: Moment, zone: string): string => {
  const known = zones[zone]
  if (known === undefined) return zone
  return known.short[offsetAt(known, moment) === known.winter ? 0 : 1]
}
