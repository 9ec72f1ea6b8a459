import type { AskFillAnswer, FillCells, FillEvery } from '../../shared/contract/fills.ts'
import { CONTRACT } from '../../shared/contract/messages.ts'
import type { ColumnId } from '../../shared/tracker/columns.ts'
import { Refusal } from '../problems.ts'
import type { Done, Fields } from './deeds.ts'
import type { Visit } from './members.ts'

/** Asks for what the form says; boxes are named after what they tick. */
export async function askFills(fields: Fields, { ask }: Visit): Promise<Done & { answer: AskFillAnswer }> {
  const workspaces = fields['all'] === undefined ? ticked(fields, 'list ') : await allOf(ask)
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

/** Stops one; a sheet alone says that a fill is done. */
export async function stopFill({ fill = '' }: Fields, { ask }: Visit, workspace: string): Promise<Done> {
  await ask('settleFill', { contract: CONTRACT, workspace, fill, state: 'stopped', cells: 0, rows: {} })
  return {}
}

const allOf = async (ask: Visit['ask']): Promise<string[]> => (await ask('me', {})).workspaces.map(({ id }) => id)

const ticked = (fields: Fields, start: string): string[] =>
  Object.keys(fields).flatMap((name) => (name.startsWith(start) ? name.slice(start.length) : []))
