import { isDeepStrictEqual } from 'node:util'
import type { ActivityKind, Anchor } from '../../shared/contract/reviews.ts'
import type { SharedResult, SharedRow, SyncRequest } from '../../shared/contract/workspace.ts'
import { type ColumnId, columnIds, columnOf, type PlainRow } from '../../shared/tracker/columns.ts'
import { type Profile, type ProfileId, profileIds } from '../../shared/tracker/profile.ts'
import { groupOfColumn, groupOfField, type ShareGroup } from '../../shared/tracker/sharing.ts'
import type { Told } from '../reviews/tell.ts'

/** One line of the record to be written. */
export type Event = Told & { readonly kind: ActivityKind }
export type SentRow = Omit<SharedRow, 'gone'>
export interface StoredRow extends SentRow {
  readonly position: number
  readonly isGone: boolean
}

export interface Differences {
  /** rows that are not stored like this, with their places */
  readonly write: readonly (SentRow & { readonly position: number })[]
  /** ids of rows that are no longer on the list */
  readonly gone: readonly string[]
  readonly events: readonly Event[]
  readonly added: number
  readonly changed: number
}

/**
 * What is new, changed and gone. Cells in `mine` were changed with the tool by the caller; who changed the others in
 * the sheet nobody knows. What a group brings that was not shared at the last sync is no change.
 */
export function differences(
  stored: readonly StoredRow[],
  { rows, mine = [] }: Pick<SyncRequest, 'rows' | 'mine'>,
  { synced_shares }: { readonly synced_shares: readonly ShareGroup[] },
): Differences {
  const before = new Map(stored.map((row) => [row.row, row]))
  const own = new Set(mine.map(({ row, field }) => `${row} ${field}`))
  const ownRows = new Set(mine.map(({ row }) => row))
  const write: Differences['write'][number][] = []
  const events: Event[] = []
  const moved = { added: 0, changed: 0, scores: 0, links: 0 }
  rows.forEach((now, position) => {
    const was = before.get(now.row)
    before.delete(now.row)
    if (was && !was.isGone) {
      const changes = changesOf(was, now, synced_shares)
      for (const { field, ...values } of changes)
        events.push({
          kind: 'changed',
          anchor: { ...anchorOf(now), field },
          ...values,
          named: own.has(`${now.row} ${field}`),
        })
      const isScored = synced_shares.includes('scores') && !sameResult(was.result, now.result)
      const isLinked = was.program !== now.program
      if (changes.length > 0) moved.changed += 1
      if (isScored) moved.scores += 1
      if (isLinked) moved.links += 1
      if (was.position === position && isStoredLike(was, now)) return
    } else {
      moved.added += 1
      events.push({ kind: 'added', anchor: anchorOf(now), ...(was && { text: 'again' }), named: ownRows.has(now.row) })
    }
    write.push({ ...now, position })
  })
  const gone = [...before.values()].filter((row) => !row.isGone)
  for (const row of gone) events.push({ kind: 'removed', anchor: anchorOf(row), named: ownRows.has(row.row) })
  events.push(...inOneLine('Scores', moved.scores), ...inOneLine('Links', moved.links))
  return { write, gone: gone.map(({ row }) => row), events, added: moved.added, changed: moved.changed }
}

interface Change {
  readonly field: ColumnId
  readonly old?: string | number
  readonly new?: string | number
}

function changesOf(was: SentRow, now: SentRow, groups: readonly ShareGroup[]): Change[] {
  const before = cellsOf(was)
  const after = cellsOf(now)
  return columnIds
    .filter((field) => !same(before[field], after[field]) && groups.includes(groupOfColumn(field)))
    .map((field) => ({ field, ...printed('old', field, before[field]), ...printed('new', field, after[field]) }))
}

/** What stands beside the values is the value of a column too, unless the column itself was sent. */
const cellsOf = ({ name, specialty, city, state, values }: SentRow): Readonly<Record<string, unknown>> => ({
  program: name,
  ...(specialty !== undefined && { specialty }),
  ...(city !== undefined && { city }),
  ...(state !== undefined && { state }),
  ...values,
})

const printed = (as: 'old' | 'new', field: ColumnId, value: unknown) =>
  value === undefined ? {} : { [as]: columnOf(field).kind.print(value) }

export const anchorOf = ({ row, program, name, specialty }: SentRow): Anchor => ({
  row,
  ...(program !== undefined && { program }),
  name,
  ...(specialty !== undefined && { specialty }),
})

const inOneLine = (what: string, count: number): Event[] =>
  count === 0 ? [] : [{ kind: 'changed', text: `${what} of ${count} program${count === 1 ? '' : 's'}`, named: false }]

/** Fields of a profile that differ, as far as they were shared before too. */
export const differingFields = (was: Profile, now: Profile, groups: readonly ShareGroup[]): ProfileId[] =>
  profileIds.filter((id) => was[id] !== now[id] && groups.includes(groupOfField(id)))

const same = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && isDeepStrictEqual(a, b))
const sameResult = (a: SharedResult | undefined, b: SharedResult | undefined): boolean => isDeepStrictEqual(a, b)

const isStoredLike = (was: StoredRow, now: SentRow): boolean =>
  was.program === now.program &&
  was.name === now.name &&
  was.specialty === now.specialty &&
  was.city === now.city &&
  was.state === now.state &&
  sameResult(was.result, now.result) &&
  isDeepStrictEqual(was.values as PlainRow, now.values)
