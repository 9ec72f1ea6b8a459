import { expect, test } from 'vitest'
import { createTurns } from '../../server/turns.ts'
import { appFor } from '../setup/app.ts'
import { ownDatabase } from '../setup/database.ts'
import { file, rows } from '../shared/list/file.ts'

const own = ownDatabase()
const { send } = appFor(() => own.db)

test('heavy work is done one piece at a time, in order, with room for others between two; one that fails stops none', async () => {
  const turns = createTurns()
  const done: string[] = []
  const heavy = (name: string, fails = false) =>
    turns(async () => {
      done.push(name)
      setImmediate(() => done.push(`between ${name} and the next`))
      if (fails) throw new Error('broken')
      return name
    })
  const all = await Promise.allSettled([heavy('first'), heavy('second', true), heavy('third')])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(done.slice(0, 5)).toEqual([
    'first',
    'between first and the next',
    'second',
    'between second and the next',
    'third',
  ])
})

test('more than may wait are refused at once, and what waits is done all the same', async () => {
  const turns = createTurns(2)
  const all = await Promise.allSettled([1, 2, 3].map((at) => turns(async () => at)))
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(all[2]).toMatchObject({ reason: { code: 'too-slow', message: '2 others wait for such an answer already.' } })
  expect(await turns(async () => 4)).toBe(4)
})

test('a small request that comes after many plans is answered before the last of them', async () => {
  const answered: string[] = []
  const asks = async (name: string, path: string, body?: object) => {
    expect((await send(path, body === undefined ? {} : { body })).status).toBe(200)
    answered.push(name)
  }
  await asks('the database is read', '/v1/lists/plan', { contract: 1, profile: file, rows })
  answered.length = 0
  const plans = [1, 2, 3, 4].map((at) => asks(`plan ${at}`, '/v1/lists/plan', { contract: 1, profile: file, rows }))
  // it comes when the machine first looks for what has come
  await new Promise(setImmediate)
  await Promise.all([...plans, asks('search', '/v1/programs?limit=1')])
  expect(answered.indexOf('search')).toBeLessThan(answered.indexOf('plan 4'))
})
