import type { Pool } from 'pg'
import type { ProgramAlias, ProgramAnswer, ProgramClaim } from '../../shared/contract/messages.ts'
import type { Licence, Trust } from '../../shared/facts/index.ts'
import { textOf } from '../../shared/tracker/cell.ts'
import { factColumns } from '../../shared/tracker/columns.ts'
import { Refusal } from '../problems.ts'
import type { Catalogue } from './catalogue.ts'
import { programOf } from './lookup.ts'
import { summaryOf } from './summary.ts'

/** One program with all that is known of it: what stands, and every claim with its source. */
export async function detail(pool: Pool, catalogue: Catalogue, key: string): Promise<ProgramAnswer> {
  const program = programOf(catalogue, textOf(key))
  if (!program) throw new Refusal('program-unknown', `No program is known by "${key.slice(0, 60)}".`)
  const [aliases, claims] = await Promise.all([
    pool.query<AliasRow>(aliasQuery, [program.id]),
    pool.query<ClaimRow>(claimQuery, [program.id]),
  ])
  return {
    database: catalogue.version,
    program: summaryOf(program, factColumns),
    aliases: aliases.rows.map((row) => present(row) as ProgramAlias),
    claims: claims.rows.map((row) => present(row) as ProgramClaim),
  }
}

type AliasRow = {
  kind: string
  value: string
  season: number | null
  trackName: string | null
  trackType: string | null
}
type ClaimRow = {
  field: string
  value: unknown
  stands: boolean
  source: string
  url: string | null
  day: string | null
  trust: Trust
  licence: Licence
  quote: string | null
  season: number | null
}

const aliasQuery = `
  SELECT kind, value, season, track_name AS "trackName", track_type AS "trackType"
  FROM aliases WHERE program_id = $1 ORDER BY kind, value`

const claimQuery = `
  SELECT c.field, c.value, c.standing AS stands, s.name AS source, s.url, c.day, c.trust, c.licence, c.quote, c.season
  FROM claims c JOIN sources s ON s.id = c.source_id
  WHERE c.program_id = $1 ORDER BY c.field, c.day DESC NULLS LAST, c.id DESC`

/** a field that the database has nothing for is absent, as everywhere in the contract */
function present(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}
