import type { Origin } from '../../../shared/facts/index.ts'
import { at as cellAt, linesOf } from '../../../shared/fill/index.ts'
import type { Person } from '../../../shared/questions/question.ts'
import type { Reply } from '../../../shared/questions/replies/reply.ts'
import type { Proposed } from '../../../shared/roster/index.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import { type FillApi, readTracker } from '../fill/reading.ts'
import type { Lots } from '../roster/put-in.ts'
import type { Target } from '../roster/target.ts'
import { dayWords } from '../words.ts'

/** Where an answer came from. */
export interface Sender {
  readonly whom: Person
  /** The day of the answer, `2026-08-14`. */
  readonly day: string
}

/** `coordinator email`; what staff said is trusted before what residents say. */
export const originOf = ({ whom, day }: Sender, quote?: string): Origin => ({
  source: whom === 'coordinator' || whom === 'faculty' ? `${whom} email` : `${whom} message`,
  day,
  trust: whom === 'coordinator' || whom === 'faculty' ? 'staff' : 'community',
  licence: 'private-reading',
  ...(quote === undefined ? {} : { quote: quote.slice(0, 500) }),
})

/** A value that a person chose between two that contradict each other. */
export type Choices = ReadonlyMap<ColumnId, { readonly value: unknown; readonly sentence: string }>

/** Every fact of an answer with its sentence; of a contradiction what the person chose, if anything. */
export const lotsOf = (reply: Reply, sender: Sender, choices: Choices): Lots =>
  [...reply.proposals, ...[...choices].map(([field, { value, sentence }]) => ({ field, value, sentence }))].map(
    ({ field, value, sentence }) => ({ facts: [proposed(field, value)], origin: originOf(sender, sentence) }),
  )

const proposed = (field: ColumnId, value: unknown): Proposed => ({
  field,
  value,
  cell: columnOf(field).kind.print(value),
  mine: columnOf(field).group === 'mine',
})

/** The line below what the Notes cell says already; nothing there is replaced. Undefined where the row is gone or is full. */
export const noteLot = async (
  api: FillApi,
  { sheetId, rowId, row, name }: Target,
  sender: Sender,
  said: string,
): Promise<Lots[number] | undefined> => {
  const { table } = await readTracker(api, sheetId)
  const lines = linesOf(table)
  const line =
    lines.find(({ id }) => id === rowId && id !== '') ?? lines.find((one) => one.row === row && one.name === name)
  const column = table.columns.indexOf('notes') + 1
  if (line === undefined || column === 0) return undefined
  const before = String(cellAt(table.values, line.row, column))
  const { source, day = '' } = originOf(sender)
  const value = [before, `${dayWords(day)}, ${source}: ${said}`].filter(Boolean).join('\n')
  return value.length > 5000 ? undefined : { facts: [proposed('notes', value)], origin: originOf(sender) }
}
