import { allTrackers } from '../../../apps-script/sidebar/member/sync.ts'
import { textOf } from '../../../shared/tracker/cell.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { placedIn, placeOf } from '../../../shared/review/index.ts'
import { seeded } from '../../bench/harness.ts'
import { extentOf } from '../safe-fill/cells.ts'
import type { OpenFile } from '../safe-fill/open-file.ts'
import { colours, openList, type Said } from './list.ts'

/** What was done to the list, and where what was said stood afterwards. */
export interface Moves {
  moves: number
  checked: number
  /** On another program or field than it was said of, or gone while its program is on the list. */
  readonly misplaced: string[]
}

/** Sorts, inserts, moves, copies and deletes of a person, one after another; after each of them everything said is looked for. */
export const playMoves = async (seed: number, many: number): Promise<Moves> => {
  const { file, said } = await openList(seed)
  const random = seeded(seed + 1)
  const all: Moves = { moves: 0, checked: 0, misplaced: [] }
  const names = Object.keys(deeds) as (keyof typeof deeds)[]
  while (all.moves < many) {
    const name = names[Math.floor(random() * names.length)] ?? 'sort'
    const below = (most: number): number => 1 + Math.floor(random() * most)
    try {
      deeds[name](file, below, random() < 0.5)
    } catch (refused) {
      // a spreadsheet refuses some, as to move a column to where it stands
      if (!(refused instanceof Error)) throw refused
    }
    all.moves++
    // the next refresh gives copied rows ids of their own
    if (random() < 0.3) await file.client.refresh()
    await check(file, said, all, name)
  }
  return all
}

const HEADER = 2
type Deed = (file: OpenFile, below: (most: number) => number, flag: boolean) => void
const deeds = {
  sort: (file, below, ascending) => {
    const { rows, columns } = extentOf(file.sheet(1))
    file
      .byHand(1)
      .getRange(HEADER + 1, 1, rows - HEADER, columns)
      .sort({ column: below(columns), ascending })
  },
  insertRow: (file, below) => file.byHand(1).insertRows(HEADER + below(12), 1),
  insertColumn: (file, below) => file.byHand(1).insertColumns(below(extentOf(file.sheet(1)).columns), 1),
  moveRow: (file, below) => {
    const sheet = file.byHand(1)
    sheet.moveRows(sheet.getRange(HEADER + below(10), 1), HEADER + below(11))
  },
  moveColumn: (file, below) => {
    const sheet = file.byHand(1)
    const { columns } = extentOf(file.sheet(1))
    sheet.moveColumns(sheet.getRange(1, below(columns)), below(columns + 1))
  },
  copyRow: (file, below) => {
    const { rows } = extentOf(file.sheet(1))
    if (rows > 30) return
    const [from, to] = [HEADER + below(rows - HEADER), HEADER + below(rows - HEADER)]
    const copy = structuredClone(file.sheet(1).cells[from - 1] ?? [])
    file.byHand(1).insertRows(to, 1)
    file.sheet(1).cells[to - 1] = copy
  },
  copyTab: (file) => {
    if (file.document.sheets.length > 4) return
    const sheet = file.byHand(1)
    sheet.copyTo(sheet.getParent())
  },
  deleteRow: (file, below) => {
    const { rows } = extentOf(file.sheet(1))
    if (rows > HEADER + 6) file.byHand(1).deleteRows(HEADER + below(rows - HEADER), 1)
  },
  rename: (file, below) => {
    const cell = file.sheet(1).cells[HEADER - 1]?.[below(extentOf(file.sheet(1)).columns) - 1]
    // a tracker without a title for its programs is none
    if (cell?.value !== undefined && cell.value !== 'Hospital') cell.value = `${String(cell.value)}!`
  },
} satisfies Record<string, Deed>

const check = async (file: OpenFile, said: readonly Said[], all: Moves, deed: string): Promise<void> => {
  const readings = await allTrackers(file.client, await file.client.look())
  const rows = readings.flatMap(({ table }) => placedIn(table))
  for (const { anchor, name, field } of said) {
    all.checked++
    const place = placeOf(anchor, rows)
    const wrong = (what: string) => all.misplaced.push(`after ${all.moves}, ${deed}: ${name} ${field} ${what}`)
    if (place === 'gone') {
      if (rows.some((row) => row.name === name)) wrong('is gone while its program is listed')
      continue
    }
    const table = readings.find((one) => one.table.sheetId === place.sheetId)?.table
    const program = table?.columns.indexOf('program') ?? -1
    const found = textOf(table?.values[place.row - 1]?.[program] ?? '')
    if (found !== name) wrong(`stands on ${found}`)
    if (field === '' || table === undefined) continue
    const column = table.columns.indexOf(field as ColumnId)
    const title = file.sheet(table.sheetId).cells[table.headerRow - 1]?.[column]
    if (title?.background !== colours[field as keyof typeof colours]) wrong('stands on another column')
  }
}
