import { balanceOf, type Imbalance } from '../../../shared/list/plan/balance.ts'
import { type Moved, movesFor, specialtyMoves, whatMoves } from '../../../shared/list/plan/moves.ts'
import { type Plan, planList } from '../../../shared/list/plan/plan.ts'
import type { Row } from '../../../shared/tracker/columns.ts'
import type { Candidate } from './reading.ts'
import type { Question } from './wish.ts'

/** A list, and what is to be said about it. */
export interface WorkedOut {
  readonly plan: Plan
  readonly candidates: readonly Candidate[]
  /** of the list alone, its rows named by their place among the candidates */
  readonly balance: readonly Imbalance[]
  /** what adds to the chance of a match, the most first; undefined while it is worked out */
  readonly moves: readonly Moved[] | undefined
}

/** A moment for the page, so that it can be used meanwhile; false where the rest is no longer wanted. */
export type Pause = () => Promise<boolean>
/** Told after every step. @param worked what is known by then */
export type Told = (done: number, of: number, worked: WorkedOut | undefined) => void

const MOVES_SHOWN = 5
/** A tenth of a percentage point: below it nothing can be told apart. */
const NOTICED = 0.1

/** In steps, with a moment for the page between them: first the list, then what would change it. */
export const workOut = async (question: Question, pause: Pause, told: Told): Promise<void> => {
  const { candidates, others, request } = question
  const moves = [...movesFor(request.profile), ...specialtyMoves(others.map(({ cells }) => cells))]
  const steps = moves.length + 1
  told(0, steps, undefined)
  if (!(await pause())) return
  const plan = planList(request)
  const worked = { plan, candidates, balance: balanceIn(question, plan) }
  // a plan without an end is compared at the size where it may stop
  const ended = request.budget !== undefined || request.most !== undefined
  const sized = ended ? request : { ...request, most: plan.stop.after }

  const moved: Moved[] = []
  for (const [at, move] of moves.entries()) {
    told(at + 1, steps, { ...worked, moves: undefined })
    if (!(await pause())) return
    moved.push(...whatMoves(sized, [move]))
  }
  const adding = moved.filter(({ points }) => points >= NOTICED).sort((a, b) => b.points - a.points)
  told(steps, steps, { ...worked, moves: adding.slice(0, MOVES_SHOWN) })
}

const balanceIn = ({ request }: Question, { lines }: Plan): Imbalance[] =>
  balanceOf(
    lines.map(({ row }) => request.rows[row] as Row),
    request.profile,
  ).map((one) => ({ ...one, rows: one.rows.map(({ row, why }) => ({ row: lines[row]?.row ?? row, why })) }))
