import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'

/**
 * The secret that sessions are signed with. It lives in the database, so that every process takes the sessions of every
 * other, and is made by whichever asks first.
 */
export const secretOf = (pool: Pool): (() => Promise<Buffer>) => {
  let known: Promise<Buffer> | undefined
  return () =>
    (known ??= read(pool).catch((error: unknown) => {
      known = undefined
      throw error
    }))
}

async function read(pool: Pool): Promise<Buffer> {
  const made = randomBytes(32).toString('base64')
  await pool.query("INSERT INTO secrets (name, value) VALUES ('sessions', $1) ON CONFLICT DO NOTHING", [made])
  const { rows } = await pool.query<{ value: string }>("SELECT value FROM secrets WHERE name = 'sessions'")
  return Buffer.from(rows[0]?.value ?? '', 'base64')
}
