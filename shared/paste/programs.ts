import type { Found, Guess, Key, ProgramSummary } from '../contract/messages.ts'
import { type ColumnId, columnOf, type PlainRow } from '../tracker/columns.ts'
import { type Codes, together } from './codes.ts'
import type { PastedRow } from './row.ts'

/** What to ask the database for one line: its code and its name are asked for apart, for they may disagree. */
export const keysOf = ({ codes, name, specialty, city, state }: PastedRow): Key[] => {
  const [code] = [...codes.acgme, ...codes.nrmp]
  const named = name === undefined ? undefined : { name, ...given({ specialty, city, state }) }
  return [...(code === undefined ? [] : [code]), ...(named === undefined ? [] : [named])]
}
const given = <T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string }

/** What is known of the program that a line means. */
export type Matched =
  | { readonly is: 'found'; readonly program: ProgramSummary; readonly by: 'code' | 'name' | 'choice' }
  | { readonly is: 'open'; readonly guesses: readonly Guess[]; readonly why: string }
  /** a person says that the database does not have it, or nobody could be asked */
  | { readonly is: 'unlisted' }
  | { readonly is: 'out' }

/** Settles the answers for one line's keys. A code and a name that lead to two programs leave the choice to a person. */
export const matchOf = (row: PastedRow, answers: readonly (Found | undefined)[]): Matched => {
  const hasCode = row.codes.acgme.length + row.codes.nrmp.length > 0
  const [byCode, byName] = hasCode ? answers : [undefined, answers[0]]
  const coded = byCode?.status === 'found' ? byCode.program : undefined
  const named = byName?.status === 'found' ? byName.program : undefined
  if (coded !== undefined && named !== undefined && coded.id !== named.id)
    return {
      is: 'open',
      why: 'Its code and its name lead to two programs.',
      guesses: [
        { program: coded, confidence: byCode?.confidence ?? 1, reason: 'by its code' },
        { program: named, confidence: byName?.confidence ?? 1, reason: 'by its name' },
      ],
    }
  if (coded !== undefined) return { is: 'found', program: coded, by: 'code' }
  if (named !== undefined) return { is: 'found', program: named, by: 'name' }
  const guesses = (byName?.guesses ?? byCode?.guesses ?? []).slice(0, 3)
  const why =
    guesses.length > 0 ? 'Several programs may be meant.' : (byName?.why ?? byCode?.why ?? 'Nothing like it is known.')
  return { is: 'open', guesses, why }
}

/** One program of a paste: all its lines together. */
export interface PastedProgram {
  readonly name: string
  readonly program?: ProgramSummary
  readonly codes: Codes
  readonly rows: readonly PastedRow[]
  /** by field: every value that its lines give; more than one is a question */
  readonly facts: ReadonlyMap<ColumnId, readonly unknown[]>
  readonly own: ReadonlyMap<ColumnId, readonly unknown[]>
  readonly interviewOn: readonly string[]
  /** by the title of the pasted column */
  readonly others: ReadonlyMap<string, readonly string[]>
}

/** Lines of one program put together: by the program, or else by name and specialty. Lines left out are not in it. */
export const programsOf = (rows: readonly PastedRow[], matches: readonly Matched[]): PastedProgram[] => {
  const groups = new Map<string, { rows: PastedRow[]; program?: ProgramSummary }>()
  rows.forEach((row, at) => {
    const match = matches[at]
    if (match === undefined || match.is === 'open' || match.is === 'out') return
    const { acgme, nrmp } = row.codes
    const key =
      match.is === 'found'
        ? match.program.id
        : JSON.stringify([row.name?.toLowerCase(), row.specialty, row.name === undefined ? [acgme, nrmp] : []])
    const group = groups.get(key) ?? { rows: [], ...(match.is === 'found' ? { program: match.program } : {}) }
    group.rows.push(row)
    groups.set(key, group)
  })
  return [...groups.values()].map(joined)
}

const joined = ({ rows, program }: { rows: PastedRow[]; program?: ProgramSummary }): PastedProgram => {
  const codes = together(rows.map((row) => row.codes))
  return {
    name: rows.find(({ name }) => name !== undefined)?.name ?? program?.name ?? codes.acgme[0] ?? codes.nrmp[0] ?? '',
    ...(program === undefined ? {} : { program }),
    codes,
    rows,
    facts: valuesOf(rows.map(factsOf)),
    own: valuesOf(rows.map(({ own }) => own)),
    interviewOn: distinct(rows.flatMap(({ interviewOn }) => (interviewOn === undefined ? [] : [interviewOn]))),
    others: valuesOf(rows.map(({ others }) => others)) as PastedProgram['others'],
  }
}

/** Where the program stands is a fact as well. */
const factsOf = ({ facts, city, state, specialty }: PastedRow): PlainRow => ({
  ...facts,
  ...given({ city, state, specialty }),
})

const valuesOf = (rows: readonly object[]): Map<ColumnId, readonly unknown[]> => {
  const values = new Map<ColumnId, readonly unknown[]>()
  for (const row of rows)
    for (const [field, value] of Object.entries(row) as [ColumnId, unknown][])
      values.set(field, distinct([...(values.get(field) ?? []), value]))
  return values
}
const distinct = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]

/** Columns of the tracker that a paste can fill, in the tracker's words. */
export const isOwn = (field: ColumnId): boolean => columnOf(field).who === 'person'
