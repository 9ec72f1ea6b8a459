import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { places } from '../../../shared/seasons/places.ts'
import { checkRow } from '../../../shared/tracker/check.ts'
import { columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import type { Kind } from '../../../shared/tracker/kinds.ts'
import { anyRow } from '../rules/anything.ts'

/** The same columns as a zod schema: slow, and the measure of the hand-made check. */
const schemaOf = (kind: Kind<unknown>): z.ZodType => {
  const {
    minimum = 0,
    maximum = 0,
    maxLength = 0,
    pattern,
  } = kind.json as { minimum?: number; maximum?: number; maxLength?: number; pattern?: string }
  if (kind.choices !== undefined) return z.enum(kind.choices as [string, ...string[]])
  if (kind.json['type'] === 'integer') return z.int().min(minimum).max(maximum)
  if (kind.json['type'] === 'number') return z.number().min(minimum).max(maximum)
  if (kind.name === 'date') return z.iso.date().refine((day) => day >= '1940-01-01' && day <= '2099-12-31')
  if (kind.name === 'url')
    return z
      .string()
      .max(maxLength)
      .regex(/^https?:\/\/\S+$/i)
  if (kind.name === 'state') return z.enum(places.map(({ abbreviation }) => abbreviation) as [string, ...string[]])
  if (pattern !== undefined) return z.string().regex(new RegExp(pattern))
  if (kind.name === 'classes')
    return series(z.tuple([year, z.int().min(0), z.int().min(1).max(400)]).refine(([, imgs, all]) => imgs <= all))
  if (kind.name === 'shares') return series(z.tuple([year, z.number().min(0).max(100)]))
  if (kind.name === 'out of')
    return z.tuple([z.int().min(0), z.int().min(1).max(100_000)]).refine(([part, whole]) => part <= whole)
  if (kind.name === 'limit') {
    const { minimum: least = 0, maximum: most = 0 } =
      (kind.json['anyOf'] as { minimum?: number; maximum?: number }[])[0] ?? {}
    const at = z.int().min(least).max(most)
    return z.union([at, z.literal('none'), z.strictObject({ at, strict: z.literal(false).optional() })])
  }
  return z.string().min(1).max(maxLength)
}
const year = z.int().min(1990).max(2099)
const series = (row: z.ZodType): z.ZodType =>
  z
    .array(row)
    .min(1)
    .max(12)
    .refine((rows) =>
      (rows as number[][]).every(([at = 0], i) => i === 0 || at > ((rows as number[][])[i - 1]?.[0] ?? 0)),
    )

const inBodies = columnIds.filter((id) => columnOf(id).who !== 'result' || id === 'rowId')
const schema = z.strictObject(
  Object.fromEntries(
    inBodies.map((id) => {
      const value = schemaOf(columnOf(id).kind)
      return [id, z.union([value, z.strictObject({ oneOf: z.array(value).min(2).max(6) })]).optional()]
    }),
  ),
)

const nearMisses: readonly unknown[] = [
  '',
  ' ',
  'J-1',
  'yes',
  0,
  -1,
  0.5,
  1e9,
  true,
  null,
  [],
  {},
  '2026-02-30',
  '2026-9-3',
  '1403511234C',
  'none',
  'ny',
  'http://',
  'ftp://x',
  { at: 5, strict: true },
  { at: 5, more: 1 },
  { oneOf: [] },
  { oneOf: ['yes'] },
  { oneOf: ['yes', 'no'], more: 1 },
  { oneOf: ['yes', 7] },
  { oneOf: [5, 5] },
  [[2026, 3, 12]],
  [[2026, 13, 12]],
  [
    [2026, 3],
    [2025, 3],
  ],
  [[2026, 33.5]],
  'x'.repeat(501),
]
const spoilt = fc
  .tuple(
    anyRow,
    fc.array(
      fc.tuple(
        fc.constantFrom(...columnIds, 'shoe', 'constructor', '__proto__'),
        fc.oneof(fc.constantFrom(...nearMisses), fc.jsonValue({ maxDepth: 2 })),
      ),
      { maxLength: 3 },
    ),
  )
  .map(
    ([row, changes]) =>
      JSON.parse(JSON.stringify(Object.fromEntries([...Object.entries(row), ...changes]))) as Record<string, unknown>,
  )

test('a row passes the hand-made check exactly when it passes the schema made from its columns', () => {
  fc.assert(
    fc.property(fc.oneof(anyRow, spoilt), (row) => {
      const found = schema.safeParse(row)
      const problems = checkRow(row, 3)
      expect(problems.length === 0, JSON.stringify([problems, found.error?.issues])).toBe(found.success)
    }),
    { numRuns: 1500 },
  )
})

test('each fault is named by row and field, once', () => {
  expect(checkRow({ imgPercent: 45, visas: 'maybe', shoe: 42, notes: '' }, 12)).toEqual([
    {
      row: 12,
      field: 'visas',
      says: expect.stringMatching(/^is not one of: .* Leave the field out when it is not known\.$/),
    },
    { row: 12, field: 'shoe', says: 'is not a field of a row. GET /openapi.json lists the fields.' },
    {
      row: 12,
      field: 'notes',
      says: 'is not text of at most 5000 characters. Leave the field out when it is not known.',
    },
  ])
})

test.each([[null], [[]], ['row'], [7]])('%j is not a row', (json) => {
  expect(checkRow(json, 1)).toEqual([{ row: 1, field: 'row', says: expect.stringContaining('is not an object') }])
})
