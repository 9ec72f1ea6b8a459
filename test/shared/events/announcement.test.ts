import { describe, expect, test } from 'vitest'
import { readAnnouncement } from '../../../shared/events/announcement.ts'
import type { Event } from '../../../shared/tabs/events.ts'

const today = '2026-08-01'
const read = (text: string) => readAnnouncement(text, today)

describe('an announcement', () => {
  test('of a virtual open house is read whole', () => {
    const { event, doubts } = read(`Dear applicants,

Virtual Open House of the Example Medical Center Internal Medicine Residency
Join us on Zoom on Wednesday, August 12, 2026, 7:00-8:30 PM ET.
Please register by August 10, 2026: https://example.org/register?open=1.
See you there`)
    expect(event).toEqual({
      title: 'Virtual Open House of the Example Medical Center Internal Medicine Residency',
      kind: 'open house',
      day: '2026-08-12',
      time: '19:00',
      zone: 'America/New_York',
      format: 'online',
      link: 'https://example.org/register?open=1',
      registerBy: '2026-08-10',
    })
    expect(doubts).toEqual([])
  })

  test.each<[string, Partial<Event>]>([
    ['Fair on 3 September 2026', { day: '2026-09-03' }],
    ['Fair on Sept. 3rd, 2026', { day: '2026-09-03' }],
    ['Fair on 2026-09-03', { day: '2026-09-03' }],
    ['Meet us Sep 3', { day: '2026-09-03' }],
    ['Meet us March 3', { day: '2027-03-03' }],
    ['at 6-7 pm CT', { time: '18:00', zone: 'America/Chicago' }],
    ['at 11 a.m. - 1 p.m. Pacific', { time: '11:00', zone: 'America/Los_Angeles' }],
    ['at 19:30 (Eastern Time)', { time: '19:30', zone: 'America/New_York' }],
    ['at 12 pm EDT', { time: '12:00', zone: 'America/New_York' }],
    ['at 12:15 am GMT', { time: '00:15', zone: 'UTC' }],
    [
      'an AAFP residency fair, in person',
      { organiser: 'AAFP (Family Medicine)', kind: 'residency fair', format: 'in person' },
    ],
    ['ACP annual meeting, hybrid', { organiser: 'ACP (Internal Medicine)', kind: 'society meeting', format: 'hybrid' }],
    ['a workshop for IMGs, online', { kind: 'IMG workshop', format: 'online' }],
    ['Q&A with residents', { kind: 'Q&A' }],
    [
      'Subject: Open house\nhttps://example.org/about and https://example.org/rsvp',
      { title: 'Open house', link: 'https://example.org/rsvp' },
    ],
  ])('%s', (text, event) => {
    expect(read(text).event).toMatchObject(event)
  })

  test.each<[string, string]>([
    ['Open house soon', 'No day was found.'],
    ['Open house Aug 12 at 7 pm ET', 'The day names no year; the next one is taken.'],
    ['Open house 8/9/2026 at 7 pm ET', 'The day could also be read with the day first.'],
    ['Open houses Aug 12, 2026 and Aug 19, 2026', '1 further day is named; the first is taken.'],
    ['Open house Aug 12, 2026 at 7 pm', 'The time names no zone.'],
    ['Open house Aug 12, 2026', 'No time was found.'],
    ['Open house', 'No link was found.'],
  ])('%s: %s', (text, doubt) => {
    expect(read(text).doubts).toContain(doubt)
  })

  test('a day that does not exist and a figure that is no time are left out', () => {
    const { event } = read('31 February 2026, PGY 1 has 12 places and a score of 240')
    expect(event.day).toBeUndefined()
    expect(event.time).toBeUndefined()
  })
})
