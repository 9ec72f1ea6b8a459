import * as fc from 'fast-check'
import { type ColumnId, columnIds, columnOf, type PlainRow, type Row } from '../../../shared/tracker/columns.ts'
import type { Kind } from '../../../shared/tracker/kinds.ts'
import { fieldOf, type Profile, profileIds } from '../../../shared/tracker/profile.ts'

const day = fc
  .tuple(fc.integer({ min: 1940, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
const years = (count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1990, max: 2099 }), { minLength: 1, maxLength: count })
    .map((all) => all.sort((a, b) => a - b))

interface Numeric {
  readonly type?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

/** Every value of a kind, agreeing with nothing: what a body may carry. */
export const valueOf = (kind: Kind<unknown>): fc.Arbitrary<unknown> => {
  const { type, minimum = 0, maximum = 0, maxLength = 0 } = kind.json as Numeric
  if (kind.choices !== undefined) return fc.constantFrom(...kind.choices)
  if (type === 'integer') return fc.integer({ min: minimum, max: maximum })
  if (type === 'number')
    return fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.double({ min: minimum, max: maximum, noNaN: true }))
  switch (kind.name) {
    case 'date':
      return day
    case 'graduation':
      return fc.oneof(day, fc.integer({ min: 1950, max: 2099 }))
    case 'acgme code':
      return fc.stringMatching(/^\d{10}$/)
    case 'nrmp code':
      return fc.stringMatching(/^\d{4}[0-9A-Z]{3}[A-Z][0-9A-Z]{1,2}$/)
    case 'state':
      return fc.constantFrom('NY', 'PR', 'TX')
    case 'url':
      return fc.webUrl()
    case 'specialty':
      return fc.oneof(
        fc.constantFrom(
          'Internal Medicine',
          'Family Medicine',
          'Dermatology',
          'Emergency Medicine',
          'Magic',
          '__proto__',
          'constructor',
        ),
        fc.string({ minLength: 1, maxLength: 100 }),
      )
    case 'classes':
      return years(6).chain((list) =>
        fc.tuple(
          ...list.map((year) =>
            fc
              .integer({ min: 1, max: 400 })
              .chain((all) => fc.integer({ min: 0, max: all }).map((imgs) => [year, imgs, all])),
          ),
        ),
      )
    case 'shares':
      return years(6).chain((list) =>
        fc.tuple(...list.map((year) => fc.double({ min: 0, max: 100, noNaN: true }).map((share) => [year, share]))),
      )
    case 'out of':
      return fc
        .integer({ min: 1, max: 100_000 })
        .chain((whole) => fc.integer({ min: 0, max: whole }).map((part) => [part, whole]))
    case 'limit':
      return limitValue(kind)
    default:
      return fc.string({ minLength: 1, maxLength })
  }
}

const limitValue = ({ json }: Kind<unknown>): fc.Arbitrary<unknown> => {
  const { minimum = 0, maximum = 0 } = (json['anyOf'] as readonly Numeric[])[0] ?? {}
  const at = fc.integer({ min: minimum, max: maximum })
  return fc.oneof(
    at,
    fc.constant('none'),
    at.map((n) => ({ at: n, strict: false })),
    at.map((n) => ({ at: n })),
  )
}

const inBodies = columnIds.filter((id) => columnOf(id).who !== 'result' || id === 'rowId')
const record = (each: (id: ColumnId) => fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(inBodies.map((id) => [id, each(id)])), { requiredKeys: [], noNullPrototype: true })

/** One value for any column. */
export const anyValue = record((id) => valueOf(columnOf(id).kind)) as fc.Arbitrary<PlainRow>

/** Any row that may be sent: facts that contradict each other, sources that disagree. */
export const anyRow = record((id) => {
  const value = valueOf(columnOf(id).kind)
  return fc.oneof(
    { weight: 12, arbitrary: value },
    { weight: 1, arbitrary: fc.array(value, { minLength: 2, maxLength: 3 }).map((oneOf) => ({ oneOf })) },
  )
}) as fc.Arbitrary<Row>

export const anyProfile = fc.record(Object.fromEntries(profileIds.map((id) => [id, valueOf(fieldOf(id).kind)])), {
  requiredKeys: [],
  noNullPrototype: true,
}) as fc.Arbitrary<Profile>
