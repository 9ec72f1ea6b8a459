import type { Context } from 'hono'
import type { Pool } from 'pg'
import { CONTRACT, type ImportAnswer, type ImportRequest, type RollbackAnswer } from '../shared/contract/messages.ts'
import type { Env } from './env.ts'
import { refuseProblems } from './fit.ts'
import { Refusal } from './problems.ts'
import type { Batch } from './programs/batch.ts'
import { rollBackImport } from './programs/rollback.ts'
import { storeBatch } from './programs/store.ts'

/** Reads files into a batch; what a row says wrong goes into its report. It throws when a file cannot be read at all. */
export type ReadFiles = (
  files: { name: string; bytes: Uint8Array }[],
  options: { source?: string; map?: Readonly<Record<string, string>> },
) => Promise<Batch>

/** Checks files and, when confirmed, stores them; the same Idempotency-Key stores once. */
export const importFiles =
  (pool: Pool, readFiles: ReadFiles) =>
  async ({ files, source, map, confirm = false }: ImportRequest, c: Context<Env>): Promise<ImportAnswer> => {
    const key = c.req.header('idempotency-key')
    if (confirm && key === undefined)
      refuseProblems([
        { field: 'Idempotency-Key', says: 'is missing: a header that names this import, so that it is stored once.' },
      ])
    const bytes = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }))
    const options = { ...(source === undefined ? {} : { source }), ...(map === undefined ? {} : { map }) }
    const batch = await readFiles(bytes, options).catch((cause: Error) => {
      throw new Refusal('import-refused', cause.message, { cause })
    })
    const { id, counts, conflicts } = await storeBatch(pool, batch, { confirm, ...(key === undefined ? {} : { key }) })
    return {
      contract: CONTRACT,
      ...(id === undefined ? {} : { id }),
      stored: id !== undefined,
      counts,
      report: [...batch.report, ...conflicts],
    }
  }

export const rollBack =
  (pool: Pool) =>
  async ({ id }: { id: string }): Promise<RollbackAnswer> => {
    const at = await rollBackImport(pool, id)
    if (!at) throw new Refusal('import-unknown', `There is no import ${id.slice(0, 40)}.`)
    return { contract: CONTRACT, id, rolledBackAt: at.toISOString() }
  }
