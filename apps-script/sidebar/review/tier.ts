import { at, barredIn, dayWords, linesOf, type Write, writtenAs } from '../../../shared/fill/index.ts'
import { isMarker } from '../../../shared/review/index.ts'
import { type Cell, textOf } from '../../../shared/tracker/cell.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { refusal } from '../deeds/settle.ts'
import { Failure } from '../failure.ts'
import { type FillApi, type Reading, readTracker } from '../fill/reading.ts'
import { capital } from '../words.ts'
import { writeAtOnce } from './accept.ts'

export interface TierSet {
  /** As the sheet's row was shown, so that no other program gets it. */
  readonly at: { readonly sheetId: number; readonly row: number; readonly program: string }
  /** `''` returns to the computed one. */
  readonly tier: string
  readonly reason: string
  readonly computed: string
  /** Who sets it; absent where nobody is signed in. */
  readonly name?: string | undefined
}

/** Writes a person's own tier with its reason, and says in the note who set it, when, and what was computed. */
export const setTier = async (
  api: FillApi,
  wanted: TierSet,
): Promise<{ readonly run: string | undefined; readonly rowId: string; readonly fields: readonly ColumnId[] }> => {
  let reading = await readTracker(api, wanted.at.sheetId)
  if (reading.ids.length > 0) {
    await api.change({ runs: reading.ids })
    reading = await readTracker(api, wanted.at.sheetId)
  }
  const writes = tierWrites(reading, wanted)
  const rowId = writes[0]?.rowId ?? ''
  const lastRow = reading.values.length
  const run = writes.length === 0 ? undefined : await writeAtOnce(api, reading, { writes, lastRow }, 'tier')
  return { run, rowId, fields: writes.map(({ field }) => field as ColumnId) }
}

/** @throws Failure where the row is another one now, or the cell cannot be written */
export const tierWrites = (
  { table, book }: Pick<Reading, 'table' | 'book'>,
  { at: { row, program }, tier, reason, computed, name }: TierSet,
): Write[] => {
  const line = linesOf(table).find((one) => one.row === row)
  if (line === undefined || line.name !== program) throw refusal('moved')
  const cell = (field: ColumnId, value: string, note: (old: string) => string): Write[] => {
    const column = table.columns.indexOf(field) + 1
    if (column === 0) return []
    const [old, oldNote] = [at(table.values, row, column), at(table.notes, row, column)]
    const oldFormat = at(table.formats, row, column)
    const { cell: now, format: newFormat } =
      value === '' ? { cell: '' as Cell, format: oldFormat } : writtenAs(field, value, oldFormat)
    const newNote = note(oldNote)
    if (textOf(old) === textOf(now) && oldNote === newNote) return []
    const bar = barredIn(table)(row, column)
    if (bar !== undefined) throw notWritable(bar)
    return [
      { row, column, rowId: line.id, field, name: line.name, old, new: now, oldNote, newNote, oldFormat, newFormat },
    ]
  }
  if (!table.columns.includes('myTier')) throw noColumn
  const said = tier === '' ? '' : noteOf({ tier, name, computed, today: book.today })
  return [
    ...cell('myTier', tier, (old) => (isOurs(old) ? said : old)),
    ...(reason === '' ? [] : cell('myReason', reason, (old) => old)),
  ]
}

/** @example IMGFIT: Reach, Applicant, 3 Sep 2026. Computed: Target */
export const noteOf = ({
  tier,
  name,
  computed,
  today,
}: Pick<TierSet, 'tier' | 'name' | 'computed'> & { readonly today: string }): string =>
  `IMGFIT: ${[capital(tier), name, dayWords(today)].filter(Boolean).join(', ')}. Computed: ${capital(computed)}`

/** A note that a person wrote stays. */
const isOurs = (note: string): boolean => note === '' || isMarker(note) || note.startsWith('IMGFIT: ')

const noColumn = new Failure({
  code: 'no-column',
  says: 'Your tracker has no column My tier.',
  do: 'Add it under More, Columns.',
})
const notWritable = (bar: 'formula' | 'merged' | 'checkbox'): Failure =>
  new Failure({
    code: 'barred',
    says: `The cell under My tier or My reason is ${bar === 'merged' ? 'merged with others' : `a ${bar}`}, so it is not written over.`,
    do: 'Change it in the sheet.',
  })
