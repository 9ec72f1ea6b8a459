import type { Exchanges } from '../../shared/contract/messages.ts'
import { type InWorkspace, TAKEN_BACK } from '../auth/asking.ts'
import { countGone, holdGroups, seenOf } from './groups.ts'
import { givenIn } from './read.ts'
import { countWords } from './words.ts'

/** Deletes what was given of a season, or all of it. Groups that it was shown with are shown no more. */
export async function takeBackOutcomes(
  { season }: Exchanges['takeBackOutcomes']['takes'],
  asking: Pick<InWorkspace, 'client' | 'workspace' | 'person'>,
): Promise<Exchanges['takeBackOutcomes']['gives']> {
  const { client, workspace, person } = asking
  await holdGroups(client)
  const seen = await seenOf(client, person)
  const gone = (await givenIn(client, workspace)).filter((one) => season === undefined || one.season === season)
  const seasons = gone.map((one) => one.season)
  await client.query('DELETE FROM outcome_sets WHERE workspace_id = $1 AND season = ANY($2)', [workspace, seasons])
  await countGone(client, person, seen)
  // what was answered says how many there were; a request that comes late again must not give them again
  await client.query(`UPDATE once SET answer = $2 WHERE person = $1 AND (answer->'given'->>'season')::int = ANY($3)`, [
    person,
    JSON.stringify(TAKEN_BACK),
    seasons,
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
