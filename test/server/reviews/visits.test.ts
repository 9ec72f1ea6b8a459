import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check'
import type { PoolClient } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { tell } from '../../../server/reviews/tell.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { aWorkspace, within } from './a-workspace.ts'

const own = ownDatabase()
const { person } = appWithPeople(() => own.db)
let amal: SignedIn, guest: SignedIn
beforeAll(async () => {
  amal = await person('Amal')
  guest = await person('Guest')
})
const open = async () => {
  const list = await aWorkspace(own.db.pool, amal, { mentors: [guest] })
  return { ...list, applicant: within(list.id)(amal), mentor: within(list.id)(guest) }
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

test('What is written between a reading and the visit that ends it stays new', async () => {
  const { applicant, mentor } = await open()
  await applicant.ask('comment', { anchor: {}, text: 'read' })
  const { mark } = await mentor.ask('review')
  await applicant.ask('comment', { anchor: {}, text: 'meanwhile' })
  await mentor.ask('visit', { mark })
  const news = async () => (await mentor.ask('review')).news.map(({ text }) => text)
  expect(await news()).toEqual(['meanwhile'])
  await mentor.ask('visit', { mark: '999999999999' })
  await applicant.ask('comment', { anchor: {}, text: 'after' })
  expect(await news()).toEqual(['after'])
  await mentor.ask('visit', { mark })
  expect(await news()).toEqual(['after'])
  expect(await mentor.refused('visit', { mark: 'now' })).toMatchObject({ code: 'does-not-fit' })
})

test('Two visits at once are two visits', async () => {
  const { mentor } = await open()
  await Promise.all([1, 2, 3, 4].map(() => mentor.ask('visit')))
})

/** Somebody whose transactions stay open for as long as the test likes. */
const aWriter = (client: PoolClient, workspace: string, committed: string[]) => {
  let open: string[] | undefined
  return {
    write: async (text: string) => {
      if (!open) await client.query('BEGIN')
      open = [...(open ?? []), text]
      await tell({ client, workspace, person: amal.id }, 'commented', { text })
    },
    end: async (how: 'COMMIT' | 'ROLLBACK') => {
      if (open) await client.query(how)
      if (how === 'COMMIT') committed.push(...(open ?? []))
      open = undefined
    },
  }
}

const step = record({
  who: integer({ min: 0, max: 2 }),
  does: constantFrom('write', 'write', 'commit', 'give up', 'read', 'visit'),
})

test('In whatever order others begin and commit, what was not there at a reading is new after its visit', async () => {
  await assert(
    asyncProperty(array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const { id, mentor } = await open()
      const committed: string[] = []
      const clients = await Promise.all([0, 1, 2].map(() => own.db.pool.connect()))
      const writers = clients.map((client) => aWriter(client, id, committed))
      const read = async () => ({ ...(await mentor.ask('review')), there: committed.length })
      try {
        let reading = await read()
        let seen = 0
        for (const [at, { who, does }] of steps.entries()) {
          if (does === 'read') reading = await read()
          else if (does === 'write') await writers[who]?.write(`said ${at}`)
          else if (does !== 'visit') await writers[who]?.end(does === 'commit' ? 'COMMIT' : 'ROLLBACK')
          else {
            await mentor.ask('visit', { mark: reading.mark })
            seen = reading.there
          }
        }
        for (const writer of writers) await writer.end('COMMIT')
        const news = (await mentor.ask('review')).news.map(({ text }) => text)
        expect(news).toEqual(expect.arrayContaining(committed.slice(seen)))
        const { activity } = await mentor.ask('activity')
        expect(new Set(activity.map(({ text }) => text))).toEqual(new Set(committed))
        expect(activity).toHaveLength(committed.length)
      } finally {
        for (const writer of writers) await writer.end('ROLLBACK')
        for (const client of clients) client.release()
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
