import { Agent, request } from 'node:http'
import type { Pool } from 'pg'
import { secretOf } from '../../server/auth/secret.ts'
import { openSession } from '../../server/auth/session.ts'
import { newId } from '../../server/programs/ids.ts'
import { CONTRACT } from '../../shared/contract/messages.ts'

const ROWS = 150

/** One workspace, and the people in it; the first is its owner. */
export interface Office {
  readonly workspace: string
  readonly people: readonly { readonly id: string; readonly session: string }[]
  readonly rows: readonly string[]
  /** threads that somebody opened, to answer in */
  readonly threads: string[]
  /** suggestions that wait for the owner */
  readonly pending: string[]
  send(person: number, ask: Ask): Promise<Answer>
}
export interface Ask {
  readonly path: string
  readonly body?: object
  readonly key?: string
}
export interface Answer {
  readonly status: number
  readonly text: string
}

export async function openOffice(pool: Pool, url: string, size: number): Promise<Office> {
  const secret = await secretOf(pool)()
  const workspace = newId('w')
  const people = await Promise.all(
    Array.from({ length: size }, async () => {
      const id = newId('u')
      return { id, session: (await openSession(secret, id)).session }
    }),
  )
  const ids = people.map(({ id }) => id)
  const rows = Array.from({ length: ROWS }, (_, at) => `row-${at}`)
  await pool.query(
    "INSERT INTO people (id, issuer, subject, name) SELECT id, 'bench', id, 'Person ' || at FROM unnest($1::text[]) WITH ORDINALITY AS x(id, at)",
    [ids],
  )
  await pool.query(
    "INSERT INTO workspaces (id, owner_id, spreadsheet, name, shares) VALUES ($1, $2, $1, 'A list', '{programs,notes}')",
    [workspace, ids[0]],
  )
  await pool.query(
    `INSERT INTO members (workspace_id, person_id, role, mute)
     SELECT $1, id, (CASE at WHEN 1 THEN 'owner' ELSE 'mentor' END)::member_role, id || $1 FROM unnest($2::text[]) WITH ORDINALITY AS x(id, at)`,
    [workspace, ids],
  )
  await pool.query(
    `INSERT INTO list_rows (workspace_id, row, position, name, specialty, values)
     SELECT $1, row, at, 'Program ' || at, 'Internal Medicine', '{}' FROM unnest($2::text[]) WITH ORDINALITY AS x(row, at)`,
    [workspace, rows],
  )
  const agent = new Agent({ keepAlive: true, maxSockets: size * 2 })
  const { hostname, port } = new URL(url)
  const send: Office['send'] = (person, { path, body, key }) =>
    new Promise((answered, failed) => {
      const content = body && JSON.stringify({ contract: CONTRACT, ...body })
      const sent = request(
        {
          agent,
          hostname,
          port,
          path: `/v1/workspaces/${workspace}/${path}`,
          method: content === undefined ? 'GET' : 'POST',
          headers: {
            authorization: `Bearer ${people[person]?.session}`,
            ...(content !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(content),
            }),
            ...(key !== undefined && { 'idempotency-key': key }),
          },
        },
        (response) => {
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.on('end', () =>
            answered({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString() }),
          )
        },
      )
      sent.on('error', failed)
      sent.end(content)
    })
  return { workspace, people, rows, threads: [], pending: [], send }
}
