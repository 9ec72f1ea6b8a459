import type { Applicant } from '../rules/applicant.ts'
import { evidenceOf } from '../rules/evidence.ts'
import { factors } from '../rules/fit.ts'
import { factorFields } from '../rules/missing.ts'
import { factorIds } from '../rules/specialty.ts'
import { supportIds } from '../rules/support.ts'
import type { ColumnId, PlainRow } from '../tracker/columns.ts'

/** How many points of the fit an answer on some fields moves at most, for one row. */
export const pointsIn = (row: PlainRow, me: Applicant): ((fields: readonly ColumnId[]) => number) => {
  const view = me.specialty(row.specialty ?? '')
  const seen = evidenceOf(row, me.rules, me.band)
  const open = factorIds.flatMap((id) => {
    const { low, high } = factors[id](row, me, view, seen)
    const most = (100 * view.weights[id] * (high - low)) / view.weight
    return most > 0 ? [{ id, most }] : []
  })
  const looked = supportIds.filter((id) => row[id] === undefined).length
  return (fields) =>
    open.reduce((sum, { id, most }) => {
      const hit = fields.filter((field) => factorFields[id].includes(field)).length
      // one of eight indicators settles its own part, one figure on IMGs settles the share
      return sum + (hit === 0 ? 0 : id === 'support' ? (most * hit) / Math.max(looked, hit) : most)
    }, 0)
}
