import type { Anchor } from '../../shared/contract/reviews.ts'
import type { InWorkspace as Request, RemoveAnswer } from '../../shared/contract/workspace.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { withdrawFills } from '../fills/jobs.ts'
import { refuseProblems } from '../fit.ts'
import { Refusal } from '../problems.ts'
import { takeTurn } from '../reviews/decide.ts'
import { tell, tellAll } from '../reviews/tell.ts'
import { forgetAnswers } from './forget-answers.ts'

/** Ends a membership at once. What the person said stays under the name; what they still suggested is withdrawn. */
export async function removeMember(
  { person }: Request & { readonly person: string },
  asking: InWorkspace,
): Promise<RemoveAnswer> {
  const { client, workspace } = asking
  const leaves = person === asking.person
  if (asking.role === 'owner' && leaves)
    refuseProblems([{ field: 'person', says: 'is you, who own the list. Delete the workspace instead.' }])
  if (asking.role !== 'owner' && !leaves)
    throw new Refusal('owners-only', 'You may leave; removing somebody else is for the owner of the list alone.')
  const { rows } = await client.query<{ name: string }>(
    `UPDATE members m SET "left" = now() FROM people p
     WHERE m.workspace_id = $1 AND m.person_id = $2 AND m."left" IS NULL AND p.id = m.person_id RETURNING p.name`,
    [workspace, person],
  )
  const [gone] = rows
  if (!gone) throw new Refusal('not-here', 'No such person is a member of this list.')
  await takeTurn(asking)
  const withdrawn = await withdrawAll(asking, person)
  const fills = await withdrawFills(client, workspace, person)
  await forgetAnswers(asking, [person])
  await tell(asking, 'left', { text: gone.name })
  return { removed: person, says: says(leaves ? 'You have left.' : `${gone.name} is removed.`, withdrawn, fills) }
}

async function withdrawAll(asking: InWorkspace, person: string): Promise<number> {
  const { client, workspace } = asking
  const { rows } = await client.query<{ anchor: Anchor; old: Value; value: Value }>(
    `UPDATE suggestions SET state = 'withdrawn', decided_by = $3, decided_at = now()
     WHERE workspace_id = $1 AND by = $2 AND state = 'pending' RETURNING anchor, old, value`,
    [workspace, person, asking.person],
  )
  await tellAll(
    asking,
    rows.map(({ anchor, old, value }) => ({
      kind: 'withdrawn',
      anchor,
      ...(old !== null && { old }),
      ...(value !== null && { new: value }),
    })),
  )
  return rows.length
}
type Value = string | number | boolean | null

const says = (done: string, withdrawn: number, fills: number): string =>
  [
    done,
    withdrawn === 1 ? 'One pending suggestion was withdrawn.' : `${withdrawn} pending suggestions were withdrawn.`,
    fills === 1 ? 'One fill that waited was withdrawn.' : `${fills} fills that waited were withdrawn.`,
    'Comments and decided suggestions stay, under the name.',
  ]
    .filter((sentence) => !sentence.startsWith('0 '))
    .join(' ')
