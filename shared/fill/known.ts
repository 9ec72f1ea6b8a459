import type { Facts, ProgramSummary } from '../contract/messages.ts'
import type { Origin } from '../facts/index.ts'
import { regionOf } from '../seasons/places.ts'
import type { ColumnId } from '../tracker/columns.ts'

/** What the database says of one field of a program. More than one value is a question that nothing settles. */
export interface Known {
  readonly values: readonly unknown[]
  /** What else a fact says is not looked at. */
  readonly origin: Origin
}

/** What to ask the database for, so that these columns can be filled. */
export const fieldsFor = (columns: readonly ColumnId[]): ColumnId[] =>
  columns.includes('region') && !columns.includes('state') ? [...columns, 'state'] : [...columns]

/** Undefined where nothing is known. */
export const knownOf = (program: ProgramSummary, field: ColumnId): Known | undefined => {
  const { [field]: fact }: Facts = program.facts ?? {}
  if (fact !== undefined) {
    const { value, disputed } = fact
    return { values: disputed === undefined ? [value] : [value, ...disputed], origin: fact }
  }
  return field === 'region' ? regionKnown(program) : summaryKnown(program, field)
}

/** Worked out, not asked: a region is a set of states. */
const regionKnown = (program: ProgramSummary): Known | undefined => {
  const state = program.facts?.state?.value ?? program.state
  const region = typeof state === 'string' ? regionOf(state) : undefined
  if (region === undefined) return undefined
  return { values: [region], origin: { ...CENSUS, source: `Census region of ${state as string}` } }
}
const CENSUS = { trust: 'official-listing', licence: 'open' } as const

/** By what a program is found; the answer says it of every program, without a source. */
const summaryKnown = (program: ProgramSummary, field: ColumnId): Known | undefined => {
  const { name, specialty, institution, city, state, acgme, nrmp } = program
  const said: { readonly [id in ColumnId]?: readonly (string | undefined)[] } = {
    program: [name],
    specialty: [specialty],
    institution: [institution],
    city: [city],
    state: [state],
    acgmeCode: acgme,
    nrmpCode: nrmp,
  }
  const values = said[field]?.filter((value) => value !== undefined && value !== '') ?? []
  return values.length === 0 ? undefined : { values, origin: LISTED }
}
const LISTED: Origin = { source: 'Program database', trust: 'aggregator', licence: 'open' }
