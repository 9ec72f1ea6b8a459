import { specialtyOf } from '../seasons/specialties.ts'
import { stateOf } from '../seasons/places.ts'
import { readName } from './words.ts'

/** A row, as far as it says which program it means. */
export interface Listed {
  /** the row's own id */
  readonly row: string
  /** the program that it is linked to */
  readonly program?: string | undefined
  readonly name: string
  readonly specialty?: string | undefined
  readonly city?: string | undefined
  readonly state?: string | undefined
}

/**
 * Rows that mean the same program as one above: by row, the first that does. Linked rows are compared by program, others
 * by name, specialty and place; what a row leaves open does not tell it from another.
 */
export const repeatsIn = (rows: readonly Listed[]): ReadonlyMap<string, string> => {
  const repeats = new Map<string, string>()
  const firsts = new Map<string, Compared[]>()
  for (const listed of rows) {
    const compared = comparedOf(listed)
    if (compared.key === '') continue
    const before = firsts.get(compared.key) ?? []
    const first = before.find((other) => sameWhereSaid(other, compared))
    if (first !== undefined) repeats.set(listed.row, first.row)
    else firsts.set(compared.key, [...before, compared])
  }
  return repeats
}

interface Compared {
  readonly row: string
  readonly key: string
  /** specialty, state, city */
  readonly said: readonly (string | undefined)[]
}

const comparedOf = ({ row, program, name, specialty, city, state }: Listed): Compared => {
  if (program !== undefined) return { row, key: program, said: [] }
  const read = readName(name)
  const said = [
    specialtyOf(specialty ?? '') ?? specialty ?? read.specialty,
    stateOf(state ?? '') ?? read.state,
    city?.trim().toLowerCase(),
  ].map((one) => one || undefined)
  return { row, key: [...new Set([...read.words, ...read.asides])].sort().join(' '), said }
}

const sameWhereSaid = ({ said }: Compared, other: Compared): boolean =>
  said.every((one, at) => one === undefined || other.said[at] === undefined || one === other.said[at])
