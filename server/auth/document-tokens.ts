import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Pool } from 'pg'
import type { Env } from '../env.ts'
import { Refusal } from '../problems.ts'
import type { InWorkspace } from './asking.ts'

/** What a document token begins with, so that it is never taken for a session and is found where it leaked. */
const PREFIX = 'imgfit_d_'
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** A token for the functions of one spreadsheet. It is told once; the server keeps a hash. */
export async function documentToken(_: object, { client, workspace, derive }: InWorkspace): Promise<{ token: string }> {
  const token = PREFIX + derive('document-token')
  // a repeated request gives the same token, also after its first answer was forgotten
  await client.query('INSERT INTO document_tokens (hash, workspace_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    hashOf(token),
    workspace,
  ])
  return { token }
}

export async function revokeTokens(_: object, { client, workspace }: InWorkspace): Promise<{ revoked: number }> {
  const { rowCount } = await client.query(
    'UPDATE document_tokens SET revoked_at = now() WHERE workspace_id = $1 AND revoked_at IS NULL',
    [workspace],
  )
  return { revoked: rowCount ?? 0 }
}

/** an answer of the database counts for so long: a revoked token works no longer than this */
const KEPT_MS = 2000
/** nobody fills the memory with tokens that they make up */
const MOST_KEPT = 10_000

type Known = { readonly until: number; readonly workspace: Promise<string | undefined> }

/**
 * Which workspace the document token of a request belongs to.
 * @returns undefined where the request has no document token; `workspace` is undefined where the token does not work
 */
export function documentTokens(pool: Pool) {
  const kept = new Map<string, Known>()

  const workspaceOf = (hash: string): Promise<string | undefined> => {
    const now = performance.now()
    const known = kept.get(hash)
    if (known && known.until > now) return known.workspace
    if (kept.size >= MOST_KEPT) kept.clear()
    const workspace = readWorkspace(pool, hash)
    kept.set(hash, { until: now + KEPT_MS, workspace })
    workspace.catch(() => kept.delete(hash))
    return workspace
  }

  return async (c: Context<Env>): Promise<{ workspace: string | undefined } | undefined> => {
    const header = c.req.header('authorization')
    if (!header?.startsWith(`Bearer ${PREFIX}`)) return undefined
    return { workspace: await workspaceOf(hashOf(header.slice('Bearer '.length))) }
  }
}

async function readWorkspace(pool: Pool, hash: string): Promise<string | undefined> {
  const { rows } = await pool
    .query<{ workspace: string }>(
      'SELECT workspace_id AS workspace FROM document_tokens WHERE hash = $1 AND revoked_at IS NULL',
      [hash],
    )
    .catch((cause: unknown) => {
      throw new Refusal('not-ready', 'The token of the sheet cannot be checked.', { cause })
    })
  return rows[0]?.workspace
}
