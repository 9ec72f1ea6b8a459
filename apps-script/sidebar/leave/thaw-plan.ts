import type { JournalLine } from '../../../shared/fill/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { columnLetters, firstAddress } from '../../sheet/address.ts'
import { boxOn } from '../book.ts'
import type { Book, Box } from '../seam.ts'
import { sizeOf } from './formulas.ts'
import { identityIn } from './freeze-plan.ts'

/** A formula to put back, and the cells to empty first so that it can spread. */
export interface Thawed {
  readonly box: Box
  readonly was: readonly (readonly Cell[])[]
  readonly formats: readonly (readonly string[])[]
  readonly at: Box
  readonly formula: string
  readonly place: string
}
/** A formula that is not put back, and why. */
export interface StaysFrozen {
  readonly place: string
  readonly formula: string
  readonly why: string
}
export interface ThawPlan {
  readonly thawed: readonly Thawed[]
  readonly stays: readonly StaysFrozen[]
}

/** Takes a freezing back, formula by formula: each whose cells nobody has changed since. @param books one a tab, as they are now */
export const planThaw = (lines: readonly JournalLine[], books: readonly Book[]): ThawPlan => {
  const thawed: Thawed[] = []
  const stays: StaysFrozen[] = []
  for (const block of blocksOf(lines)) {
    const book = books.find(({ tab }) => tab?.sheetId === block[0].sheetId)
    const one = thawedFrom(block, book)
    if ('why' in one) stays.push(one)
    else thawed.push(one)
  }
  return { thawed, stays }
}

type BlockLines = [JournalLine, ...JournalLine[]]

/** The line of a formula, and those of the cells that it had filled. */
const blocksOf = (lines: readonly JournalLine[]): BlockLines[] => {
  const blocks: BlockLines[] = []
  for (const line of lines) {
    const last = blocks[blocks.length - 1]
    if (line.old !== '' || last === undefined) blocks.push([line])
    else last.push(line)
  }
  return blocks
}

const thawedFrom = (block: BlockLines, book: Book | undefined): Thawed | StaysFrozen => {
  const [first] = block
  const { name: place } = first
  const formula = String(first.old)
  const stay = (why: string): StaysFrozen => ({ place, formula, why })
  if (book?.tab === undefined) return stay('Its tab is gone.')
  const { sheetId, values, formulas = [], formats = [] } = book.tab
  const find = finder(book)
  const places = block.map(({ rowId, field }) => find(rowId, field))
  const lost = places.findIndex((found) => found === undefined)
  if (lost >= 0) return stay('A row or a column of it is gone.')
  const found = places as { row: number; column: number }[]
  const changed = block.findIndex(({ new: wrote }, at) => {
    const { row = 0, column = 0 } = found[at] ?? {}
    return values[row - 1]?.[column - 1] !== wrote || (formulas[row - 1]?.[column - 1] ?? '') !== ''
  })
  if (changed >= 0) return stay(`${address(found[changed])} was changed since.`)

  const [start = { row: 1, column: 1 }] = found
  const before = firstPlace(place)
  if (before?.column !== start.column) return stay('Its column has moved since, so that its addresses may be others.')
  if (before.row !== start.row && block.length > 1)
    return stay('Its header row has moved since, so that its addresses may be others.')
  const box = around(sheetId, found)
  const ours = new Map(found.map(({ row, column }, at) => [`${row}:${column}`, block[at]]))
  const each = <T>(of: (row: number, column: number) => T): T[][] =>
    Array.from({ length: box.rows }, (_, down) =>
      Array.from({ length: box.columns }, (_c, right) => of(box.row + down, box.column + right)),
    )
  const was = each((row, column) => values[row - 1]?.[column - 1] ?? '')
  const lastRow = (tab: string | undefined): number =>
    book.tabs.find(({ name }) => name.toLowerCase() === tab?.toLowerCase())?.rows ?? values.length
  const size = sizeOf(formula, { ...start, values, formulas, lastRow })
  const isInWay = (row: number, column: number): boolean =>
    (values[row - 1]?.[column - 1] ?? '') !== '' && !ours.has(`${row}:${column}`)
  const reach = boxOn(sheetId, start.row, start.column, size?.rows, size?.columns)
  for (const { row, column, rows, columns } of [box, reach])
    for (let down = 0; down < rows; down++)
      for (let right = 0; right < columns; right++)
        if (isInWay(row + down, column + right))
          return stay(`${address({ row: row + down, column: column + right })} is in its way.`)
  return {
    box,
    was,
    formats: each(
      (row, column) => ours.get(`${row}:${column}`)?.oldFormat ?? (formats[row - 1]?.[column - 1] || 'General'),
    ),
    at: boxOn(sheetId, start.row, start.column),
    formula: movedTo(formula, before.row, start.row),
    place,
  }
}

/** `Programs!B12` → row 12, column 2. */
const firstPlace = (place: string): { row: number; column: number } | undefined =>
  firstAddress(`=IMGFIT(${place.slice(place.lastIndexOf('!') + 1)})`)

const address = (found: { row: number; column: number } | undefined): string =>
  found === undefined ? 'A cell' : `${columnLetters(found.column)}${found.row}`

const finder = (book: Book): ((rowId: string, field: string) => { row: number; column: number } | undefined) => {
  const identity = identityIn(book)
  const places = new Map<string, { row: number; column: number }>()
  book.tab?.values.forEach((line, down) =>
    line.forEach((_, right) => {
      const { rowId, field } = identity(down + 1, right + 1)
      const key = `${rowId} ${field}`
      if (!places.has(key)) places.set(key, { row: down + 1, column: right + 1 })
    }),
  )
  return (rowId, field) => places.get(`${rowId} ${field}`)
}

const around = (sheetId: number, found: readonly { row: number; column: number }[]): Box => {
  const rows = found.map(({ row }) => row)
  const columns = found.map(({ column }) => column)
  const [top, left] = [Math.min(...rows), Math.min(...columns)]
  return boxOn(sheetId, top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1)
}

/** A formula of one row that a sort has taken elsewhere speaks of the row that it now stands in. */
const movedTo = (formula: string, from: number, to: number): string =>
  from === to
    ? formula
    : formula.replace(/"(?:[^"]|"")*"|(\$?[A-Z]{1,3})(\d+)\b(?!\()/g, (whole, column?: string, row?: string) =>
        column !== undefined && Number(row) === from ? `${column}${to}` : whole,
      )
