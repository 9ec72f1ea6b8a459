import { textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import type { Conflict, FillInput } from './plan.ts'
import type { RowResult } from './result.ts'
import { at, type Line, type Table } from './table.ts'
import { keyOf, type Write } from './write.ts'
import { dayWords } from './written.ts'

/** The row's word for how the last fill went; undefined where it stays, or is not ours to change. */
export const checkWrite = (
  table: Table,
  { row, id, name, cells }: Line,
  result: RowResult,
  conflicts: readonly Conflict[],
  { today, traces, leave }: Pick<FillInput, 'today' | 'traces' | 'leave'>,
): Write | undefined => {
  const column = table.columns.indexOf(CHECK) + 1
  const key = keyOf(id, CHECK)
  if (column === 0 || at(table.formulas, row, column) !== '' || leave?.has(key)) return undefined
  const old = cells[column - 1] ?? ''
  const said = textOf(old)
  const isOurs = said === '' || OURS.test(said) || traces.get(key)?.value === old
  // what the matching found out of the row stays said
  const [same = ''] = /^same program as row \d+/.exec(said) ?? []
  const word = checkWord(result, conflicts, today, said.slice(same.length))
  if (!isOurs || word === '') return undefined
  const full = same === '' ? word : `${same}; ${word}`
  if (full === said) return undefined
  const note = at(table.notes, row, column)
  const format = at(table.formats, row, column) || 'General'
  const kept = { oldNote: note, newNote: note, oldFormat: format, newFormat: '@' }
  return { row, column, rowId: id, field: CHECK, name, old, new: full, ...kept }
}
const CHECK = 'check' as ColumnId
const OURS = /^(filled|conflict|agrees|nothing known|program not found|choose one|same program)\b/

/** @param said the word until now: a row that nothing happened to keeps it, unless it is settled now */
const checkWord = (
  { outcome, guesses = 0 }: RowResult,
  conflicts: readonly Conflict[],
  today: string,
  said: string,
): string => {
  const day = dayWords(today)
  const titles = conflicts.map(({ field }) => columnOf(field).header).join(', ')
  const conflict = titles === '' ? '' : `conflict: ${titles}`
  if (outcome === 'filled') return [`filled ${day}`, conflict].filter(Boolean).join('; ')
  if (outcome === 'unchanged') return /conflict|nothing|program|choose/.test(said) ? `agrees ${day}` : ''
  if (outcome === 'no data') return /filled|agrees/.test(said) ? '' : `nothing known ${day}`
  if (outcome === 'ambiguous') return `choose one of ${guesses}`
  if (outcome === 'unknown program') return 'program not found'
  return conflict
}
