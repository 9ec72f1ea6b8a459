import type { Row } from '../../tracker/columns.ts'
import type { Estimate } from '../chance/chance.ts'
import { type Prices, pricesOf } from '../choose/prices.ts'
import { byContents } from './by-contents.ts'
import { MOST_PLANNED, type PlanRequest } from './request.ts'
import { ANY_PLACE, utilityOf, wantedOf } from './utility.ts'

/** Rows that a plan does not count with, by the reason. */
export interface LeftOut {
  readonly why: string
  readonly rows: readonly number[]
}

/** The rows that a list may be made of; a program is named by its place here, which follows from what the rows say. */
export interface Pool {
  readonly estimates: readonly Estimate[]
  /** each program's row in the request */
  readonly rows: readonly number[]
  readonly utility: Float64Array
  readonly gate: Float64Array
  readonly prices: Prices
  readonly fixed: readonly number[]
  readonly forbidden: ReadonlySet<number>
  readonly leftOut: readonly LeftOut[]
  readonly warnings: readonly { readonly row: number; readonly says: string }[]
}

/** @param estimate undefined for a row without a specialty */
export const poolOf = (
  { profile, rows, budget, slider = ANY_PLACE, ...request }: PlanRequest,
  year: number,
  estimate: (row: Row) => Estimate | undefined,
): Pool => {
  const out = new Map<string, number[]>()
  const leave = (row: number, why: string): void => {
    const others = out.get(why)
    if (others) others.push(row)
    else out.set(why, [row])
  }
  const found: { row: number; estimate: Estimate }[] = []
  for (const at of byContents(rows)) {
    const one = estimate(rows[at] as Row)
    if (one === undefined) leave(at, 'the specialty is not known')
    else found.push({ row: at, estimate: one })
  }
  const estimates = found.map((one) => one.estimate)
  const utility = Float64Array.from(found, ({ row }) => utilityOf(wantedOf(rows[row] as Row, profile), slider))
  const gone = found.flatMap(({ row, estimate: one }) =>
    wasSent(rows[row] as Row) && one.standing === 'over' ? [one.specialty] : [],
  )
  const names = estimates.map(({ specialty }) => specialty)
  const sent = found.filter(({ estimate: one }) => isSent(one)).length
  const prices = pricesOf(year, names, Math.max(MOST_PLANNED, sent + (request.fixed?.length ?? 0)), gone)

  const wanted = new Set(request.fixed)
  const unwanted = new Set(request.forbidden)
  const [fixed, forbidden] = [[] as number[], new Set<number>()]
  const warnings: { row: number; says: string }[] = []
  found.forEach(({ row, estimate: one }, program) => {
    const { gates, standing } = one
    const unpriced = prices.unknown[prices.group[program] as number]
    if (unwanted.has(row) && !isSent(one)) leave(row, 'you took it out')
    else if (standing === 'over') leave(row, 'it is over there')
    else if (wanted.has(row) || isSent(one)) {
      fixed.push(program)
      if (gates.missed !== undefined) warnings.push({ row, says: `It is on the list and you miss ${gates.missed}.` })
      return
    } else if (gates.missed !== undefined) leave(row, `not eligible: ${gates.missed}`)
    else if (budget !== undefined && unpriced !== undefined) leave(row, unpriced)
    else return
    forbidden.add(program)
  })
  const worth = (program: number): number => (estimates[program]?.mean ?? 0) * (utility[program] as number)
  return {
    estimates,
    rows: found.map(({ row }) => row),
    utility,
    gate: Float64Array.from(estimates, ({ gate }) => gate),
    prices,
    fixed: fixed.sort((a, b) => worth(b) - worth(a) || a - b),
    forbidden,
    leftOut: [...out].map(([why, at]) => ({ why, rows: at.sort((a, b) => a - b) })),
    warnings,
  }
}

const isSent = ({ standing }: Estimate): boolean => standing === 'applied' || standing === 'invited'

/** Sent and over: it is paid for all the same. */
const wasSent = ({ status, applied }: Row): boolean =>
  applied !== undefined || status === 'rejected' || status === 'withdrawn'
