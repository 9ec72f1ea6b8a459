import { expect, test } from 'vitest'
import { tableOf } from '../../../../shared/list/chance/table.ts'
import { alikeIn } from '../../../../shared/list/choose/alike.ts'
import { greedy } from '../../../../shared/list/choose/greedy.ts'
import { nodesOf } from '../../../../shared/list/numbers/nodes.ts'
import { bestOfAll } from '../made.ts'

const kind = (interview: number, sigma: number): Parameters<typeof tableOf>[0][number] => ({
  interview,
  gate: 1,
  ranked: 0.2,
  sigma,
})

test('of many that no list tells apart one is compared, and the others stand in line behind it', () => {
  const gains = Float64Array.from({ length: 6_000 }, (_, at) => (at % 3) / 10)
  const programs = [...gains.keys()]
  const { firsts, next } = alikeIn(programs, gains, (one, other) => one % 3 === other % 3)
  expect(firsts).toEqual([0, 1, 2])
  expect([next.get(0), next.get(5_994), next.get(5_997)]).toEqual([3, 5_997, undefined])
})

test('what adds as much and is not alike is compared for itself', () => {
  const { firsts } = alikeIn([0, 1, 2], Float64Array.from([0.1, 0.1, 0.1]), (one, other) => one + other === 1)
  expect(firsts).toEqual([0, 2])
})

test('programs alike come in the order of the sheet, and the list is the best of its size', () => {
  const programs = Array.from({ length: 12 }, (_, at) => (at % 2 ? kind(0.1, 0.8) : kind(0.12, 0.8)))
  const table = tableOf(programs, nodesOf(7))
  const utility = programs.map((_, at) => (at % 4 < 2 ? 1 : 0.7))
  const added = greedy({ table, utility, most: 12 })
  const ofKind = (rest: number): number[] => added.map(({ program }) => program).filter((one) => one % 4 === rest)
  for (const rest of [0, 1, 2, 3]) expect(ofKind(rest)).toEqual([rest, rest + 4, rest + 8])
  const best = bestOfAll({ chances: programs, utility, table })
  let value = 0
  added.forEach(({ gain }, at) => {
    value += gain
    expect(value).toBeCloseTo(best[at + 1] ?? 0, 12)
  })
})
