import { expect, test } from 'vitest'
import { tableOf } from '../../../../shared/list/chance/table.ts'
import { cappedOf, figuresOf } from '../../../../shared/list/choose/value.ts'
import { nodesOf } from '../../../../shared/list/numbers/nodes.ts'
import { made, seeded } from '../made.ts'

const all = (utility: readonly number[]): number[] => utility.map((_, at) => at)

test('with room for every interview a cap changes nothing, and each one less costs something', () => {
  const { table, utility } = made(5, 12, 'liked ones are far', 0.8)
  const free = figuresOf(table, utility, all(utility))
  expect(cappedOf(table, utility, all(utility), 12).value).toBeCloseTo(free.value, 12)
  expect(cappedOf(table, utility, all(utility), 12).match).toBeCloseTo(free.match, 12)
  const values = [0, 1, 2, 3, 12].map((most) => cappedOf(table, utility, all(utility), most).value)
  expect(values[0]).toBe(0)
  values.slice(1).forEach((value, at) => expect(value).toBeGreaterThan(values[at] as number))
})

test('the value under a cap is what playing a season out many times comes to', () => {
  const { table, utility } = made(6, 8, 'liked ones are far', 1)
  const random = seeded(99)
  const order = all(utility).sort((a, b) => (utility[b] as number) - (utility[a] as number))
  const seasons = 200_000
  let sum = 0
  for (let season = 0; season < seasons; season++) {
    let [node, draw] = [0, random()]
    while (node < 6 && draw > (table.nodes.weights[node] as number)) draw -= table.nodes.weights[node++] as number
    let taken = 0
    for (const at of order) {
      const p = table.interview[node * 8 + at] as number
      if (taken === 2 || random() >= p) continue
      taken++
      if (random() < (table.success[node * 8 + at] as number) / p) {
        sum += utility[at] as number
        break
      }
    }
  }
  expect(Math.abs(cappedOf(table, utility, all(utility), 2).value - sum / seasons)).toBeLessThan(0.004)
})

test('without a common shock each node has the chances themselves, and the figures are the products of the textbook', () => {
  const programs = [
    { interview: 0.3, gate: 1, ranked: 0.5, sigma: 0 },
    { interview: 0.1, gate: 0.5, ranked: 0.2, sigma: 0 },
    { interview: 0, gate: 1, ranked: 0.2, sigma: 0 },
  ]
  const table = tableOf(programs, nodesOf(7))
  for (let node = 0; node < 7; node++) expect(table.interview[node * 3 + 1]).toBeCloseTo(0.05, 15)
  const { value, match, noInterview, interviews } = figuresOf(table, [0.6, 1, 1], [0, 1, 2])
  expect(noInterview).toBeCloseTo(0.7 * 0.95, 12)
  expect(interviews).toBeCloseTo(0.35, 12)
  expect(match).toBeCloseTo(1 - 0.85 * 0.99, 12)
  expect(value).toBeCloseTo(0.01 * 1 + 0.99 * 0.15 * 0.6, 12)
})

test('with a common shock the figures are those of each quality of the file, weighed', () => {
  const { table, utility } = made(4, 7, 'as IMGs find them', 1.1)
  const { n, nodes, interview, success } = table
  const at = (of: Float64Array, node: number): number[] => all(utility).map((one) => of[node * n + one] as number)
  const weighed = (of: (node: number) => number): number =>
    nodes.weights.reduce((sum, weight, node) => sum + weight * of(node), 0)
  const none = (chances: readonly number[]): number => chances.reduce((left, chance) => left * (1 - chance), 1)
  const figures = figuresOf(table, utility, all(utility))
  expect(figures.noInterview).toBeCloseTo(
    weighed((node) => none(at(interview, node))),
    12,
  )
  expect(figures.match).toBeCloseTo(
    weighed((node) => 1 - none(at(success, node))),
    12,
  )
  expect(figures.interviews).toBeCloseTo(
    weighed((node) => at(interview, node).reduce((sum, chance) => sum + chance, 0)),
    12,
  )
})

test('a cap beyond the list is that of the list, and a broken one is rounded down', () => {
  const { table, utility } = made(5, 12, 'liked ones are far', 0.8)
  const capped = (most: number): { value: number } => cappedOf(table, utility, all(utility), most)
  // were it counted as it is asked, this would take the memory of the machine
  expect(capped(1e9)).toEqual(capped(12))
  expect(capped(2.5)).toEqual(capped(2))
})
