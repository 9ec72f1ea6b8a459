import type { Event } from '../tabs/events.ts'
import { dayOf, enUS } from '../tracker/cell.ts'
import type { Announced } from './announcement.ts'
import { organiserIn } from './organisers.ts'
import { zoneOf } from './zones.ts'

export const isCalendar = (text: string): boolean => /^\s*BEGIN:VCALENDAR/i.test(text)

/** Reads the first event of a calendar file (RFC 5545); undefined where it holds none. */
export const readCalendar = (text: string): Announced | undefined => {
  // a line that begins with a space goes on with the one before
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
  const begins = lines.findIndex((line) => /^BEGIN:VEVENT$/i.test(line))
  if (begins < 0) return undefined
  const ends = lines.findIndex((line, at) => at > begins && /^END:VEVENT$/i.test(line))
  const own = lines.slice(begins + 1, ends < 0 ? undefined : ends)
  const start = propertyOf(own, 'DTSTART')
  const [, digits = '', hour = '', minute = '', utc = ''] =
    /^(\d{8})(?:T(\d\d)(\d\d)\d\d(Z?))?$/.exec(start.value) ?? []
  const day = dayOf(digits.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'), enUS)
  const zone = utc === 'Z' ? 'UTC' : start.zone === undefined ? undefined : zoneOf(start.zone)
  const title = wordsOf(propertyOf(own, 'SUMMARY').value).slice(0, 200)
  const place = wordsOf(propertyOf(own, 'LOCATION').value)
  const about = wordsOf(propertyOf(own, 'DESCRIPTION').value)
  const link = /https?:\/\/[^\s<>"')\]]+/.exec([propertyOf(own, 'URL').value, place, about].join(' '))?.[0]
  const online = /zoom|teams|webex|online|virtual|https?:/i.test(place)
  const organiser = organiserIn([title, about].join(' '))
  const further = lines.filter((line) => /^BEGIN:VEVENT$/i.test(line)).length - 1
  const event: Event = {
    ...(title !== '' && { title }),
    ...(organiser !== undefined && { organiser }),
    ...(/open house/i.test(title) && { kind: 'open house' as const }),
    ...(day !== undefined && { day }),
    ...(hour !== '' && { time: `${hour}:${minute}` }),
    ...(zone !== undefined && { zone }),
    ...(online ? { format: 'online' as const } : place !== '' && { format: 'in person' as const }),
    ...(link !== undefined && { link }),
  }
  return {
    event,
    doubts: [
      ...(day === undefined ? ['No day was found.'] : []),
      ...(hour !== '' && zone === undefined ? ['The time names no zone.'] : []),
      ...(further > 0
        ? [`The file holds ${further} further ${further === 1 ? 'event' : 'events'}; the first is taken.`]
        : []),
    ],
  }
}

const propertyOf = (lines: readonly string[], name: string): { readonly value: string; readonly zone?: string } => {
  const line = lines.find((one) => new RegExp(`^${name}[;:]`, 'i').test(one))
  if (line === undefined) return { value: '' }
  // a colon may stand inside quotes of a parameter
  const [, parameters = '', value = ''] = /^[^;:]+((?:;[^":;]+(?:"[^"]*")?[^":;]*)*):(.*)$/.exec(line) ?? []
  const zone = /;TZID="?([^";:]+)"?/i.exec(parameters)?.[1]
  return { value: value.trim(), ...(zone !== undefined && { zone }) }
}

const wordsOf = (value: string): string =>
  value
    .replace(/\\n/gi, ' ')
    .replace(/\\([,;\\])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
