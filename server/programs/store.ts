import type { Pool, PoolClient } from 'pg'
import { contentOf } from '../claims/content.ts'
import type { Batch, Incoming } from './batch.ts'
import { newId } from './ids.ts'
import { mutate } from './mutate.ts'
import { identityOf, type Known, type Placed, placeAll } from './place.ts'
import { refreshStanding } from './standing.ts'
import { withoutTrackFigures } from './track-figures.ts'
import { type Kept, writeAliases, writeClaims, writePrograms } from './write.ts'

export type Stored = {
  /** id of the import, when it was kept */
  id?: string
  counts: { rows: number; programs: number; newPrograms: number; newAliases: number; claims: number; conflicts: number }
  /** rows that were left out, and why */
  conflicts: Batch['report']
  /** what was passed over on purpose */
  notes: Batch['report']
  /** when the same key or the same content had been stored before, and nothing was done now */
  storedBefore?: Date
}

/** Told how far a batch is, from 0 to 1. */
export type OnStep = (share: number) => void

/**
 * Stores what an importer has read, as one import in one transaction. Without `confirm` it is a trial: everything is
 * done, counted and undone. The same `key` is stored once, and so is the same content: both give the same answer again.
 */
export async function storeBatch(
  pool: Pool,
  batch: Batch,
  { confirm = false, key, onStep = () => {} }: { confirm?: boolean; key?: string; onStep?: OnStep } = {},
): Promise<Stored> {
  if (batch.source.licence === 'private-reading')
    throw new Error('a private reading stays in the sheet of whoever read it; it is not stored for others')
  return mutate(pool, async (client, version) => {
    const content = contentOf(batch)
    const before = await storedBefore(client, key, content)
    if (before) return { result: before, keep: false }

    const placed = await place(client, batch.programs)
    const conflicts = placed.flatMap((row) =>
      'conflict' in row ? [{ ...row.incoming.at, column: 'program', says: row.conflict }] : [],
    )
    const { kept, notes } = withoutTrackFigures(placed.filter((row): row is Kept => !('conflict' in row)))
    onStep(0.1)
    const source = await sourceId(client, batch.source)
    const id = await openImport(client, source, batch, { key, content })
    await writePrograms(client, kept, id, version)
    const newAliases = await writeAliases(client, kept, id, batch.season)
    onStep(0.3)
    const claims = await writeClaims(client, kept, id, source, batch)
    onStep(0.6)
    const touched = [...new Set(kept.flatMap(({ program, moves }) => [program, ...moves.map(({ from }) => from)]))]
    await refreshStanding(client, touched, version)
    onStep(1)

    const counts = {
      rows: batch.programs.length,
      programs: new Set(kept.map(({ program }) => program)).size,
      newPrograms: kept.filter(({ isNew }) => isNew).length,
      newAliases,
      claims,
      conflicts: conflicts.length,
    }
    await closeImport(client, id, counts, [...batch.report, ...conflicts, ...notes])
    return { result: { ...(confirm ? { id } : {}), counts, conflicts, notes }, keep: confirm }
  })
}

async function storedBefore(client: PoolClient, key: string | undefined, content: string): Promise<Stored | undefined> {
  const { rows } = await client.query<Required<Pick<Stored, 'id' | 'counts' | 'storedBefore'>>>(
    `SELECT id, counts, stored_at AS "storedBefore" FROM imports
     WHERE key = $1 OR (content = $2 AND rolled_back_at IS NULL) ORDER BY key = $1 DESC NULLS LAST LIMIT 1`,
    [key ?? null, content],
  )
  return rows[0] && { ...rows[0], conflicts: [], notes: [] }
}

async function place(client: PoolClient, rows: Incoming[]): Promise<Placed[]> {
  const values = rows.flatMap(({ codes }) => codes.map(({ value }) => value))
  const identities = [...new Set(rows.map(identityOf))]
  const { rows: found } = await client.query<KnownRow>(knownQuery, [values, identities])
  const owners = new Map<string, Known>()
  const byIdentity = new Map<string, Known[]>()
  for (const { acgme, codes, ...program } of found) {
    const known: Known = { ...program, acgme: new Set(acgme) }
    for (const code of codes) owners.set(code, known)
    byIdentity.set(known.identity, [...(byIdentity.get(known.identity) ?? []), known])
  }
  return placeAll(rows, owners, byIdentity)
}

type KnownRow = Omit<Known, 'acgme'> & { acgme: string[]; codes: string[] }

const knownQuery = `
  SELECT p.id, p.identity, p.city, p.state,
    coalesce(array_agg(a.value) FILTER (WHERE a.kind = 'acgme'), '{}') AS acgme,
    coalesce(array_agg(a.value) FILTER (WHERE a.kind IN ('acgme', 'nrmp')), '{}') AS codes
  FROM programs p LEFT JOIN aliases a ON a.program_id = p.id
  WHERE p.merged_into IS NULL AND (p.identity = ANY($2)
    OR p.id IN (SELECT program_id FROM aliases WHERE kind IN ('acgme', 'nrmp') AND value = ANY($1)))
  GROUP BY p.id`

async function sourceId(client: PoolClient, { name, url, trust, licence }: Batch['source']): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO sources (id, name, url, trust, licence) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (name) DO UPDATE SET url = coalesce($3, sources.url), trust = $4, licence = $5 RETURNING id`,
    [newId('s'), name, url ?? null, trust, licence],
  )
  return rows[0]?.id ?? ''
}

async function openImport(
  client: PoolClient,
  source: string,
  { files, report }: Batch,
  { key, content }: { key: string | undefined; content: string },
) {
  const id = newId('i')
  await client.query(
    'INSERT INTO imports (id, key, content, source_id, files, counts, report) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [id, key ?? null, content, source, JSON.stringify(files), '{}', JSON.stringify(report)],
  )
  return id
}

async function closeImport(client: PoolClient, id: string, counts: Stored['counts'], report: Batch['report']) {
  await client.query('UPDATE imports SET counts = $2, report = $3 WHERE id = $1', [
    id,
    JSON.stringify(counts),
    JSON.stringify(report),
  ])
}
