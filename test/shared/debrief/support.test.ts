import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factOf } from '../../../shared/debrief/facts.ts'
import { placeOf, placeWords } from '../../../shared/debrief/map.ts'
import { linesAbout, supportOf } from '../../../shared/debrief/support.ts'
import { weightsIn } from '../../../shared/debrief/weights.ts'
import { supportIds } from '../../../shared/rules/support.ts'
import type { Witness } from '../../../shared/tabs/supports.ts'
import type { PlainRow } from '../../../shared/tracker/columns.ts'

const alike = weightsIn([])
const resident: Witness = { program: 'A', indicator: 'mentorship', answer: 'found', by: 'residents report' }
const program: Witness = { ...resident, by: 'the program says' }
const score = (row: PlainRow, witnesses: readonly Witness[] = [], weights = alike) => supportOf(row, witnesses, weights)

describe('support', () => {
  test.each<[string, PlainRow, readonly Witness[], number | undefined]>([
    ['nobody looked', {}, [], undefined],
    ['found, nobody named', { mentorship: 'found' }, [], 0.5],
    ['found, said by the program', { mentorship: 'found' }, [program], 0.5],
    ['found, reported by residents', { mentorship: 'found' }, [program, resident], 1],
    ['looked and none found', { mentorship: 'looked and none found' }, [resident], 0],
    ['reported against', { respect: 'reported against' }, [], 0],
    ['heard, not in the sheet yet', {}, [resident], 1],
    [
      'one full, one half, one none',
      { mentorship: 'found', orientation: 'found', sessions: 'looked and none found' },
      [resident],
      0.5,
    ],
  ])('%s', (_, row, witnesses, wanted) => {
    expect(score(row, witnesses).score).toBe(wanted)
  })
  test('an indicator that weighs three counts three times, one that weighs nothing not at all', () => {
    const row: PlainRow = { mentorship: 'found', orientation: 'looked and none found' }
    expect(score(row, [resident], { ...alike, mentorship: 3 }).score).toBe(0.75)
    expect(score(row, [resident], { ...alike, mentorship: 0 }).score).toBe(0)
    expect(score({ mentorship: 'found' }, [], { ...alike, mentorship: 0 }).score).toBeUndefined()
  })
  test('what nobody looked at widens the range, and never lowers the score', () => {
    expect(score({ mentorship: 'found' }, [resident])).toMatchObject({ score: 1, low: 1 / 8, high: 1 })
    const answers = fc.option(fc.constantFrom('found' as const, 'looked and none found' as const), { nil: undefined })
    const rows = fc.record(Object.fromEntries(supportIds.map((id) => [id, answers])))
    const weights = fc.record(Object.fromEntries(supportIds.map((id) => [id, fc.integer({ min: 0, max: 3 })])))
    fc.assert(
      fc.property(rows, weights, fc.constantFrom(...supportIds), (row, of, id) => {
        const known = score(row as PlainRow, [], of as typeof alike)
        const { [id]: _, ...less } = row as PlainRow
        const unknown = score(less, [], of as typeof alike)
        expect(known.low).toBeLessThanOrEqual(known.high + 1e-9)
        expect(unknown.low).toBeLessThanOrEqual(known.low + 1e-9)
        expect(unknown.high).toBeGreaterThanOrEqual(known.high - 1e-9)
      }),
    )
  })
  test('lines are about a program by its row’s id, or by name where one side has none', () => {
    const lines = [
      resident,
      { ...resident, rowId: 'r_1' },
      { ...resident, program: 'B', rowId: 'r_2' },
      { indicator: 'respect', weight: 2 } as Witness,
    ].map((said, at) => ({ row: at + 2, id: '', said }))
    expect(linesAbout(lines, { rowId: 'r_1', name: 'A' })).toHaveLength(2)
    expect(linesAbout(lines, { rowId: 'r_3', name: 'A' })).toHaveLength(1)
    expect(linesAbout(lines, { rowId: '', name: 'B' })).toHaveLength(1)
    expect(weightsIn(lines)).toMatchObject({ respect: 2, mentorship: 1 })
  })
})

describe('the map', () => {
  const kind = score({ mentorship: 'found', respect: 'found' }, [resident])
  const cold = score({ mentorship: 'looked and none found', respect: 'reported against' })
  test.each([
    ['IMG-friendly', 40, kind, 'thrive'],
    ['IMG-friendly', 40, score({ mentorship: 'found', respect: 'found' }), 'thrive'],
    ['IMG-friendly', 40, score({ mentorship: 'found', respect: 'looked and none found' }), 'accepted but alone'],
    ['IMG-open', undefined, cold, 'accepted but alone'],
    ['IMG-possible', 5, kind, 'closed but kind'],
    ['not IMG-friendly', 0, cold, 'avoid'],
    ['IMG-friendly', 40, score({}), 'not researched'],
    ['IMG-friendly', 40, score({ mentorship: 'looked and none found' }), 'not researched'],
    ['unknown', undefined, kind, 'record of IMGs not known'],
  ] as const)('%s with %s %% IMGs: %#', (verdict, share, support, words) => {
    expect(placeWords(placeOf(verdict, share, support))).toBe(words)
  })
  test('a side is the verdict’s, whatever the share', () => {
    expect(placeOf('IMG-possible', 95, kind).x).toBeLessThan(0.5)
    expect(placeOf('IMG-open', 0, kind).x).toBeGreaterThan(0.5)
  })
})

describe('what goes into a cell', () => {
  test('is said by people of the program, with their words', () => {
    expect(factOf({ ...resident, stage: 'interview', day: '2026-11-12', what: 'Two mentors each.' })).toEqual({
      facts: [{ field: 'mentorship', value: 'found', cell: 'found', mine: false }],
      origin: {
        source: 'interview, residents report',
        day: '2026-11-12',
        trust: 'staff',
        licence: 'private-reading',
        quote: 'Two mentors each.',
      },
    })
  })
  test('where its column cannot say "against" is what the column can say', () => {
    expect(factOf({ indicator: 'diversity', answer: 'reported against' })!.facts[0]!.value).toBe(
      'looked and none found',
    )
    expect(factOf({ indicator: 'respect', answer: 'reported against' })!.facts[0]!.value).toBe('reported against')
  })
})
