import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { easternToUtc } from '../../../shared/timeline/eastern.ts'
import { type CalendarEvent, eventsOf, icsOf } from '../../../shared/timeline/ics.ts'
import { timelineOf } from '../../../shared/timeline/timeline.ts'

describe('A time in New York as UTC', () => {
  test.each([
    ['2027-03-03', '21:00', '2027-03-04T02:00', 'winter, over midnight'],
    ['2026-09-23', '09:00', '2026-09-23T13:00', 'summer'],
    ['2027-03-14', '01:59', '2027-03-14T06:59', 'before the clock is moved'],
    ['2027-03-14', '03:00', '2027-03-14T07:00', 'after it'],
    ['2026-11-01', '00:30', '2026-11-01T04:30', 'before it is moved back'],
    ['2026-11-01', '02:00', '2026-11-01T07:00', 'after it'],
    ['2027-03-15', '10:00', '2027-03-15T14:00', 'the day after'],
    ['2026-12-31', '23:59', '2027-01-01T04:59', 'over the year'],
    ['2028-02-28', '21:00', '2028-02-29T02:00', 'into a leap day'],
  ])('%s %s is %s, %s', (day, time, utc) => {
    const is = easternToUtc(day, time)
    expect(`${is.day}T${is.time}`).toBe(utc)
  })

  test('agrees with the zone’s own table at every hour that stands once', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    const first = Date.UTC(2024, 0, 1)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 * 366 * 24 }), (hours) => {
        const moment = new Date(first + hours * 3_600_000)
        const [day = '', time = ''] = zone.format(moment).split(' ')
        // the second 1:00 of an autumn night reads as the first
        fc.pre(!(time.startsWith('01') && day.slice(5, 7) === '11' && Number(day.slice(8)) < 8))
        const utc = easternToUtc(day, time)
        expect(`${utc.day}T${utc.time}`).toBe(moment.toISOString().slice(0, 16))
      }),
      { numRuns: 3_000 },
    )
  })
})

const event: CalendarEvent = {
  uid: '2027-rank-list-abc@imgfit',
  summary: 'Rank list; certified, really',
  description: 'One\nTwo \\ three',
  day: '2027-03-03',
  time: '21:00',
  remind: [14, 1],
}

describe('A calendar file', () => {
  test('is RFC 5545 to the letter', () => {
    expect(
      icsOf(
        'Timeline',
        [event, { ...event, uid: 'b', time: undefined, last: '2027-03-05', remind: [1] }],
        '2026-11-23',
      ),
    ).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//IMGFIT//Timeline//EN',
        'CALSCALE:GREGORIAN',
        'X-WR-CALNAME:Timeline',
        'BEGIN:VEVENT',
        'UID:2027-rank-list-abc@imgfit',
        'DTSTAMP:20261123T000000Z',
        'DTSTART:20270304T020000Z',
        'SUMMARY:Rank list\\; certified\\, really',
        'DESCRIPTION:One\\nTwo \\\\ three',
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Rank list\\; certified\\, really',
        'TRIGGER:-P14D',
        'END:VALARM',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Rank list\\; certified\\, really',
        'TRIGGER:-P1D',
        'END:VALARM',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:b',
        'DTSTAMP:20261123T000000Z',
        'DTSTART;VALUE=DATE:20270303',
        'DTEND;VALUE=DATE:20270306',
        'SUMMARY:Rank list\\; certified\\, really',
        'DESCRIPTION:One\\nTwo \\\\ three',
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Rank list\\; certified\\, really',
        'TRIGGER:-PT15H',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  test('folds at 75 octets whatever the script, loses nothing, and breaks no line of its own', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
    )
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const text = icsOf('x', [{ ...event, summary, description }], '2026-11-23')
        expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
        const lines = text.split('\r\n')
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const unfolded = text.replace(/\r\n /g, '').split('\r\n')
        const said = unfolded.find((line) => line.startsWith('SUMMARY:'))?.slice(8) ?? ''
        const plain = said.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
        // oxlint-disable-next-line no-control-regex
        expect(plain).toBe(summary.replace(/\r\n|\r/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' '))
      }),
      { numRuns: 400 },
    )
  })
})

describe('The entries of a timeline', () => {
  const timeline = timelineOf({
    profile: { season: 2027, needsVisa: 'yes', visas: 'J-1', certified: 'yes', step2Date: '2026-12-10' },
    rows: [],
    today: '2026-11-23',
  })
  const entries = eventsOf(timeline, '2026-11-23', 'abc')
  const entry = (id: string): CalendarEvent | undefined => entries.find(({ uid }) => uid === `2027-${id}-abc@imgfit`)

  test('are what lies ahead and is not done, each under its own name that stays', () => {
    expect(entry('certified')).toBeUndefined()
    expect(entry('eras-view')).toBeUndefined()
    expect(entry('rank-list')).toMatchObject({ day: '2027-03-03', time: '21:00', remind: [14, 1] })
    expect(entry('matchDay')).toMatchObject({ time: '12:00', remind: [1] })
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length)
    expect(eventsOf(timeline, '2026-11-24', 'abc').map(({ uid }) => uid)).toEqual(entries.map(({ uid }) => uid))
  })
  test('a planned day is the entry’s day, and says the latest sensible one', () => {
    expect(entry('step2')).toMatchObject({ day: '2026-12-10', summary: 'Step 2 CK', time: undefined })
    expect(entry('step2')?.description).toContain('Latest sensible day: 2026-08-26.')
  })
  test('a window runs over whole days to its last', () => {
    expect(entry('interviews')).toMatchObject({ day: '2026-09-23', last: '2027-02-01', time: undefined })
  })
})
