import type { Pool } from 'pg'
import { CONTRACT } from '../../shared/contract/messages.ts'
import type { CalibrationAnswer } from '../../shared/contract/outcomes.ts'
import { calibrationOf, SMALLEST_GROUP, type Tally } from '../../shared/list/chance/calibration.ts'
import { rounded } from '../../shared/list/numbers/digits.ts'
import { wholeGroups } from './groups.ts'

/** How chances that were said compare with what came, of all who gave their outcomes. */
export async function calibration(pool: Pool): Promise<CalibrationAnswer> {
  const { rows } = await pool.query<Tally>(
    `SELECT o.event, o.stretch, w.owner_id AS person, o.season, to_char(s.day, 'YYYY-MM') AS month,
       count(*)::int AS n, sum(o.said) AS said, (count(*) FILTER (WHERE o.came))::int AS came,
       sum((o.said - o.came::int) ^ 2) AS squares
     FROM outcomes o JOIN outcome_sets s USING (workspace_id, season) JOIN workspaces w ON w.id = o.workspace_id
     WHERE o.group_id IN (${wholeGroups}) GROUP BY 1, 2, 3, 4, 5`,
  )
  const interviews = calibrationOf('interview', rows)
  const matches = calibrationOf('match', rows)
  return rounded({
    contract: CONTRACT,
    smallest: SMALLEST_GROUP,
    ...(interviews && { interviews }),
    ...(matches && { matches }),
  })
}
