import { describe, expect, test } from 'vitest'
import { chancesFor, type Estimate, rangeOf } from '../../../../shared/list/chance/chance.ts'
import { tableOf } from '../../../../shared/list/chance/table.ts'
import { figuresOf } from '../../../../shared/list/choose/value.ts'
import { nodesOf } from '../../../../shared/list/numbers/nodes.ts'
import { oddsOf } from '../../../../shared/list/plan/odds.ts'
import { planList } from '../../../../shared/list/plan/plan.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import { file, open, rows } from '../file.ts'
import { seeded } from '../made.ts'

const { visas: _, ...unsaid } = open
const estimate = (row: Row): Estimate => chancesFor(file).estimate(row) as Estimate
const moved = (share: number, by: number): number => 1 / (1 + ((1 - share) / share) * Math.exp(-by))

describe('a range holds eight cases in ten', () => {
  test.each([
    ['every gate open', open],
    ['a gate that may be shut', unsaid],
  ])('of one row, %s: one in ten below it, one in ten above, drawn many times', (_name, row) => {
    const one = estimate(row)
    const [low, high] = rangeOf(one)
    const random = seeded(5)
    // the sum of twelve is nearly normal
    const normal = (): number => Array.from({ length: 12 }, random).reduce((sum, draw) => sum + draw, -6)
    const draws = Array.from({ length: 20_000 }, () =>
      random() < one.gate ? moved(one.interview, Math.hypot(one.own, one.common) * normal()) : 0,
    )
    const share = (of: (draw: number) => boolean): number => draws.filter(of).length / draws.length
    expect(share((draw) => draw > high)).toBeCloseTo(0.1, 1.9)
    if (one.gate === 1) expect(share((draw) => draw < low)).toBeCloseTo(0.1, 1.9)
    else expect(low).toBe(0)
  })

  test('of a list: all chances moved by 1.2816 standard errors of what its rows share', () => {
    const { lines } = planList({ profile: file, rows, most: 30, suggestSignals: false })
    const list = lines.map(({ row }) => estimate(rows[row] as Row))
    const all = list.map((_one, at) => at)
    const matchAt = (way: number): number => {
      const table = tableOf(
        list.map((one) => ({
          ...one,
          interview: moved(one.interview, way * 1.2816 * Math.hypot(one.common, one.rankedError)),
        })),
        nodesOf(7),
      )
      return figuresOf(table, all, all).match
    }
    const { mean = 0, low = 0, high = 0 } = lines.at(-1)?.match ?? {}
    expect([low, mean, high].map((share) => share.toFixed(5))).toEqual([-1, 0, 1].map((way) => matchAt(way).toFixed(5)))
  })
})

test('of a hundred chances a quarter are long and a quarter are best', () => {
  const chances = Array.from({ length: 100 }, (_one, at) => (at + 1) / 1000)
  const odds = chances.map(oddsOf(chances))
  expect(['long', 'fair', 'best'].map((name) => odds.filter((one) => one === name).length)).toEqual([25, 50, 25])
})
