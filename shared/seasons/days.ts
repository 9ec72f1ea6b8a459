import { daysBetween } from './calendar.ts'
import type { EventId, Season, SeasonDate } from './season.ts'
import { season } from './seasons.ts'

/** Days from `asOf` to a date of the season: 0 on the day, negative after it. `events` lists the names that are known. */
export type DaysUntil =
  | (SeasonDate & { days: number; event: EventId })
  | { unknown: string; events?: readonly string[] }

/**
 * `daysUntil(2027, 'Match Day', '2026-11-23')` //=> { days: 116, day: '2027-03-19', ... }
 * @param asOf a real day, as a profile's is
 */
export const daysUntil = (year: number, event: string, asOf: string): DaysUntil => {
  const known = eventOf(event)
  if (!known) return { unknown: `"${event}" is not a date of the season.`, events: eventNames }
  const { dates = {} }: Partial<Season> = season(year) || {}
  const date = dates[known.id]
  if (!date) return { unknown: `${known.name}: the day in the ${year} season is not known.` }
  return { ...date, days: daysBetween(asOf, date.day), event: known.id }
}

/** The event meant by a person's words, or undefined when they fit none. */
export const eventOf = (text: string): { id: EventId; name: string } | undefined => {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
  const found = events.find(([, , pattern]) => pattern.test(words))
  return found && { id: found[0], name: found[1] }
}

// in the order of the season
const events: readonly (readonly [EventId, string, RegExp])[] = [
  ['erasOpens', 'ERAS opens', /eras (season )?(open|start|begin)/],
  ['submit', 'Applicants may submit', /submi|may apply/],
  ['nrmpOpens', 'NRMP registration opens', /(nrmp|regist).*(open|start|begin)/],
  ['view', 'Programs may view', /^(?!.*soap).*\b(re)?view|mspe/],
  ['nrmpDeadline', 'NRMP registration deadline', /(nrmp|regist).*(deadline|due|end|close)/],
  ['pathwaysDue', 'Pathways deadline', /pathway/],
  ['rankingOpens', 'Ranking opens', /rank.*(open|start|begin)/],
  ['rankListDue', 'Rank list deadline', /rank.*(list|due|deadline|certif)|\brol\b/],
  ['matchStatus', 'Match status', /match (status|week)|^soap( (open|start|begin)s?)?$/],
  ['soapReview', 'SOAP review', /soap.*review|review.*soap/],
  ['soapOffers', 'SOAP offers', /soap.*(offer|round)/],
  ['matchDay', 'Match Day', /match day|^match( results?)?$/],
  ['seasonEnds', 'Season ends', /(season|eras).*(end|close)/],
  ['residencyStarts', 'Residency starts', /residency.*(start|begin)|start of residency/],
]

/** The names that `daysUntil` certainly understands. */
export const eventNames: readonly string[] = events.map(([, name]) => name)
