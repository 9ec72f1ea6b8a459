import type { PoolClient } from 'pg'
import type { ColumnId } from '../../shared/tracker/columns.ts'
import type { Batch, Incoming } from './batch.ts'
import { identityOf, type Placed } from './place.ts'

/** A row that has its program. */
export type Kept = Exclude<Placed, { conflict: string }>

export async function writePrograms(client: PoolClient, kept: Kept[], importId: string, version: number) {
  const records = kept
    .filter(({ isNew }) => isNew)
    .map(({ program, incoming: { name = '', specialty }, incoming }) => ({
      id: program,
      name,
      specialty,
      identity: identityOf(incoming),
    }))
  await client.query(
    `INSERT INTO programs (id, name, specialty, identity, changed, import_id)
     SELECT id, name, specialty, identity, $2, $3 FROM jsonb_to_recordset($1::jsonb) AS x(id text, name text, specialty text, identity text)`,
    [JSON.stringify(records), version, importId],
  )
}

/** Codes and names lead to their program; a code that another program had moves here, and the import remembers from where. */
export async function writeAliases(
  client: PoolClient,
  kept: Kept[],
  importId: string,
  season: number | undefined,
): Promise<number> {
  const moves = kept.flatMap((row) => row.moves.map(({ code, from }) => ({ value: code, from, to: row.program })))
  for (const { value, to } of moves)
    await client.query("UPDATE aliases SET program_id = $2 WHERE kind IN ('acgme', 'nrmp') AND value = $1", [value, to])
  await client.query('UPDATE imports SET moves = $2 WHERE id = $1', [importId, JSON.stringify(moves)])

  const records = kept.flatMap(({ program, incoming }) => [
    ...incoming.codes.map(({ kind, value, trackName, trackType }) => ({ program, kind, value, trackName, trackType })),
    ...(incoming.name === undefined ? [] : [{ program, kind: 'name', value: incoming.name }]),
  ])
  const { rowCount } = await client.query(
    `INSERT INTO aliases (program_id, kind, value, season, track_name, track_type, import_id)
     SELECT program, kind::alias_kind, value, $2, "trackName", "trackType", $3
     FROM jsonb_to_recordset($1::jsonb) AS x(program text, kind text, value text, "trackName" text, "trackType" text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(records), season ?? null, importId],
  )
  return rowCount ?? 0
}

export async function writeClaims(
  client: PoolClient,
  kept: Kept[],
  importId: string,
  source: string,
  batch: Batch,
): Promise<number> {
  const records = kept.flatMap(({ program, incoming }) =>
    saidOf(incoming).map(([field, value]) => ({
      program,
      field,
      value,
      quote: incoming.quotes?.[field as ColumnId],
      day: incoming.day ?? batch.day,
    })),
  )
  // the tracks of one program say the same of it, line by line: once is enough
  const once = new Map(records.map((record) => [JSON.stringify(record), record]))
  const { rowCount } = await client.query(
    `INSERT INTO claims (program_id, field, value, quote, source_id, day, trust, licence, season, import_id)
     SELECT program, field, value, quote, $2, day, $3, $4, $5, $6
     FROM jsonb_to_recordset($1::jsonb) AS x(program text, field text, value jsonb, quote text, day text)`,
    [
      JSON.stringify([...once.values()]),
      source,
      batch.source.trust,
      batch.source.licence,
      batch.season ?? null,
      importId,
    ],
  )
  return rowCount ?? 0
}

/** What a row says of its program is claimed too: its name and its codes are facts with a source like any other. */
function saidOf({
  name,
  specialty,
  institution,
  city,
  state,
  facts,
  codes,
}: Incoming): [field: string, value: unknown][] {
  const described = Object.entries({ ...facts, program: name, specialty, institution, city, state })
  const coded = codes.map(({ kind, value }): [string, string] => [`${kind}Code`, value])
  return [...described.filter(([, value]) => value !== undefined && value !== null), ...coded]
}
