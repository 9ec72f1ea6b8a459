import type { Event } from '../tabs/events.ts'
import { timeOf } from './clock.ts'
import { daysIn } from './days-in.ts'
import { matchesIn } from './matches.ts'
import { organiserIn } from './organisers.ts'
import { zoneOf } from './zones.ts'

/** What an announcement says of an event, to be looked at by a person before it is kept. */
export interface Announced {
  readonly event: Event
  /** what was not found, or what two readings are possible of, as sentences */
  readonly doubts: readonly string[]
}

/** Reads a pasted announcement. What is not there stays blank; nothing is guessed but the year of a day without one. */
export const readAnnouncement = (text: string, today: string): Announced => {
  const said = text.replace(/\r/g, '').replace(/[\u2013\u2014]/g, '-')
  const days = daysIn(said, today)
  const closes = days.find(({ before }) => /\b(regist\w*|rsvp|sign up|deadline)\b[^.!?\n]{0,40}$/i.test(before))
  const held = days.filter((one) => one !== closes)
  const [first] = held
  const others = new Set(held.map(({ day }) => day)).size - 1
  const at = timeIn(said)
  const title = titleIn(said)
  const link = linkIn(said)
  const kind = kinds.find(([sounds]) => sounds.test(said))?.[1]
  const format = formatIn(said)
  const organiser = organiserIn(text)
  return {
    event: {
      ...(title !== undefined && { title }),
      ...(organiser !== undefined && { organiser }),
      ...(kind !== undefined && { kind }),
      ...(first !== undefined && { day: first.day }),
      ...(at !== undefined && { time: at.time }),
      ...(at?.zone !== undefined && { zone: at.zone }),
      ...(format !== undefined && { format }),
      ...(link !== undefined && { link }),
      ...(closes !== undefined && { registerBy: closes.day }),
    },
    doubts: [
      ...(first === undefined ? ['No day was found.'] : []),
      ...(first?.guessedYear === true ? ['The day names no year; the next one is taken.'] : []),
      ...(first?.either === true ? ['The day could also be read with the day first.'] : []),
      ...(others > 0 ? [`${others} further ${others === 1 ? 'day is' : 'days are'} named; the first is taken.`] : []),
      ...(at === undefined ? ['No time was found.'] : at.zone === undefined ? ['The time names no zone.'] : []),
      ...(link === undefined ? ['No link was found.'] : []),
    ],
  }
}

const kinds: readonly (readonly [RegExp, NonNullable<Event['kind']>])[] = [
  [/\bopen[- ]house|virtual tour/i, 'open house'],
  [/\b(residency|career|virtual) fair|program showcase/i, 'residency fair'],
  [/\bIMGs?\b[^.\n]{0,40}\b(workshop|webinar|conference|seminar)|\bworkshop\b/i, 'IMG workshop'],
  [/\bQ ?& ?A\b|question[- ]and[- ]answer/i, 'Q&A'],
  [/\bannual meeting|\bconference\b|\bcongress\b/i, 'society meeting'],
  [/\bwebinar\b/i, 'webinar'],
]

const formatIn = (text: string): Event['format'] => {
  const online = /\b(virtual|online|zoom|webex|teams|webinar|live ?stream)\b/i.test(text)
  const there = /\bin[- ]person\b|\bon[- ](campus|site)\b/i.test(text)
  if (/\bhybrid\b/i.test(text) || (online && there)) return 'hybrid'
  return online ? 'online' : there ? 'in person' : undefined
}

/** The subject, else the first line that is neither greeting nor address. */
const titleIn = (text: string): string | undefined => {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  const subject = lines.map((line) => /^subject: *(.+)$/i.exec(line)?.[1]).find((one) => one !== undefined)
  const line = lines.find((one) => one !== '' && !/^(dear|hi|hello|from|to|date|sent|https?:)\b/i.test(one))
  return (subject ?? line)?.slice(0, 200)
}

const linkIn = (text: string): string | undefined => {
  const links = matchesIn(text, /https?:\/\/[^\s<>"')\]]+/gi).map(([link]) => link.replace(/[.,;:!?]+$/, ''))
  return links.find((link) => /regist|rsvp|zoom|event/i.test(link)) ?? links[0]
}

const ZONE = String.raw`\(?\b((?:[ECMP][SD]?T|AK[SD]T|HST|AST|UTC|GMT)\b|(?:eastern|central|mountain|pacific|alaska|hawaii|arizona)(?: (?:standard |daylight )?time)?)`
const TIME = new RegExp(
  String.raw`\b(\d{1,2}(?:[:.]\d{2})?)\s*([ap]\.?m\.?)?(?:\s*(?:-|to|until)\s*\d{1,2}(?:[:.]\d{2})?\s*([ap]\.?m\.?)?)?\s*(?:${ZONE})?`,
  'gi',
)

/** The first time of day; of `6-7 PM` the first takes the half of the second. */
const timeIn = (text: string): { readonly time: string; readonly zone: string | undefined } | undefined => {
  for (const [, clock = '', half, endHalf, zone] of matchesIn(text, TIME)) {
    // a bare number, or a day such as 3.9, is no time
    if (half === undefined && endHalf === undefined && (zone === undefined || !clock.includes(':'))) {
      if (!/^\d{1,2}:\d{2}$/.test(clock)) continue
    }
    const time = timeOf(`${clock} ${half ?? endHalf ?? ''}`.trim())
    if (time !== undefined) return { time, zone: zone === undefined ? undefined : zoneOf(zone) }
  }
  return undefined
}
