import { inUtc, zoneWords } from '../../../shared/events/zones.ts'
import type { Event } from '../../../shared/tabs/events.ts'
import { onClock, placeOf } from '../clock.ts'
import { dayWords } from '../words.ts'

export interface When {
  /** on the organiser's clock */
  readonly there: string
  /** on the applicant's, where it is another one; the zone is named */
  readonly here?: string
}

/** When an event is, on both clocks. A zone that is not known here is told as it was typed. @param mine the spreadsheet's zone */
export const whenOf = ({ day, time, zone }: Event, mine: string): When | undefined => {
  if (day === undefined) return undefined
  if (time === undefined) return { there: dayWords(day) }
  const there = `${dayWords(day)}, ${time}${zone === undefined ? '' : ` ${zoneWords({ day, time }, zone)}`}`
  const utc = zone === undefined ? undefined : inUtc({ day, time }, zone)
  const here = utc === undefined ? undefined : onClock(`${utc.day}T${utc.time}:00Z`, mine)
  if (here === undefined || (here.day === day && here.time === time)) return { there }
  return { there, here: `${here.day === day ? '' : `${dayWords(here.day)}, `}${here.time} in ${placeOf(mine)}` }
}
