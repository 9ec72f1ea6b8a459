import { describe, expect, test } from 'vitest'
import { decode, encode } from '../../../shared/contract/encode.ts'
import { endpointIds, endpointOf } from '../../../shared/contract/endpoints.ts'
import { problemKinds } from '../../../shared/contract/problems.ts'
import { Refused } from '../../../shared/contract/refused.ts'
import { schemas } from '../../../shared/contract/schemas.ts'

describe('encode', () => {
  test('A POST carries its fields as JSON', () => {
    expect(encode('lookup', { contract: 1, keys: ['9001140C0'] })).toEqual({
      method: 'POST',
      path: '/v1/programs/lookup',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: '{"contract":1,"keys":["9001140C0"]}',
    })
  })

  test('What the path names is put into it, and is not sent twice', () => {
    expect(encode('program', { key: 'a/b c' })).toMatchObject({ path: '/v1/programs/a%2Fb%20c' })
    expect(encode('rollback', { contract: 1, id: 'i_1' })).toMatchObject({
      path: '/v1/imports/i_1/rollback',
      body: '{"contract":1}',
    })
  })

  test('A GET carries its fields in the query, and nothing for what is not asked', () => {
    expect(encode('search', { text: 'mount & co', limit: 5 }).path).toBe('/v1/programs?text=mount%20%26%20co&limit=5')
    expect(encode('healthz', {}).path).toBe('/healthz')
  })
})

describe('decode', () => {
  const answer = { contract: 1, database: 'a-1', results: [{ key: 'x', status: 'unknown', confidence: 0 }] }
  const refusal = (status: number, text: string) => {
    try {
      decode('lookup', { status, text })
    } catch (error) {
      return error as Refused
    }
    throw new Error('it was not refused')
  }

  test('An answer of a newer server, with more fields, is read', () => {
    const newer = { ...answer, weather: 'fine', results: answer.results.map((found) => ({ ...found, mood: 'good' })) }
    expect(decode('lookup', { status: 200, text: JSON.stringify(newer) })).toMatchObject(answer)
  })

  test.each([
    ['no JSON', '<html>'],
    ['another shape', '{"results": 3}'],
    ['a list with something else in it', '{"contract":1,"database":"a","results":[7]}'],
    ['nothing', 'null'],
  ])('An answer that is %s is refused', (_, text) => {
    expect(refusal(200, text)).toMatchObject({
      name: 'Refused',
      message: 'The server gave an answer that cannot be read.',
    })
  })

  test('A problem document becomes an error with its code, its sentence and what to do', () => {
    const document = {
      code: 'too-slow',
      detail: 'There was no answer within 8 seconds.',
      todo: 'Try later.',
      requestId: 'r-1',
      problems: [],
    }
    expect(refusal(503, JSON.stringify(document))).toMatchObject({
      status: 503,
      message: document.detail,
      document,
    })
  })

  test.each(['<h1>502 Bad Gateway</h1>', '', '{"code":"nobody-knows"}', '[]'])(
    'What is no problem document of ours keeps its status: %s',
    (text) => {
      expect(refusal(502, text)).toMatchObject({ status: 502, document: {}, message: 'The server answered 502.' })
    },
  )
})

describe('the contract', () => {
  test.each(endpointIds)('%s has its schemas, refuses only in known ways and says what it is for', (id) => {
    const { problems, about, path } = endpointOf(id)
    expect(schemas[id]).toHaveProperty('takes')
    expect(problems.every((code) => code in problemKinds)).toBe(true)
    expect(about).toMatch(/\.$/)
    expect(path).toMatch(/^\//)
  })
})
