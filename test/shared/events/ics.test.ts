import { describe, expect, test } from 'vitest'
import { isCalendar, readCalendar } from '../../../shared/events/ics.ts'

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')

describe('a calendar file', () => {
  test('gives its event, with lines that are folded and signs that are escaped', () => {
    const text = calendar(
      'DTSTART;TZID="America/Chicago":20260812T190000',
      'SUMMARY:Open house\\, Example Medical',
      '  Center',
      'LOCATION:Zoom',
      'DESCRIPTION:Join at https://example.org/join\\nSee you',
    )
    expect(isCalendar(text)).toBe(true)
    expect(readCalendar(text)).toEqual({
      event: {
        title: 'Open house, Example Medical Center',
        kind: 'open house',
        day: '2026-08-12',
        time: '19:00',
        zone: 'America/Chicago',
        format: 'online',
        link: 'https://example.org/join\\nSee'.slice(0, 24),
      },
      doubts: [],
    })
  })
  test.each([
    ['DTSTART:20260812T230000Z', { day: '2026-08-12', time: '23:00', zone: 'UTC' }],
    ['DTSTART;VALUE=DATE:20260812', { day: '2026-08-12' }],
    ['DTSTART;TZID=Eastern Standard Time:20260812T190000', { time: '19:00', zone: 'America/New_York' }],
    ['DTSTART;TZID=Asia/Karachi:20260812T190000', { time: '19:00', zone: 'Asia/Karachi' }],
  ])('%s', (start, event) => {
    expect(readCalendar(calendar(start, 'SUMMARY:Fair'))!.event).toMatchObject(event)
  })
  test('without a zone, without a day, with further events says so', () => {
    expect(readCalendar(calendar('DTSTART:20260812T190000'))!.doubts).toEqual(['The time names no zone.'])
    expect(readCalendar(calendar('SUMMARY:Fair'))!.doubts).toEqual(['No day was found.'])
    const two = calendar('DTSTART;VALUE=DATE:20260812', 'END:VEVENT', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20260813')
    expect(readCalendar(two)!.doubts).toEqual(['The file holds 1 further event; the first is taken.'])
  })
  test('that holds no event is none', () => {
    expect(readCalendar('BEGIN:VCALENDAR\nEND:VCALENDAR')).toBeUndefined()
    expect(isCalendar('Join us')).toBe(false)
  })
})
