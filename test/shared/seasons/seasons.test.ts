import { describe, expect, test } from 'vitest'
import { erasFees } from '../../../shared/seasons/cost.ts'
import { isDay } from '../../../shared/tracker/cell.ts'
import { feesHistory } from '../../../shared/seasons/fees-history.ts'
import type { Season, Tier } from '../../../shared/seasons/season.ts'
import { fees as feesOf } from '../../../shared/seasons/fees.ts'
import { LATEST_SEASON, programsView, season, seasons, serviceOf, type Year } from '../../../shared/seasons/seasons.ts'
import { signals as signalsIn, signalsOf } from '../../../shared/seasons/signals.ts'
import { markWords, weakest, type Printed } from '../../../shared/seasons/source.ts'
import { sources } from '../../../shared/seasons/sources.ts'
import { specialtyOf } from '../../../shared/seasons/specialties.ts'

const all: readonly Season[] = Object.values(seasons)

/** Every group of figures of a season, with a name for the report. */
const groups = ({ year, dates, eras, services }: Season): [string, Printed][] => [
  ...Object.entries(dates),
  ...eras.map((table): [string, Printed] => ['eras', table]),
  ...Object.entries(feesOf[year as Year]).flatMap(([item, figures]) =>
    figures.map((figure): [string, Printed] => [item, figure]),
  ),
  ...services.map((service): [string, Printed] => [service.specialties.join(), service]),
  ...services.flatMap((service) => Object.entries(service.dates ?? {})),
  ...signalsIn[year as Year].map((page): [string, Printed] => [page.allocations, page]),
]

const rising = (days: readonly (string | undefined)[]) => {
  const known = days.filter((day) => day !== undefined)
  expect(known).toEqual([...known].sort())
}

