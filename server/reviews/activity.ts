import type { Exchanges } from '../../shared/contract/messages.ts'
import type { Activity, ActivityKind, Anchor } from '../../shared/contract/reviews.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { refuseProblems } from '../fit.ts'
import { fieldsFor, seenBy } from './anchors.ts'
import { type Authors, authorsOf } from './authors.ts'

const PAGE = 100
/** News are for reading; the rest is in the activity. */
const MOST_NEWS = 200

/** A page of what the caller may read, newest first. */
export async function activity(
  { before }: Exchanges['activity']['takes'],
  asking: InWorkspace,
): Promise<Exchanges['activity']['gives']> {
  if (before !== undefined && !/^\d{1,18}$/.test(before))
    refuseProblems([{ field: 'before', says: 'is not what "next" of a page said.' }])
  const [rows, authors] = await Promise.all([
    read(asking, 'AND ($3::bigint IS NULL OR id < $3)', [before ?? null], PAGE + 1),
    authorsOf(asking),
  ])
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1) : undefined
  return { activity: page.map(activityIn(authors)), ...(last && { next: last.id }) }
}

/** Everything that the caller may read, newest first. */
export const readActivity = async (asking: InWorkspace): Promise<Activity[]> =>
  (await read(asking, '', [])).map(activityIn(await authorsOf(asking)))

/** By others, in transactions that the caller's last visit could not see to the end. */
export const readNews = async (asking: InWorkspace, authors: Authors, seenTx: string): Promise<Activity[]> =>
  (await read(asking, 'AND tx >= $3 AND by IS DISTINCT FROM $4', [seenTx, asking.person], MOST_NEWS)).map(
    activityIn(authors),
  )

interface ActivityRow {
  id: string
  at: Date
  by: string | null
  kind: ActivityKind
  anchor: Anchor | null
  old: NonNullable<Activity['old']> | null
  new: NonNullable<Activity['new']> | null
  text: string | null
}

/** Whom the owner invited, and by which address, is the owner's alone to see. */
async function read(asking: InWorkspace, where: string, values: unknown[], most?: number): Promise<ActivityRow[]> {
  const { rows } = await asking.client.query<ActivityRow>(
    `SELECT id, at, by, kind, anchor, old, new, text FROM activity
     WHERE workspace_id = $1 AND ${seenBy('anchor', '$2')} AND ($2::text[] IS NULL OR kind <> 'invited') ${where}
     ORDER BY id DESC ${most === undefined ? '' : `LIMIT ${most}`}`,
    [asking.workspace, fieldsFor(asking), ...values],
  )
  return rows
}

const activityIn =
  (authors: Authors) =>
  ({ id, at, by, kind, anchor, old, new: now, text }: ActivityRow): Activity => ({
    id,
    at: at.toISOString(),
    ...(by !== null && { by: authors(by) }),
    kind,
    ...(anchor !== null && { anchor }),
    ...(old !== null && { old }),
    ...(now !== null && { new: now }),
    ...(text !== null && { text }),
  })
