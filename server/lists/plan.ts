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

/** Names every field of the profile and the rows that cannot be used, and every wish that cannot be met. */
function checkPlan(asked: PlanAsked) {
  checkScore(asked)
  const { rows, fixed = [], forbidden = [], signals = [] } = asked
  const mustBe = new Set(fixed)
  refuseProblems([
    ...fixed.flatMap((row, at) => isThere(`fixed[${at}]`, row, rows.length)),
    ...forbidden.flatMap((row, at) => isThere(`forbidden[${at}]`, row, rows.length)),
    ...forbidden.flatMap((row, at) =>
      mustBe.has(row)
        ? [{ field: `forbidden[${at}]`, says: `names row ${row}, as "fixed" does: keep it in one.` }]
        : [],
    ),
    ...signals.flatMap(({ row }, at) => isThere(`signals[${at}].row`, row, rows.length)),
    ...signals.flatMap(({ row }, at) =>
      signals.findIndex((one) => one.row === row) < at
        ? [{ field: `signals[${at}].row`, says: `names row ${row} again: a program takes one signal.` }]
        : [],
    ),
  ])
}

const isThere = (field: string, row: number, rows: number): Problem[] =>
  row < rows ? [] : [{ field, says: `names row ${row}; the rows are counted from 0, and there are ${rows}.` }]
