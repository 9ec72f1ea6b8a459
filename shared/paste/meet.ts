import type { Found } from '../contract/messages.ts'
import { type Line, linesOf, type Table } from '../fill/index.ts'
import { wordsOf } from '../match/words.ts'
import { textOf } from '../tracker/cell.ts'
import { acgmeCode, nrmpCode } from '../tracker/codes.ts'
import type { ColumnId } from '../tracker/columns.ts'
import { specialtyOf } from '../seasons/specialties.ts'
import type { PastedProgram } from './programs.ts'

/** Finds the tracker's line of a pasted program: by the program that both mean, by a code, by the very same name. */
export const lineFinder = (
  table: Table,
  /** row id → what the database says of the tracker's own line */
  programs: ReadonlyMap<string, Found>,
): ((pasted: PastedProgram) => Line | undefined) => {
  const byProgram = new Map<string, Line>()
  const byCode = new Map<string, Line>()
  const byName = new Map<string, Line[]>()
  const cell = (line: Line, id: ColumnId): string => {
    const at = table.columns.indexOf(id)
    return at < 0 ? '' : textOf(line.cells[at] ?? '')
  }
  for (const line of linesOf(table)) {
    const found = programs.get(line.id)
    const said = [cell(line, 'programId' as ColumnId), found?.status === 'found' ? found.program?.id : undefined]
    for (const id of said) if (id !== undefined && id.startsWith('p_')) keepFirst(byProgram, id, line)
    for (const code of codesOf(cell(line, 'acgmeCode'), cell(line, 'nrmpCode'))) keepFirst(byCode, code, line)
    const name = nameKey(cell(line, 'program'))
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), line])
  }
  const sameSpecialty = (line: Line, wanted: string | undefined): boolean => {
    const said = specialtyOf(cell(line, 'specialty'))
    const asked = wanted === undefined ? undefined : specialtyOf(wanted)
    return said === undefined || asked === undefined || said === asked
  }
  return ({ program, codes, rows }) => {
    const coded = [...codes.acgme, ...codes.nrmp, ...(program?.acgme ?? []), ...(program?.nrmp ?? [])]
    const found =
      (program === undefined ? undefined : byProgram.get(program.id)) ?? first(coded, (code) => byCode.get(code))
    if (found !== undefined) return found
    const [{ name = '', specialty }] = rows as [(typeof rows)[number]]
    // a row that a paste has added is called as the database calls the program
    const named = byName.get(nameKey(name)) ?? byName.get(nameKey(program?.name ?? '')) ?? []
    const alike = named.filter((line) => sameSpecialty(line, program?.specialty ?? specialty))
    return alike.length === 1 ? alike[0] : undefined
  }
}

const keepFirst = <K, V>(map: Map<K, V>, key: K, value: V): void => {
  if (!map.has(key)) map.set(key, value)
}

const first = <T, R>(all: readonly T[], of: (one: T) => R | undefined): R | undefined => {
  for (const one of all) {
    const found = of(one)
    if (found !== undefined) return found
  }
  return undefined
}

const nameKey = (name: string): string => wordsOf(name).join(' ')

const codesOf = (acgme: string, nrmp: string): string[] =>
  [acgmeCode.read(acgme, locale), nrmpCode.read(nrmp, locale)].flatMap((read) =>
    read !== undefined && 'value' in read ? [read.value] : [],
  )
const locale = { decimal: '.', dayFirst: false } as const
