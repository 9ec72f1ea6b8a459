import { describe, expect, test } from 'vitest'
import { balanceOf, type Imbalance } from '../../../../shared/list/plan/balance.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import { file, open } from '../file.ts'

const far = ['NY', 'TX', 'CA', 'OH', 'FL', 'WA', 'GA', 'MN', 'MA', 'AZ', 'IL', 'PA']
/** Twelve programs far apart, of different sponsors, all open. */
const twelve: Row[] = far.map((state, at) => ({
  ...open,
  program: `Program ${at}`,
  institution: `Sponsor ${at}`,
  state,
}))
const found = (rows: readonly Row[], id: Imbalance['id']): Imbalance | undefined =>
  balanceOf(rows, file).find((one) => one.id === id)
const some = (count: number, more: Row): Row[] => twelve.map((row, at) => (at < count ? { ...row, ...more } : row))

describe('the balance of a list', () => {
  test('nothing is said of a list that is none of it', () => expect(balanceOf(twelve, file)).toEqual([]))

  test.each<[Imbalance['id'], number, Row]>([
    ['top-heavy', 10, { imgCount: 1, nonUsImgCount: 1 }],
    ['narrow', 9, { state: 'NY' }],
    ['visa-limited', 5, { visas: 'H-1B only' }],
    ['one hospital system', 4, { institution: 'Lakeside Health' }],
    ['wasted', 2, { visas: 'none' }],
  ])('%s: %d of twelve are, and each says why', (id, count, more) => {
    const one = found(some(count, more), id)
    expect(one?.rows.map(({ row }) => row)).toEqual(
      expect.arrayContaining(Array.from({ length: count }, (_, at) => at)),
    )
    for (const { why } of one?.rows ?? []) expect(why).toMatch(/\w/)
    expect(one?.says).toMatch(/\d/)
  })

  test.each<[Imbalance['id'], number, Row]>([
    ['top-heavy', 3, { imgCount: 1, nonUsImgCount: 1 }],
    ['narrow', 5, { state: 'NY' }],
    ['visa-limited', 2, { visas: 'H-1B only' }],
    ['one hospital system', 2, { institution: 'Lakeside Health' }],
    ['wasted', 0, {}],
  ])('%s is not said of %d of twelve', (id, count, more) => {
    expect(found(some(count, more), id)).toBeUndefined()
  })

  test('a chance is told with its range and what it rests on', () => {
    const heavy = found(some(10, { imgCount: 1, nonUsImgCount: 1 }), 'top-heavy')
    expect(heavy?.rows.length).toBe(10)
    for (const { why } of heavy?.rows ?? [])
      expect(why).toMatch(/^reach, an interview (\d+|under 1) % \((\d+|under 1)–\d+ %\), prior only$/)
    // two specialties whose chances are not known alike: the share moves with them
    const mixed = balanceOf(
      some(10, { imgCount: 1, nonUsImgCount: 1 }).map((row, at) =>
        at % 2 ? { ...row, specialty: 'Dermatology' } : row,
      ),
      file,
    ).find(({ id }) => id === 'top-heavy')
    expect(mixed?.says).toMatch(/they bring \d+ % \(\d+–\d+ %\) of the interviews/)
  })

  test('one region alone is narrow too', () => {
    const states = ['NY', 'NJ', 'PA', 'MA', 'CT', 'ME']
    expect(
      found(
        twelve.slice(0, 6).map((row, at): Row => ({ ...row, state: states[at] as string })),
        'narrow',
      )?.says,
    ).toContain('Northeast')
  })

  test('a program that stands there twice is wasted once', () => {
    const rows = [...twelve, twelve[3] as Row]
    expect(found(rows, 'wasted')).toEqual({
      id: 'wasted',
      says: '1 row would be a wasted application.',
      rows: [{ row: 12, why: 'the same program stands above' }],
    })
  })

  test('who needs no visa is not limited by one', () => {
    const citizen = { ...file, needsVisa: 'no', workStatus: 'citizen', imgType: 'US IMG' } as const
    expect(balanceOf(some(8, { visas: 'J-1 only' }), citizen)).toEqual([])
  })

  test('fewer than five rows are no list: only waste is said', () => {
    const few = some(4, { visas: 'none', institution: 'Lakeside Health', state: 'NY' }).slice(0, 4)
    expect(balanceOf(few, file).map(({ id }) => id)).toEqual(['wasted'])
  })
})
