import { compile } from '../../rules/compile.ts'
import type { Row } from '../../tracker/columns.ts'
import type { Estimate } from '../chance/chance.ts'
import { type Table, tableAmong } from '../chance/table.ts'
import type { Ranged } from '../numbers/ranged.ts'
import type { Pool } from './pool.ts'
import type { PlanRequest } from './request.ts'
import { allowanceOf, assignSignals, signalled, type SignalLevel, withSignals } from './signals.ts'

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

/** The signals of a plan: those that are spent, and those that are proposed. */
export interface Planned {
  /** by program of the pool */
  readonly on: ReadonlyMap<number, SignalLevel>
  /** a table of the pool with them */
  over(table: Table, gate: ArrayLike<number>): Table
  readonly said: SignalPlan
}

interface Spent {
  /** by program of the pool */
  readonly on: ReadonlyMap<number, SignalLevel>
  readonly warnings: readonly { readonly row?: number; readonly says: string }[]
}

/** Signals that are spent already. Of more than the season gives only so many count, and it is told. */
export const spentSignals = (
  { rows, estimates, prices: { group, specialties } }: Pool,
  { signals = [], profile, rows: cells }: PlanRequest,
  year: number,
): Spent => {
  const judge = signals.length === 0 ? undefined : compile(profile)
  const allowances = specialties.map((specialty) => allowanceOf(year, specialty))
  const programOf = new Map(rows.map((row, program) => [row, program]))
  const on = new Map<number, SignalLevel>()
  const said = new Map<string, { many: number; of: string; gives: number }>()
  const inOrder = signals.flatMap(({ row, level }) => {
    const program = programOf.get(row)
    return program === undefined ? [] : [{ program, level }]
  })
  for (const { program, level } of inOrder.sort((a, b) => a.program - b.program)) {
    const at = group[program] as number
    const { [level]: gives, unknown } = allowances[at] as ReturnType<typeof allowanceOf>
    const of = [level === 'signal' ? '' : level, 'signals of', specialties[at]].filter(Boolean).join(' ')
    const many = (said.get(of)?.many ?? 0) + 1
    said.set(of, { many, of, gives: unknown === undefined ? gives : Infinity })
    if (unknown !== undefined || many <= gives) on.set(program, level)
  }
  const over = [...said.values()].filter(({ many, gives }) => many > gives)
  return {
    on,
    warnings: [
      ...over.map(({ many, of, gives }) => ({
        says: `You say that ${many} ${of} are spent; the ${year} season gives ${gives === 0 ? 'none' : gives}. No more are counted.`,
      })),
      ...[...on.keys()].flatMap((program) => {
        const missed = estimates[program]?.gates.missed
        const row = rows[program] as number
        if (missed !== undefined) return [{ row, says: `A signal is spent on a row where you miss ${missed}.` }]
        return judge?.score(cells[row] as Row).tier === 'safety'
          ? [{ row, says: 'A signal is spent on a safety, which needs it least.' }]
          : []
      }),
    ],
  }
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
  }
}
