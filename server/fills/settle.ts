import type { Exchanges } from '../../shared/contract/messages.ts'
import type { InWorkspace } from '../auth/asking.ts'
import { Refusal } from '../problems.ts'
import { count } from '../pages/words.ts'
import { authorsOf } from '../reviews/authors.ts'
import { tell } from '../reviews/tell.ts'
import { fillFields, type FillRow, seenBy } from './read.ts'
import { wishWords } from './words.ts'

type Settle = Exchanges['settleFill']

/** What came of a fill in the sheet, or that it is not wanted. Saying the same twice is the same as once. */
export async function settleFill(takes: Settle['takes'], asking: InWorkspace): Promise<Settle['gives']> {
  const { client, workspace } = asking
  const authors = await authorsOf(asking)
  const { rows } = await client.query<FillRow>(
    `SELECT ${fillFields} FROM fills WHERE id = $1 AND workspace_id = $2 FOR UPDATE`,
    [takes.fill, workspace],
  )
  const [row] = rows
  if (!row || seenBy(asking, rows, authors).length === 0)
    throw new Refusal('not-here', 'No such fill was asked for in this list.')
  const settled = takes.state === 'stopped' ? await stop(row, asking) : await settle(row, takes, asking)
  const [fill] = seenBy(asking, [settled], authors)
  if (!fill) throw new Error('what was settled was seen before')
  return { fill }
}

const waits = ({ state }: FillRow): boolean => state === 'asked' || state === 'waiting'

async function settle(row: FillRow, { state, cells, rows }: Settle['takes'], asking: InWorkspace): Promise<FillRow> {
  if (!waits(row)) {
    if (row.state === state) return row
    throw new Refusal('already-decided', `This fill is ${row.state} already.`)
  }
  const counts = state === 'done' ? { cells, rows } : null
  await tell(asking, state === 'done' ? 'filled' : 'declined-fill', {
    // how many rows there are is told with the fill, to those who may see the list
    text: counts ? count(counts.cells, 'cell') : wishWords(row),
  })
  return write(row, asking, { state, counts })
}

/** Ends a schedule, and takes back what waits. */
async function stop(row: FillRow, asking: InWorkspace): Promise<FillRow> {
  if (row.by !== asking.person && asking.role !== 'owner')
    throw new Refusal('owners-only', 'A fill is stopped by whoever asked for it, or by the owner of the list.')
  if (row.state === 'stopped' || (!waits(row) && row.every === 'once')) return row
  await tell(asking, 'declined-fill', { text: `${wishWords(row)}; no more` })
  return write({ ...row, every: 'once' }, asking, waits(row) ? { state: 'stopped', counts: null } : undefined)
}

async function write(
  row: FillRow,
  { client, person }: InWorkspace,
  settled: Pick<FillRow, 'state' | 'counts'> | undefined,
): Promise<FillRow> {
  const { rows } = await client.query<FillRow>(
    settled
      ? `UPDATE fills SET every = $2, state = $3, counts = $4, settled_by = $5, settled_at = now() WHERE id = $1
         RETURNING ${fillFields}`
      : `UPDATE fills SET every = $2 WHERE id = $1 RETURNING ${fillFields}`,
    settled
      ? [row.id, row.every, settled.state, settled.counts && JSON.stringify(settled.counts), person]
      : [row.id, row.every],
  )
  return rows[0] ?? row
}