describe.each(all.map((one) => [one.year, one] as const))('season %i', (year, one) => {
  test('is the season of its year', () => expect(season(year)).toBe(one))

  test('each group of figures names its page and its mark', () => {
    const known = new Set(sources().map(({ tag }) => tag))
    expect(groups(one).length).toBeGreaterThan(10)
    for (const [group, { source, mark }] of groups(one)) {
      expect([group, known.has(source.tag), mark in markWords]).toEqual([group, true, true])
    }
  })

  test('what no page was read for is marked as recalled', () => {
    for (const [group, { source, mark }] of groups(one)) {
      if (source.publisher === 'IMGFIT') expect([group, mark]).toEqual([group, 'R'])
      if (mark === 'R') expect([group, source.publisher]).toEqual([group, 'IMGFIT'])
      if (/secondary|third party|an app|several/.test(source.publisher)) expect([group, mark]).toEqual([group, 'S'])
    }
  })

  test('its dates are real days in the order of the season', () => {
    const { dates } = one
    for (const date of Object.values(dates)) {
      expect(isDay(date.day)).toBe(true)
      expect(date.zone).toBe(date.time === undefined ? undefined : 'America/New_York')
      if (date.time !== undefined) expect(date.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
    }
    rising([dates.erasOpens, dates.submit, dates.nrmpOpens, dates.view].map((date) => date?.day))
    rising([dates.view, dates.nrmpDeadline, dates.pathwaysDue, dates.rankListDue].map((date) => date?.day))
    rising([dates.rankingOpens, dates.rankListDue, dates.matchStatus, dates.soapReview].map((date) => date?.day))
    rising([dates.soapReview, dates.soapOffers, dates.matchDay, dates.seasonEnds].map((date) => date?.day))
    expect(dates.erasOpens?.day ?? `${year - 1}-06`).toMatch(new RegExp(`^${year - 1}-06`))
    expect(dates.matchDay?.day).toMatch(new RegExp(`^${year}-03`))
    expect(dates.residencyStarts?.day).toBe(`${year}-07-01`)
  })

  test('its dollars are whole and its tiers follow one another', () => {
    const amounts = Object.values(feesOf[one.year as Year]).flat()
    for (const { value } of amounts) expect(Number.isInteger(value) && value > 0).toBe(true)
    for (const { tiers } of one.eras) expectTiers(tiers)
    for (const { fees } of one.services) if (fees) expectTiers(fees)
  })

  test('its services and signals speak of specialties we know, each once', () => {
    const served = one.services.flatMap(({ specialties }) => specialties).map(specialtyOf)
    expect(served).not.toContain(undefined)
    expect(new Set(served).size).toBe(served.length)
    const signalled = signalsIn[one.year as Year].flatMap(({ allocations, disputed = [] }) => [
      ...allocations.split(', ').flatMap((text) => text.slice(0, text.lastIndexOf(' ')).split(' & ')),
      ...disputed.map((text) => text.slice(0, text.indexOf(': '))),
    ])
    expect(signalled.filter((name) => specialtyOf(name) === undefined)).toEqual([])
    expect(new Set(signalled.map(specialtyOf)).size).toBe(signalled.length)
  })

  test('its service dates follow one another', () => {
    for (const { dates } of one.services) {
      rising([dates?.opens?.day, dates?.submit?.day, dates?.submitUntil?.day, dates?.view?.day])
    }
  })
})

const expectTiers = (tiers: readonly Tier[]) => {
  const ends = tiers.map(({ upTo }) => upTo)
  expect(ends.pop()).toBeUndefined()
  expect(ends).toEqual([...new Set(ends)].sort((a, b) => Number(a) - Number(b)))
  expect(ends).not.toContain(undefined)
}

test('the newest season is the one that is meant where nobody names another', () => {
  expect(LATEST_SEASON).toBe(Math.max(...Object.keys(seasons).map(Number)))
})

describe('fees of earlier seasons', () => {
  test('each table names its page, its years and contiguous tiers', () => {
    for (const { from, to, tiers, source } of feesHistory) {
      expect([source.tag !== '', from <= to, to < 2024]).toEqual([true, true, true])
      expectTiers(tiers)
    }
  })

  test('a year whose sources disagree keeps both tables; a year without one has none', () => {
    expect(erasFees(2023).map(({ mark }) => mark)).toEqual(['S', 'R'])
    expect(erasFees(2021)).toEqual([])
  })
})

describe('the service of a specialty', () => {
  test.each([
    [2024, 'OB/GYN', undefined, '2023-09-27'],
    [2025, 'OB/GYN', 'ResidencyCAS', undefined],
    [2025, 'EM', undefined, '2024-09-25'],
    [2026, 'OB/GYN', 'ResidencyCAS', '2025-10-01'],
    [2026, 'EM', 'ResidencyCAS', '2025-10-01'],
    [2026, 'IM', undefined, '2025-09-24'],
    [2027, 'EM', 'ResidencyCAS', undefined],
    [2027, 'IM', undefined, '2026-09-23'],
    [2027, 'Urology', 'Urology Match', undefined],
  ])('%i, %s: %s, programs view on %s', (year, specialty, service, view) => {
    expect(serviceOf(year, specialty)?.service).toBe(service)
    expect(programsView(year, specialty)?.day).toBe(view)
  })
})

describe('signals of a specialty', () => {
  test.each([
    [2024, 'FM', undefined, undefined, 5],
    [2025, 'IM', 3, 12, 15],
    [2025, 'FM', undefined, undefined, 5],
    [2025, 'Pediatrics', undefined, undefined, 5],
    [2025, 'Neurology', undefined, undefined, 8],
    [2025, 'Psychiatry', undefined, undefined, 10],
    [2025, 'Pathology', undefined, undefined, 5],
    [2025, 'Anesthesiology', 5, 10, 15],
    [2025, 'Dermatology', 3, 25, 28],
    [2025, 'Radiology', 6, 6, 12],
    [2025, 'General Surgery', undefined, undefined, 15],
    [2026, 'Internal Medicine (categorical)', 3, 12, 15],
    [2027, 'PM&R', undefined, undefined, 20],
    [2027, 'Vascular Surgery', 3, 12, 15],
  ])('%i, %s: %s gold, %s silver, %i in all', (year, specialty, gold, silver, total) => {
    const signals = signalsOf(year, specialty)
    expect(signals).toMatchObject({ total, sharedWith: expect.any(Array) })
    expect('gold' in signals ? [signals.gold, signals.silver] : [undefined, undefined]).toEqual([gold, silver])
  })

  test('two specialties on one allocation say so', () => {
    expect(signalsOf(2025, 'Child Neurology')).toMatchObject({
      total: 3,
      sharedWith: ['Neurodevelopmental Disabilities'],
    })
  })

  test.each(['OB/GYN', 'Child Neurology', 'NDD', 'DR', 'IR', 'Thoracic Surgery'])(
    '2027, %s: the sources disagree, so the number is unknown and both are said',
    (specialty) => {
      expect(signalsOf(2027, specialty)).toEqual({ unknown: expect.stringMatching(/^Sources disagree .*\d.*\d/) })
    },
  )

  test.each([
    [2026, 'FM'],
    [2031, 'IM'],
    [2027, 'Astrology'],
  ])('%i, %s: not known', (year, specialty) => {
    expect(signalsOf(year, specialty)).toEqual({ unknown: expect.stringContaining('not known') })
  })
})

describe('sources', () => {
  test('are listed once, sorted, with title, publisher and the day read', () => {
    const tags = sources().map(({ tag }) => tag)
    expect(tags).toEqual([...new Set(tags)].sort())
    for (const { title, publisher, url, read } of sources()) {
      expect(title.length * publisher.length).toBeGreaterThan(0)
      expect(isDay(read)).toBe(true)
      if (url !== undefined) expect(new URL(url).protocol).toBe('https:')
    }
  })

  test('a sum is marked by its weakest part', () => {
    expect(weakest([])).toBe('V')
    expect(weakest(['V', 'D'])).toBe('D')
    expect(weakest(['S', 'V', 'D'])).toBe('S')
    expect(weakest(['S', 'R', 'V'])).toBe('R')
  })
})
