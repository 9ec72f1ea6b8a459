import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../../shared/list/choose/value.ts'
import {
  type Allowance,
  allowanceOf,
  assignSignals,
  type SignalLevel,
  withSignals,
} from '../../../../shared/list/plan/signals.ts'
import { made } from '../made.ts'

const allowance = (gold: number, silver: number): Allowance => ({ gold, silver, signal: 0, unknown: undefined })
const instance = (seed: number, n: number): Omit<Parameters<typeof assignSignals>[0], 'allowances'> => {
  const { table, utility, chances } = made(seed, n, seed % 2 ? 'as IMGs find them' : 'liked ones are far', 0.8)
  const list = utility.map((_, at) => at)
  return { table, utility, list, gate: chances.map(({ gate }) => gate), group: list.map(() => 0) }
}
const valueOf = (one: ReturnType<typeof instance>, signals: ReadonlyMap<number, SignalLevel>): number =>
  figuresOf(withSignals(one.table, one.gate, signals), one.utility, one.list).value

describe('signals', () => {
  test.each([
    ['Internal Medicine', { gold: 3, silver: 12, signal: 0 }],
    ['Family Medicine', { gold: 0, silver: 0, signal: 5 }],
    ['Anesthesiology', { gold: 5, silver: 10, signal: 0 }],
  ])('%s has its own of the season', (specialty, given) => {
    expect(allowanceOf(2027, specialty)).toMatchObject({ ...given, unknown: undefined })
  })

  test('where sources disagree none is given away, and why is told', () => {
    expect(allowanceOf(2027, 'Obstetrics and Gynecology')).toMatchObject({ gold: 0, silver: 0, signal: 0 })
    expect(allowanceOf(2027, 'Obstetrics and Gynecology').unknown).toMatch(/disagree/)
  })

  test('one gold and two silver: within 0.3 % of the best way to give them, tried all', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const one = instance(seed, 8)
      const found = assignSignals({ ...one, allowances: [allowance(1, 2)] })
      let best = 0
      for (let gold = 0; gold < 8; gold++)
        for (let a = 0; a < 8; a++)
          for (let b = a + 1; b < 8; b++) {
            if (gold === a || gold === b) continue
            best = Math.max(
              best,
              valueOf(
                one,
                new Map([
                  [gold, 'gold'],
                  [a, 'silver'],
                  [b, 'silver'],
                ] as const),
              ),
            )
          }
      expect(found.size).toBe(3)
      expect(valueOf(one, found)).toBeGreaterThan(best * 0.997)
    }
  })

  test('no more than a specialty gives, one level a program; more of them never hurt', () => {
    const one = instance(3, 40)
    const three = assignSignals({ ...one, allowances: [allowance(1, 2)] })
    const fifteen = assignSignals({ ...one, allowances: [allowance(3, 12)] })
    const counted = (level: SignalLevel): number => [...fifteen.values()].filter((value) => value === level).length
    expect([counted('gold'), counted('silver'), fifteen.size]).toEqual([3, 12, 15])
    expect(valueOf(one, fifteen)).toBeGreaterThan(valueOf(one, three))
    expect(valueOf(one, three)).toBeGreaterThan(valueOf(one, new Map()))
  })

  test('what is spent already stays, and counts', () => {
    const one = instance(3, 20)
    const signals = assignSignals({ ...one, allowances: [allowance(1, 1)], given: new Map([[19, 'gold']]) })
    expect(signals.get(19)).toBe('gold')
    expect([...signals.values()].sort()).toEqual(['gold', 'silver'])
  })

  test('a gate that is shut is opened by none', () => {
    const one = instance(2, 10)
    const shut = {
      ...one,
      gate: one.list.map(() => 0),
      table: { ...one.table, interview: new Float64Array(70), success: new Float64Array(70) },
    }
    expect(assignSignals({ ...shut, allowances: [allowance(1, 2)] }).size).toBe(0)
  })
})
