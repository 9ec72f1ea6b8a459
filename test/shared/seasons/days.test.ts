import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../shared/seasons/calendar.ts'
import { daysUntil, eventNames, eventOf } from '../../../shared/seasons/days.ts'

describe('days until a date of the season', () => {
  test.each([
    // season, event, as of, day, days
    [2027, 'Match Day', '2026-11-23', '2027-03-19', 116],
    [2027, 'match day', '2027-03-19', '2027-03-19', 0],
    [2027, 'MatchDay', '2027-03-20', '2027-03-19', -1],
    [2027, 'rank list', '2027-03-01', '2027-03-03', 2],
    [2027, 'ROL deadline', '2027-03-01', '2027-03-03', 2],
    [2027, 'Rank order list certification deadline', '2027-03-01', '2027-03-03', 2],
    [2027, 'rankListDue', '2027-03-01', '2027-03-03', 2],
    [2027, 'ranking opens', '2027-01-31', '2027-02-01', 1],
    [2027, 'ERAS opens', '2026-06-01', '2026-06-03', 2],
    [2027, 'ERAS season begins', '2026-06-01', '2026-06-03', 2],
    [2027, 'submit', '2026-09-01', '2026-09-02', 1],
    [2027, 'Submit ERAS applications', '2026-09-01', '2026-09-02', 1],
    [2027, 'programs may view', '2026-09-02', '2026-09-23', 21],
    [2027, 'Programs review applications', '2026-09-02', '2026-09-23', 21],
    [2027, 'MSPE release', '2026-09-02', '2026-09-23', 21],
    [2027, 'Pathways', '2027-01-01', '2027-01-31', 30],
    [2027, 'ECFMG Pathways deadline', '2027-01-01', '2027-01-31', 30],
    [2027, 'NRMP registration opens', '2026-09-15', '2026-09-15', 0],
    [2027, 'NRMP deadline', '2027-01-01', '2027-01-29', 28],
    [2027, 'Match week', '2027-03-15', '2027-03-15', 0],
    [2027, 'SOAP', '2027-03-15', '2027-03-15', 0],
    [2027, 'Programs review SOAP applications', '2027-03-15', '2027-03-16', 1],
    [2027, 'SOAP offer rounds', '2027-03-15', '2027-03-18', 3],
    [2027, 'residency starts', '2027-06-30', '2027-07-01', 1],
    [2026, 'season ends', '2026-05-31', '2026-05-31', 0],
    [2024, 'Match Day', '2024-02-28', '2024-03-15', 16],
  ])('%i, "%s" on %s: %s, %i days', (year, event, asOf, day, days) => {
    expect(daysUntil(year, event, asOf)).toMatchObject({ day, days })
  })

  test('a deadline carries its zone, its source and its mark', () => {
    expect(daysUntil(2027, 'rank list', '2027-03-01')).toMatchObject({
      time: '21:00',
      zone: 'America/New_York',
      mark: 'S',
      source: { tag: 'SECONDARY' },
    })
  })

  test('words that fit no date get the names that do', () => {
    expect(daysUntil(2027, 'interview invitations', '2026-11-23')).toMatchObject({ events: eventNames })
    expect(daysUntil(2027, '', '2026-11-23')).toHaveProperty('events')
  })

  test('each name in that list is understood', () => {
    expect(eventNames.map((name) => eventOf(name)?.name)).toEqual(eventNames)
  })

  test.each([
    ['a date the season does not have', 2025, 'Pathways', '2024-11-23'],
    ['a season without figures', 2031, 'Match Day', '2030-11-23'],
  ])('%s is unknown, with the reason', (_, year, event, asOf) => {
    expect(daysUntil(year, event, asOf)).toMatchObject({ unknown: expect.stringMatching(/\.$/) })
  })
})

describe('calendar days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-08-28', 28, '2026-09-25'],
    ['2026-03-08', 365, '2027-03-08'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(days)
  })

  const day = fc.integer({ min: -600_000, max: 600_000 }).map((days) => addDays('2026-11-23', days))

  test('going there and back again is nothing', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0)
        expect(addDays(a, daysBetween(a, b))).toBe(b)
      }),
    )
  })

  test('days agree with the universal time of the machine', () => {
    const utc = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(a, b)).toBe(utc(b) - utc(a))
        expect(new Date(utc(a) * 86_400_000).toISOString().slice(0, 10)).toBe(a)
      }),
    )
  })

  test('asked from the other day, a date of the season lies as far the other way', () => {
    fc.assert(
      fc.property(day, (asOf) => {
        const until = daysUntil(2027, 'Match Day', asOf)
        expect('days' in until && until.days).toBe(-daysBetween('2027-03-19', asOf) + 0)
      }),
    )
  })
})
