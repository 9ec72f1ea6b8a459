import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../../apps-script/sidebar/plan/reading.ts'
import { addSuggestion, isSuggested, removeSuggestion } from '../../../../apps-script/sidebar/season/suggest.ts'
import { workOutSeason } from '../../../../apps-script/sidebar/season/work-out.ts'
import type { Suggestion } from '../../../../shared/contract/reviews.ts'
import type { PlainRow } from '../../../../shared/tracker/columns.ts'
import { file, open } from '../../../shared/list/file.ts'

const sheetOf = (rows: readonly PlainRow[], asOf = '2026-11-30') => ({
  profile: { ...file, asOf },
  lacks: undefined,
  unread: [],
  candidates: rows.map((cells, at): Candidate => ({
    key: `r_${at}`,
    name: `Example ${at}`,
    place: `Programs, row ${at + 2}`,
    specialty: 'Internal Medicine',
    cells: { ...cells, program: cells.program ?? `Example ${at}` },
  })),
})
const row = open as PlainRow
const applied = (many: number): PlainRow[] => Array.from({ length: many }, () => ({ ...row, status: 'applied' }))

describe('What the season offers', () => {
  test('without an alarm is nothing, whatever could be sent', () => {
    const work = workOutSeason(sheetOf([...applied(60), row, { ...row, visas: 'none' }], '2026-10-10'))
    expect(work).toMatchObject({ adds: [], removes: [], view: { alarm: false } })
  })

  test('with one: rows that are not sent and add something, each in range and priced where the counter stands', () => {
    const { adds, view } = workOutSeason(
      sheetOf([...applied(120), row, row, { ...row, status: 'considering' }], '2026-10-31'),
    )
    expect(view.alarm).toBe(true)
    expect(adds.map(({ candidate }) => candidate.key).sort()).toEqual(['r_120', 'r_121', 'r_122'])
    for (const { price, points } of adds) {
      expect(price).toBe(30)
      expect(points.low).toBeLessThan(points.mean)
      expect(points.high).toBeGreaterThan(points.mean)
    }
  })

  test('to leave: what is not sent and cannot be, and the unsent one of a program that stands twice', () => {
    const twice = { ...row, program: 'Example Twice' }
    const { removes, adds } = workOutSeason(
      sheetOf([twice, ...applied(120), { ...twice, status: 'applied' }, { ...row, visas: 'none' }], '2026-10-31'),
    )
    expect(removes.map(({ candidate, why }) => [candidate.key, why])).toEqual([
      ['r_0', 'the same program is on the list already'],
      ['r_122', 'not eligible: visa sponsorship'],
    ])
    expect(adds).toEqual([])
  })

  test('what is sent is never offered to be left, though it could not be sent any more', () => {
    const { removes } = workOutSeason(
      sheetOf([...applied(120), { ...row, visas: 'none', status: 'applied' }], '2026-10-31'),
    )
    expect(removes).toEqual([])
  })
})

describe('A suggestion of the season', () => {
  const [candidate] = sheetOf([{ ...row, status: 'considering' }]).candidates as [Candidate]
  const add = {
    candidate,
    row: 0,
    specialty: 'Internal Medicine',
    chance: { mean: 0.03, low: 0.01, high: 0.06 },
    points: { mean: 0.62, low: 0.3, high: 1.04 },
    price: 30,
  }
  test('for a late application is that its row says applied, with what it adds and costs', () => {
    expect(addSuggestion(add)).toEqual({
      kind: 'set',
      anchor: { row: 'r_0', name: 'Example 0', specialty: 'Internal Medicine', field: 'status' },
      old: 'considering',
      value: 'applied',
      reason:
        'Late application: adds 0.6 points (0.3–1.0) to the chance of a match, prior only, for $30. Accept it once it is sent.',
    })
    expect(addSuggestion({ ...add, price: null }).reason).toContain('for a fee that is not known.')
  })
  test('to leave a program says why, and is one that the owner decides', () => {
    expect(removeSuggestion({ candidate, why: 'not eligible: visa sponsorship' })).toEqual({
      kind: 'remove',
      anchor: { row: 'r_0', name: 'Example 0', specialty: 'Internal Medicine' },
      reason: 'Not worth an application: not eligible: visa sponsorship.',
    })
  })
  test('is not made again while the same one waits', () => {
    const by = { person: 'u_1', name: 'Mentor', role: 'mentor' } as const
    const waiting = (state: Suggestion['state']): Suggestion => ({
      ...addSuggestion(add),
      id: 'g_1',
      by,
      at: '2026-11-01T00:00:00Z',
      state,
    })
    expect(isSuggested(candidate, 'set', [waiting('pending')])).toBe(true)
    expect(isSuggested(candidate, 'set', [waiting('rejected')])).toBe(false)
    expect(isSuggested(candidate, 'remove', [waiting('pending')])).toBe(false)
  })
})
