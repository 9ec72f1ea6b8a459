import { assert, constantFrom, integer, property, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { match } from '../../../shared/match/match.ts'
import { indexNames, type Named } from '../../../shared/match/names.ts'
import { seeded } from '../../bench/harness.ts'
import { invented } from './invented.ts'
import { repeatsIn } from '../../../shared/match/repeats.ts'
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

describe('A list of 46 rows, as an applicant has it', () => {
  const mild = [
    (name: string) => name.toUpperCase(),
    (name: string) =>
      name.replace('Med Ctr', 'Medical Center').replace('Hosp', 'Hospital').replace('SOM', 'School of Medicine'),
    (name: string) => name.replace(/^U /, 'Univ. of '),
    (name: string) => name.replace(/([a-z])([a-z])(?=[a-z]*$)/, '$2$1'),
    (name: string, { state }: Named) => `${name} (${state ?? ''})`,
    (name: string) => name.replace(/ (Med Ctr|Hosp|SOM)/, ''),
  ]
  const of = (at: number): Named => list[(at * 11) % list.length] as Named
  const written = (at: number, nth: number): string =>
    (mild[nth % mild.length] as (typeof mild)[0])(of(at).names[0] ?? '', of(at))
  const rows = [
    ...Array.from({ length: 34 }, (_, at) => ({ meant: of(at), name: written(at, at) })),
    // the first eight again, in other words
    ...Array.from({ length: 8 }, (_, at) => ({ meant: of(at), name: written(at, at + 1) })),
    ...['Larkspur', 'SilverOak', 'Willowbrook Health', 'Community Hospital'].map((name) => ({
      meant: undefined,
      name,
    })),
  ].map((row, at) => {
    const specialty = row.meant?.specialty ?? 'Internal Medicine'
    return { ...row, specialty, row: `r${at + 1}`, found: match(names, { name: row.name, specialty }) }
  })
  const linked = rows.flatMap((one) =>
    one.found.status === 'found' ? [{ ...one, program: one.found.program.id }] : [],
  )

  test('At least 80 % are linked, none of them wrongly', () => {
    expect(linked.filter(({ meant, program }) => meant?.id !== program).map(({ name }) => name)).toEqual([])
    expect(linked.length).toBeGreaterThanOrEqual(37)
  })

  test('A name of several programs lists three of them at most, and why it is not certain', () => {
    for (const { name, meant, found } of rows) {
      if (meant === undefined) expect([name, found.status]).toEqual([name, 'guesses'])
      if (found.status !== 'guesses') continue
      expect(found.guesses.length).toBeLessThanOrEqual(3)
      expect(found.guesses.every(({ reason }) => reason.length > 10)).toBe(true)
    }
  })

  test('Every repeat that is linked is told of', () => {
    const repeats = repeatsIn(linked)
    const firsts = new Map<string, string>()
    for (const { row, program } of linked) {
      expect([row, repeats.get(row)]).toEqual([row, firsts.get(program)])
      if (!firsts.has(program)) firsts.set(program, row)
    }
    expect(repeats.size).toBeGreaterThanOrEqual(6)
  })
})
