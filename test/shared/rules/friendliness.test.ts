import { describe, expect, test } from 'vitest'
import { compile, explain } from '../../../shared/rules/index.ts'
import { visasDisagree, visasOf, visaStatus, visaWords } from '../../../shared/rules/visas.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'
import { usual } from './cases.ts'
import { friendlinessCases, recordCases, supportCases } from './friendliness.cases.ts'
import { visaWordCases } from './visas.cases.ts'

const specialty = 'Internal Medicine'
const traced = (row: PlainRow, needsVisa: 'yes' | 'no' = 'yes') =>
  explain(compile({ ...usual, needsVisa }), { specialty, ...row })
const worded = ({ verdict, because }: { verdict: string; because: string }): string => `${verdict}: ${because}`

const cases = friendlinessCases.map(
  ([says, row, general, withoutVisa]) => [says, row, general, withoutVisa ?? general] as const,
)

describe('friendly in general', () => {
  test.each(cases)('%s', (_, row, general) => {
    expect(worded(traced(row).general)).toBe(general)
  })
})

describe('friendly for one who needs no visa', () => {
  test.each(cases)('%s', (_, row, _general, withoutVisa) => {
    expect(worded(traced(row, 'no').forMe)).toBe(withoutVisa)
  })
})

test.each([
  [{ visas: 'none' }, 'not for you: visa sponsorship'],
  [{ visas: 'J-1 only' }, 'IMG-open for you if the Step 2 CK minimum and 6 more fit'],
  [{}, 'IMG-open for you if visa sponsorship and 7 more fit'],
] as const)('6 of 20 residents and %o reads "%s"', (row, verdict) => {
  expect(traced({ imgCount: 6, residents: 20, ...row }).result.verdict).toBe(verdict)
})

describe('the record in a sentence', () => {
  test.each(recordCases)('%o', (row, sentence) => {
    const { record, result } = traced(row)
    expect(record).toBe(sentence)
    if (row.visas !== 'none') expect(result.why).toContain(sentence)
  })
})

describe('accepts and supports', () => {
  test.each(supportCases)('%o → %s', (row, conclusion) => {
    expect(traced(row).acceptsSupports).toBe(conclusion)
  })
})

describe('the words for visas', () => {
  test.each(visaWordCases)('%o → %s, %s', (row, words, status) => {
    const set = visasOf(row)
    expect(visaWords(set)).toBe(words)
    expect(visaStatus(set, row, visasDisagree(row))).toBe(status)
  })
})

test('the band is the applicant’s own where the profile names one', () => {
  const row: PlainRow = {
    specialty,
    imgByYear: [
      [2024, 22],
      [2025, 21],
      [2026, 23],
    ],
    visas: 'J-1 only',
  }
  expect(explain(compile(usual), row).general.verdict).toBe('IMG-possible')
  expect(explain(compile({ ...usual, imgBand: 20 }), row).general.verdict).toBe('IMG-friendly')
})
