import { expect, test } from 'vitest'
import { cappedOf, figuresOf } from '../../../../shared/list/choose/value.ts'
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
