import type { Pool } from 'pg'
import type { MeAnswer, Person, SignInAnswer, WorkspaceSummary } from '../../shared/contract/workspace.ts'
import { Refusal } from '../problems.ts'
import { newId } from '../programs/ids.ts'
import type { Asking } from './asking.ts'
import type { Identified, Verify } from './identity.ts'
import { openSession } from './session.ts'

export interface SignsIn {
  readonly pool: Pool
  readonly secret: () => Promise<Buffer>
  readonly verify: Verify | undefined
}

/** A session in exchange for an identity token. @throws Refusal `not-signed-in` */
export async function signIn({ pool, secret, verify }: SignsIn, token: string): Promise<SignInAnswer> {
  if (!verify) throw new Refusal('not-signed-in', 'This server has nobody set up who says who somebody is.')
  const person = await remember(pool, await verify(token))
  const { session, expires } = await openSession(await secret(), person.id)
  return { session, expires: expires.toISOString(), person }
}

/** The same person by the issuer's id; the newest name and address that a token told are kept. */
async function remember(pool: Pool, { issuer, subject, name, email }: Identified): Promise<Person> {
  const { rows } = await pool.query<PersonRow>(
    `INSERT INTO people (id, issuer, subject, name, email) VALUES ($1, $2, $3, coalesce($4, $6), $5)
     ON CONFLICT (issuer, subject) DO UPDATE
       SET name = coalesce($4, people.name), email = coalesce($5, people.email)
     RETURNING id, name, email`,
    [newId('u'), issuer, subject, name ?? null, email ?? null, email?.split('@')[0] ?? 'Somebody'],
  )
  return personOf(rows[0])
}

export async function me(_: object, { client, person }: Asking): Promise<MeAnswer> {
  const { rows: people } = await client.query<PersonRow>('SELECT id, name, email FROM people WHERE id = $1', [person])
  const { rows } = await client.query<WorkspaceSummary & { spreadsheet: string | null }>(
    `SELECT w.id, w.name, m.role, o.name AS owner, CASE m.role WHEN 'owner' THEN w.spreadsheet END AS spreadsheet
     FROM members m JOIN workspaces w ON w.id = m.workspace_id JOIN people o ON o.id = w.owner_id
     WHERE m.person_id = $1 AND m."left" IS NULL ORDER BY w.created, w.id`,
    [person],
  )
  return {
    person: personOf(people[0]),
    workspaces: rows.map(({ spreadsheet, ...rest }) => ({ ...rest, ...(spreadsheet !== null && { spreadsheet }) })),
  }
}

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string | null
}

function personOf(row: PersonRow | undefined): Person {
  if (!row) throw new Refusal('not-signed-in', 'Whose session this is is no longer known here.')
  const { id, name, email } = row
  return { id, name, ...(email !== null && { email }) }
}
