import type { Exchanges } from '../../shared/contract/messages.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { holdGroups } from './groups.ts'
import { givenIn } from './read.ts'
import { countWords } from './words.ts'

/** Deletes what was given of a season, or all of it. Groups that it was shown with are shown no more. */
export async function takeBackOutcomes(
  { season }: Exchanges['takeBackOutcomes']['takes'],
  asking: Pick<InWorkspace, 'client' | 'workspace'>,
): Promise<Exchanges['takeBackOutcomes']['gives']> {
  const { client, workspace } = asking
  await holdGroups(client)
  const gone = (await givenIn(client, workspace)).filter((one) => season === undefined || one.season === season)
  await client.query('DELETE FROM outcome_sets WHERE workspace_id = $1 AND season = ANY($2)', [
    workspace,
    gone.map((one) => one.season),
  ])
  const deleted = gone.reduce((sum, { applications, match }) => sum + applications + Number(match), 0)
  const went = gone.map((one) => `${countWords(one)} of ${one.season}`).join(', ')
  return {
    deleted,
    says:
      deleted === 0
        ? 'Nothing had been given.'
        : `Deleted here: ${went}. Figures that they were counted in are not shown until enough others have given theirs.`,
  }
}
