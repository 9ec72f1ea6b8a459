import * as z from 'zod/mini'
import { outcomes } from '../fill/result.ts'
import { type ColumnId, columnIds, columnOf } from '../tracker/columns.ts'
import { askedStates, fillCells, fillEvery, fillStates, MOST_LISTS, settledStates } from './fills.ts'
import { id, instant } from './value-schemas.ts'
import { roles } from './workspace.ts'

/** The schemas of fills that are asked for; the server's side and /openapi.json. */
const count = z.int().check(z.nonnegative(), z.maximum(1_000_000))
/** Columns that the database can fill. */
export const fillColumns: readonly ColumnId[] = columnIds.filter((one) => columnOf(one).who === 'database')
const Column = z.enum(fillColumns)
const rows = z.partialRecord(z.enum(outcomes), count)
const Author = z.object({
  person: z.string(),
  name: z.string(),
  role: z.enum(roles),
  left: z.optional(z.literal(true)),
})

export const FillSchema = z.object({
  id: z.string(),
  by: Author,
  at: instant,
  columns: z.array(Column),
  cells: z.enum(fillCells),
  every: z.enum(fillEvery),
  state: z.enum(fillStates),
  settled: z.optional(z.object({ by: Author, at: instant })),
  counts: z.optional(z.object({ cells: count, rows })),
})

export const fillSchemas = {
  askFill: {
    takes: z.strictObject({
      contract: z.int(),
      workspaces: z.array(id).check(z.minLength(1), z.maxLength(MOST_LISTS)),
      columns: z.array(Column).check(z.minLength(1), z.maxLength(fillColumns.length)),
      cells: z.enum(fillCells),
      every: z.optional(z.enum(fillEvery)),
      request: z.optional(id),
    }),
    gives: z.object({
      request: z.string(),
      lists: z.array(
        z.object({
          workspace: z.string(),
          name: z.optional(z.string()),
          owner: z.optional(z.string()),
          role: z.optional(z.enum(roles)),
          state: z.enum(askedStates),
          isNew: z.optional(z.literal(true)),
          fill: z.optional(z.string()),
          says: z.string(),
          todo: z.optional(z.string()),
        }),
      ),
    }),
  },
  fills: {
    takes: z.strictObject({ workspace: id }),
    gives: z.object({ fills: z.array(FillSchema), asOf: z.optional(instant) }),
  },
  settleFill: {
    takes: z.strictObject({
      contract: z.int(),
      workspace: id,
      fill: id,
      state: z.enum(settledStates),
      cells: count,
      rows,
    }),
    gives: z.object({ fill: FillSchema }),
  },
}
