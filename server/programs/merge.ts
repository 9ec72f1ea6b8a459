import type { Pool, PoolClient } from 'pg'
import { newId } from './ids.ts'
import { mutate } from './mutate.ts'
import { refreshStanding } from './standing.ts'

/** Makes `from` a part of `into`: its codes, names and claims move there, and its id stays an alias of the other. */
export function mergePrograms(pool: Pool, from: string, into: string): Promise<void> {
  return mutate(pool, async (client, version) => {
    if (from === into) throw new Error('a program cannot be merged into itself')
    await requirePrograms(client, [from, into])
    // a name that both have stays once
    await client.query(
      `DELETE FROM aliases a USING aliases b
       WHERE a.program_id = $1 AND b.program_id = $2 AND a.kind = b.kind AND a.value = b.value`,
      [from, into],
    )
    await client.query('UPDATE aliases SET program_id = $2 WHERE program_id = $1', [from, into])
    await client.query('UPDATE claims SET program_id = $2 WHERE program_id = $1', [from, into])
    await client.query("INSERT INTO aliases (program_id, kind, value) VALUES ($1, 'id', $2)", [into, from])
    await client.query('UPDATE programs SET merged_into = $2, changed = $3 WHERE id = $1', [from, into, version])
    await refreshStanding(client, [into], version)
    return { result: undefined, keep: true }
  })
}

/** Makes a new program of some of a program's codes, with the claims that name them; the old id stays with the rest. */
export function splitProgram(pool: Pool, program: string, codes: string[]): Promise<string> {
  return mutate(pool, async (client, version) => {
    await requirePrograms(client, [program])
    const id = newId('p')
    await client.query(
      `INSERT INTO programs (id, name, specialty, identity, changed)
       SELECT $2, name, specialty, identity, $3 FROM programs WHERE id = $1`,
      [program, id, version],
    )
    const { rowCount } = await client.query(
      `UPDATE aliases SET program_id = $2 WHERE program_id = $1 AND kind IN ('acgme', 'nrmp') AND value = ANY($3)`,
      [program, id, codes],
    )
    if (rowCount !== codes.length) throw new Error(`${program} does not have all of the codes ${codes.join(', ')}`)
    await client.query(
      `UPDATE claims SET program_id = $2
       WHERE program_id = $1 AND field IN ('acgmeCode', 'nrmpCode') AND value #>> '{}' = ANY($3)`,
      [program, id, codes],
    )
    // what names and places the program is true of both parts
    await client.query(
      `INSERT INTO claims (program_id, field, value, source_id, day, trust, licence, quote, season, import_id)
       SELECT $2, field, value, source_id, day, trust, licence, quote, season, import_id FROM claims
       WHERE program_id = $1 AND field IN ('program', 'institution', 'specialty', 'city', 'state')`,
      [program, id],
    )
    await refreshStanding(client, [program, id], version)
    return { result: id, keep: true }
  })
}

async function requirePrograms(client: PoolClient, ids: string[]) {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM programs WHERE id = ANY($1) AND merged_into IS NULL',
    [ids],
  )
  const missing = ids.filter((id) => !rows.some((row) => row.id === id))
  if (missing.length) throw new Error(`there is no program ${missing.join(', ')}`)
}
