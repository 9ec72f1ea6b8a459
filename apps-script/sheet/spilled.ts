import type { Cell } from '../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../shared/tracker/columns.ts'
import { readHeaders } from '../../shared/tracker/headers.ts'
import { columnLetters } from './address.ts'
import type { Box, Sheet, SheetReader } from './port.ts'
import type { Tracker } from './trackers.ts'

/** A block of results that cannot spread because a cell in its way is filled. */
export interface Spilled {
  readonly sheetId: number
  readonly cell: string
  readonly says: string
  /** What can be done about it, in a sentence; null where a person has to look. */
  readonly offer: string | null
}

/** The text in the way and where it may go. */
interface Move {
  readonly from: Box
  readonly to: Box
  readonly write: Cell
}
type Blocked = Spilled & { readonly move?: Move }

export const spilledIn = (sheet: SheetReader, trackers: readonly Tracker[]): Spilled | undefined => {
  const { sheetId, cell, says, offer } = blockedIn(sheet, trackers) ?? {}
  return sheetId === undefined ? undefined : ({ sheetId, cell, says, offer } as Spilled)
}

/** Does what the offer says, if it is still what there is to do. */
export const makeRoom = (sheet: Sheet, trackers: readonly Tracker[], offer: string): boolean => {
  const { move, offer: now } = blockedIn(sheet, trackers) ?? {}
  if (move === undefined || now !== offer) return false
  sheet.write(move.to, [[move.write]])
  sheet.write(move.from, [['']])
  return true
}

const blockedIn = (sheet: SheetReader, trackers: readonly Tracker[]): Blocked | undefined => {
  for (const { sheetId, headerRow, rows } of trackers) {
    const width = sheet.tab(sheetId)?.columns ?? 0
    if (width === 0) continue
    const formulas = sheet.formulas({ sheetId, row: headerRow, column: 1, rows: 1, columns: width })[0] ?? []
    const block = sheet.values({ sheetId, row: headerRow, column: 1, rows: rows + 1, columns: width })
    const column = formulas.findIndex(
      (formula, at) => /^=\s*IMGREPORT\(/i.test(formula) && /^#(REF|SPILL)!/.test(String(block[0]?.[at])),
    )
    if (column >= 0) return blockedAt(sheet, { sheetId, headerRow, block, column, formula: formulas[column] ?? '' })
  }
  return undefined
}

interface Place {
  readonly sheetId: number
  readonly headerRow: number
  readonly block: readonly (readonly Cell[])[]
  /** Of the formula, from 0. */
  readonly column: number
  readonly formula: string
}

const blockedAt = (sheet: SheetReader, place: Place): Blocked => {
  const { sheetId, headerRow, block, column } = place
  const cell = columnLetters(column + 1) + headerRow
  const found = blocker(place)
  if (found === undefined) {
    const says = `The results at ${cell} cannot spread: the tab ends before they do, or a cell is in the way.`
    return { sheetId, cell, says, offer: null }
  }
  const [down, right] = found
  const text = String(block[down]?.[right])
  const at = columnLetters(right + 1) + (headerRow + down)
  const says = `The results at ${cell} cannot spread because ${at} holds "${text.slice(0, 60)}".`
  const told = wayOut(sheet, place, down, right, text)
  if (typeof told === 'string') return { sheetId, cell, says: `${says} ${told}`, offer: null }
  return { sheetId, cell, says, ...told, offer: `Move "${text.slice(0, 60)}" from ${at} to ${told.offer}.` }
}

/** Where the text may go, or why a person has to move it. */
const wayOut = (
  sheet: SheetReader,
  { sheetId, headerRow, block, column }: Place,
  down: number,
  right: number,
  text: string,
): { move: Move; offer: string } | string => {
  const line = block[down] ?? []
  const box = (at: number): Box => ({ sheetId, row: headerRow + down, column: at + 1, rows: 1, columns: 1 })
  if (down === 0 || line.every((cell, at) => cell === '' || (at >= column && at < column + RESULTS)))
    return 'No program stands in that row: delete the text, or move it elsewhere.'
  const headers = readHeaders(block[0] ?? [])
  const to = (id: ColumnId, write: (old: string) => Cell): { move: Move; offer: string } | undefined => {
    const at = headers.indexOf(id)
    if (at < 0 || [at, right].some((one) => sheet.formulas(box(one))[0]?.[0] !== '')) return undefined
    const offer = `${columnOf(id).header} of row ${headerRow + down}`
    return { move: { from: box(right), to: box(at), write: write(String(line[at])) }, offer }
  }
  const { kind } = columnOf('myTier')
  const tier = kind.read(text, sheet.locale())
  const mine = line[headers.indexOf('myTier')]
  return (
    (tier && 'value' in tier && mine === '' ? to('myTier', () => kind.print(tier.value)) : undefined) ??
    to('notes', (old) => (old === '' ? text : `${old}\n${text}`)) ??
    'It cannot be moved for you (there is no Notes column, or a formula is in the way): move or delete it.'
  )
}

/** The report's own columns; one that names others is as wide as nobody knows. */
const RESULTS = 6
const PLAIN = /^=\s*IMGREPORT\([^;,()]*[;,][^;,()]*\)\s*$/i

/** The first filled cell where results would stand. */
const blocker = ({ block, column, formula, headerRow }: Place): [down: number, right: number] | undefined => {
  if (!PLAIN.test(formula)) return undefined
  const last = Number(/:\$?[A-Z]+\$?(\d+)/i.exec(formula)?.[1] ?? Infinity) - headerRow
  for (let down = 0; down < block.length && down <= last; down++)
    for (let right = column; right < column + RESULTS; right++)
      if (!(down === 0 && right === column) && (block[down]?.[right] ?? '') !== '') return [down, right]
  return undefined
}
