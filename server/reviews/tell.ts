import type { ActivityKind, Anchor } from '../../shared/contract/reviews.ts'
import type { InWorkspace } from '../auth/asking.ts'

type Value = string | number | boolean
export interface Told {
  readonly anchor?: Anchor
  readonly old?: Value | undefined
  readonly new?: Value | undefined
  readonly text?: string | undefined
  /** false where nobody is known to have done it */
  readonly named?: boolean
}
type Telling = Pick<InWorkspace, 'client' | 'workspace' | 'person'>

/** Adds what happened to the workspace's record, under the caller's name. */
export const tell = (asking: Telling, kind: ActivityKind, told: Told = {}): Promise<void> =>
  tellAll(asking, [{ kind, ...told }])

/** Adds several things, in this order, in one statement. */
export async function tellAll(
  { client, workspace, person }: Telling,
  all: readonly (Told & { readonly kind: ActivityKind })[],
): Promise<void> {
  if (all.length === 0) return
  await client.query({
    name: 'tell',
    text: `INSERT INTO activity (workspace_id, by, kind, anchor, old, new, text)
           SELECT $1, CASE WHEN coalesce(named, true) THEN $2 END, kind, anchor, old, new, text
           FROM jsonb_to_recordset($3::jsonb)
             AS x(kind text, anchor jsonb, old jsonb, new jsonb, text text, named boolean)`,
    values: [workspace, person, JSON.stringify(all)],
  })
}

interface Change extends Pick<Told, 'anchor'> {
  readonly old: Value | null
  readonly value: Value | null
  readonly reason: string | null
}
/** How a change that is kept as a row is told. */
export const tellingOf =
  (kind: ActivityKind) =>
  ({ anchor, old, value, reason }: Change): Told & { readonly kind: ActivityKind } => ({
    kind,
    ...(anchor && { anchor }),
    old: old ?? undefined,
    new: value ?? undefined,
    text: reason ?? undefined,
  })
