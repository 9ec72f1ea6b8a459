import { describe, expect, test } from 'vitest'
import { type Plan, planList } from '../../../../shared/list/plan/plan.ts'
import type { PlanRequest } from '../../../../shared/list/plan/request.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import { file, rows } from '../file.ts'
import { seeded } from '../made.ts'

/** Many of them are worth the same to the applicant. */
const named: readonly Row[] = rows.map((row, at) => ({
  ...row,
  program: `Sample ${at}`,
  imgCount: at % 5,
  nonUsImgCount: at % 5,
}))

/** The plan with each row by its name, and what has no order by its words. */
const toldBy = ({ lines, leftOut, warnings, signals, cost, ...rest }: Plan, of: readonly Row[]): unknown => {
  const name = (row: number): unknown => of[row]?.program
  const byText = <T>(all: readonly T[]): T[] =>
    [...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return {
    ...rest,
    cost: { ...cost, lines: byText(cost.lines) },
    lines: lines.map((line) => ({ ...line, row: name(line.row) })),
    leftOut: byText(leftOut.map((one) => ({ ...one, rows: byText(one.rows.map(name)) }))),
    warnings: byText(warnings.map(({ row, says }) => ({ says, row: row === undefined ? '' : name(row) }))),
    signals: byText(signals.map((one) => ({ ...one, on: byText(one.on.map((it) => ({ ...it, row: name(it.row) }))) }))),
  }
}

const wishes: readonly [what: string, wish: Omit<Partial<PlanRequest>, 'rows' | 'profile'>][] = [
  ['nothing more', {}],
  ['a budget for two specialties', { budget: 1_100 }],
  ['a bad file in mind, and a cap', { riskAverse: true, slider: 0.2, interviews: 6, dollarsPerPoint: 90, budget: 900 }],
  [
    'rows that must and must not be on it, and signals that are spent',
    {
      budget: 1_300,
      fixed: [3, 8, 90],
      forbidden: [4, 5, 6],
      signals: [9, 7, 10, 11, 13].map((row) => ({ row, level: 'gold' as const })),
    },
  ],
]

describe('a sheet that is sorted otherwise', () => {
  test.each(wishes)('has the same list, to the byte, asked for %s', (_, wish) => {
    const before = toldBy(planList({ profile: file, rows: named, ...wish }), named)
    for (let seed = 1; seed <= 4; seed++) {
      const random = seeded(seed)
      const order = named.map((_row, at) => ({ at, key: random() })).sort((a, b) => a.key - b.key)
      const moved = order.map(({ at }) => named[at] as Row)
      const to = (row: number): number => order.findIndex(({ at }) => at === row)
      const after = planList({
        profile: file,
        rows: moved,
        ...wish,
        ...(wish.fixed && { fixed: wish.fixed.map(to) }),
        ...(wish.forbidden && { forbidden: wish.forbidden.map(to) }),
        ...(wish.signals && { signals: wish.signals.map((one) => ({ ...one, row: to(one.row) })).reverse() }),
      })
      expect(JSON.stringify(toldBy(after, moved))).toBe(JSON.stringify(before))
    }
  })

  test('rows without a name are told apart by what else they say, whichever of it comes first', () => {
    const nameless: Row[] = Array.from({ length: 12 }, (_, at) => ({ ...(rows[0] as Row), positions: at + 1 }))
    const turned = nameless.map((row) => Object.fromEntries(Object.entries(row).reverse()) as Row).reverse()
    const positions = (plan: Plan, of: readonly Row[]): unknown[] => plan.lines.map(({ row }) => of[row]?.positions)
    const [before, after] = [nameless, turned].map((of) =>
      positions(planList({ profile: file, rows: of, most: 5, suggestSignals: false }), of),
    )
    expect(after).toEqual(before)
  })
})
