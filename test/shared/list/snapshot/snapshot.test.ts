import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { rounded } from '../../../../shared/list/numbers/digits.ts'
import { digestOf } from '../../../../shared/list/snapshot/digest.ts'
import { canonical, compare, holds, type Snapshot, takeSnapshot } from '../../../../shared/list/snapshot/snapshot.ts'
import { file, rows } from '../file.ts'

const named = rows.map((row, at) => ({ ...row, program: `Program ${at}` }))
const request = { profile: file, rows: named, budget: 900 }

test.each(['', 'abc', 'ä€😀', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(1_000)])(
  'the digest of %j is SHA-256',
  (text) => {
    expect(digestOf(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  },
)

test('six digits, of every number in it and of nothing else', () => {
  expect(rounded({ a: 0.123456789, b: [1 / 3, 12_345_678], c: '0.123456789', d: null })).toEqual({
    a: 0.123457,
    b: [0.333333, 12_345_678],
    c: '0.123456789',
    d: null,
  })
})

describe('a snapshot', () => {
  test('worked out again is the same bytes under the same hash, whatever the order of its fields', () => {
    const one = takeSnapshot(request)
    expect(holds(one)).toBe(true)
    const other = takeSnapshot({
      budget: 900,
      rows: named,
      profile: Object.fromEntries(Object.entries(file).reverse()),
    })
    expect([other.hash, canonical(other.plan)]).toEqual([one.hash, canonical(one.plan)])
    // kept as text and read again
    expect(holds(JSON.parse(JSON.stringify(one)) as Snapshot)).toBe(true)
  })

  test('anything else in it has another hash, and what was touched does not hold', () => {
    const one = takeSnapshot(request)
    const [first, ...others] = named
    for (const more of [
      { budget: 901 },
      { profile: { ...file, step2: 246 } },
      { rows: [{ ...first, notes: 'x' }, ...others] },
    ])
      expect(takeSnapshot({ ...request, ...more }).hash).not.toBe(one.hash)
    expect(holds({ ...one, request: { ...request, budget: 901 } })).toBe(false)
    expect(holds({ ...one, plan: { ...one.plan, value: 0.9 } })).toBe(false)
  })

  test('two of them: what changed in the profile and the rows, and what came of it', () => {
    const before = takeSnapshot(request)
    const edited = named.slice(1).map((row) => (row.program === 'Program 5' ? { ...row, visas: 'none' as const } : row))
    const after = takeSnapshot({
      profile: { ...file, step2: 260 },
      rows: [...edited, { ...named[3], program: 'New' }],
      budget: 2_000,
    })
    const found = compare(before, after)
    expect(found).toMatchObject({ profile: ['step2'], rules: false, model: false })
    expect(found).toMatchObject({ added: ['New'], removed: ['Program 0'], edited: ['Program 5'] })
    expect(found.match[1]).toBeGreaterThan(found.match[0])
    expect(found.dollars[1]).toBeGreaterThan(found.dollars[0] ?? 0)
    expect(found.joined.length).toBeGreaterThan(0)
    expect(compare(before, before)).toMatchObject({
      profile: [],
      added: [],
      removed: [],
      edited: [],
      joined: [],
      left: [],
    })
  })
})
