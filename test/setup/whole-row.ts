import { columnIds, columnOf, type PlainRow } from '../../shared/tracker/columns.ts'
import type { Kind } from '../../shared/tracker/kinds.ts'
import { fieldOf, type Profile, profileIds } from '../../shared/tracker/profile.ts'

/** Between them every kind of value finds one that it takes. */
const samples: readonly unknown[] = [
  'Internal Medicine',
  'NY',
  '1409900001',
  '9001140C0',
  '2026-09-03',
  'https://example.org/residency',
  3,
  230,
  2024,
  [[2025, 3, 12]],
  [[2025, 35]],
  [3, 12],
]
const valueFor = ({ kind }: { readonly kind: Kind<unknown> }): unknown =>
  [...(kind.choices ?? []), ...samples].find((value) => kind.check(value))

/** A row with a value in every column that a sheet can send. */
export const wholeRow = (): PlainRow =>
  Object.fromEntries(
    columnIds.filter((id) => columnOf(id).who !== 'result').map((id) => [id, valueFor(columnOf(id))] as const),
  )

/** A profile with a value in every field. */
export const wholeProfile = (): Profile =>
  Object.fromEntries(profileIds.map((id) => [id, valueFor(fieldOf(id))] as const))

export const someResult = {
  fit: 64,
  low: 52,
  high: 71,
  tier: 'target',
  verdict: 'IMG-open for you',
  why: '34 % IMG in 2 years.',
  shown: 'Target',
}
