import { describe, expect, test } from 'vitest'
import {
  examRules,
  h1bPetitionLastDay,
  passMark,
  passMarks,
  residencyStart,
  scoreWeeks,
} from '../../../shared/seasons/exams.ts'
import { h1bNotice, visaFigures } from '../../../shared/seasons/visa.ts'

describe('the Step 2 CK pass mark is the one of the test date', () => {
  test.each([
    ['2011-12-31', undefined, undefined],
    ['2012-06-01', 196, 'V'],
    ['2013-06-30', 196, 'V'],
    ['2013-07-01', 203, 'V'],
    ['2014-07-01', 209, 'V'],
    ['2021-05-03', 209, 'V'],
    ['2022-06-30', 209, 'V'],
    ['2022-07-01', 214, 'V'],
    ['2025-06-30', 214, 'V'],
    ['2025-07-01', 218, 'S'],
    ['2027-01-15', 218, 'S'],
  ])('%s: %s', (testDate, score, mark) => {
    expect([passMark(testDate)?.score, passMark(testDate)?.mark]).toEqual([score, mark])
  })

  test('newer marks are higher and come first', () => {
    const [days, scores] = [passMarks.map(({ from }) => from), passMarks.map(({ score }) => score)]
    expect(days).toEqual([...days].sort().reverse())
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })
})

test.each([
  ['score out, likely, weeks', scoreWeeks.likely, 4, 'V'],
  ['score out, certain, weeks', scoreWeeks.certain, 8, 'R'],
  ['years for Step 1 and Step 2 CK', examRules.certificationYears, 7, 'S'],
  ['attempts a step', examRules.attemptsPerStep, 4, 'S'],
  ['residency starts', residencyStart, '07-01', 'R'],
  ['last day for an H-1B petition', h1bPetitionLastDay, '05-01', 'R'],
  ['J-1 home residence, years', visaFigures.j1HomeYears, 2, 'V'],
  ['J-1 training, years', visaFigures.j1TrainingYears, 7, 'R'],
  ['Conrad waivers a state', visaFigures.conradWaiversPerState, 30, 'V'],
  ['Conrad service, years', visaFigures.conradYears, 3, 'V'],
  ['Conrad start, days', visaFigures.conradStartDays, 90, 'V'],
] as const)('%s', (_, figure, value, mark) => {
  expect(figure).toMatchObject({ value, mark, source: { tag: expect.any(String) } })
})

describe('the H-1B notice', () => {
  test('stands for the starts it touches, dated, marked and with the official page', () => {
    for (const year of [2026, 2027]) {
      expect(h1bNotice(year)).toMatchObject({
        asOf: '2026-10-03',
        mark: 'S',
        source: { tag: 'RT-LAW' },
        official: { publisher: 'USCIS', url: expect.stringContaining('https://www.uscis.gov/') },
        text: expect.stringContaining('10973'),
      })
    }
    expect(h1bNotice(2027)?.text).toContain('11069')
  })

  test('does not stand for other seasons', () => {
    expect([h1bNotice(2024), h1bNotice(2025), h1bNotice(2028)]).toEqual([undefined, undefined, undefined])
  })
})
