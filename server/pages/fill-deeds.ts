import type { AskFillAnswer, FillCells, FillEvery, SettleFillRequest } from '../../shared/contract/fills.ts'
import { CONTRACT } from '../../shared/contract/messages.ts'
import type { ColumnId } from '../../shared/tracker/columns.ts'
import { Refusal } from '../problems.ts'
import type { Done, Fields } from './deeds.ts'
import type { Visit } from './members.ts'

/** Asks for what the form says; boxes are named after what they tick. */
export async function askFills(fields: Fields, { ask }: Visit): Promise<Done & { answer: AskFillAnswer }> {
  const workspaces = ticked(fields, 'list ')
  const columns = ticked(fields, 'column ')
  if (workspaces.length === 0) throw new Refusal('does-not-fit', 'No list is ticked.')
  if (columns.length === 0) throw new Refusal('does-not-fit', 'No column is ticked.')
  const { cells, every, request } = fields
  const answer = await ask('askFill', {
    contract: CONTRACT,
    workspaces,
    columns: columns as ColumnId[],
    cells: cells as FillCells,
    ...(every !== undefined && { every: every as FillEvery }),
    ...(request !== undefined && { request }),
  })
  return { answer }
}

/** Declines or stops one; a sheet alone says that a fill is done. */
export async function endFill({ fill = '', state }: Fields, { ask }: Visit, workspace: string): Promise<Done> {
  const ends: SettleFillRequest['state'] = state === 'declined' ? 'declined' : 'stopped'
  await ask('settleFill', { contract: CONTRACT, workspace, fill, state: ends, cells: 0, rows: {} })
  return {}
}

const ticked = (fields: Fields, start: string): string[] =>
  Object.keys(fields).flatMap((name) => (name.startsWith(start) ? name.slice(start.length) : []))
