import { createHash } from 'node:crypto'
import type { AskedList, AskFillAnswer, AskFillRequest } from '../../shared/contract/fills.ts'
import { columnIds } from '../../shared/tracker/columns.ts'
import { sharedColumns, type ShareGroup } from '../../shared/tracker/sharing.ts'
import type { Asking } from '../auth/asking.ts'
import { newId } from '../programs/ids.ts'
import { tell } from '../reviews/tell.ts'
import { addFillJobs } from './jobs.ts'
import { asked, type Earlier, earlierWords, notAMember, notShared, type Place, wishWords } from './words.ts'

/**
 * Asks for a fill in each of these lists. A list where the same fill waits already, was done within a week, or was asked
 * for by this request before, is left alone. What is asked is put into the lists one by one, by a job of each, so that
 * a list that fails keeps none of the others.
 */
export async function askFill(takes: AskFillRequest, asking: Asking): Promise<AskFillAnswer> {
  const request = takes.request ?? newId('f')
  const wish: Wish = {
    columns: columnIds.filter((id) => takes.columns.includes(id)),
    cells: takes.cells,
    every: takes.every ?? 'once',
    key: '',
  }
  const keyed = { ...wish, key: keyOf(request, wish) }
  const ids = [...new Set(takes.workspaces)]
  const places = await placesOf(asking, ids)
  const before = await earlierIn(asking, [...places.keys()], keyed)
  const lists: AskedList[] = []
  const made: string[] = []
  for (const workspace of ids) {
    const place = places.get(workspace)
    if (!place) {
      lists.push({ workspace, ...notAMember })
      continue
    }
    const known = { workspace, name: place.name, owner: place.owner, role: place.role }
    const seen = place.role === 'owner' ? wish.columns : sharedColumns(place.shares)
    const earlier = before.get(workspace)
    if (!wish.columns.every((id) => seen.includes(id))) lists.push({ ...known, ...notShared(place) })
    else if (earlier) lists.push({ ...known, fill: earlier.id, ...earlierWords(place, earlier) })
    else {
      const fill = await make(asking, workspace, keyed)
      made.push(fill)
      lists.push({ ...known, fill, isNew: true, ...asked(place) })
    }
  }
  if (wish.every === 'week') await makeWeekly(asking, wish, before)
  await addFillJobs(asking.client, made)
  return { request, lists }
}

type Wish = Required<Pick<AskFillRequest, 'columns' | 'cells' | 'every'>> & { readonly key: string }

/** The same words under the same request; other columns are another one, whatever it is called. */
const keyOf = (request: string, { columns, cells, every }: Wish): string =>
  createHash('sha256')
    .update(JSON.stringify([request, columns, cells, every]))
    .digest('base64url')

/** The lists that the caller belongs to, held until the transaction ends, in an order that nobody waits in a ring for. */
async function placesOf({ client, person }: Asking, ids: readonly string[]) {
  const { rows } = await client.query<Place & { shares: ShareGroup[] }>(
    `SELECT w.id, w.name, w.shares, o.name AS owner, m.role, m.zone
     FROM members m JOIN workspaces w ON w.id = m.workspace_id JOIN people o ON o.id = w.owner_id
     WHERE m.person_id = $1 AND m.workspace_id = ANY($2) AND m."left" IS NULL
     ORDER BY m.workspace_id FOR NO KEY UPDATE OF m`,
    [person, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

type Known = Earlier & { readonly workspace: string; readonly isMine: boolean; readonly every: Wish['every'] }

/** The fill that makes asking once more needless, by list: one that waits before one that is done. */
async function earlierIn(
  { client, person }: Asking,
  workspaces: readonly string[],
  { columns, cells, every, key }: Wish,
): Promise<Map<string, Known>> {
  const { rows } = await client.query<Known>(
    `SELECT DISTINCT ON (f.workspace_id) f.workspace_id AS workspace, f.id, f.state, f.every, f.asked_at AS at, f.counts,
       f.settled_at AS "settledAt", p.name AS settler, f.asked_by = $2 AS "isMine"
     FROM fills f LEFT JOIN people p ON p.id = f.settled_by
     WHERE f.workspace_id = ANY($1) AND (
       (f.asked_by = $2 AND f.request = $3 AND f.state IN ('asked', 'waiting', 'done', 'declined'))
       OR (f.columns = $4 AND f.cells = $5 AND ($6 <> 'week' OR f.every = 'week' OR f.asked_by = $2)
         AND (f.state IN ('asked', 'waiting') OR (f.state = 'done' AND f.settled_at > now() - interval '7 days'))))
     ORDER BY f.workspace_id, f.state IN ('asked', 'waiting') DESC, f.asked_at DESC`,
    [workspaces, person, key, columns, cells, every],
  )
  return new Map(rows.map((row) => [row.workspace, row]))
}

async function make({ client, person }: Asking, workspace: string, { columns, cells, every, key }: Wish) {
  const id = newId('f')
  await client.query(
    `INSERT INTO fills (id, workspace_id, asked_by, columns, cells, every, request) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (workspace_id, asked_by, request)
       DO UPDATE SET id = excluded.id, state = 'asked', every = excluded.every, asked_at = now(),
         counts = NULL, settled_by = NULL, settled_at = NULL`,
    [id, workspace, person, columns, cells, every, key],
  )
  return id
}

/** What was asked for once is from now on asked for every week. */
async function makeWeekly({ client, person }: Asking, wish: Wish, before: ReadonlyMap<string, Known>) {
  const once = [...before.values()].filter(({ isMine, every }) => isMine && every === 'once')
  await client.query("UPDATE fills SET every = 'week' WHERE id = ANY($1)", [once.map(({ id }) => id)])
  for (const { workspace } of once) await tell({ client, workspace, person }, 'asked-fill', { text: wishWords(wish) })
}
