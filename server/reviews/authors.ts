import type { Author } from '../../shared/contract/reviews.ts'
import type { Role } from '../../shared/contract/workspace.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { refuseProblems } from '../fit.ts'

export type Authors = (person: string) => Author

/** Members of the workspace by their ids, also who left: what they said stays under their name. */
export async function authorsOf(
  { client, workspace }: Pick<InWorkspace, 'client' | 'workspace'>,
  people?: readonly string[],
): Promise<Authors> {
  const { rows } = await client.query<{ id: string; name: string; role: Role; left: boolean }>({
    name: people ? 'authors-named' : 'authors',
    text: `SELECT p.id, p.name, m.role, m."left" IS NOT NULL AS "left"
           FROM members m JOIN people p ON p.id = m.person_id
           WHERE m.workspace_id = $1${people ? ' AND m.person_id = ANY($2)' : ''}`,
    values: people ? [workspace, people] : [workspace],
  })
  const known = new Map(rows.map(({ id, name, role, left }) => [id, authorOf(id, name, role, left)]))
  return (person) => known.get(person) ?? authorOf(person, 'Somebody', 'advisor', true)
}

export const authorOf = (person: string, name: string, role: Role, left: boolean): Author =>
  left ? { person, name, role, left } : { person, name, role }

/** The caller as an author. */
export const selfOf = ({ person, name, role }: InWorkspace): Author => ({ person, name, role })

/** Only who is a member can be called on. @returns each of them once */
export async function calledOn(
  { client, workspace }: InWorkspace,
  mentions: readonly string[] = [],
): Promise<readonly string[]> {
  const named = [...new Set(mentions)]
  if (named.length === 0) return named
  const { rows } = await client.query<{ id: string }>({
    name: 'called-on',
    text: 'SELECT person_id AS id FROM members WHERE workspace_id = $1 AND person_id = ANY($2) AND "left" IS NULL',
    values: [workspace, named],
  })
  const members = new Set(rows.map(({ id }) => id))
  refuseProblems(
    named.filter((id) => !members.has(id)).map((id) => ({ field: 'mentions', says: `names ${id}, who is no member.` })),
  )
  return named
}
