import { boxName, readBox } from '../../../apps-script/local/book/a1.ts'
import { copiedFormula } from '../../../apps-script/local/book/formula.ts'
import type { LocalCell, LocalSheet } from '../../../apps-script/local/document.ts'
import { cellAt, columnFor, extentOf, freshName, isMerged, type Name, nameOf, type Place, placesIn } from './cells.ts'
import type { OpenFile } from './open-file.ts'
import type { People } from './people.ts'
import { ownCell, type OwnKind, SAID, unique } from './start.ts'

/** Where a person works, and with which numbers a deed chooses. */
export interface Hand {
  readonly file: OpenFile
  readonly people: People
  readonly sheetId: number
  /** A header cell's name, by which the header row is found again. */
  readonly head: Name
}
export type Numbers = readonly [a: number, b: number, c: number]

/** One deed of a person's. A refusal of the sheet is an end of it. */
type Deed = (hand: Hand, numbers: Numbers, table: Table) => void

interface Table {
  readonly sheet: LocalSheet
  readonly headerRow: number
  readonly lastRow: number
  readonly lastColumn: number
}

const tableOf = ({ file, sheetId, head }: Hand): Table => {
  const sheet = file.sheet(sheetId)
  const { rows, columns } = extentOf(sheet)
  return { sheet, headerRow: placesIn(file.document).get(head)?.row ?? 1, lastRow: rows, lastColumn: columns }
}

/** From `first` to `last`, by any number. */
const within = (number: number, first: number, last: number): number => first + (number % Math.max(1, last - first + 1))

/** A cell that a person types in: none of the ids, and of merged cells the first. */
const aCell = (
  { file, sheetId }: Hand,
  [a, b]: Numbers,
  { sheet, headerRow, lastRow, lastColumn }: Table,
): LocalCell | undefined => {
  const [row, column] = [within(a, headerRow + 1, lastRow + 1), within(b, 1, lastColumn)]
  if (column === columnFor(file.document, sheetId, 'rowId')) return undefined
  return isMerged(sheet, row, column) ? undefined : cellAt(sheet, row, column)
}

const put = (hand: Hand, cell: LocalCell | undefined, holds: LocalCell): void => {
  if (cell === undefined) return
  delete cell.formula
  delete cell.value
  Object.assign(cell, holds)
  hand.people.typed(cell)
}

const KINDS: readonly OwnKind[] = ['text', 'number', 'day', 'tick', 'text']

