import { createHash } from 'node:crypto'
import type { Batch } from '../programs/batch.ts'

/** What a batch says, as a hash: the same content from the same source says nothing new, whatever its file is called. */
export function contentOf({ source, season, day, programs }: Batch): string {
  const said = programs.map((program) => ({ ...program, at: undefined }))
  return createHash('sha256')
    .update(JSON.stringify([source, season ?? null, day ?? null, said]))
    .digest('hex')
}
