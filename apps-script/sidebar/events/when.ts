import { inUtc, type Moment, zoneWords } from '../../../shared/events/zones.ts'
import type { Event } from '../../../shared/tabs/events.ts'
import { dayWords } from '../words.ts'

export interface When {
  /** on the organiser's clock */
  readonly there: string
  /** on the applicant's, where it is another one; the zone is named */
  readonly here?: string
}

/** When an event is, on both clocks. A zone that is not known here is told as it was typed. @param mine an IANA zone */
export const whenOf = ({ day, time, zone }: Event, mine: string): When | undefined => {
  if (day === undefined) return undefined
  if (time === undefined) return { there: dayWords(day) }
  const there = `${dayWords(day)}, ${time}${zone === undefined ? '' : ` ${zoneWords({ day, time }, zone)}`}`
  const utc = zone === undefined ? undefined : inUtc({ day, time }, zone)
  const here = utc === undefined ? undefined : onClock(utc, mine)
  if (here === undefined || (here.day === day && here.time === time)) return { there }
  const place = (mine.split('/').pop() ?? mine).replace(/_/g, ' ')
  return { there, here: `${here.day === day ? '' : `${dayWords(here.day)}, `}${here.time} in ${place}` }
}

const onClock = ({ day, time }: Moment, zone: string): Moment | undefined => {
  try {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(new Date(`${day}T${time}:00Z`))
    const of = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
    return { day: `${of['year']}-${of['month']}-${of['day']}`, time: `${of['hour']}:${of['minute']}` }
  } catch {
    return undefined
  }
}

export const myZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
