import { canonical, compare, type Difference, type Snapshot } from '../list/snapshot/snapshot.ts'
import { type ColumnId, columnOf, type Row } from '../tracker/columns.ts'
import { fieldOf, type ProfileId } from '../tracker/profile.ts'

/** Something that differs between two snapshots, by its title, with both values; undefined where one says nothing. */
export interface Changed {
  readonly title: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Two snapshots in words a person reads: fields by their titles, rows by their programs. */
export interface Compared extends Pick<Difference, 'rules' | 'model' | 'match' | 'dollars'> {
  readonly profile: readonly Changed[]
  readonly wishes: readonly Changed[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly edited: readonly { readonly name: string; readonly cells: readonly Changed[] }[]
  readonly joined: readonly string[]
  readonly left: readonly string[]
}

export const compared = (before: Snapshot, after: Snapshot): Compared => {
  const { profile, added, removed, edited, joined, left, ...rest } = compare(before, after)
  const [old, now] = [before, after].map(({ request }) => rowsByKey(request.rows)) as [RowsByKey, RowsByKey]
  const named = (key: string): string => nameOf(now.get(key) ?? old.get(key), key)
  return {
    ...rest,
    profile: profile.map((id) => fieldChange(id, before, after)),
    wishes: wishChanges(before, after),
    added: added.map(named),
    removed: removed.map(named),
    edited: edited.map((key) => ({ name: named(key), cells: cellChanges(old.get(key) ?? {}, now.get(key) ?? {}) })),
    joined: joined.map(named),
    left: left.map(named),
  }
}

const fieldChange = (id: ProfileId, ...[before, after]: [Snapshot, Snapshot]): Changed => {
  const { title, kind } = fieldOf(id)
  const of = ({ request: { profile } }: Snapshot): string | undefined =>
    profile[id] === undefined ? undefined : String(kind.print(profile[id]))
  return { title, before: of(before), after: of(after) }
}

const wishTitles: Readonly<Record<string, string>> = {
  budget: 'Budget, dollars',
  most: 'Applications at most',
  interviews: 'Interviews at most',
  dollarsPerPoint: 'Dollars a point',
  slider: 'Weight of any match',
  riskAverse: 'Rather safe',
}

const wishChanges = (before: Snapshot, after: Snapshot): Changed[] =>
  Object.entries(wishTitles).flatMap(([wish, title]) => {
    const [old, now] = [before, after].map(({ request }) => said((request as unknown as Record<string, unknown>)[wish]))
    return old === now ? [] : [{ title, before: old, after: now }]
  })

const cellChanges = (before: Row, after: Row): Changed[] =>
  ([...new Set([...Object.keys(before), ...Object.keys(after)])] as ColumnId[]).flatMap((id) =>
    canonical([before[id]]) === canonical([after[id]])
      ? []
      : [{ title: columnOf(id).header, before: cellWords(id, before), after: cellWords(id, after) }],
  )

const cellWords = (id: ColumnId, { [id]: value }: Row): string | undefined => {
  if (value === undefined) return undefined
  const several = typeof value === 'object' && 'oneOf' in value ? (value.oneOf as readonly unknown[]) : [value]
  return several.map((one) => String(columnOf(id).kind.print(one))).join(' or ')
}

const said = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : value === true ? 'yes' : undefined

type RowsByKey = ReadonlyMap<string, Row>

/** Under each of the names by which a comparison may know a row, the best first. */
const rowsByKey = (rows: readonly Row[]): RowsByKey =>
  new Map(
    rows.flatMap((row, at) => {
      const { rowId, nrmpCode, acgmeCode, program } = row
      return [`row ${at + 1}`, program, acgmeCode, nrmpCode, rowId].flatMap((key) =>
        typeof key === 'string' ? [[key, row] as const] : [],
      )
    }),
  )

const nameOf = (row: Row | undefined, key: string): string => {
  const { program, institution } = row ?? {}
  return [program, institution].find((name): name is string => typeof name === 'string') ?? key
}
