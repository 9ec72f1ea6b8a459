import { stateOf } from '../../shared/seasons/places.ts'
import { specialtyOf } from '../../shared/seasons/specialties.ts'
import { enUS, textOf } from '../../shared/tracker/cell.ts'
import { track } from '../../shared/tracker/choices.ts'
import { nrmpCode } from '../../shared/tracker/codes.ts'
import type { Incoming } from '../programs/batch.ts'
import { type Entry, entriesOf, type Role } from './national-tables.ts'
import type { Part } from './part.ts'
import { type Table, wholeFile } from './table.ts'

/**
 * Reads a national list of tracks: tables of tracks, institutions and specialties, joined by the codes. A track's code
 * holds its institution (4), its specialty (3), its type (a letter) and its number. Tracks of one institution and
 * specialty are one program.
 */
export function readNationalList(tables: readonly { role: Role; table: Table }[]): Part {
  const read = tables.map(({ role, table }) => ({ role, ...entriesOf(table, role) }))
  const all = (role: Role) => read.filter((one) => one.role === role)
  const problems = read.flatMap((one) => one.problems)
  const counts = {
    rows: sum(read.map(({ rows }) => rows)),
    repeats: sum(read.map(({ repeats }) => repeats)),
    tables: roles.map((role) => ({
      what: words[role],
      rows: sum(all(role).map(({ rows }) => rows)),
      repeats: sum(all(role).map(({ repeats }) => repeats)),
    })),
    notes: [],
  }
  const [first] = all('tracks')
  if (!first || all('institutions').length === 0) {
    const missing = first ? 'institutions (name, institutionCode)' : 'tracks (name, code)'
    const says = `is a part of a national list, and the table of its ${missing} is missing: give the files together.`
    problems.push(...tables.map(({ table }) => wholeFile(table.file, says)))
    return { ...counts, leftOut: counts.rows - counts.repeats, programs: [], problems }
  }

  const institutions = new Map<string, Institution>()
  const specialties = new Map<string, string>()
  const programs = new Map<string, Incoming>()
  const taken = new Map<string, Entry>()
  const join = (role: Role, take: (entry: Entry) => string | undefined) => {
    for (const { entries, title } of all(role))
      for (const entry of entries) {
        const refusal = take(entry)
        if (refusal) problems.push({ ...entry.at, column: title, says: refusal })
      }
  }
  join('institutions', (entry) => takeInstitution(entry, institutions))
  join('specialties', (entry) => takeSpecialty(entry, specialties))
  tellApart(institutions)
  join('tracks', (entry) => takeTrack(entry, { institutions, specialties, programs, taken }))
  for (const program of programs.values()) settleTrack(program)
  return { ...counts, leftOut: problems.length, programs: [...programs.values()], problems }
}

type Institution = { name: string; written: string; code: string; state?: string }

/** what each table is a list of */
const words: Readonly<Record<Role, string>> = {
  tracks: 'Tracks',
  institutions: 'Institutions',
  specialties: 'Specialties',
}
const roles = Object.keys(words) as Role[]

/** "Example Hospital-AL": the state stands behind the name; other endings belong to it */
function takeInstitution({ name: written, code: cell }: Entry, known: Map<string, Institution>): string | undefined {
  const code = textOf(cell)
  if (!/^\d{4}$/.test(code)) return `"${code.slice(0, 40)}" is not an institution's code: it needs four digits.`
  const before = known.get(code)
  if (before) return `is left out: ${code} is "${before.written}" already.`
  const ending = /\s*[-–]\s*([A-Z]{2})$/.exec(written)
  const state = ending && stateOf(ending[1] ?? '')
  const name = ending && state ? written.slice(0, ending.index) : written
  known.set(code, { name, written, code, ...(state ? { state } : {}) })
  return undefined
}

function takeSpecialty({ name, code: cell }: Entry, known: Map<string, string>): string | undefined {
  const digits = textOf(cell).toUpperCase().padStart(3, '0')
  if (!/^[0-9A-Z]{3}$/.test(digits)) return `"${digits.slice(0, 40)}" is not a specialty's code: it needs three digits.`
  known.set(digits, specialtyOf(digits) ?? specialtyOf(name) ?? name.slice(0, 100))
  return undefined
}

/** two institutions may share a name and a state; their codes tell them apart */
function tellApart(institutions: Map<string, Institution>) {
  const sharing = new Map<string, Institution[]>()
  for (const institution of institutions.values()) {
    const key = `${institution.name.toLowerCase()}|${institution.state ?? ''}`
    sharing.set(key, [...(sharing.get(key) ?? []), institution])
  }
  for (const namesakes of sharing.values())
    if (namesakes.length > 1) for (const one of namesakes) one.name = `${one.name} (${one.code})`
}

type Joined = {
  institutions: Map<string, Institution>
  specialties: Map<string, string>
  /** by institution and specialty */
  programs: Map<string, Incoming>
  /** by code, to find the same one again */
  taken: Map<string, Entry>
}

function takeTrack(entry: Entry, { institutions, specialties, programs, taken }: Joined): string | undefined {
  const reading = nrmpCode.read(entry.code, enUS)
  if (!reading || 'problem' in reading) return `is left out: ${reading?.problem ?? 'it has no code.'}`
  const { value } = reading
  const before = taken.get(value)
  if (before) return `is left out: ${value} is "${before.name}" in row ${before.at.row} already.`
  const institution = institutions.get(value.slice(0, 4))
  if (!institution) return `is left out: no institution has the code ${value.slice(0, 4)}.`
  const digits = value.slice(4, 7)
  const specialty = specialtyOf(digits) ?? specialties.get(digits) ?? specialtyOf(entry.name)
  if (!specialty) return `is left out: no specialty has the code ${digits}.`

  taken.set(value, entry)
  const key = value.slice(0, 7)
  const program = programs.get(key) ?? newProgram(institution, specialty, entry)
  programs.set(key, program)
  const type = digits === '999' ? 'transitional' : trackOf(value.slice(7, 8))
  program.codes.push({ kind: 'nrmp', value, trackName: entry.name, ...(type ? { trackType: type } : {}) })
  return undefined
}

function newProgram({ name, written, state }: Institution, specialty: string, { at }: Entry): Incoming {
  const quotes = written === name ? {} : { institution: written }
  return { name, institution: name, specialty, ...(state ? { state } : {}), codes: [], facts: {}, quotes, at }
}

/** C categorical, P preliminary, M primary care, A advanced, R physician */
function trackOf(letter: string): string | undefined {
  const reading = track.read(letter, enUS)
  return reading && 'value' in reading ? reading.value : undefined
}

/** Only where all tracks are of one type is it the program's own. */
function settleTrack({ codes, facts }: Incoming) {
  const types = new Set(codes.map(({ trackType }) => trackType))
  const [only] = types
  if (types.size === 1 && only !== undefined) facts.track = only
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
