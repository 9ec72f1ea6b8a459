import { describe, expect, test } from 'vitest'
import { changed, type Moved, movesFor, specialtyMoves, whatMoves } from '../../../../shared/list/plan/moves.ts'
import { planList } from '../../../../shared/list/plan/plan.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import type { Profile } from '../../../../shared/tracker/profile.ts'
import { file, rows as open } from '../file.ts'

const profile: Profile = {
  ...file,
  step2: 238,
  step3: 'not yet',
  step3By: '2027-06-01',
  handsOnMonths: 1,
  regions: 'NY',
}
const rows: Row[] = open.map((row, at) => ({
  ...row,
  ...(at % 4 === 0 ? { step2Minimum: 240 } : {}),
  ...(at % 5 === 0 ? { visas: 'H-1B only' as const } : {}),
  ...(at % 6 === 0 ? { usce: 'required' as const, usceKind: 'hands-on only' as const, usceMonths: 3 } : {}),
  state: at % 2 ? 'NY' : 'CA',
}))
const request = { profile, rows, budget: 700 }

describe('what would move me most', () => {
  const moved = whatMoves(request)
  const of = (says: string): Moved => moved.find(({ move }) => move.says.startsWith(says)) as Moved

  test('each is the same as changing the profile by hand', () => {
    for (const { move, points, match, joined, left, dollars } of moved) {
      const [before, after] = [planList(request), planList({ ...request, profile: changed(profile, move) })]
      const [from, to] = [before, after].map(({ lines }) => lines.at(-1))
      expect(match).toEqual({ before: from?.match, after: to?.match })
      expect(points).toBeCloseTo(100 * ((to?.match.mean ?? 0) - (from?.match.mean ?? 0)), 3)
      expect(dollars).toBe((to?.dollars ?? 0) - (from?.dollars ?? 0))
      const [was, is] = [before, after].map(({ lines }) => lines.map(({ row }) => row)) as [number[], number[]]
      expect(joined.length - left.length).toBe(is.length - was.length)
      expect(joined.every((row) => is.includes(row) && !was.includes(row))).toBe(true)
    }
  })

  test('the most stands first', () => {
    moved.slice(1).forEach(({ points }, at) => expect(points).toBeLessThanOrEqual(moved[at]?.points ?? 0))
  })

  test('five points open the rows whose minimum they reach, Step 3 those on H-1B alone, two months those that ask three', () => {
    expect(of('Step 2').eligible.length).toBeGreaterThan(0)
    for (const row of of('Step 2').eligible) expect(rows[row]?.step2Minimum).toBe(240)
    for (const row of of('Step 3').eligible) expect(rows[row]?.visas).toBe('H-1B only')
    expect(of('Step 3').eligible.length).toBeGreaterThan(0)
    for (const row of of('Two more months').eligible) expect(rows[row]?.usceMonths).toBe(3)
    expect(of('Two more months').eligible.length).toBeGreaterThan(0)
  })

  test('what is done already is no move', () => {
    const done = movesFor({ ...file, certified: 'yes', step3: 'passed' }).map(({ says }) => says)
    expect(done.some((says) => says.startsWith('Step 3'))).toBe(false)
    expect(done).not.toContain('ECFMG certified')
    expect(movesFor({}).some(({ says }) => says.startsWith('Step 2'))).toBe(false)
  })

  test('a specialty beside it is the plan of its rows too, for the same money', () => {
    const [medicine, family] = ['Internal Medicine', 'Family Medicine'].map((name) =>
      rows.filter(({ specialty }) => specialty === name),
    ) as [Row[], Row[]]
    const unnamed: Row = { program: 'No specialty' }
    const moves = specialtyMoves([...family, unnamed])
    expect(moves.map(({ says }) => says)).toEqual(['Family Medicine beside it'])
    const asked = { profile, rows: medicine, budget: 700 }
    const [one] = whatMoves(asked, moves) as [Moved]
    const both = planList({ ...asked, rows: [...medicine, ...family] }).lines
    expect(one.match).toEqual({ before: planList(asked).lines.at(-1)?.match, after: both.at(-1)?.match })
    // the first thirty of a second specialty cost less than the next of the first
    expect(one.points).toBeGreaterThan(0)
    expect(one.joined.some((row) => row >= medicine.length)).toBe(true)
    expect([one.eligible, one.lost]).toEqual([[], []])
    expect(specialtyMoves([])).toEqual([])
  })

  test('without a budget both plans have the size that the list has now', () => {
    const [one] = whatMoves({ profile, rows })
    expect((one?.joined.length ?? 0) - (one?.left.length ?? 0)).toBe(0)
  })
})
