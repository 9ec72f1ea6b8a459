import { fillable, previewFill, previewRest, type Preview } from '../../../apps-script/sidebar/fill/preview.ts'
import { runFill } from '../../../apps-script/sidebar/fill/fill.ts'
import { readRuns } from '../../../apps-script/sidebar/fill/undo.ts'
import { type Filling, keyOf, openFill } from '../../../shared/fill/index.ts'
import { type ColumnId, factColumns } from '../../../shared/tracker/columns.ts'
import { cellAt, isMerged, isSpreadOver, type Name, nameOf, placesIn } from './cells.ts'
import { byPerson, type HandDeed, inCell, type Numbers } from './hand.ts'
import { newRun, remember, type Session, tried } from './session.ts'
import { Watch, type Written } from './watch.ts'

/** What comes between a preview and the last written cell. */
export type Between = 'nothing' | 'a person' | 'a stop' | 'an end'

export const fill = async (
  session: Session,
  [a, b, c]: Numbers,
  between: Between,
  hand: HandDeed = 'type',
): Promise<void> => {
  const { file, sheetId } = session
  const rows = (['all', 'all', 'all', 'visible', 'selected'] as const)[a % 5] ?? 'all'
  file.select(sheetId, 2 + (b % 8), 1 + (c % 5))
  // each column is chosen or not by a bit
  const columns = a % 3 === 0 ? factColumns.filter((_, at) => ((b >> (at % 24)) & 1) === 1) : factColumns
  const cells = a % 2 === 0 ? 'empty' : 'empty and own'
  const preview = await tried(session, false, () => previewFill(file.client, sheetId, { cells, rows, columns }))
  if (preview === undefined) return
  inScope(session, preview, columns)
  await write(session, preview, between, [a, b, c], hand)
}

/** Goes on with what was cut short, or stopped. */
export const goOn = async (session: Session, numbers: Numbers): Promise<void> => {
  const { client } = session.file
  const runs = await tried(session, false, () => readRuns(client))
  const open = runs && openFill([...runs].reverse())
  if (open === undefined || open.sheetId !== session.sheetId) return
  const preview = await tried(session, false, () => previewRest(client, open))
  if (preview !== undefined) await write(session, preview, 'nothing', numbers, 'type')
}

const write = async (
  session: Session,
  preview: Preview,
  between: Between,
  [a, b, c]: Numbers,
  hand: HandDeed,
): Promise<void> => {
  const { file, sheetId, tally, people } = session
  const sheet = file.sheet(sheetId)
  const planned = new Map(preview.plan.fillings.map((one) => [nameOf(cellAt(sheet, one.row, one.column)), one]))
  const watch = new Watch(file.document)
  let asked = c % 3
  // every second time in a cell that is just about to be filled
  const there = a % 2 === 0 ? [...planned.keys()][b % Math.max(1, planned.size)] : undefined
  const amid = (): void =>
    there === undefined ? byPerson(session, hand, [b, c, a]) : inCell(session, placesIn(file.document).get(there), c)
  if (between === 'a person') file.beforeChange(() => watch.aside(amid))
  if (between === 'an end') file.endAfter(c % 12)
  const cancelled = between === 'a stop' ? () => asked-- <= 0 : () => false
  const result = await tried(session, between === 'an end', () => runFill(file.client, preview, { cancelled }))
  file.beforeChange(undefined)
  file.endAfter(Infinity)
  watch.take()
  tally.fills++
  const run = preview.run?.run ?? result?.run ?? (await newRun(session))
  if (run !== undefined) remember(session, run, watch, planned)
  else if (watch.writes.size > 0) tally.troubles.push('cells were written of which the journal knows nothing')

  // a row that a person has copied or torn apart is the one with its id: its other cells are nobody's to tell apart
  const byKey = new Map(preview.plan.fillings.map((one) => [keyOf(one.rowId, one.field), one]))
  const shownFor = (name: Name, one: Written): Filling | undefined =>
    people.blurred.has(name) ? byKey.get(keyOf(one.rowId, one.field)) : planned.get(name)
  let written = 0
  const reached = new Set<Filling>()
  for (const [name, one] of watch.writes) {
    const shown = shownFor(name, one)
    if (shown !== undefined) reached.add(shown)
    if (one.sheetId !== sheetId) tally.troubles.push(`a fill wrote in the tab ${one.tab}`)
    else if (one.field === 'rowId' || one.field === 'check') ourOwn(session, one)
    else if (asPlanned(session, one, shown, between === 'an end')) written++
    if (one.field !== 'rowId' && between !== 'a person' && isMerged(sheet, one.row, one.column))
      tally.troubles.push(`a merged cell was filled: ${told(one)}`)
  }
  tally.filled += written
  if (result === undefined) return
  if (result.cells !== written) tally.troubles.push(`${result.cells} cells were told, ${written} were written`)
  const places = placesIn(file.document)
  for (const [name, filling] of planned) {
    const { field, rowId, row, column } = filling
    if (reached.has(filling) || result.cancelled || result.unsettled) continue
    const isTold = result.changed.some((one) => one.field === field)
    if (between !== 'a person')
      tally.troubles.push(`${field} of ${rowId} (R${row}C${column}) was shown and not written`)
    else if (!isTold && places.has(name)) tally.troubles.push(`${field} of ${rowId} was not written and is not told`)
  }
}

