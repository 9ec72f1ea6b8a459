import { describe, expect, test } from 'vitest'
import { checkRank, orderRank } from '../../../shared/list/rank.ts'
import type { Row } from '../../../shared/tracker/columns.ts'
import { file, open } from './file.ts'

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
    const [, , , , five] = checkRank(ranked, late).match
    expect(five?.mean).toBeCloseTo(0.62, 1)
    expect(five?.low).toBeLessThan(five?.mean ?? 0)
    expect(five?.high).toBeGreaterThan(five?.mean ?? 1)
  })
})
