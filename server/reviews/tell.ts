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

/** Adds what happened to the workspace's record, under the caller's name. */
export async function tell(
  { client, workspace, person }: Pick<InWorkspace, 'client' | 'workspace' | 'person'>,
  kind: ActivityKind,
  { anchor, old, new: now, text, named = true }: Told = {},
): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  await client.query(
    'INSERT INTO activity (workspace_id, by, kind, anchor, old, new, text) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [workspace, named ? person : null, kind, json(anchor), json(old), json(now), text ?? null],
  )
}
