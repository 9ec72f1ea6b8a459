import { type Plan, planList } from '../../../shared/list/plan/plan.ts'
import type { PlanRequest } from '../../../shared/list/plan/request.ts'

/** The list of exactly these, with the signals that were sent and no other. */
export const together = (request: Pick<PlanRequest, 'profile' | 'rows' | 'signals'>): Plan =>
  planList({ ...request, fixed: request.rows.map((_, at) => at), suggestSignals: false })

/** Chance of an interview by row, with the signal where one was sent. */
export const saidBy = ({ lines, signals }: Plan): Map<number, number> =>
  new Map([
    ...lines.map(({ row, chance }) => [row, digits(chance.mean)] as const),
    ...signals.flatMap(({ on }) =>
      on.flatMap(({ row, spent, chance }) => (spent ? [[row, digits(chance.mean)] as const] : [])),
    ),
  ])

/** Of the whole list. */
export const matchIn = ({ lines }: Plan): number | undefined => {
  const last = lines[lines.length - 1]
  return last === undefined ? undefined : digits(last.match.mean)
}

/** A chance is known no closer, and a number of many digits could be recognised. */
const digits = (chance: number): number => Math.round(1000 * chance) / 1000