export const deeds = {
  type: (hand, numbers, table) => {
    const [, , c] = numbers
    const said =
      c % 4 === 0 ? { value: SAID[c % SAID.length] ?? '' } : ownCell(KINDS[c % 5] ?? 'text', hand.file.random)
    put(hand, aCell(hand, numbers, table), said)
  },
  /** Over a cell that holds something. */
  retype: (hand, [a, , c], { sheet, headerRow, lastRow }) => {
    const row = within(a, headerRow + 1, lastRow)
    const filled = (sheet.cells[row - 1] ?? []).flatMap(({ value = '' }, at) => (value === '' ? [] : [at + 1]))
    const column = filled[c % Math.max(1, filled.length)]
    const ids = columnFor(hand.file.document, hand.sheetId, 'rowId')
    if (column === undefined || column === ids || isMerged(sheet, row, column)) return
    put(hand, cellAt(sheet, row, column), { value: `h${unique()} instead` })
  },
  formula: (hand, numbers, table) => put(hand, aCell(hand, numbers, table), ownCell('formula', hand.file.random)),
  /** A formula that may fill the cells below it. */
  spread: (hand, numbers, table) =>
    put(hand, aCell(hand, numbers, table), {
      formula: `=ARRAYFORMULA(IF(A${unique()}:A="";"";1))`,
      value: `s${unique()}`,
    }),
  clear: (hand, numbers, table) => put(hand, aCell(hand, numbers, table), {}),
  note: (hand, numbers, table) => {
    const cell = aCell(hand, numbers, table)
    if (cell === undefined) return
    if (numbers[2] % 5 === 0) delete cell.note
    else cell.note = `note ${unique()}`
    hand.people.noted(cell)
  },
  rename: (hand, [a, , c], { sheet, headerRow, lastColumn }) => {
    const column = within(a, 1, lastColumn)
    const title = c % 3 === 0 ? ['Visa status', 'My notes', 'Benefits', 'City'][c % 4] : `My title ${unique()}`
    if (!isMerged(sheet, headerRow, column)) put(hand, cellAt(sheet, headerRow, column), { value: title ?? '' })
  },
  sort: (hand, [a, b], { headerRow, lastRow, lastColumn }) => {
    if (lastRow <= headerRow) return
    hand.file
      .byHand(hand.sheetId)
      .getRange(headerRow + 1, 1, lastRow - headerRow, lastColumn)
      .sort({ column: within(a, 1, lastColumn), ascending: b % 2 === 0 })
  },
  /** A few columns of a few rows, and not what belongs to them. */
  sortPart: (hand, [a, b, c], { sheet, headerRow, lastRow, lastColumn }) => {
    const [row, column] = [within(a, headerRow + 1, lastRow), within(b, 1, lastColumn)]
    const [rows, columns] = [within(c, 1, lastRow - row + 1), within(c >> 4, 1, lastColumn - column + 1)]
    hand.file
      .byHand(hand.sheetId)
      .getRange(row, column, rows, columns)
      .sort({ column, ascending: c % 2 === 0 })
    // what stayed beside them is another row's now, blank cells as well
    for (let down = 0; down < rows; down++)
      for (let right = 1; right <= lastColumn; right++)
        hand.people.blurred.add(nameOf(cellAt(sheet, row + down, right)))
  },
  insertRows: (hand, [a, b], { lastRow }) =>
    hand.file.byHand(hand.sheetId).insertRows(within(a, 1, lastRow + 1), 1 + (b % 2)),
  deleteRows: (hand, [a, b], { sheet, headerRow, lastRow }) => {
    const row = within(a, headerRow + 1, lastRow)
    if (lastRow - headerRow < 3) return
    const rows = Math.min(1 + (b % 2), lastRow - row + 1)
    remove(hand, sheet, { row, column: 1, rows, columns: sheet.columns })
    hand.file.byHand(hand.sheetId).deleteRows(row, rows)
  },
  moveRows: (hand, [a, b], { headerRow, lastRow }) => {
    const sheet = hand.file.byHand(hand.sheetId)
    sheet.moveRows(sheet.getRange(within(a, headerRow + 1, lastRow), 1), within(b, headerRow + 1, lastRow + 1))
  },
  insertColumns: (hand, [a, b], { lastColumn }) =>
    hand.file.byHand(hand.sheetId).insertColumns(within(a, 1, lastColumn + 1), 1 + (b % 2)),
  deleteColumn: (hand, [a], { sheet, headerRow, lastColumn }) => {
    const column = within(a, 1, lastColumn)
    // without the column that names programs nothing is a tracker any more
    if (lastColumn < 4 || sheet.cells[headerRow - 1]?.[column - 1]?.background === hand.head) return
    remove(hand, sheet, { row: 1, column, rows: sheet.rows, columns: 1 })
    hand.file.byHand(hand.sheetId).deleteColumn(column)
  },
  moveColumns: (hand, [a, b], { lastColumn }) => {
    const sheet = hand.file.byHand(hand.sheetId)
    sheet.moveColumns(sheet.getRange(1, within(a, 1, lastColumn)), within(b, 1, lastColumn + 1))
  },
  /** Copied rows are put in above or below their originals. */
  copyRows: (hand, [a, b], { sheet, headerRow, lastRow, lastColumn }) => {
    const row = within(a, headerRow + 1, lastRow)
    const to = within(b, headerRow + 1, lastRow + 1)
    hand.file.byHand(hand.sheetId).insertRowsBefore(to, 1)
    const from = to <= row ? row + 1 : row
    for (let column = 1; column <= lastColumn; column++) {
      const [source, target] = [cellAt(sheet, from, column), cellAt(sheet, to, column)]
      Object.assign(target, source)
      if (source.formula !== undefined) target.formula = copiedFormula(source.formula, to - from)
      if (source.background === undefined) continue
      freshName(target)
      hand.people.copied(source, target)
    }
  },
  merge: (hand, [a, b, c], { sheet, headerRow, lastRow, lastColumn }) => {
    const box = {
      row: within(a, headerRow + 1, lastRow),
      column: within(b, 1, lastColumn),
      rows: 1 + (c % 2),
      columns: 1 + ((c >> 1) % 3),
    }
    if (box.rows * box.columns === 1) return
    hand.file.byHand(hand.sheetId).getRange(box.row, box.column, box.rows, box.columns).merge()
    for (let down = 0; down < box.rows; down++)
      for (let right = 0; right < box.columns; right++) {
        const cell = sheet.cells[box.row + down - 1]?.[box.column + right - 1]
        if (cell !== undefined && down + right > 0) hand.people.typed(cell)
      }
  },
  unmerge: (hand, [a], { sheet }) => {
    const box = readBox(sheet.merges?.[a % sheet.merges.length] ?? '', sheet)
    if (box !== undefined) hand.file.byHand(hand.sheetId).getRange(boxName(box)).breakApart()
  },
  hideRows: (hand, [a, b], { headerRow, lastRow }) =>
    b % 3 === 0
      ? hand.file.byHand(hand.sheetId).showRows(1, lastRow)
      : hand.file.byHand(hand.sheetId).hideRows(within(a, headerRow + 1, lastRow)),
} satisfies Record<string, Deed>

export type HandDeed = keyof typeof deeds

/** Does what a person does, and knows afterwards what is theirs. */
export const byPerson = (hand: Hand, deed: HandDeed, numbers: Numbers): void => {
  try {
    deeds[deed](hand, numbers, tableOf(hand))
  } catch (refused) {
    // the sheet refuses a sort or a move through merged cells, as Google's does
    if (!(refused instanceof Error) || !/merge|bounds|destination|delete all|dimensions/i.test(refused.message))
      throw refused
  }
  hand.people.follow(hand.file.document)
}

/** Types words or a formula in one cell, or puts a note on it. */
export const inCell = (hand: Hand, place: Place | undefined, number: number): void => {
  if (place === undefined) return
  const { cell } = place
  if (number % 3 > 0) put(hand, cell, ownCell(number % 3 === 1 ? 'text' : 'formula', hand.file.random))
  else {
    cell.note = `note ${unique()}`
    hand.people.noted(cell)
  }
}

const eachName = (
  sheet: LocalSheet,
  box: { row: number; column: number; rows: number; columns: number },
  of: (name: Name) => void,
): void => {
  for (const line of sheet.cells.slice(box.row - 1, box.row - 1 + box.rows))
    for (const { background } of line.slice(box.column - 1, box.column - 1 + box.columns))
      if (background !== undefined) of(background)
}

const remove = (
  hand: Hand,
  sheet: LocalSheet,
  box: { row: number; column: number; rows: number; columns: number },
): void => {
  const names: Name[] = []
  eachName(sheet, box, (name) => names.push(name))
  hand.people.deleted(names)
}
