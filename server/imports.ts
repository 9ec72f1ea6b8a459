import type { Context } from 'hono'
import type { Pool } from 'pg'
import { CONTRACT, type ImportAnswer, type ImportRequest, type RollbackAnswer } from '../shared/contract/messages.ts'
import type { Env } from './env.ts'
import { refuseProblems } from './fit.ts'
import { readHeaderMap } from './importers/header-map.ts'
import { readFiles } from './importers/read-files.ts'
import { Refusal } from './problems.ts'
import { rollBackImport } from './programs/rollback.ts'
import { storeBatch } from './programs/store.ts'

/** Checks files and, when confirmed, stores them; the same Idempotency-Key stores once. */
export const importFiles =
  (pool: Pool) =>
  async (takes: ImportRequest, c: Context<Env>): Promise<ImportAnswer> => {
    const { files, confirm = false, map, licence } = takes
    const key = c.req.header('idempotency-key')
    if (confirm && key === undefined)
      refuseProblems([
        { field: 'Idempotency-Key', says: 'is missing: a header that names this import, so that it is stored once.' },
      ])
    const headers = readHeaderMap(map ?? {})
    refuseProblems(headers.problems)
    if (licence === 'private-reading')
      throw new Refusal('import-refused', 'A private reading stays in the sheet of whoever read it.')
    const contents = files.map(bytesOf)
    const { batch, counts, notes } = await readFiles(contents, { ...takes, map: headers.map })
    if (confirm && batch.programs.length === 0)
      throw new Refusal('import-refused', batch.report[0]?.says ?? 'No program was found in it.')
    const stored = await storeBatch(pool, batch, { confirm, ...(key === undefined ? {} : { key }) })
    const report = [...batch.report, ...stored.conflicts]
    return {
      contract: CONTRACT,
      ...(stored.id === undefined ? {} : { id: stored.id }),
      stored: confirm,
      ...(stored.storedBefore ? { storedBefore: stored.storedBefore.toISOString() } : {}),
      counts: { ...stored.counts, ...counts, problems: report.length },
      report,
      notes: [...notes, ...stored.notes],
    }
  }

function bytesOf({ name, text, base64 }: ImportRequest['files'][number], at: number) {
  if ((text === undefined) === (base64 === undefined))
    refuseProblems([{ field: `files.${at}`, says: 'has neither "text" nor "base64", or both.' }])
  return { name, bytes: text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text, 'utf8') }
}

export const rollBack =
  (pool: Pool) =>
  async ({ id }: { id: string }): Promise<RollbackAnswer> => {
    const at = await rollBackImport(pool, id)
    if (!at) throw new Refusal('import-unknown', `There is no import ${id.slice(0, 40)}.`)
    return { contract: CONTRACT, id, rolledBackAt: at.toISOString() }
  }
