import type { Write } from '../../../shared/fill/index.ts'
import { type Cell, textOf } from '../../../shared/tracker/cell.ts'
import { columnLetters } from '../../sheet/address.ts'
import { boxOn, columnsOf, rowsOf, trackerOn } from '../book.ts'
import type { Book, Box } from '../seam.ts'
import { callsIn, sizeOf } from './formulas.ts'

/** A formula of ours with the cells that it fills, as they will stand. */
export interface Frozen {
  readonly box: Box
  readonly cells: readonly (readonly Cell[])[]
  readonly formats: readonly (readonly string[])[]
  readonly formula: string
  /** `Programs!B1` */
  readonly place: string
  /** One a filled cell; the first is the formula's own. */
  readonly lines: readonly Omit<Write, 'row' | 'column'>[]
}

/** A formula that stays, and why. */
export interface Kept {
  readonly place: string
  readonly formula: string
  readonly why: string
}

export interface FreezePlan {
  readonly frozen: readonly Frozen[]
  readonly kept: readonly Kept[]
  /** Cells that become values. */
  readonly cells: number
}

/** The title line of a tracker has no id of its own. */
export const HEADER = '#header'

/** What becomes of every formula of ours: its values, or the reason that it stays. @param books one a tab, with formulas and formats */
export const planFreeze = (books: readonly Book[]): FreezePlan => {
  const frozen: Frozen[] = []
  const kept: Kept[] = []
  for (const book of books) {
    const { formulas = [] } = book.tab ?? {}
    const name = book.tabs.find(({ sheetId }) => sheetId === book.tab?.sheetId)?.name ?? ''
    formulas.forEach((line, down) =>
      line.forEach((formula, right) => {
        if (callsIn(formula).length === 0) return
        const place = `${name}!${columnLetters(right + 1)}${down + 1}`
        const one = frozenAt(book, down + 1, right + 1, formula, place)
        if ('why' in one) kept.push(one)
        else frozen.push(one)
      }),
    )
  }
  return { frozen, kept, cells: frozen.reduce((sum, { lines }) => sum + lines.length, 0) }
}

const frozenAt = (book: Book, row: number, column: number, formula: string, place: string): Frozen | Kept => {
  const { sheetId = 0, values = [], formulas = [], formats = [] } = book.tab ?? {}
  const keep = (why: string): Kept => ({ place, formula, why })
  const value = String(values[row - 1]?.[column - 1] ?? '')
  if (/^#[A-Z/]+[!?]?$/.test(value) || /^#(N\/A|NAME\?)$/.test(value))
    return keep(`shows ${value}: there is no value to keep.`)
  if (/^Loading/i.test(value)) return keep('is still being worked out. Try again in a moment.')
  const lastRow = (tab: string | undefined): number =>
    (tab === undefined ? undefined : book.tabs.find(({ name }) => name.toLowerCase() === tab.toLowerCase())?.rows) ??
    values.length
  const size = sizeOf(formula, { row, column, values, formulas, lastRow })
  if (size === undefined)
    return keep(
      'stands inside another formula, so that nobody can tell how far it reaches. Copy it and paste values only.',
    )

  let rows = Math.min(size.rows, Math.max(1, values.length - row + 1))
  const cellAt = (down: number, right: number): Cell => values[row - 1 + down]?.[column - 1 + right] ?? ''
  const across = Array.from({ length: size.columns }, (_, right) => right)
  while (rows > 1 && across.every((right) => cellAt(rows - 1, right) === '')) rows--
  const cells = Array.from({ length: rows }, (_, down) => across.map((right) => cellAt(down, right)))
  const before = cells.map((line, down) =>
    line.map((_, right) => formats[row - 1 + down]?.[column - 1 + right] || 'General'),
  )
  const after = cells.map((line, down) =>
    line.map((cell, right) => {
      const format = before[down]?.[right] ?? 'General'
      if (typeof cell === 'string') return cell === '' ? format : '@'
      return format === '@' ? 'General' : format
    }),
  )
  const identity = identityIn(book)
  const lines = cells.flatMap((line, down) =>
    line.flatMap((cell, right) => {
      const own = down === 0 && right === 0
      if (cell === '' && !own) return []
      const formatsHere = { oldFormat: before[down]?.[right] ?? '', newFormat: after[down]?.[right] ?? '' }
      const cellName = { ...identity(row + down, column + right), name: own ? place : '' }
      return [{ ...cellName, ...formatsHere, old: own ? formula : '', new: cell, oldNote: '', newNote: '' }]
    }),
  )
  return { box: boxOn(sheetId, row, column, rows, size.columns), cells, formats: after, formula, place, lines }
}

/**
 * By what a cell is found again: on a tracker by its row's id and its column, elsewhere by its address. The mark `=`
 * before it keeps an undo of filled cells from taking it for one of its own.
 */
export const identityIn = (book: Book): ((row: number, column: number) => Pick<Write, 'rowId' | 'field'>) => {
  const tracker = book.tab && trackerOn(book, book.tab.sheetId)
  const columns = tracker && columnsOf(book, tracker)
  const ids = new Map(tracker ? rowsOf(book, tracker).map(({ row, id }) => [row, id]) : [])
  return (row, column) => {
    const rowId = row === tracker?.headerRow ? HEADER : (ids.get(row) ?? '')
    const title = textOf(tracker?.titles[column - 1] ?? '')
    const field = columns?.[column - 1] ?? (title === '' ? undefined : `@${title}`)
    return rowId === '' || field === undefined
      ? { rowId: '', field: `=${columnLetters(column)}${row}` }
      : { rowId, field: `=${field}` }
  }
}
