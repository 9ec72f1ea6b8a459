import { beforeAll, describe, expect, test } from 'vitest'
import { backendOf } from '../../apps-script/backend.ts'
import { imgreport } from '../../apps-script/functions/imgreport.ts'
import type { HttpReply, HttpRequest } from '../../shared/contract/encode.ts'
import type { PlainRow } from '../../shared/tracker/columns.ts'
import type { Profile } from '../../shared/tracker/profile.ts'
import { storeBatch } from '../../server/programs/store.ts'
import { blockOf, profileBlockOf } from '../bench/blocks.ts'
import { makeRows, profile as benchProfile } from '../bench/rows.ts'
import { appFor } from '../setup/app.ts'
import { ownDatabase } from '../setup/database.ts'
import { fictionalBatch } from '../setup/programs.ts'
import { memoryStreet } from './backend/street.ts'
import { sampleHost, sampleSheet } from './functions/sample.ts'

const own = ownDatabase()
const { send } = appFor(() => own.db, { requestsPerMinute: 100_000 })
beforeAll(async () => void (await storeBatch(own.db.pool, fictionalBatch(), { confirm: true })))

/** The add-on asks in one go, so what it asks is noted first, answered by the server, and then asked again. */
const answered = async <T>(work: (street: ReturnType<typeof memoryStreet>) => T): Promise<T> => {
  const noted = memoryStreet({ connected: 'yes' })
  work(noted)
  const replies = new Map<string, HttpReply>()
  for (const { path, headers, body = '', method } of (noted.asked[0] ?? []) as HttpRequest[]) {
    const response = await send(path, { method, headers, ...(body === '' ? {} : { text: body }) })
    replies.set(path + body, { status: response.status, text: await response.text() })
  }
  return work(memoryStreet({ connected: 'yes' }, ({ path, body = '' }) => replies.get(path + body) as HttpReply))
}

const both = async (profile: Profile, rows: readonly PlainRow[]) => ({
  here: backendOf(memoryStreet({})).score(profile, rows, { chance: true }),
  there: await answered((street) => backendOf(street).score(profile, rows, { chance: true })),
})

const applicants: [string, Profile][] = [
  ['a non-US IMG who needs a visa', benchProfile],
  ['a US IMG', { ...benchProfile, imgType: 'US IMG', workStatus: 'citizen', needsVisa: 'no' }],
  [
    'an applicant of whom little is known',
    { season: 2026, asOf: '2025-10-01', imgType: 'non-US IMG', needsVisa: 'yes' },
  ],
]

describe('The same facts get the same answer on both sides, row by row', () => {
  test.each(applicants)('%s', async (_, profile) => {
    const { here, there } = await both(profile, makeRows(400))
    expect([here.offline, there.offline]).toEqual(['not connected', undefined])
    there.results.forEach((result, at) => expect(result).toEqual(here.results[at]))
    expect(there.results.some(({ chance }) => chance !== undefined && chance.mean > 0)).toBe(true)
  })

  test('a whole report, cell by cell, but for the words that say where it was scored', async () => {
    const [rows, profile] = [blockOf(makeRows(120)), profileBlockOf(benchProfile)]
    const args = [
      rows,
      profile,
      'fit, low, high, tier, verdict, why, sort, unknown, chance, chance low, chance mean, chance high',
    ]
    const here = imgreport.run(args, sampleHost()) as unknown[][]
    const there = (await answered((street) => imgreport.run(args, sampleHost(sampleSheet(), street)))) as unknown[][]
    expect([here[0]?.[5], there[0]?.[5]]).toEqual(['Why (scored in this sheet)', 'Why'])
    expect(there.slice(1)).toEqual(here.slice(1))
  })
})

test('What the sheet leaves blank, the server completes; what the sheet says stands', async () => {
  const code = { acgmeCode: '1403599001', specialty: 'Internal Medicine' }
  const { here, there } = await both(benchProfile, [code, { ...code, visas: 'none' }])
  expect(here.results[0]?.why).toMatch(/not known/)
  expect(there.results[0]?.why).toMatch(/45% IMG/)
  expect(there.results[1]).toMatchObject({ tier: 'not eligible', why: here.results[1]?.why })
})
