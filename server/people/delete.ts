import { CONTRACT } from '../../shared/contract/messages.ts'
import type { DeleteAnswer } from '../../shared/contract/workspace.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { takeBackOutcomes } from '../outcomes/take-back.ts'
import { forgetAllAnswers } from './forget-answers.ts'

/** Deletes a workspace with all that is in it. The sheet itself is not the server's, and stays as it is. */
export async function deleteWorkspace(_: unknown, { client, workspace, person }: InWorkspace): Promise<DeleteAnswer> {
  // who is writing finishes first; who comes after finds no membership
  await client.query('SELECT FROM members WHERE workspace_id = $1 ORDER BY person_id FOR UPDATE', [workspace])
  const { rows } = await client.query<Record<'rows' | 'threads' | 'suggestions' | 'others', number>>(
    `SELECT (SELECT count(*)::int FROM list_rows WHERE workspace_id = $1) AS rows,
       (SELECT count(*)::int FROM threads WHERE workspace_id = $1) AS threads,
       (SELECT count(*)::int FROM suggestions WHERE workspace_id = $1) AS suggestions,
       (SELECT count(*)::int FROM members WHERE workspace_id = $1 AND "left" IS NULL AND role <> 'owner') AS others`,
    [workspace],
  )
  const [{ rows: programs, threads, suggestions, others } = { rows: 0, threads: 0, suggestions: 0, others: 0 }] = rows
  const outcomes = (await takeBackOutcomes({ contract: CONTRACT, workspace }, { client, workspace, person })).deleted
  await forgetAllAnswers({ client, workspace })
  await client.query('DELETE FROM workspaces WHERE id = $1', [workspace])
  const went = [
    counted(programs, 'program'),
    counted(threads, 'thread'),
    counted(suggestions, 'suggestion'),
    ...(outcomes === 0 ? [] : [counted(outcomes, 'outcome')]),
    'all questions, sign-offs, invitations, tokens and the activity',
  ]
  const access = others === 0 ? '' : ` ${counted(others, 'member')} can no longer see it.`
  return { deleted: workspace, says: `Deleted here: ${went.join(', ')}.${access} Your sheet stays as it is.` }
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`
