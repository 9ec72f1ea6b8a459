import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicationFee, costOf, mostApplications, transcriptFee } from '../../../shared/seasons/cost.ts'

const dollars = (year: number, specialty: string, applications: number) => {
  const fee = applicationFee(year, specialty, applications)
  return 'dollars' in fee ? fee.dollars : fee.unknown
}

describe('what applying to one specialty costs', () => {
  test.each([
    // season, specialty, applications, dollars
    [2025, 'Internal Medicine', 30, 330],
    [2025, 'Internal Medicine', 31, 360],
    [2025, 'Internal Medicine', 43, 720],
    [2025, 'Internal Medicine', 80, 1830],
    [2025, 'Internal Medicine', 100, 2430],
    [2025, 'Internal Medicine', 150, 3930],
    [2026, 'IM', 1, 11],
    [2026, 'IM', 30, 330],
    [2026, 'IM', 31, 360],
    [2026, 'IM', 100, 2430],
    [2026, 'IM', 150, 3930],
    [2027, 'Neurology', 31, 360],
    [2024, 'Family Medicine', 1, 99],
    [2024, 'Family Medicine', 10, 99],
    [2024, 'Family Medicine', 11, 118],
    [2024, 'Family Medicine', 30, 519],
    [2024, 'Family Medicine', 31, 546],
    [2017, 'Internal Medicine', 100, 2199],
    [2017, 'Internal Medicine', 200, 4799],
    [2016, 'Internal Medicine', 100, 2187],
    [2019, 'Internal Medicine', 30, 399],
    [2023, 'Internal Medicine', 30, 479],
  ])('%i Match, %s, %i programs: $%i', (year, specialty, applications, expected) => {
    expect(dollars(year, specialty, applications)).toBe(expected)
  })

  test.each([
    // season, specialty, applications, service, dollars
    [2024, 'Emergency Medicine', 30, 'ERAS', 519],
    [2025, 'Emergency Medicine', 32, 'ERAS', 390],
    [2026, 'Emergency Medicine', 18, 'ResidencyCAS', 99],
    [2026, 'Emergency Medicine', 46, 'ResidencyCAS', 683],
    [2024, 'OB/GYN', 20, 'ERAS', 289],
    [2027, 'Plastic Surgery', 25, 'PSCA', 0],
    [2027, 'Ophthalmology', 0, 'SF Match', 0],
  ])('%i Match, %s, %i programs through %s: $%i', (year, specialty, applications, by, expected) => {
    expect(applicationFee(year, specialty, applications)).toMatchObject({ by, dollars: expected })
  })

  test.each([
    [2025, 'OB/GYN', 20],
    [2026, 'OB/GYN', 20],
    [2027, 'OB/GYN', 20],
    [2027, 'Emergency Medicine', 20],
    [2026, 'Internal Medicine/Emergency Medicine', 5],
    [2027, 'Urology', 20],
    [2027, 'Ophthalmology', 20],
    [2021, 'Internal Medicine', 20],
    [2028, 'Internal Medicine', 20],
    [2023, 'Internal Medicine', 31],
    [2027, 'Astrology', 20],
    [2027, '', 20],
    [2027, 'IM', -1],
    [2027, 'IM', 2.5],
    [2027, 'IM', Number.NaN],
    [2027, 'IM', Infinity],
    [2027, 'IM', mostApplications + 1],
  ])('%i Match, "%s", %d programs: fee not known, with the reason', (year, specialty, applications) => {
    expect(dollars(year, specialty, applications)).toMatch(/^Fee not known: .+\.$/)
  })

  test('where two tables disagree, both figures are said', () => {
    expect(dollars(2023, 'IM', 31)).toContain('$507 or $505')
  })

  test('a fee names the page it comes from and its mark', () => {
    expect(applicationFee(2025, 'IM', 30)).toMatchObject({
      mark: 'V',
      source: { tag: 'AAMC-FEES-2025', publisher: 'AAMC' },
    })
    expect(applicationFee(2027, 'IM', 30)).toMatchObject({ mark: 'S' })
  })
})

