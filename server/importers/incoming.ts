import { readName } from '../../shared/match/words.ts'
import { specialtyOf } from '../../shared/seasons/specialties.ts'
import { type ColumnId, columnOf, type PlainRow } from '../../shared/tracker/columns.ts'
import type { Incoming } from '../programs/batch.ts'
import { type Code, specialtyIn } from './codes.ts'

type Line = {
  row: PlainRow
  /** the cells as they stand, by column */
  cells: Partial<Record<ColumnId, string>>
  codes: Code[]
  /** a code that the line gives cannot be used */
  refused: boolean
  at: Incoming['at']
}

type Trouble = { column: ColumnId; says: string }

/** Makes a program of one line, or says why none can be made. */
export function incomingFrom({ row, cells, codes, refused, at }: Line): { incoming?: Incoming; problems: Trouble[] } {
  const { program, institution, specialty: said, city, state, track, checked } = row
  const named = nameOf(program, institution)
  if (codes.length === 0 && refused) return leftOut('program', noUsableCode)
  if (codes.length === 0 && named === undefined) return leftOut('program', noName)
  const { specialty, trouble } = settleSpecialty(said, specialtyIn(codes), named?.name)
  if (specialty === undefined) return leftOut('specialty', noSpecialty)

  const tracked = codes.some(({ kind }) => kind === 'nrmp')
  const { facts, troubles } = factsOf(row, tracked ? [...told, 'track'] : told)
  const incoming: Incoming = {
    ...(named ? { name: named.name } : {}),
    specialty,
    ...present({ institution, city, state, day: checked }),
    codes: codes.map((code) =>
      code.kind === 'nrmp' ? { ...code, ...present({ trackName: named?.trackName, trackType: track }) } : code,
    ),
    facts,
    quotes: quotesOf(facts, cells),
    at,
  }
  return { incoming: wellFormed(incoming), problems: trouble ? [trouble, ...troubles] : troubles }
}

const leftOut = (column: ColumnId, says: string) => ({ problems: [{ column, says: `is left out: ${says}` }] })
const noUsableCode = 'its code cannot be used, and by its name alone it may be taken for another program.'
const noName = 'it has neither a code nor a name.'
const noSpecialty = 'its specialty is not known. Add a Specialty column, or a code, which holds the specialty.'

/** "Internal Medicine" beside an institution names a track; the program goes by the institution. */
function nameOf(program?: string, institution?: string): { name: string; trackName?: string } | undefined {
  if (program !== undefined && institution !== undefined && specialtyOf(program) !== undefined)
    return { name: institution, trackName: program }
  const name = program ?? institution
  return name === undefined ? undefined : { name }
}

/** A code says the specialty for sure; a cell that says another one is named, not believed. */
function settleSpecialty(said?: string, coded?: string, name?: string): { specialty?: string; trouble?: Trouble } {
  const specialty = coded ?? said ?? (name === undefined ? undefined : readName(name).specialty)
  if (specialty === undefined) return {}
  if (said === undefined || said === specialty || specialtyOf(said) === undefined) return { specialty }
  const says = `says ${said}, but the code is one of ${specialty}: the code counts.`
  return { specialty, trouble: { column: 'specialty', says } }
}

/** fields that an incoming program has places of its own for */
const told: readonly ColumnId[] = [
  'program',
  'institution',
  'specialty',
  'city',
  'state',
  'checked',
  'acgmeCode',
  'nrmpCode',
]

/** Everything else that a row says, but for addresses of people: free text may hold what its column is not for. */
function factsOf(row: PlainRow, apart: readonly ColumnId[]): { facts: Incoming['facts']; troubles: Trouble[] } {
  const personal = (value: unknown) => typeof value === 'string' && /[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(value)
  const entries = (Object.entries(row) as [ColumnId, unknown][]).filter(([field]) => !apart.includes(field))
  return {
    facts: Object.fromEntries(entries.filter(([, value]) => !personal(value))),
    troubles: entries
      .filter(([, value]) => personal(value))
      .map(([column]) => ({ column, says: 'holds an e-mail address, which is personal data: the cell is left out.' })),
  }
}

/** What the source wrote, where the tracker's own words for it differ: "Yes, Generally", "prefer 230+". */
function quotesOf(facts: Incoming['facts'], cells: Line['cells']): NonNullable<Incoming['quotes']> {
  const worded = Object.entries(facts).filter(([field, value]) => {
    const { kind } = columnOf(field as ColumnId)
    const cell = cells[field as ColumnId]
    if (cell === undefined || (kind.name !== 'choice' && kind.name !== 'limit')) return false
    return String(kind.print(value)).toLowerCase() !== cell.toLowerCase()
  })
  return Object.fromEntries(worded.map(([field]) => [field, cells[field as ColumnId]?.slice(0, 200)]))
}

function present<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string
  }
}

/** text cut at a column's length may end in half a character, which no database takes */
function wellFormed(incoming: Incoming): Incoming {
  return JSON.parse(JSON.stringify(incoming).replace(/\\ud[89a-f][0-9a-f]{2}/gi, '')) as Incoming
}
