import { addDays } from '../seasons/calendar.ts'
import { easternToUtc } from './eastern.ts'
import { groups, type Milestone, trustOf, whenWords } from './milestone.ts'
import type { Timeline } from './timeline.ts'

/** One entry of a calendar file. */
export interface CalendarEvent {
  /** Stays the same from one file to the next, so that a calendar takes the newer one for the same entry. */
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly day: string
  /** `21:00` in New York; a whole day where it is left out. */
  readonly time?: string | undefined
  /** The last day of an entry of several whole days. */
  readonly last?: string | undefined
  /** So many days before, at nine; for an entry with a time, at that time. */
  readonly remind: readonly number[]
}

/** RFC 5545. @param stamp the day the file was made */
export const icsOf = (name: string, events: readonly CalendarEvent[], stamp: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//IMGFIT//Timeline//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

const eventLines = ({ uid, summary, description, day, time, last, remind }: CalendarEvent, stamp: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${digits(stamp)}T000000Z`,
  ...(time === undefined
    ? [`DTSTART;VALUE=DATE:${digits(day)}`, `DTEND;VALUE=DATE:${digits(addDays(last ?? day, 1))}`]
    : [`DTSTART:${utcStamp(day, time)}`]),
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  // a deadline takes no time of the day
  'TRANSP:TRANSPARENT',
  ...remind.flatMap((days) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:${triggerOf(days, time)}`,
    'END:VALARM',
  ]),
  'END:VEVENT',
]

/** A whole day begins at midnight: nine in the morning, so many days before. */
const triggerOf = (days: number, time: string | undefined): string =>
  time === undefined && days > 0 ? `-P${days === 1 ? '' : `${days - 1}D`}T15H` : `-P${days}D`

const digits = (day: string): string => day.replace(/-/g, '')
const utcStamp = (day: string, time: string): string => {
  const utc = easternToUtc(day, time)
  return `${digits(utc.day)}T${utc.time.replace(':', '')}00Z`
}

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // other control characters may not stand in a value
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f]/g, ' ')

const MOST = 75

/** Lines of at most 75 octets, no character cut in two; what follows begins with a space. */
const folded = (line: string): string => {
  let text = ''
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign.codePointAt(0) ?? 0)
    if (octets + size > MOST) {
      text += '\r\n '
      octets = 1
    }
    text += sign
    octets += size
  }
  return text
}
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)

/**
 * The milestones that lie ahead as entries, with reminders two weeks and a day before.
 * @param owner tells two people's entries apart, in letters and digits
 */
export const eventsOf = ({ milestones, year }: Timeline, today: string, owner: string): CalendarEvent[] =>
  milestones.flatMap((milestone): CalendarEvent[] => {
    const { id, title, latest, from, planned, kind, state } = milestone
    const range = kind === 'window' ? from : undefined
    const day = range?.day ?? planned ?? latest?.day
    const last = range === undefined ? day : latest?.day
    if (day === undefined || last === undefined || last < today || state === 'done') return []
    const time = range === undefined && planned === undefined ? latest?.time : undefined
    return [
      {
        uid: `${year}-${id}-${owner}@imgfit`,
        summary:
          range === undefined && planned === undefined && kind === 'task' ? `${title}: latest sensible day` : title,
        description: descriptionOf(milestone),
        day,
        time,
        last: time === undefined && last !== day ? last : undefined,
        remind: kind === 'event' ? [1] : [14, 1],
      },
    ]
  })

const descriptionOf = ({ group, about, planned, latest, state, printed }: Milestone): string =>
  [
    `${groups[group]}: ${state}.`,
    about,
    ...(planned !== undefined && latest !== undefined ? [`Latest sensible day: ${whenWords(latest)}.`] : []),
    ...printed.map((page) => `${page.source.title}, ${page.source.publisher} (${trustOf(page)})`),
  ].join('\n')
