import type { Put } from '../../../shared/roster/index.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import type { Client } from '../client.ts'
import { type Lots, putIn, type PutResult } from '../roster/put-in.ts'
import type { Target } from '../roster/target.ts'
import { lettersSaid, noteLetters } from './letters.ts'
import type { Sender } from './lots.ts'

export interface Taken extends PutResult {
  /** A letter that waited is answered now. */
  readonly answered: boolean
  /** The day by which to say thank you. */
  readonly thanksBy: string | undefined
  /** Something was done that its run can take back. */
  readonly isUndoable: boolean
}

/**
 * Only what was ticked goes into the row, guarded and journalled; then the letter is answered and a thank-you is due.
 * All of it is one run, which is taken back in one step.
 */
export const takeAnswer = async (
  client: Client,
  target: Target,
  lots: Lots,
  shown: readonly Put[],
  chosen: ReadonlySet<ColumnId>,
  sender: Sender,
  words = '',
): Promise<Taken> => {
  const program = { rowId: target.rowId, program: target.name }
  let told: Pick<Taken, 'answered' | 'thanksBy'> = { answered: false, thanksBy: undefined }
  let says = {}
  const wrote = await putIn(client, target, lots, shown, chosen, 'reply', async () => {
    const { letters, ...rest } = await noteLetters(client, program, sender, words)
    told = rest
    return (says = lettersSaid(letters))
  })
  return { ...wrote, ...told, isUndoable: wrote.cells > 0 || Object.keys(says).length > 0 }
}
