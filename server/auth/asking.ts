import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { ShareGroup } from '../../shared/tracker/sharing.ts'
import type { Role } from '../../shared/contract/workspace.ts'
import { Refusal } from '../problems.ts'

/** A person's request within one transaction. */
export interface Asking {
  readonly client: PoolClient
  readonly person: string
  /** a secret of this request: the same person, key and request give the same one again, so that none is stored */
  readonly derive: (secret: DerivedSecret) => string
}

/** Every secret that an answer may tell. */
const derivedSecrets = ['document-token', 'invitation'] as const
export type DerivedSecret = (typeof derivedSecrets)[number]

/** A member's request about one workspace. */
export interface InWorkspace extends Asking {
  readonly workspace: string
  /** the caller's */
  readonly name: string
  readonly role: Role
  readonly shares: readonly ShareGroup[]
}

export interface Ask {
  readonly pool: Pool
  readonly secret: Buffer
  readonly person: string
  /** a change, with its key where it has one */
  readonly change?: { readonly key: string | undefined; readonly request: unknown }
}

/** Answers a request in a transaction of its own: all of it or nothing, and the same change never twice. */
export async function asking<T>(
  { pool, secret, person, change }: Ask,
  answer: (asking: Asking) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    const key = change?.key
    const seed = key ?? randomBytes(16).toString('hex')
    const derive = (name: DerivedSecret) =>
      createHmac('sha256', secret)
        .update([name, person, seed, hashOf(change?.request ?? null)].join('\n'))
        .digest('base64url')
    const carryOut = async (): Promise<{ gives: T; isNew: boolean }> => {
      const known = key === undefined ? undefined : await claim(client, person, key, hashOf(change?.request))
      if (known !== undefined) return { gives: withSecrets(known, derive) as T, isNew: false }
      return { gives: await answer({ client, person, derive }), isNew: true }
    }
    // statements are sent without waiting for the word that the transaction has begun
    const begin = client.query(change ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const [{ gives, isNew }] = await Promise.all([carryOut(), begin])
    const keeping = isNew && key !== undefined ? keep(client, person, key, withoutSecrets(gives, derive)) : undefined
    await Promise.all([keeping, client.query('COMMIT')])
    return gives
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

const keep = (client: PoolClient, person: string, key: string, answer: string) =>
  client.query({
    name: 'keep',
    text: 'UPDATE once SET answer = $3 WHERE person = $1 AND key = $2',
    values: [person, key, answer],
  })

/** Takes the key for this request; a request that has it already is waited for, and its answer given. */
async function claim(client: PoolClient, person: string, key: string, request: string): Promise<unknown> {
  const { rowCount } = await client.query({
    name: 'claim',
    text: "INSERT INTO once (person, key, request, answer) VALUES ($1, $2, $3, 'null') ON CONFLICT DO NOTHING",
    values: [person, key, request],
  })
  if (rowCount) return undefined
  const { rows } = await client.query<{ request: string; answer: unknown }>(
    'SELECT request, answer FROM once WHERE person = $1 AND key = $2',
    [person, key],
  )
  if (rows[0]?.request !== request) throw new Refusal('key-reused', 'Another request has had this key.')
  if (rows[0].answer === TAKEN_BACK)
    throw new Refusal('key-reused', 'What was given with this key has been taken back since.')
  return rows[0].answer
}

/** In place of an answer that is forgotten while its key stays: its request is neither answered nor carried out again. */
export const TAKEN_BACK = 'taken back'

const hashOf = (request: unknown): string => createHash('sha256').update(JSON.stringify(request)).digest('base64')

/** An answer as it is kept: the hash of each secret in its place, from which nobody finds it. */
function withoutSecrets(answer: unknown, derive: Asking['derive']): string {
  return derivedSecrets.map(derive).reduce((text, told) => text.replaceAll(told, hashOf(told)), JSON.stringify(answer))
}

/** The answer again: its secrets follow from the person and the key once more. */
function withSecrets(kept: unknown, derive: Asking['derive']): unknown {
  const text = derivedSecrets.map(derive).reduce((so, told) => so.replaceAll(hashOf(told), told), JSON.stringify(kept))
  return JSON.parse(text) as unknown
}

/**
 * The caller's place in a workspace; it holds until the transaction ends, so that nobody who is being removed
 * still writes. One person's changes of one workspace wait for each other, and for nobody else's: a shared lock could not
 * become the lock that a visit needs while another visit holds it too.
 * @throws Refusal `workspace-unknown` also where there is one that the caller has nothing to do with
 */
export async function inWorkspace(
  asking: Asking,
  workspace: string,
  owner: boolean,
  locks: boolean,
): Promise<InWorkspace> {
  const { rows } = await asking.client.query<{ name: string; role: Role; shares: ShareGroup[] }>({
    name: locks ? 'place-held' : 'place',
    text: `SELECT p.name, m.role, w.shares
           FROM members m JOIN workspaces w ON w.id = m.workspace_id JOIN people p ON p.id = m.person_id
           WHERE m.workspace_id = $1 AND m.person_id = $2 AND m."left" IS NULL${locks ? ' FOR NO KEY UPDATE OF m' : ''}`,
    values: [workspace, asking.person],
  })
  const [found] = rows
  if (!found) throw new Refusal('workspace-unknown', 'You are no member of such a workspace.')
  if (owner && found.role !== 'owner') throw new Refusal('owners-only', 'This is for the owner of the list alone.')
  return { ...asking, workspace, ...found }
}
