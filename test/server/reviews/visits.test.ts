import fc from 'fast-check'
import type { PoolClient } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { tell } from '../../../server/reviews/tell.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { aWorkspace, within } from './a-workspace.ts'

const own = ownDatabase()
const { person } = appWithPeople(() => own.db)
let amal: SignedIn, ravi: SignedIn
beforeAll(async () => {
  amal = await person('Amal')
  ravi = await person('Ravi')
})
const open = async () => {
  const list = await aWorkspace(own.db.pool, amal, { mentors: [ravi] })
  return { ...list, applicant: within(list.id)(amal), mentor: within(list.id)(ravi) }
}

test('New is what others did since the last visit, newest first, and nothing of one’s own', async () => {
  const { applicant, mentor } = await open()
  await applicant.ask('comment', { anchor: {}, text: 'first' })
  await mentor.ask('comment', { anchor: {}, text: 'my own' })
  await applicant.ask('comment', { anchor: {}, text: 'second' })
  const before = await mentor.ask('review')
  expect(before.news.map(({ text }) => text)).toEqual(['second', 'first'])
  expect(before).not.toHaveProperty('seen')
  const { seen } = await mentor.ask('visit')
  expect(await mentor.ask('review')).toMatchObject({ news: [], seen })
  await applicant.ask('comment', { anchor: {}, text: 'third' })
  expect((await mentor.ask('review')).news.map(({ text }) => text)).toEqual(['third'])
  expect((await mentor.ask('activity')).activity.map(({ text }) => text)).toEqual([
    'third',
    'second',
    'my own',
    'first',
  ])
})

test('Two visits at once are two visits', async () => {
  const { mentor } = await open()
  await Promise.all([1, 2, 3, 4].map(() => mentor.ask('visit')))
})

/** Up to three writers at once: each begins, writes, and commits or not, with visits in between. */
const step = fc.record({
  writer: fc.integer({ min: 0, max: 2 }),
  does: fc.constantFrom('write', 'write', 'commit', 'give up', 'visit'),
})

test('In whatever order others begin and commit, what was not there at a visit is news after it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const { id, mentor } = await open()
      const writers = [0, 1, 2].map(() => ({ client: undefined as PoolClient | undefined, wrote: [] as string[] }))
      const connected: PoolClient[] = []
      const committed: string[] = []
      let atVisit = 0
      let said = 0
      const end = async (writer: (typeof writers)[number], how: 'COMMIT' | 'ROLLBACK') => {
        await writer.client?.query(how)
        if (how === 'COMMIT') committed.push(...writer.wrote)
        writer.client = undefined
        writer.wrote = []
      }
      const clients = await Promise.all(writers.map(() => own.db.pool.connect()))
      connected.push(...clients)
      try {
        for (const { writer: at, does } of steps) {
          const writer = writers[at]
          const client = clients[at]
          if (!writer || !client) continue
          if (does === 'visit') {
            await mentor.ask('visit')
            atVisit = committed.length
          } else if (does === 'write') {
            if (!writer.client) await client.query('BEGIN')
            writer.client = client
            const text = `said ${(said += 1)}`
            await tell({ client, workspace: id, person: amal.id }, 'commented', { text })
            writer.wrote.push(text)
          } else await end(writer, does === 'commit' ? 'COMMIT' : 'ROLLBACK')
        }
        for (const writer of writers) await end(writer, 'COMMIT')
        const news = (await mentor.ask('review')).news.map(({ text }) => text)
        expect(news).toEqual(expect.arrayContaining(committed.slice(atVisit)))
        expect(committed).toEqual(expect.arrayContaining(news))
        const { activity } = await mentor.ask('activity')
        expect(activity.map(({ text }) => text).sort()).toEqual([...committed].sort())
      } finally {
        for (const writer of writers) await end(writer, 'ROLLBACK')
        for (const client of connected) client.release()
      }
    }),
    { numRuns: 40 },
  )
})

test('The activity is read a page at a time, to the end', async () => {
  const { id, mentor } = await open()
  const client = await own.db.pool.connect()
  for (let at = 0; at < 205; at++)
    await tell({ client, workspace: id, person: amal.id }, 'commented', { text: String(at) })
  client.release()
  const read: (string | undefined)[] = []
  let before: string | undefined
  do {
    const page = await mentor.ask('activity', before === undefined ? {} : { before })
    read.push(...page.activity.map(({ text }) => text))
    before = page.next
  } while (before !== undefined)
  expect(read).toEqual(Array.from({ length: 205 }, (_, at) => String(204 - at)))
  expect(await mentor.refused('activity', { before: 'yesterday' })).toMatchObject({ code: 'does-not-fit' })
  expect((await mentor.ask('review')).news).toHaveLength(200)
})
