import { CONTRACT, type PlanAnswer, type PlanAsked } from '../../shared/contract/messages.ts'
import { planList } from '../../shared/list/plan/plan.ts'
import type { Problem } from '../../shared/tracker/problem.ts'
import { refuseProblems } from '../fit.ts'
import type { Catalogue } from '../programs/catalogue.ts'
import { checkScore, programOf, withKnown } from '../programs/score.ts'

/** Plans a list as the sheet does, its blanks completed from the database first; what a row says stands. */
export function planRows(catalogue: Catalogue, asked: PlanAsked): PlanAnswer {
  checkPlan(asked)
  const { contract: _contract, rules: _rules, addon: _addon, ...request } = asked
  const rows = request.rows.map((row) => withKnown(row, programOf(catalogue, row)))
  return { contract: CONTRACT, database: catalogue.version, ...planList({ ...request, rows }) }
}

/** Names every field of the profile and the rows that cannot be used, and every row that is named and is not there. */
function checkPlan(asked: PlanAsked) {
  checkScore(asked)
  const { rows, fixed = [], forbidden = [], signals = [] } = asked
  const named = { fixed, forbidden, signals: signals.map(({ row }) => row) }
  const problems: Problem[] = Object.entries(named)
    .filter(([, list]) => list.some((row) => row >= rows.length))
    .map(([field]) => ({ field, says: `names a row that is not among the ${rows.length}; the first is 0.` }))
  refuseProblems(problems)
}
