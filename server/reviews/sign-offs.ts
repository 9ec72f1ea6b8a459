import type { Exchanges } from '../../shared/contract/messages.ts'
import type { SignOff } from '../../shared/contract/reviews.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { refuseProblems } from '../fit.ts'
import { newId } from '../programs/ids.ts'
import { type Authors, selfOf } from './authors.ts'
import { tell } from './tell.ts'

export async function signOff(
  { ready, missing }: Exchanges['signOff']['takes'],
  asking: InWorkspace,
): Promise<Exchanges['signOff']['gives']> {
  if (ready && missing !== undefined)
    refuseProblems([{ field: 'missing', says: 'is for a list that is not ready yet.' }])
  const { client, workspace, person } = asking
  const written = client.query<SignOffRow>({
    name: 'sign-off',
    text: `INSERT INTO sign_offs (id, workspace_id, by, ready, missing) VALUES ($1, $2, $3, $4, $5)
           RETURNING by, at, ready, missing`,
    values: [newId('o'), workspace, person, ready, missing ?? null],
  })
  const telling = tell(asking, 'signed', { new: ready, text: missing })
  const [{ rows }] = await Promise.all([written, telling])
  const [signed] = rows.map(signOffIn(() => selfOf(asking)))
  if (!signed) throw new Error('what was signed is there')
  return { signOff: signed }
}

/** The newest of each person, the newest first. */
export async function readSignOffs({ client, workspace }: InWorkspace, authors: Authors): Promise<SignOff[]> {
  const { rows } = await client.query<SignOffRow>({
    name: 'sign-offs',
    text: `SELECT * FROM (SELECT DISTINCT ON (by) by, at, ready, missing FROM sign_offs
             WHERE workspace_id = $1 ORDER BY by, at DESC, id) newest ORDER BY at DESC`,
    values: [workspace],
  })
  return rows.map(signOffIn(authors))
}

interface SignOffRow {
  by: string
  at: Date
  ready: boolean
  missing: string | null
}

const signOffIn =
  (authors: Authors) =>
  ({ by, at, ready, missing }: SignOffRow): SignOff => ({
    by: authors(by),
    at: at.toISOString(),
    ready,
    ...(missing !== null && { missing }),
  })
