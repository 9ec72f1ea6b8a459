import { join } from 'node:path'
import { Client } from 'pg'
import { startEmbedded } from '../../server/embedded.ts'
import { CONTRACT } from '../../shared/contract/messages.ts'
import { type Bench, median, round } from './harness.ts'
import { codesOf } from './score.ts'

const TIMES = 60

/** 1,000 codes by HTTP against the bare SQL for the same columns, a prepared statement on the same database, turn by turn. */
export const lookup = async (bench: Bench): Promise<Record<string, unknown>> => {
  const { url, dataDir } = await bench.server()
  const codes = await codesOf(url)
  // the server's own PostgreSQL, joined as a second client
  const { url: database } = await startEmbedded(join(dataDir, 'postgres'), { attach: true })
  const client = new Client({ connectionString: database })
  client.on('error', () => {})
  await client.connect()
  const body = JSON.stringify({ contract: CONTRACT, keys: codes })
  const viaHttp = async (): Promise<number> => {
    const began = performance.now()
    const answer = await fetch(`${url}/v1/programs/lookup`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`lookup answered ${answer.status}: ${text.slice(0, 300)}`)
    JSON.parse(text)
    return performance.now() - began
  }
  const viaSql = async (): Promise<number> => {
    const began = performance.now()
    const { rows } = await client.query({ name: 'lookup', text: SQL, values: [codes] })
    if (rows.length === 0) throw new Error('the bare SQL found nothing')
    return performance.now() - began
  }
  const http: number[] = []
  const sql: number[] = []
  for (let time = 0; time < TIMES; time++) {
    http.push(await viaHttp())
    sql.push(await viaSql())
  }
  await client.end()
  return {
    lookup: {
      ratio: round(median(sql) / median(http), 3),
      ms: round(median(http)),
      limit_ms: round(median(sql)),
      codes: codes.length,
    },
  }
}

// the columns that an answer of a lookup carries
const SQL = `SELECT a.value, p.id, p.name, p.institution, p.specialty, p.state, p.city, p.positions
  FROM aliases a JOIN programs p ON p.id = a.program_id WHERE a.kind IN ('acgme', 'nrmp') AND a.value = ANY($1)`
