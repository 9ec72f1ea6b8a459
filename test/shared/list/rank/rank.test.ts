import { describe, expect, test } from 'vitest'
import { rankCost } from '../../../../shared/list/rank/cost.ts'
import { checkRank, orderRank } from '../../../../shared/list/rank/rank.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import { file, open } from '../file.ts'

/** Five interviewed programs, the likeliest last; visas read before the deadline of 3 March. */
const ranked: Row[] = [1, 3, 12, 24, 48].map((imgs, at) => ({
  ...open,
  program: `Program ${at}`,
  status: 'interviewed',
  imgCount: imgs,
  nonUsImgCount: imgs,
  checked: '2027-02-10',
}))
const late = { ...file, asOf: '2027-02-20' }
const backwards = [...ranked].reverse()

describe('a rank list', () => {
  test('is ordered by preference, of equals as it stands', () => {
    const interests = ['low', undefined, 'high', 'medium', 'high'] as const
    const rows = ranked.map((row, at): Row => {
      const interest = interests[at]
      return interest === undefined ? row : { ...row, interest }
    })
    expect(orderRank(rows, file, 'preference')).toEqual({ order: [2, 4, 3, 1, 0] })
  })

  test.each(['chance', 'tier', 'fit'] as const)('is never put in the order of %s, and it says why', (by) => {
    expect(orderRank(ranked, file, by)).toEqual({
      refused: expect.stringContaining('in the order you want them') as string,
    })
  })

  test('its order never changes with the chances', () => {
    const order = orderRank(ranked, file, 'preference')
    for (const step2 of [220, 245, 275]) expect(orderRank(backwards, { ...file, step2 }, 'preference')).toEqual(order)
  })

  test('sorted by chance it is reminded of preference; sorted by wish it is not, whatever the chances', () => {
    expect(checkRank(backwards, late).reminder).toContain('must not change its place')
    expect(checkRank(ranked, late).reminder).toBeUndefined()
    const wished = backwards.map((row, at): Row => ({ ...row, interest: at < 2 ? 'high' : at < 4 ? 'medium' : 'low' }))
    expect(checkRank(wished, late).reminder).toBeUndefined()
  })

  test.each([
    ['fresh facts', ranked, false, 0],
    [
      'a fact that was read in January',
      ranked.map((row, at): Row => (at ? row : { ...row, checked: '2027-01-10' })),
      true,
      1,
    ],
    ['a fact without a day', ranked.map(({ checked: _checked, ...row }): Row => row), true, 5],
  ] as const)('near its deadline, with %s', (_, rows, blocked, stale) => {
    const check = checkRank(rows, late)
    expect([check.blocked, check.stale.length, check.freshFrom]).toEqual([blocked, stale, '2027-02-01'])
    for (const { asks } of check.stale) expect(asks).toMatch(/\?/)
  })

  test('it leaves all the same with a reason, which is kept, and with none that is only blanks', () => {
    const rows = ranked.map((row): Row => ({ ...row, checked: '2026-09-01' }))
    expect(checkRank(rows, late, { override: '   ' }).blocked).toBe(true)
    const check = checkRank(rows, late, { override: 'The coordinators answered by telephone.' })
    expect(check.blocked).toBe(false)
    expect(check.says).toContain('by telephone')
  })

  test('weeks before the deadline stale facts are listed and block nothing; who needs no visa has none', () => {
    const rows = ranked.map((row): Row => ({ ...row, checked: '2026-09-01' }))
    expect(checkRank(rows, file)).toMatchObject({ blocked: false, stale: [{ row: 0 }, {}, {}, {}, {}] })
    expect(checkRank(rows, { ...late, needsVisa: 'no', workStatus: 'citizen' }).stale).toEqual([])
  })

  test('five ranks of internal medicine come to about five in eight, with the interval', () => {
    const { ranks } = checkRank(ranked, late)
    const five = ranks[4]?.match
    expect(five?.mean).toBeCloseTo(0.62, 1)
    expect(five?.low).toBeLessThan(five?.mean ?? 0)
    expect(five?.high).toBeGreaterThan(five?.mean ?? 1)
    // what each rank brings adds up, and none brings more than the one above it
    const here = ranks.map((one) => one?.here.mean ?? 0)
    expect(here.reduce((sum, one) => sum + one, 0)).toBeCloseTo(five?.mean ?? 0, 4)
    here.slice(1).forEach((one, at) => expect(one).toBeLessThan(here[at] as number))
  })

  test('a row without a specialty has no chance to show, and those below it keep theirs', () => {
    const { specialty: _specialty, ...unnamed } = ranked[0] as Row
    const with_ = checkRank([unnamed, ...ranked], late).ranks
    expect(with_[0]).toBeUndefined()
    expect(with_.slice(1)).toEqual(checkRank(ranked, late).ranks)
  })

  test('a tier of one’s own, even “not applying”, does not change what an interview is worth', () => {
    const own = ranked.map((row): Row => ({ ...row, myTier: 'not applying' }))
    expect(checkRank(own, late).ranks).toEqual(checkRank(ranked, late).ranks)
  })

  test('what a mentor has waived is not stale any more; the others still are', () => {
    const rows = ranked.map((row): Row => ({ ...row, checked: '2026-09-01' }))
    const check = checkRank(rows, late, { waived: new Set([0, 1, 2, 3]) })
    expect(check).toMatchObject({ blocked: true, stale: [{ row: 4 }] })
    expect(checkRank(rows, late, { waived: new Set([0, 1, 2, 3, 4]) })).toMatchObject({
      blocked: false,
      says: expect.stringContaining('somebody answered for it') as string,
    })
  })

  test('sources that disagree on visas are not fresh, however lately they were read', () => {
    const rows = ranked.map((row): Row => ({ ...row, visas: { oneOf: ['J-1 only', 'none'] } }))
    expect(checkRank(rows, late).stale.map(({ asks }) => asks)).toContainEqual(
      expect.stringContaining('sources disagree'),
    )
  })

  test('a ranked program that sponsors no visa is named as missed, though its fact is fresh', () => {
    const rows = ranked.map((row, at): Row => (at === 2 ? { ...row, visas: 'none' } : row))
    expect(checkRank(rows, late)).toMatchObject({ stale: [], missed: [{ row: 2, why: 'visa sponsorship' }] })
  })

  test.each([
    ['2027-01-31', 31, false],
    ['2027-02-01', 30, true],
    ['2027-03-03', 0, true],
    ['2027-03-04', -1, false],
  ])('on %s, %d days before the deadline, stale facts block: %s', (asOf, daysLeft, blocked) => {
    const rows = ranked.map((row): Row => ({ ...row, checked: '2026-09-01' }))
    expect(checkRank(rows, { ...file, asOf })).toMatchObject({ daysLeft, blocked, due: '2027-03-03' })
  })
})

describe('the cost of a rank list', () => {
  test.each([
    [2026, 5, 0, 0],
    [2026, 20, 0, 0],
    [2026, 23, 3, 90],
    [2027, 23, 3, null],
    [2027, 20, 0, 0],
  ])('in the %d Match %d ranks: %d are charged, %j dollars', (year, ranks, over, dollars) =>
    expect(rankCost(year, ranks)).toMatchObject({ over, dollars }),
  )
  test('where the fee is not known, the last one that is known is told as what it is', () => {
    expect(rankCost(2027, 21).says).toBe(
      '1 rank above 20: the fee for the 2027 Match is not known. For 2026 it was $30 each (as quoted by a secondary page).',
    )
  })
})
