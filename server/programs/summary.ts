import type { Facts, ProgramSummary } from '../../shared/contract/messages.ts'
import type { ColumnId } from '../../shared/tracker/columns.ts'
import type { Program } from './catalogue.ts'

/** A program as lists and lookups give it, with the facts asked for. */
export function summaryOf(program: Program, fields: readonly ColumnId[] = []): ProgramSummary {
  const { id, names, specialty, institution, city, state, positions, acgme, nrmp } = program
  return {
    id,
    name: names[0] ?? '',
    specialty,
    ...(institution === undefined ? {} : { institution }),
    ...(city === undefined ? {} : { city }),
    ...(state === undefined ? {} : { state }),
    ...(positions === undefined ? {} : { positions }),
    acgme,
    nrmp,
    ...(fields.length ? { facts: chosen(program.facts, fields) } : {}),
  }
}

function chosen(facts: Facts, fields: readonly ColumnId[]): Facts {
  const some: { [field in ColumnId]?: Facts[field] } = {}
  for (const field of fields) if (facts[field]) some[field] = facts[field]
  return some
}
