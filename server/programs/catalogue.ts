import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Facts } from '../../shared/contract/messages.ts'
import { indexNames, type Named, type Names } from '../../shared/match/names.ts'
import type { Row } from '../../shared/tracker/columns.ts'
import { Refusal } from '../problems.ts'
import { type Judged, judgedOf, knownValues } from './known.ts'

/** A program as the server keeps it in memory. */
export type Program = Named & {
  institution?: string
  positions?: number
  acgme: string[]
  nrmp: string[]
  /** ids that it had before programs were merged */
  former: string[]
  facts: Facts
  /** what stands, as the fields of a row */
  known: Row
  /** the same, as far as judging reads it */
  judged: Judged | undefined
}

/** The whole program database at one version. */
export type Catalogue = {
  /** the database's name and the number of its last change, such as `3f9c21ab-12` */
  version: string
  programs: ReadonlyMap<string, Program>
  /** by ACGME code, NRMP code, id and former id */
  byKey: ReadonlyMap<string, Program>
  names: () => Names
  /** by a name as it is written, when one program alone has it in this specialty */
  byExactName: (name: string, specialty: string) => Program | undefined
}

/** at most so often is the database asked whether it has changed */
const askEveryMs = 1000

/**
 * Keeps the program database in memory. Each caller gets it as of at most a second ago; only what has changed is read.
 */
export function createCatalogue({ pool, log }: { pool: Pool; log: Logger }) {
  let kept: Kept | undefined
  let asked = 0
  let refreshing: Promise<void> | undefined

  async function current(): Promise<Catalogue> {
    if (!kept || performance.now() - asked > askEveryMs)
      await (refreshing ??= refresh().finally(() => {
        refreshing = undefined
      }))
    return (kept as Kept).catalogue
  }

  async function refresh() {
    try {
      kept = await readChanges(pool, kept)
    } catch (error) {
      // an older version is better than none, for as long as the database is away
      if (!kept) throw new Refusal('not-ready', 'The program database cannot be read.', { cause: error })
      log.warn({ err: error }, 'the program database cannot be read; the last version is used')
    }
    asked = performance.now()
  }

  return { current }
}

type Kept = {
  name: string
  number: number
  catalogue: Catalogue
  /** shared by versions in which no name differs */
  index: { names?: Names }
}

async function readChanges(pool: Pool, before: Kept | undefined): Promise<Kept> {
  const { rows: versions } = await pool.query<{ name: string; version: number }>(versionQuery)
  const [{ name, version: number } = { name: 'none', version: 0 }] = versions
  if (before?.name === name && before.number === number) return before

  const since = before?.name === name ? before.number : 0
  const changed = await readPrograms(pool, since)
  const programs = new Map(since === 0 ? [] : before?.catalogue.programs)
  for (const { program, gone } of changed) {
    if (gone) programs.delete(program.id)
    else programs.set(program.id, program)
  }
  // a rollback deletes programs, and what was deleted cannot be read as changed
  const { rows: counts } = await pool.query<{ count: number }>(
    'SELECT count(*)::int FROM programs WHERE merged_into IS NULL',
  )
  if (since > 0 && counts[0]?.count !== programs.size) return readChanges(pool, undefined)

  const renamed = changed.some(
    ({ program, gone }) => gone || !sameName(program, before?.catalogue.programs.get(program.id)),
  )
  const index = before && !renamed ? before.index : {}
  return { name, number, index, catalogue: catalogueOf(`${name}-${number}`, programs, index) }
}

function catalogueOf(version: string, programs: Map<string, Program>, index: { names?: Names }): Catalogue {
  const byKey = new Map<string, Program>()
  for (const program of programs.values())
    for (const key of [program.id, ...program.former, ...program.acgme, ...program.nrmp]) byKey.set(key, program)
  // both are made when they are first needed: codes need neither
  let exact: Map<string, Program | undefined> | undefined
  return {
    version,
    programs,
    byKey,
    names: () => (index.names ??= indexNames([...programs.values()])),
    byExactName: (name, specialty) => (exact ??= exactNames(programs)).get(exactName(name, specialty)),
  }
}

function exactNames(programs: Map<string, Program>): Map<string, Program | undefined> {
  const exact = new Map<string, Program | undefined>()
  for (const program of programs.values())
    for (const name of program.names) {
      const key = exactName(name, program.specialty)
      // two programs of one name: the name alone says neither
      exact.set(key, exact.has(key) && exact.get(key) !== program ? undefined : program)
    }
  return exact
}

const exactName = (name: string, specialty: string) => `${name.trim().toLowerCase()}|${specialty}`

function sameName(a: Program, b: Program | undefined): boolean {
  const said = (program: Program) => JSON.stringify([program.names, program.specialty, program.city, program.state])
  return b !== undefined && said(a) === said(b)
}

const versionQuery = 'SELECT name, version FROM database_version'

type ProgramRow = {
  id: string
  name: string
  institution: string | null
  specialty: string
  state: string | null
  city: string | null
  positions: number | null
  facts: Facts
  merged_into: string | null
  aliases: [kind: string, value: string][] | null
}

const changedQuery = {
  name: 'programs-changed',
  text: `
    SELECT p.id, p.name, p.institution, p.specialty, p.state, p.city, p.positions, p.facts, p.merged_into,
      (SELECT json_agg(json_build_array(a.kind, a.value) ORDER BY a.id) FROM aliases a WHERE a.program_id = p.id) AS aliases
    FROM programs p WHERE p.changed > $1`,
}

async function readPrograms(pool: Pool, since: number): Promise<{ program: Program; gone: boolean }[]> {
  const { rows } = await pool.query<ProgramRow>({ ...changedQuery, values: [since] })
  return rows.map((row) => ({ program: programOf(row), gone: row.merged_into !== null }))
}

function programOf({ id, name, institution, specialty, state, city, positions, facts, aliases }: ProgramRow): Program {
  const known = knownValues(facts)
  const named = (kind: string) => (aliases ?? []).filter(([of]) => of === kind).map(([, value]) => value)
  return {
    id,
    names: [...new Set([name, ...(institution === null ? [] : [institution]), ...named('name')])],
    specialty,
    ...(institution === null ? {} : { institution }),
    ...(state === null ? {} : { state }),
    ...(city === null ? {} : { city }),
    ...(positions === null ? {} : { positions }),
    acgme: named('acgme'),
    nrmp: named('nrmp'),
    former: named('id'),
    facts,
    known,
    judged: judgedOf(known),
  }
}
