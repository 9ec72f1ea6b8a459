import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { assert, property, string, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digest } from '../../../apps-script/local/world/digest.ts'
import type { HttpAnswer } from '../../../apps-script/local/world/host.ts'
import { crossing, makeWorld } from '../../../apps-script/local/world/index.ts'
import { testDocument, testExecution, testHost } from './host.ts'

const answer = (status: number, text: string): HttpAnswer => ({ status, headers: {}, body: Buffer.from(text) })
const worldOf = (parts: Parameters<typeof testHost>[1] = {}) => {
  const host = testHost(testDocument({ Programs: [] }), parts)
  return { host, ...makeWorld(host, testExecution()) }
}

describe('A digest equals that of Node', () => {
  test.each([
    ['MD5', 'md5'],
    ['SHA_1', 'sha1'],
    ['SHA_256', 'sha256'],
  ] as const)('%s', (algorithm, name) => {
    assert(
      property(uint8Array({ maxLength: 200 }), (data) => {
        expect(Buffer.from(digest(algorithm, data)).toString('hex')).toBe(createHash(name).update(data).digest('hex'))
      }),
    )
  })
})

test('What is gzipped, Node unpacks; what is in base 64, Node reads', () => {
  const { Utilities } = worldOf()
  assert(
    property(string({ unit: 'grapheme' }), (text) => {
      const packed = Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes())
      expect(gunzipSync(Buffer.from(packed, 'base64')).toString()).toBe(text)
    }),
  )
})

describe('UrlFetchApp', () => {
  test('An answer of 404 throws, unless muted', () => {
    const { UrlFetchApp } = worldOf({ http: () => [answer(404, 'nothing here')] })
    expect(() => UrlFetchApp.fetch('https://api.example.com/a')).toThrow(/returned code 404.*nothing here/)
    expect(UrlFetchApp.fetch('https://api.example.com/a', { muteHttpExceptions: true }).getResponseCode()).toBe(404)
  })

  test('The list of the manifest takes prefixes and one leading wildcard', () => {
    const manifest = { urlFetchWhitelist: ['https://api.example.com/v1/', 'https://*.example.org/'] }
    const { UrlFetchApp } = worldOf({ manifest, http: () => [answer(200, 'ok')] })
    expect(UrlFetchApp.fetch('https://api.example.com/v1/score').getContentText()).toBe('ok')
    expect(UrlFetchApp.fetch('https://a.example.org/x').getContentText()).toBe('ok')
    expect(() => UrlFetchApp.fetch('https://api.example.com/v2')).toThrow(/Whitelist/)
    expect(() => UrlFetchApp.fetch('https://example.com.evil.test/v1/')).toThrow(/Whitelist/)
  })

  test('Every request of a day is counted', () => {
    const { UrlFetchApp, host } = worldOf({
      http: (all) => all.map(() => answer(200, '')),
      quota: { urlfetch: 3, properties: 9 },
    })
    UrlFetchApp.fetchAll(['https://a.example/', 'https://b.example/'])
    expect(host.quota.urlfetch).toBe(1)
    expect(() => UrlFetchApp.fetchAll(['https://a.example/', 'https://b.example/'])).toThrow(/too many times.*urlfetch/)
  })

  test('JSON goes out as it was given', () => {
    const { UrlFetchApp, host } = worldOf({ http: () => [answer(200, '{}')] })
    UrlFetchApp.fetch('https://a.example/', { method: 'post', contentType: 'application/json', payload: '{"a":1}' })
    expect(host.asked[0]).toEqual({
      url: 'https://a.example/',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    })
  })
})

describe('The cache', () => {
  test('forgets after ten minutes, or after the time that it was told', () => {
    let now = 0
    const cache = worldOf({ now: () => now }).CacheService.getDocumentCache()
    cache.put('usual', 'a')
    cache.put('short', 'b', 5)
    now = 6_000
    expect(cache.getAll(['usual', 'short'])).toEqual({ usual: 'a' })
    now = 601_000
    expect(cache.get('usual')).toBeNull()
  })

  test('keeps a thousand entries, the newest', () => {
    const cache = worldOf().CacheService.getDocumentCache()
    for (let n = 0; n < 1_001; n++) cache.put(`key ${n}`, 'v')
    expect([cache.get('key 0'), cache.get('key 1'), cache.get('key 1000')]).toEqual([null, 'v', 'v'])
  })
})

test('A lock that another execution holds is not had', () => {
  const { LockService, host } = worldOf()
  host.stores.locks.add('document')
  expect(LockService.getDocumentLock().tryLock(10)).toBe(false)
  expect(() => LockService.getDocumentLock().waitLock(10)).toThrow(/Lock timeout/)
})

describe('google.script.run', () => {
  test.each([
    [{ a: [1, undefined], b: undefined }, { a: [1, null] }],
    ['text', 'text'],
    [undefined, null],
  ])('carries %j as %j', (value, carried) => {
    expect(crossing(value, 'argument')).toEqual(carried)
  })

  test.each([
    [{ rows: [[new Date(0)]] }, /illegal value in return value: rows\[0\]\[0\]/],
    [() => 1, /illegal value/],
    [{ a: new Map() }, /illegal value in return value: a/],
  ])('refuses %s', (value, words) => {
    expect(() => crossing(value, 'return value')).toThrow(words)
  })
})
