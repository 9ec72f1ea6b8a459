import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeOf, timeOfDay } from '../../../shared/events/clock.ts'
import { fromUtc, inUtc, zoneOf, zones, zoneWords } from '../../../shared/events/zones.ts'
import { addDays } from '../../../shared/seasons/calendar.ts'
import { enUS } from '../../../shared/tracker/cell.ts'

describe('a time of day', () => {
  test.each([
    ['7:00 PM', '19:00'],
    ['7pm', '19:00'],
    ['7 p.m.', '19:00'],
    ['12 am', '00:00'],
    ['12:30 PM', '12:30'],
    ['19.15', '19:15'],
    ['19:00:00', '19:00'],
    ['7', undefined],
    ['25:00', undefined],
    ['13 pm', undefined],
  ])('%s is %s', (said, time) => {
    expect(timeOf(said)).toBe(time)
  })
  test('of a time cell, a part of a day, is read as well', () => {
    expect(timeOfDay.read(19 / 24, enUS)).toEqual({ value: '19:00' })
  })
})

describe('a zone', () => {
  test.each([
    ['ET', 'America/New_York'],
    ['EDT', 'America/New_York'],
    ['Eastern Time', 'America/New_York'],
    ['central standard time', 'America/Chicago'],
    ['MST', 'America/Denver'],
    ['Arizona', 'America/Phoenix'],
    ['PT', 'America/Los_Angeles'],
    ['GMT', 'UTC'],
    ['Asia/Karachi', 'Asia/Karachi'],
  ])('%s is %s', (said, zone) => {
    expect(zoneOf(said)).toBe(zone)
  })
  test.each([
    ['America/New_York', '2026-03-08', '01:59', '06:59', 'EST'],
    ['America/New_York', '2026-03-08', '03:00', '07:00', 'EDT'],
    ['America/New_York', '2026-11-01', '00:59', '04:59', 'EDT'],
    ['America/New_York', '2026-11-01', '02:00', '07:00', 'EST'],
    ['America/Phoenix', '2026-07-01', '12:00', '19:00', 'MST'],
    ['Pacific/Honolulu', '2026-07-01', '13:00', '23:00', 'HST'],
  ])('%s on %s at %s is %s in UTC (%s)', (zone, day, time, utc, short) => {
    expect(inUtc({ day, time }, zone)).toEqual({ day, time: utc })
    expect(zoneWords({ day, time }, zone)).toBe(short)
  })
  test('that is not known here stays as it was typed', () => {
    expect(inUtc({ day: '2026-07-01', time: '12:00' }, 'Asia/Karachi')).toBeUndefined()
    expect(zoneWords({ day: '2026-07-01', time: '12:00' }, 'Asia/Karachi')).toBe('Asia/Karachi')
  })

  /** The same question to the database of zones that comes with the runtime. */
  const asked = (day: string, time: string, zone: string): string => {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(`${day}T${time}:00Z`))
      .reduce<Record<string, string>>((all, { type, value }) => ({ ...all, [type]: value }), {})
    return `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}`
  }
  const minute = fc.integer({ min: 0, max: 1439 })
  test('agrees with the database of zones at every minute of 2024 to 2030', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2500 }),
        minute,
        fc.constantFrom(...Object.keys(zones)),
        (days, at, zone) => {
          const day = addDays('2024-01-01', days)
          const time = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
          const local = fromUtc({ day, time }, zone)!
          expect(`${local.day} ${local.time}`).toBe(asked(day, time, zone))
        },
      ),
      { numRuns: 2000, examples: hours() },
    )
  })
  /** Every half hour around the two changes of a year. */
  function hours(): [number, number, string][] {
    const changes = [66 + 366 + 365, 304 + 366 + 365]
    return changes.flatMap((day) =>
      Array.from({ length: 96 }, (_, half): [number, number, string] => [
        day + Math.floor(half / 48),
        (half % 48) * 30,
        'America/New_York',
      ]),
    )
  }
  test('and the way there is the way back, but in the hour that is skipped or comes twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2500 }),
        minute,
        fc.constantFrom(...Object.keys(zones)),
        (days, at, zone) => {
          const day = addDays('2024-01-01', days)
          const time = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
          const local = fromUtc({ day, time }, zone)!
          fc.pre(local.time < '01:00' || local.time >= '03:00')
          expect(inUtc(local, zone)).toEqual({ day, time })
        },
      ),
    )
  })
})