/** The scope that a person chose, seen in the sheet itself. */
const inScope = (
  { file, sheetId, own, tally, people }: Session,
  { plan, scope, reading }: Preview,
  columns: readonly ColumnId[],
): void => {
  const sheet = file.sheet(sheetId)
  const hidden = new Set([...(sheet.hiddenRows ?? []), ...(sheet.filter?.rows ?? [])])
  const { headerRow } = reading.tracker
  for (const { row, column, field, old, new: next } of plan.fillings) {
    const wrong = (why: string): void =>
      void tally.troubles.push(
        `${field} at R${row}C${column}, ${JSON.stringify(old)} to ${JSON.stringify(next)}, was to be filled: ${why}`,
      )
    const { value = '', formula, background } = cellAt(sheet, row, column)
    const header = sheet.cells[headerRow - 1]?.[column - 1]
    if (!fillable(reading.table, columns).includes(field)) wrong('nobody chose the column')
    if (header?.background !== undefined && own.has(header.background)) wrong('the column is a person’s own')
    if (formula !== undefined || isSpreadOver(sheet, row, column)) wrong('a formula fills it')
    if (isMerged(sheet, row, column)) wrong('it is merged')
    if (value !== '' && scope.cells === 'empty') wrong('it is not empty')
    if (background !== undefined && people.owns(background)) wrong('it is a person’s')
    if (hidden.has(row) && scope.rows !== 'all' && !isListed(scope.rows, reading, row)) wrong('its row is hidden')
  }
}

const isListed = (rows: readonly string[], { table }: Preview['reading'], row: number): boolean =>
  rows.includes(String(table.values[row - 1]?.[table.columns.indexOf('rowId')]))

/** The tool's own two columns: a row's id, and its word. */
export const ourOwn = ({ tally }: Session, one: Written): void => {
  const { value } = one.before
  const isOurs =
    one.field === 'rowId'
      ? /^(r_[a-z0-9]{8})?$/.test(String(value)) && /^(r_[a-z0-9]{8})?$/.test(String(one.after.value))
      : WORDS.test(String(value)) && WORDS.test(String(one.after.value))
  if (!isOurs || one.after.formula !== '') tally.troubles.push(`a cell of the tool’s was not its own: ${told(one)}`)
}
const WORDS = /^$|^(filled|conflict|agrees|nothing known|program not found|choose one|same program)\b/

const asPlanned = ({ tally }: Session, one: Written, planned: Filling | undefined, isCut: boolean): boolean => {
  const { before, after } = one
  if (planned === undefined) {
    tally.troubles.push(`a cell was written that was not shown: ${told(one)}`)
    return false
  }
  if (before.value !== planned.old || before.formula !== '')
    tally.troubles.push(`another value was written over: ${told(one)}`)
  // a script that is ended may leave a cell half written
  const may = <T>(now: T, was: T, next: T): boolean => now === next || (isCut && now === was)
  // a note that a person has put meanwhile stays in place of what was to be said of the source
  const newNote = before.note === planned.oldNote ? planned.newNote : before.note
  if (
    !may(after.value, before.value, planned.new) ||
    after.formula !== '' ||
    !may(after.note, before.note, newNote) ||
    !may(after.format, before.format, planned.newFormat)
  )
    tally.troubles.push(`not what was shown was written: ${told(one)}, ${JSON.stringify(planned)}`)
  return true
}

export const told = ({ tab, row, column, before, after }: Written): string =>
  `${tab} R${row}C${column}: ${JSON.stringify(before)} to ${JSON.stringify(after)}`
