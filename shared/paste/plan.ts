import type { Found } from '../contract/messages.ts'
import type { Origin } from '../facts/index.ts'
import { barredIn, dayWords, knownOf, noteOf, standingOf, type Table, type Write, writtenAs } from '../fill/index.ts'
import { type Cell, textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import { freshId } from '../tracker/fresh-ids.ts'
import { gistOf } from './gist.ts'
import { lineFinder } from './meet.ts'
import { columnAt, idsOf, lastFilled } from './tracker-places.ts'
import { type Matched, type PastedProgram, programsOf } from './programs.ts'
import type { PastedRow } from './row.ts'
import { wantsOf, type Want } from './wants.ts'

export interface PasteInput {
  readonly table: Table
  readonly rows: readonly PastedRow[]
  /** what is known of each line's program, in the rows' order */
  readonly matches: readonly Matched[]
  /** row id → what the database says of the tracker's own line */
  readonly programs: ReadonlyMap<string, Found>
  readonly choice: PasteChoice
  readonly today: string
  readonly random: () => number
}
/** What a person ticked. */
export interface PasteChoice {
  /** where it was pasted from, in the note of each cell */
  readonly label: string
  /** columns of one's own to fill: ids, `@Header` for one that the tool does not know */
  readonly own: ReadonlySet<string>
  /** pasted title → the tracker's own column that takes it, `@Header` */
  readonly aims: Readonly<Record<string, string>>
  /** offers reported by others, as one sentence in Notes */
  readonly gist: boolean
  readonly newRows: boolean
}

/** A value that is not written, and why. */
export interface NotWritten {
  readonly name: string
  readonly row?: number
  readonly title: string
  readonly pasted: Cell
  /** `holds`: the cell says otherwise; `outranked`: a better source does; `disagree`: the pasted lines do */
  readonly why: 'holds' | 'outranked' | 'disagree' | 'formula' | 'merged' | 'checkbox'
  readonly other: string
}
export interface PastePlan {
  readonly writes: readonly Write[]
  /** the last row that is written to; the tab may have to grow */
  readonly lastRow: number
  readonly newRows: readonly { readonly row: number; readonly name: string }[]
  readonly notWritten: readonly NotWritten[]
  readonly counts: {
    /** programs of the paste, those on the tracker, cells that say the same already */
    readonly programs: number
    readonly met: number
    readonly same: number
    readonly cells: number
    readonly filledRows: number
    /** values for which the tracker has no column, or which were not ticked */
    readonly noPlace: number
  }
}

/** What a paste will do: values into empty cells, new rows below the last one. What is shown is what is written. */
export const planPaste = (input: PasteInput): PastePlan => {
  const { table, rows, matches, choice, today, random } = input
  const origin: Origin = { source: choice.label, day: today, trust: 'community', licence: 'community' }
  const lineOf = lineFinder(table, input.programs)
  const barred = barredIn(table)
  const plan = { writes: [] as Write[], newRows: [] as { row: number; name: string }[], notWritten: [] as NotWritten[] }
  const counts = { programs: 0, met: 0, same: 0, cells: 0, filledRows: 0, noPlace: 0 }
  const touched = new Set<number>()
  const ids = new Set(idsOf(table))
  let next = lastFilled(table) + 1

  for (const pasted of programsOf(rows, matches)) {
    counts.programs++
    const line = lineOf(pasted)
    if (line === undefined && !choice.newRows) continue
    if (line !== undefined) counts.met++
    const row = line?.row ?? next++
    const rowId = line?.id ?? freshId(random, (id) => ids.has(id))
    const name = line?.name ?? pasted.program?.name ?? pasted.name
    ids.add(rowId)
    if (line === undefined) plan.newRows.push({ row, name })
    const gist = choice.gist ? gistOf(pasted.rows, dayWords) : undefined
    const wanted = wantsOf(pasted, choice, gist, line === undefined)
    const wants: Want[] =
      line === undefined ? [...wanted, { field: 'rowId', cell: rowId, format: '@', own: true }] : wanted
    for (const want of wants) put(want, { row, rowId, name, pasted, isNew: line === undefined })
  }
  return { ...plan, lastRow: next - 1, counts: { ...counts, filledRows: touched.size } }

  function put(
    want: Want,
    at: { row: number; rowId: string; name: string; pasted: PastedProgram; isNew: boolean },
  ): void {
    const { row, rowId, name } = at
    const column = columnAt(table, want.field)
    if (column === 0) {
      if (want.field !== 'rowId' && want.field !== 'programId') counts.noPlace++
      return
    }
    const title = textOf(table.values[table.headerRow - 1]?.[column - 1] ?? '')
    const tell = (why: NotWritten['why'], other: string): void =>
      void plan.notWritten.push({ name, row, title, pasted: want.cell, why, other })
    if (want.against !== undefined) return tell('disagree', want.against)
    const holds = table.values[row - 1]?.[column - 1] ?? ''
    if (holds !== '' && holds !== false) {
      const same =
        want.value !== undefined && standingOf(want.field as ColumnId, holds, [want.value], table.locale) === 'agrees'
      if (same || textOf(holds) === textOf(want.cell)) counts.same++
      else tell('holds', textOf(holds))
      return
    }
    const bar = barred(row, column)
    if (bar !== undefined) return tell(bar, '')
    const better = want.value === undefined ? undefined : outranking(at.pasted, want)
    if (better !== undefined && !better.agrees) return tell('outranked', better.says)
    const oldFormat = table.formats?.[row - 1]?.[column - 1] || 'General'
    const { cell, format } = want.value === undefined ? want : writtenAs(want.field as ColumnId, want.value, oldFormat)
    if (textOf(cell) === '') return
    const from = better?.origin ?? origin
    const oldNote = table.notes?.[row - 1]?.[column - 1] ?? ''
    const newNote = want.own || oldNote !== '' ? oldNote : noteOf(from)
    plan.writes.push({
      row,
      column,
      rowId,
      field: want.field,
      name,
      old: holds,
      new: cell,
      oldNote,
      newNote,
      oldFormat,
      newFormat: format,
      ...(want.own ? {} : { origin: from }),
    })
    counts.cells++
    if (!at.isNew) touched.add(row)
  }
}

/** What the database says of the same field: a community fact never stands before it. */
const outranking = (
  { program }: PastedProgram,
  { field, value, own }: Want,
): { agrees: boolean; says: string; origin: Origin } | undefined => {
  const known = own || program === undefined ? undefined : knownOf(program, field as ColumnId)
  if (known === undefined || known.origin.trust === 'community') return undefined
  const { kind } = columnOf(field as ColumnId)
  const printed = known.values.map((one) => kind.print(one))
  const locale = { decimal: '.', dayFirst: false } as const
  return {
    agrees: standingOf(field as ColumnId, kind.print(value), known.values, locale) === 'agrees',
    says: `${printed.join(' or ')} (${known.origin.source})`,
    origin: known.origin,
  }
}
