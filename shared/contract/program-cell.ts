import type { Cell } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import type { Facts, ProgramSummary } from './messages.ts'

/** What stands of a field as a cell shows it; sources that disagree as `a or b`. */
export const programCell = (program: ProgramSummary, field: ColumnId): Cell => {
  const { [field]: fact }: Facts = program.facts ?? {}
  if (fact === undefined) return summaryCell(program, field)
  const { kind } = columnOf(field)
  const said = [fact.value, ...(fact.disputed ?? [])].map((value) => kind.print(value))
  return said.length === 1 ? (said[0] ?? '') : said.join(' or ')
}

const summaryCell = ({ name, acgme, nrmp, ...rest }: ProgramSummary, field: ColumnId): Cell => {
  const known: { readonly [id in ColumnId]?: Cell } = {
    ...rest,
    program: name,
    acgmeCode: acgme.join(', '),
    nrmpCode: nrmp.join(', '),
  }
  return known[field] ?? ''
}
