import type { Key, NamedKey } from '../contract/messages.ts'
import { linesOf, type Table } from '../fill/index.ts'
import { specialtyOf } from '../seasons/specialties.ts'
import { type Cell, textOf } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'

/** What a row of a tracker says of its program, and what the tool has said of it before. */
export interface MatchRow {
  /** as in the sheet, from 1 */
  readonly row: number
  readonly id: string
  /** what a person knows it by */
  readonly title: string
  /** what the tool's own column holds: a program's id, `none` for one that is not listed, or nothing */
  readonly link: string
  readonly code?: string
  readonly named?: NamedKey
}

/** The tool's own column: the program that a row is linked to. */
export const linkColumn = 'programId' as ColumnId
/** A person said that the database does not list the program. */
export const notListed = 'none'

/** @param usual the specialty that the whole tracker is of, for rows that say none */
export const matchRows = (table: Table, usual = usualSpecialty(table)): MatchRow[] =>
  linesOf(table).flatMap(({ row, id, name: title, cells }) => {
    const said = (field: ColumnId): string | undefined => read(table, cells, field)
    const link = textOf(cells[table.columns.indexOf(linkColumn)] ?? '')
    const code = said('acgmeCode') ?? said('nrmpCode')
    const named = namedIn(said, usual)
    return [
      { row, id, title, link, ...(code === undefined ? {} : { code }), ...(named === undefined ? {} : { named }) },
    ]
  })

/** What the database is to be asked of a row: its code and its name apart, for they may disagree. */
export const keysOf = ({ code, named }: MatchRow): Key[] => [
  ...(code === undefined ? [] : [code]),
  ...(named === undefined ? [] : [named]),
]

/** The one specialty that the rows of a tracker say, if they say one alone. */
export const usualSpecialty = (table: Table): string | undefined => {
  const said = new Set(linesOf(table).map(({ cells }) => read(table, cells, 'specialty')))
  said.delete(undefined)
  return said.size === 1 ? [...said][0] : undefined
}

const namedIn = (said: (field: ColumnId) => string | undefined, usual: string | undefined): NamedKey | undefined => {
  const [program, institution] = [said('program'), said('institution')]
  // "Internal Medicine" beside an institution names a track
  const isTrack = program !== undefined && institution !== undefined && specialtyOf(program) !== undefined
  const name = isTrack ? institution : (program ?? institution)
  if (name === undefined) return undefined
  const specialty = said('specialty') ?? (isTrack ? program : usual)
  const more = Object.entries({ specialty, city: said('city'), state: said('state') })
  return { name, ...Object.fromEntries(more.filter(([, text]) => text !== undefined)) }
}

const read = ({ columns, locale }: Table, cells: readonly Cell[], field: ColumnId): string | undefined => {
  const reading = columnOf(field).kind.read(cells[columns.indexOf(field)] ?? '', locale)
  return (reading !== undefined && 'value' in reading && textOf(reading.value as Cell)) || undefined
}
