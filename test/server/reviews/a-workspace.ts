import type { Pool } from 'pg'
import { randomUUID } from 'node:crypto'
import { newId } from '../../../server/programs/ids.ts'
import type { Exchanges } from '../../../shared/contract/messages.ts'
import type { EndpointId } from '../../../shared/contract/endpoints.ts'
import type { Role } from '../../../shared/contract/workspace.ts'
import type { ShareGroup } from '../../../shared/tracker/sharing.ts'
import type { SignedIn } from '../../setup/people.ts'

/** A made-up list of two programs. */
export const harbor = { row: 'r-harbor', program: 'p_harbor', name: 'Harbor Light', specialty: 'Internal Medicine' }
export const prairie = { row: 'r-prairie', name: 'Prairie Willow' }

/** A workspace with its list and members, as sharing and inviting leave it. */
export async function aWorkspace(
  pool: Pool,
  owner: SignedIn,
  { mentors = [] as SignedIn[], shares = ['programs'] as ShareGroup[] } = {},
) {
  const id = newId('w')
  await pool.query('INSERT INTO workspaces (id, owner_id, spreadsheet, name, shares) VALUES ($1, $2, $3, $4, $5)', [
    id,
    owner.id,
    randomUUID(),
    'A list',
    shares,
  ])
  const join = (person: SignedIn, role: Role) =>
    pool.query('INSERT INTO members (workspace_id, person_id, role, mute) VALUES ($1, $2, $3, $4)', [
      id,
      person.id,
      role,
      randomUUID(),
    ])
  await join(owner, 'owner')
  for (const mentor of mentors) await join(mentor, 'mentor')
  for (const [position, { row, name, ...more }] of [harbor, prairie].entries())
    await pool.query(
      "INSERT INTO list_rows (workspace_id, row, position, program, name, specialty, values) VALUES ($1, $2, $3, $4, $5, $6, '{}')",
      [id, row, position, 'program' in more ? more.program : null, name, 'specialty' in more ? more.specialty : null],
    )
  return {
    id,
    join,
    shareOnly: (...groups: ShareGroup[]) => pool.query('UPDATE workspaces SET shares = $2 WHERE id = $1', [id, groups]),
  }
}

/** Asks in one workspace. */
export const within = (workspace: string) => (person: SignedIn) => ({
  ask: <Id extends EndpointId>(
    id: Id,
    takes: object = {},
    headers?: Record<string, string>,
  ): Promise<Exchanges[Id]['gives']> => person.ask(id, { workspace, ...takes }, headers),
  refused: (id: EndpointId, takes: object = {}, headers?: Record<string, string>) =>
    person.refused(id, { workspace, ...takes }, headers),
})
