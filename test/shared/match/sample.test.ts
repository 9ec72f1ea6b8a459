import { assert, constantFrom, integer, property, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { match } from '../../../shared/match/match.ts'
import { indexNames, type Named } from '../../../shared/match/names.ts'
import { seeded } from '../../bench/harness.ts'
import { invented } from './invented.ts'
import { messy } from './messy.ts'

const list = invented()
const names = indexNames(list)
const anyOf = constantFrom(...list)
const idsOf = (found: ReturnType<typeof match>): string[] =>
  found.status === 'found'
    ? [found.program.id]
    : found.status === 'guesses'
      ? found.guesses.map(({ program }) => program.id)
      : []

describe('a name of the list', () => {
  test('is linked or among the guesses as it stands', () => {
    const lost = list.filter((program) => {
      const { names: own, specialty, state, city } = program
      return !idsOf(match(names, { name: own[0] ?? '', specialty, state, city })).includes(program.id)
    })
    expect(lost).toEqual([])
  })

  test('is found whatever the order of the list', () => {
    assert(
      property(shuffledSubarray(list, { minLength: list.length }), anyOf, (shuffled, { names: own, specialty }) => {
        const wanted = { name: own[0] ?? '', specialty }
        expect(match(indexNames(shuffled), wanted)).toEqual(match(names, wanted))
      }),
      { numRuns: 15 },
    )
  })

  test('is not lost by saying its state', () => {
    assert(
      property(anyOf, integer({ min: 1, max: 2 ** 30 }), (program, seed) => {
        const { specialty, state } = program
        const name = messy(program.names[0] ?? '', undefined, seeded(seed)).written
        const without = match(names, { name, specialty })
        const within = match(names, { name, specialty, state })
        if (idsOf(without).includes(program.id)) expect(idsOf(within)).toContain(program.id)
        if (without.status === 'found' && without.program.id === program.id) expect(within.status).toBe('found')
      }),
      { numRuns: 500 },
    )
  })
})

describe('names as people write them', () => {
  const sample = (seed: number): { meant: Named; written: string; slips: readonly string[] }[] => {
    const random = seeded(seed)
    return Array.from({ length: 600 }, () => {
      const meant = list[Math.floor(random() * list.length)] as Named
      return { meant, ...messy(meant.names[0] ?? '', meant.state, random) }
    })
  }

  test('Of 600 at least 93 % are right or among the guesses, 60 % are linked, and hardly any wrongly', () => {
    const read = sample(7).map((row) => ({
      ...row,
      found: match(names, { name: row.written, specialty: row.meant.specialty }),
    }))
    const linked = read.filter(({ found }) => found.status === 'found')
    const wrong = linked.filter(({ found, meant }) => !idsOf(found).includes(meant.id))
    expect(read.filter(({ found, meant }) => idsOf(found).includes(meant.id)).length).toBeGreaterThanOrEqual(558)
    expect(linked.length).toBeGreaterThanOrEqual(360)
    // a name cut down to that of another one is that other one's name
    expect(
      wrong.map(({ written, meant, slips }) => `${written} <- ${meant.names[0]} (${slips.join(', ')})`).length,
    ).toBeLessThanOrEqual(1)
  })

  test('There are never more than three guesses, each with a reason and less sure than a link', () => {
    for (const { written } of sample(8)) {
      const found = match(names, { name: written })
      if (found.status === 'found') expect(found.confidence).toBeGreaterThanOrEqual(0.8)
      if (found.status !== 'guesses') continue
      expect(found.guesses.length).toBeLessThanOrEqual(3)
      for (const { confidence, reason } of found.guesses) {
        expect(confidence).toBeLessThan(0.8)
        expect(reason).not.toBe('')
      }
    }
  })
})
