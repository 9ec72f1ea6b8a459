import { describe, expect, test } from 'vitest'
import { CONTRACT } from '../../../shared/contract/messages.ts'
import { reply, unreachable } from '../backend/server.ts'
import { memoryStreet } from '../backend/street.ts'
import { program, recorded } from '../functions/sample.ts'
import { open } from './open.ts'

const lookup = { endpoint: 'lookup', takes: { contract: CONTRACT, keys: ['1400000001', 'x'] } } as const

describe('A question of the contract', () => {
  test('without a connection is not asked', async () => {
    expect(await open({}).client.ask(lookup)).toEqual({ offline: 'not connected' })
  })

  test('is answered as the server gives it', async () => {
    const here = open({}, {}, memoryStreet({ connected: 'yes' }, recorded))
    const answer = await here.client.ask(lookup)
    expect('gives' in answer && answer.gives.results.map(({ status }) => status)).toEqual(['found', 'unknown'])
  })

  test('is asked once, unless a fresh answer is wanted', async () => {
    const street = memoryStreet({ connected: 'yes' }, () => reply({ database: 'd1', total: 1, programs: [program] }))
    const { client } = open({}, {}, street)
    const search = { endpoint: 'search', takes: { text: 'x' } } as const
    await client.ask(search)
    await client.ask(search)
    expect(street.asked.length).toBe(1)
    await client.ask({ ...search, fresh: true })
    expect(street.asked.length).toBe(2)
  })

  test('where the server is away has the reason', async () => {
    const here = open({}, {}, memoryStreet({ connected: 'yes' }, unreachable))
    expect(await here.client.ask(lookup)).toEqual({ offline: 'the server does not answer' })
  })
})
