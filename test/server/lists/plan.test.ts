import { beforeAll, describe, expect, test } from 'vitest'
import { storeBatch } from '../../../server/programs/store.ts'
import { planList } from '../../../shared/list/plan/plan.ts'
import type { Row } from '../../../shared/tracker/columns.ts'
import { appFor } from '../../setup/app.ts'
import { ownDatabase } from '../../setup/database.ts'
import { fictionalBatch } from '../../setup/programs.ts'
import { file, rows } from '../../shared/list/file.ts'

const own = ownDatabase()
const { ask, refused } = appFor(() => own.db)
beforeAll(() => storeBatch(own.db.pool, fictionalBatch(), { confirm: true }))

describe('POST /v1/lists/plan', () => {
  test.each([
    ['nothing more', {}],
    ['a budget', { budget: 1_200 }],
    [
      'a slider, a cap and rows that must and must not be on it',
      { slider: 0.3, interviews: 5, fixed: [3], forbidden: [1, 2] },
    ],
    ['a bad file in mind', { riskAverse: true, most: 30, dollarsPerPoint: 90 }],
    ['signals that are spent', { signals: [{ row: 4, level: 'gold' }] }],
    ['another season', { season: 2026 }],
  ] as const)('asked for %s, it answers what the sheet works out', async (_, more) => {
    const request = { profile: file, rows, ...more }
    const { contract, database, ...plan } = await ask('plan', request)
    expect(plan).toEqual(JSON.parse(JSON.stringify(planList(request))))
    expect([contract, typeof database]).toEqual([1, 'string'])
  })

  test('blanks are completed from the program that a row names', async () => {
    const named: Row = { nrmpCode: '9001140C0' }
    const full: Row = { specialty: 'Internal Medicine', imgPercent: 45, visas: 'J-1 only', setting: 'community' }
    const [known, said] = await Promise.all([named, full].map((row) => ask('plan', { profile: file, rows: [row] })))
    expect(known?.lines[0]?.chance).toEqual(said?.lines[0]?.chance)
  })

  test.each([
    [
      'a row that is not there',
      { fixed: [3, 150] },
      '"fixed[1]" names row 150; the rows are counted from 0, and there',
    ],
    [
      'a row that must and must not be on it',
      { fixed: [4], forbidden: [1, 4] },
      '"forbidden[1]" names row 4, as "fixed"',
    ],
    [
      'two signals for one program',
      {
        signals: [
          { row: 4, level: 'gold' },
          { row: 4, level: 'silver' },
        ],
      },
      '"signals[1].row" names row 4 again',
    ],
    [
      'a signal of no kind',
      { signals: [{ row: 4, level: 'platinum' }] },
      '"signals[0].level" is not one of: gold, silver',
    ],
    ['a signal without a kind', { signals: [{ row: 4 }] }, '"signals[0].level" is missing.'],
    ['a slider beyond its end', { slider: 60 }, '"slider" is more than 1.'],
    ['a budget in words', { budget: '$1,200' }, '"budget" is not a number.'],
    ['a budget that is nothing', { budget: null }, '"budget" is not a number.'],
    ['half an application', { most: 1.5 }, '"most" is not a whole number.'],
    ['a debt', { budget: -1 }, '"budget" is less than 0.'],
    ['a season that is not known yet', { season: 2028 }, '"season" is more than 2027.'],
    ['a field that is none', { hope: 1 }, '"hope" is not a field of this request.'],
    ['a row that cannot be read', { rows: [{ visas: 'perhaps' }] }, 'Row 1, "visas" is not'],
    ['a row that is none', { rows: [{}, null] }, 'Row 2, "row" is not an object.'],
    ['rows that are no list', { rows: { 0: {} } }, '"rows" is not a list.'],
    ['more rows than 6,000', { rows: Array.from({ length: 6_001 }, () => ({})) }, '"rows" is more than 6000 entries.'],
  ])('%s is refused, by name', async (_, more, says) => {
    const problem = await refused('/v1/lists/plan', { body: { contract: 1, profile: file, rows, ...more } })
    expect(problem).toMatchObject({ status: 422, code: 'does-not-fit' })
    expect(problem.detail).toContain(says)
  })

  test('a number beyond all numbers is none', async () => {
    const text = JSON.stringify({ contract: 1, profile: file, rows }).replace('{', '{"budget":1e400,')
    expect((await refused('/v1/lists/plan', { text })).detail).toBe('"budget" is not a number.')
  })
})
