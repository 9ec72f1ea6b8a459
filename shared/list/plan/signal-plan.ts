import type { Estimate } from '../chance/chance.ts'
import type { Ranged } from '../numbers/ranged.ts'
import type { Pool } from './pool.ts'
import type { PlanRequest } from './request.ts'
import { allowanceOf, assignSignals, signalled, type SignalLevel, withSignals } from './signals.ts'
import { type Table, tableAmong } from '../chance/table.ts'

/** What is said of the signals of each specialty on the list. */
export type SignalPlan = readonly {
  readonly specialty: string
  /** what the season gives; all 0 with the reason where that is not known */
  readonly gives: Readonly<Record<SignalLevel, number>>
  readonly unknown?: string
  /** rows that get one */
  readonly on: readonly {
    readonly row: number
    readonly level: SignalLevel
    readonly spent: boolean
    /** chance of an interview there, with the signal */
    readonly chance: Ranged
  }[]
}[]

interface Planned {
  /** by program of the pool */
  readonly on: ReadonlyMap<number, SignalLevel>
  over(table: Table, gate: ArrayLike<number>): Table
  readonly said: SignalPlan
  readonly warnings: readonly { readonly row: number; readonly says: string }[]
}

/** Signals that are spent already, by program of the pool. */
export const spentSignals = ({ rows }: Pool, { signals = [] }: PlanRequest): Map<number, SignalLevel> => {
  const programOf = new Map(rows.map((row, program) => [row, program]))
  return new Map(
    signals.flatMap(({ row, level }) => {
      const program = programOf.get(row)
      return program === undefined ? [] : [[program, level] as const]
    }),
  )
}

/** Those that are spent, and where the others change most among the programs before the stop line. */
export const signalPlan = (
  { estimates, rows, utility, gate, prices: { group, specialties } }: Pool,
  given: {
    /** without any signal */
    readonly table: Table
    readonly weights: readonly number[]
    readonly list: readonly number[]
    readonly spent: ReadonlyMap<number, SignalLevel>
    readonly request: PlanRequest
    readonly year: number
  },
): Planned => {
  const { request, list, spent, year } = given
  const allowances = specialties.map((specialty) => allowanceOf(year, specialty))
  const among = [...new Set([...list, ...spent.keys()])]
  const pick = (of: ArrayLike<number>): number[] => among.map((program) => of[program] as number)
  const placeOf = new Map(among.map((program, place) => [program, place]))
  const assigned =
    request.suggestSignals === false
      ? spent
      : new Map(
          [
            ...assignSignals({
              table: tableAmong(given.table, among),
              utility: pick(utility),
              weights: given.weights,
              list: among.map((_, place) => place),
              gate: pick(gate),
              group: pick(group),
              allowances,
              given: new Map([...spent].map(([program, level]) => [placeOf.get(program) as number, level])),
            }),
          ].map(([place, level]) => [among[place] as number, level]),
        )
  const onRows = (at: number): SignalPlan[number]['on'] =>
    [...assigned]
      .filter(([program]) => group[program] === at)
      .map(([program, level]) => ({
        row: rows[program] as number,
        level,
        spent: spent.has(program),
        chance: signalled(estimates[program] as Estimate, level),
      }))
  return {
    on: assigned,
    over: (table, gates) => withSignals(table, gates, assigned),
    said: specialties.flatMap((specialty, at) => {
      const { unknown, ...gives } = allowances[at] as ReturnType<typeof allowanceOf>
      const on = onRows(at)
      if (!list.some((program) => group[program] === at) && on.length === 0) return []
      return [{ specialty, gives, ...(unknown === undefined ? {} : { unknown }), on }]
    }),
    warnings: [...spent.keys()].flatMap((program) => {
      const missed = estimates[program]?.gates.missed
      const row = rows[program] as number
      return missed === undefined ? [] : [{ row, says: `A signal is spent on a row where you miss ${missed}.` }]
    }),
  }
}
