import { textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import { barredIn } from './barred.ts'
import type { Conflict } from './plan.ts'
import type { RowResult } from './result.ts'
import { at, linesOf, type Table } from './table.ts'
import type { Write } from './write.ts'
import { dayWords } from '../tracker/day-words.ts'

interface Ended {
  readonly table: Table
  /** How each row ended. */
  readonly rows: readonly RowResult[]
  readonly conflicts: readonly Conflict[]
  /** The day it is, `2026-11-23`. */
  readonly today: string
}

/** Every row's word for how its last fill went, where the tracker has the column for it and the word is ours. */
export const planWords = ({ table, rows, conflicts, today }: Ended): Write[] => {
  const column = table.columns.indexOf(CHECK) + 1
  if (column === 0) return []
  const results = new Map(rows.map((result) => [result.rowId, result]))
  const fields = new Map<string, ColumnId[]>()
  for (const { rowId, field } of conflicts) fields.set(rowId, [...(fields.get(rowId) ?? []), field])
  const barred = barredIn(table)
  return linesOf(table).flatMap(({ row, id, name, cells }): Write[] => {
    const result = results.get(id)
    const old = cells[column - 1] ?? ''
    const said = textOf(old)
    const isOurs = said === '' || OURS.test(said)
    if (result === undefined || !isOurs || barred(row, column) !== undefined) return []
    const word = fullWord(result, fields.get(id) ?? [], today, said)
    if (word === said) return []
    const note = at(table.notes, row, column)
    const oldFormat = at(table.formats, row, column) || 'General'
    const kept = { oldNote: note, newNote: note, oldFormat, newFormat: '@' }
    return [{ row, column, rowId: id, field: CHECK, name, old, new: word, ...kept }]
  })
}

/** What the matching found out of a row stays said. */
const fullWord = (result: RowResult, conflicts: readonly ColumnId[], today: string, said: string): string => {
  const [same = ''] = /^same program as row \d+/.exec(said) ?? []
  const word = checkWord(result, conflicts, today, said.slice(same.length))
  return word === '' ? said : [same, word].filter(Boolean).join('; ')
}
const CHECK = 'check' as ColumnId
const OURS = /^(filled|conflict|agrees|nothing known|program not found|choose one|same program)\b/

/** @param said the word until now: a row that nothing happened to keeps it, unless it is settled now */
const checkWord = (
  { outcome, guesses = 0 }: RowResult,
  conflicts: readonly ColumnId[],
  today: string,
  said: string,
): string => {
  const day = dayWords(today)
  const titles = conflicts.map((field) => columnOf(field).header).join(', ')
  const conflict = titles === '' ? '' : `conflict: ${titles}`
  if (outcome === 'filled') return [`filled ${day}`, conflict].filter(Boolean).join('; ')
  if (outcome === 'unchanged') return /conflict|nothing|program|choose/.test(said) ? `agrees ${day}` : ''
  if (outcome === 'no data') return /filled|agrees/.test(said) ? '' : `nothing known ${day}`
  if (outcome === 'ambiguous') return `choose one of ${guesses}`
  if (outcome === 'unknown program') return 'program not found'
  // the day of a fill before stays said with it
  return said.endsWith(conflict) ? '' : conflict
}
