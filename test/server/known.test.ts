import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complete, completeShaped, judgedOf, knownValues } from '../../server/programs/known.ts'
import { shaped } from '../../shared/rules/shape.ts'
import { compile } from '../../shared/rules/index.ts'
import { resultOf } from '../../shared/rules/result.ts'
import type { Row } from '../../shared/tracker/columns.ts'

const origin = { source: 'A page', trust: 'program-page', licence: 'open' } as const

test('What stands becomes the fields of a row; where sources disagree, all that stays possible', () => {
  const facts = {
    visas: { ...origin, value: 'J-1 only', disputed: ['none'] },
    imgPercent: { ...origin, value: 40 },
  }
  expect(knownValues(facts)).toEqual({ visas: { oneOf: ['J-1 only', 'none'] }, imgPercent: 40 })
})

describe('complete', () => {
  test.each<[what: string, row: Row, known: Row, full: Row]>([
    ['a blank is filled', {}, { setting: 'community' }, { setting: 'community' }],
    ['what the row says stands', { setting: 'university' }, { setting: 'community' }, { setting: 'university' }],
    [
      'figures of IMGs are taken together or not at all',
      { imgPercent: 10 },
      { imgCount: 20, residents: 40, setting: 'community' },
      { imgPercent: 10, setting: 'community' },
    ],
    [
      'visas that agree are filled',
      { visas: 'sponsors (type not said)' },
      { j1: 'yes', h1b: 'no' },
      { visas: 'sponsors (type not said)', j1: 'yes', h1b: 'no' },
    ],
    [
      'visas that contradict the row are not',
      { visas: 'none' },
      { j1: 'yes', h1b: 'no', ead: 'yes' },
      { visas: 'none', ead: 'yes' },
    ],
    ['nor those that are disputed', { j1: 'yes' }, { visas: { oneOf: ['J-1 only', 'none'] } }, { j1: 'yes' }],
  ])('%s', (_, row, known, full) => {
    expect(complete(row, known)).toEqual(full)
  })

  const row = fc.record(
    {
      specialty: fc.constantFrom('Internal Medicine', 'Family Medicine'),
      visas: fc.constantFrom('none', 'J-1 only', { oneOf: ['none', 'J-1 only'] }),
      j1: fc.constantFrom('yes', 'limited', 'no'),
      h1b: fc.constantFrom('yes', 'no'),
      imgPercent: fc.integer({ min: 0, max: 100 }),
      imgCount: fc.integer({ min: 0, max: 9 }),
      residents: fc.integer({ min: 9, max: 90 }),
      setting: fc.constantFrom('community', 'university'),
      notes: fc.constant('not judged'),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Row>

  test('Whatever is known, the row keeps every value it had', () => {
    fc.assert(
      fc.property(row, row, (mine, known) => {
        expect(complete(mine, known)).toMatchObject(mine)
      }),
    )
  })

  test('The fast way scores as the long way does', () => {
    const judge = compile({
      season: 2027,
      asOf: '2026-09-03',
      needsVisa: 'yes',
      visas: 'J-1',
      imgType: 'non-US IMG',
      step2: 240,
    })
    fc.assert(
      fc.property(row, row, (mine, known) => {
        const judged = judgedOf(known)
        const own = shaped(mine)
        const plain = judged && own && completeShaped(own, judged)
        if (plain) expect(resultOf(judge.judge(plain), judge.me)).toEqual(judge.score(complete(mine, known)))
        else expect(JSON.stringify([mine, known])).toContain('oneOf')
      }),
    )
  })
})
