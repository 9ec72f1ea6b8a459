import type { PoolClient } from 'pg'
import type { Facts, StandingFact } from '../../shared/contract/messages.ts'
import { aliasFields, type Claim, type Licence, standingOf, type Trust } from '../../shared/facts/index.ts'
import { type ColumnId, columnOf, factColumns } from '../../shared/tracker/columns.ts'
import { identityOf } from './place.ts'

type ClaimRow = {
  id: string
  program: string
  field: string
  value: unknown
  day: string | null
  trust: Trust
  licence: Licence
  source: string
  url: string | null
}

/** a program may have several codes: they are aliases, of which none stands against another */
const resolved: ReadonlySet<string> = new Set(
  factColumns.filter((field) => field !== 'acgmeCode' && field !== 'nrmpCode'),
)

/** Works out anew what stands of these programs, from all their claims, and writes it beside them for fast reading. */
export async function refreshStanding(client: PoolClient, programs: Iterable<string>, version: number) {
  const ids = [...new Set(programs)]
  if (ids.length === 0) return
  const { rows } = await client.query<ClaimRow>(claimsQuery, [ids])
  const byProgram = groupBy(rows, ({ program }) => program)
  const standing: string[] = []
  const records = ids.map((id) => {
    const { facts, claims } = whatStands((byProgram.get(id) ?? []).map(claimOf))
    for (const claim of claims) standing.push(claim)
    return { id, facts, ...described(facts) }
  })
  await client.query(writeFacts, [JSON.stringify(records), version])
  await client.query(writeMarks, [ids, standing])
}

/** What stands among a program's claims, field by field, and which claims those are. */
export function whatStands(claims: Claim[]): { facts: Facts; claims: string[] } {
  const byField = groupBy(
    claims.filter(({ field }) => resolved.has(field)),
    ({ field }) => field,
  )
  const facts: Record<string, StandingFact> = {}
  const standing: string[] = []
  for (const [field, said] of byField) {
    const standingClaim = standingOf(said)
    // a value that its column no longer takes is kept as a claim and does not stand
    if (!standingClaim || !columnOf(field as ColumnId).kind.check(standingClaim.stands.value)) continue
    const { stands, against } = standingClaim
    const disputed = standingClaim.disputed && !aliasFields.includes(field)
    const { value, source, day, trust, licence, url } = stands
    const rivals = against.filter((claim) => claim.trust === trust && claim.day === day).map((claim) => claim.value)
    facts[field] = {
      value,
      source,
      trust,
      licence,
      ...(day === undefined ? {} : { day }),
      ...(url === undefined ? {} : { url }),
      ...(disputed ? { disputed: different(rivals) } : {}),
    }
    standing.push(stands.id)
  }
  return { facts, claims: standing }
}

function different(values: unknown[]): unknown[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].slice(0, 5)
}

/** The columns of a program that searching and listing read; null leaves what the program has. */
function described(facts: Facts) {
  const text = (field: ColumnId) => {
    const value = facts[field]?.value
    return typeof value === 'string' ? value : null
  }
  const positions = facts.positions?.value
  return {
    name: text('program'),
    institution: text('institution'),
    specialty: text('specialty'),
    city: text('city'),
    state: text('state'),
    positions: typeof positions === 'number' ? positions : null,
    identity: identityIn(facts),
  }
}

function identityIn(facts: Facts): string | null {
  const [name, specialty, institution] = [facts.program?.value, facts.specialty?.value, facts.institution?.value]
  if (typeof name !== 'string' || typeof specialty !== 'string') return null
  return identityOf({ name, specialty, ...(typeof institution === 'string' ? { institution } : {}) })
}

function claimOf({ id, field, value, source, trust, licence, day, url }: ClaimRow): Claim {
  const known = { id, field, value, source, trust, licence }
  return { ...known, ...(day === null ? {} : { day }), ...(url === null ? {} : { url }) }
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

const claimsQuery = `
  SELECT c.id::text, c.program_id AS program, c.field, c.value, c.day, c.trust, c.licence, s.name AS source, s.url
  FROM claims c JOIN sources s ON s.id = c.source_id
  WHERE c.program_id = ANY($1) ORDER BY c.id`

const writeFacts = `
  UPDATE programs p SET
    facts = x.facts, changed = $2,
    name = coalesce(x.name, p.name), specialty = coalesce(x.specialty, p.specialty),
    identity = coalesce(x.identity, p.identity),
    institution = x.institution, city = x.city, state = x.state, positions = x.positions
  FROM jsonb_to_recordset($1::jsonb) AS x(
    id text, facts jsonb, name text, institution text, specialty text, city text, state text, positions int, identity text)
  WHERE p.id = x.id`

const writeMarks = `
  UPDATE claims c SET standing = NOT c.standing
  FROM claims k LEFT JOIN unnest($2::bigint[]) AS chosen(id) ON chosen.id = k.id
  WHERE k.id = c.id AND k.program_id = ANY($1) AND k.standing <> (chosen.id IS NOT NULL)`
