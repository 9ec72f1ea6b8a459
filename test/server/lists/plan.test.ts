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
    ['a row that is not there', { fixed: [150] }, /fixed.*not among the 150/],
    ['a slider beyond its end', { slider: 1.2 }, /slider/],
    ['a field that is none', { hope: 1 }, /hope/],
    ['a row that cannot be read', { rows: [{ visas: 'perhaps' }] }, /Row 1.*visas/],
    ['more rows than 6,000', { rows: Array.from({ length: 6_001 }, () => ({})) }, /rows/],
  ])('%s is refused, by name', async (_, more, says) => {
    const problem = await refused('/v1/lists/plan', { body: { contract: 1, profile: file, rows, ...more } })
    expect(problem).toMatchObject({ status: 422 })
    expect(JSON.stringify(problem)).toMatch(says)
  })
})