describe('what a whole list costs', () => {
  test.each([
    [
      'the worked example of the AAMC',
      2025,
      [
        ['IM', 43],
        ['Radiology', 7],
      ],
      797,
    ],
    [
      'its other example',
      2025,
      [
        ['IM', 32],
        ['EM', 32],
      ],
      780,
    ],
    [
      'emergency medicine elsewhere',
      2026,
      [
        ['IM', 32],
        ['EM', 32],
      ],
      751,
    ],
    [
      'the counter restarts',
      2026,
      [
        ['IM', 70],
        ['FM', 30],
      ],
      1860,
    ],
    [
      'two specialties over thirty',
      2026,
      [
        ['IM', 71],
        ['FM', 34],
      ],
      2010,
    ],
    [
      'two lines of one specialty count together',
      2026,
      [
        ['IM', 20],
        ['Internal Medicine (categorical)', 23],
      ],
      720,
    ],
    ['an empty list', 2026, [], 0],
  ] as const)('%s', (_, year, list, expected) => {
    const lines = list.map(([specialty, applications]) => ({ specialty, applications }))
    expect(costOf(year, lines)).toMatchObject({ dollars: expected })
  })

  const two = [
    { specialty: 'IM', applications: 71 },
    { specialty: 'FM', applications: 34 },
  ]

  test('the USMLE transcript is added once when asked for', () => {
    expect(costOf(2026, two, { transcript: true })).toMatchObject({ dollars: 2090 })
  })

  test('a sum is as well known as its weakest part', () => {
    expect(costOf(2026, two)).toMatchObject({ mark: 'V' })
    expect(costOf(2026, [...two, { specialty: 'EM', applications: 10 }])).toMatchObject({ mark: 'S' })
  })

  test('one unknown line makes the sum unknown, and what is known is said', () => {
    expect(costOf(2027, [...two, { specialty: 'OB/GYN', applications: 5 }])).toMatchObject({
      atLeast: 2010,
      unknown: expect.stringContaining('Obstetrics and Gynecology'),
    })
  })

  test('a count that makes no sense does not vanish in a sum', () => {
    expect(
      costOf(2026, [
        { specialty: 'IM', applications: -5 },
        { specialty: 'IM', applications: 35 },
      ]),
    ).toHaveProperty('unknown')
  })

  test('the transcript fee of 2027 is disputed', () => {
    expect(transcriptFee(2026)).toMatchObject({ dollars: 80, mark: 'V' })
    expect(transcriptFee(2027)).toMatchObject({ unknown: expect.stringContaining('$70 or $80') })
    expect(transcriptFee(2016)).toHaveProperty('unknown')
  })
})

describe('for every season and count', () => {
  const year = fc.constantFrom(2016, 2017, 2019, 2024, 2025, 2026, 2027)
  const count = fc.integer({ min: 0, max: 2000 })

  test('one more application never costs less', () => {
    fc.assert(
      fc.property(year, count, (y, n) => {
        expect(dollars(y, 'IM', n + 1)).toBeGreaterThanOrEqual(Number(dollars(y, 'IM', n)))
      }),
    )
  })

  test('specialties add up', () => {
    fc.assert(
      fc.property(year, count, count, (y, im, fm) => {
        const sum = Number(dollars(y, 'IM', im)) + Number(dollars(y, 'FM', fm))
        const list = [
          { specialty: 'IM', applications: im },
          { specialty: 'FM', applications: fm },
        ]
        expect(costOf(y, list)).toMatchObject({ dollars: sum })
        expect(costOf(y, list.reverse())).toMatchObject({ dollars: sum })
      }),
    )
  })

  test('splitting a line in two changes nothing', () => {
    fc.assert(
      fc.property(year, count, count, (y, some, more) => {
        const list = [
          { specialty: 'Psych', applications: some },
          { specialty: 'Psychiatry', applications: more },
        ]
        expect(costOf(y, list)).toMatchObject({ dollars: dollars(y, 'Psychiatry', some + more) })
      }),
    )
  })

  test('whatever is asked, the answer is dollars or a reason', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.double(), (y, specialty, n) => {
        expect(['number', 'string']).toContain(typeof dollars(y, specialty, n))
      }),
    )
  })
})
