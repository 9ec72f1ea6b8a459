import type { Origin } from '../facts/index.ts'
import { linesOf, noteOf, type Table, type Write, writtenAs } from '../fill/index.ts'
import { comparable } from '../review/index.ts'
import { specialtyOf } from '../seasons/specialties.ts'
import { type Cell, textOf } from '../tracker/cell.ts'
import type { ColumnId } from '../tracker/columns.ts'
import { freshId } from '../tracker/fresh-ids.ts'
import type { Lead } from '../tabs/leads.ts'

/** A lead on its way to a row of a tracker, or why it makes none. */
export type LeadRow =
  | { readonly writes: readonly Write[]; readonly row: number; readonly rowId: string }
  | { readonly is: 'on the list'; readonly row: number; readonly rowId: string }
  | { readonly is: 'not named' | 'no column' }

/** What was heard, as a row below the last: a hint of the community's, whoever told it. */
export const leadRow = (table: Table, lead: Lead, today: string, random: () => number): LeadRow => {
  const { name, specialty, city, state, link } = lead
  if (name === undefined) return { is: 'not named' }
  const lines = linesOf(table)
  const field = table.columns.indexOf('specialty')
  const same = lines.find(
    (line) => comparable(line.name) === comparable(name) && sameSpecialty(textOf(line.cells[field] ?? ''), specialty),
  )
  if (same !== undefined) return { is: 'on the list', row: same.row, rowId: same.id }
  if (!table.columns.includes('program')) return { is: 'no column' }
  const row = lastRow(table) + 1
  const rowId = freshId(random, (id) => lines.some((line) => line.id === id))
  const said: readonly (readonly [ColumnId, unknown])[] = [
    ['program', name],
    ['specialty', specialty],
    ['city', city],
    ['state', state],
    ['site', link],
    ['rowId', rowId],
  ]
  const origin = originOf(lead, today)
  const writes = said.flatMap(([id, value]): Write[] => {
    const column = table.columns.indexOf(id) + 1
    if (column === 0 || value === undefined) return []
    const oldFormat = table.formats?.[row - 1]?.[column - 1] ?? ''
    const { cell, format } = writtenAs(id, value, oldFormat)
    const old: Cell = ''
    const oldNote = table.notes?.[row - 1]?.[column - 1] ?? ''
    const isFact = id !== 'rowId'
    return [
      {
        row,
        column,
        rowId,
        field: id,
        name,
        old,
        new: cell,
        oldNote,
        newNote: isFact && oldNote === '' ? noteOf(origin) : oldNote,
        oldFormat,
        newFormat: format,
        ...(isFact ? { origin } : {}),
      },
    ]
  })
  return { writes, row, rowId }
}

const originOf = ({ from, heard, link, checked, checkedOn }: Lead, today: string): Origin => ({
  source: checked === 'confirmed' ? `${from ?? 'a lead'}, confirmed` : (from ?? 'a lead'),
  day: (checked === 'confirmed' ? checkedOn : undefined) ?? heard ?? today,
  trust: 'community',
  licence: 'community',
  ...(link === undefined ? {} : { url: link }),
})

/** One name may stand for two specialties of one hospital; where a side says none, the name decides. */
const sameSpecialty = (there: string, heard: string | undefined): boolean =>
  there === '' || heard === undefined || (specialtyOf(there) ?? there) === (specialtyOf(heard) ?? heard)

/** The last line that holds anything at all. */
const lastRow = ({ values, headerRow }: Table): number =>
  values.reduce((last, line, at) => (line.some((cell) => cell !== '' && cell !== false) ? at + 1 : last), headerRow)
