import type { Found, StandingFact } from '../../../shared/contract/messages.ts'
import {
  type CellRun,
  type JournalLine,
  lineOf,
  type NoteBack,
  readJournal,
  type RunHead,
  runsOf,
  type Scope,
  type Table,
  type Trace,
  tracesOf,
  type Write,
} from '../../../shared/fill/index.ts'
import { type Cell, enUS } from '../../../shared/tracker/cell.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { readHeaders } from '../../../shared/tracker/headers.ts'

/** A tab of a test, whose cells can be written. */
export interface Tab extends Table {
  columns: Table['columns']
  merges: Table['merges']
  values: Cell[][]
  formulas: string[][]
  notes: string[][]
  formats: string[][]
}

/** A tracker with its header row on line 1; every program is made up. */
export const tabOf = (headers: readonly string[], ...rows: readonly (readonly Cell[])[]): Tab => {
  const values = [headers, ...rows].map((line) => headers.map((_, at): Cell => line[at] ?? ''))
  const layer = (fill: string): string[][] => values.map((line) => line.map(() => fill))
  return {
    sheetId: 7,
    headerRow: 1,
    columns: readHeaders(headers),
    values,
    formulas: layer(''),
    notes: layer(''),
    formats: layer('General'),
    merges: [],
    locale: enUS,
  }
}

export const fact = (value: unknown, more: Partial<StandingFact> = {}): StandingFact => ({
  value,
  source: 'Example page',
  day: '2026-11-01',
  trust: 'program-page',
  licence: 'program-page',
  ...more,
})

/** What the database found: a program with these facts. */
export const found = (facts: { readonly [field in ColumnId]?: StandingFact }, more: object = {}): Found => ({
  key: 'p_example',
  status: 'found',
  confidence: 1,
  program: {
    id: 'p_example',
    name: 'Example Hospital',
    specialty: 'Internal Medicine',
    acgme: [],
    nrmp: [],
    facts,
    ...more,
  },
})

export const scope = (columns: readonly ColumnId[], more: Partial<Scope> = {}): Scope => ({
  cells: 'empty',
  rows: 'all',
  columns,
  ...more,
})

export const today = '2026-11-23'
export const head = (run: string, kind: RunHead['kind'] = 'fill'): RunHead => ({
  run,
  kind,
  when: '2026-11-23 09:16',
  sheetId: 7,
})

/** Carries runs out as the add-on does, and gives the journal's lines of them. */
export const carryOut = (tab: Tab, writes: readonly Write[], as: RunHead): JournalLine[] => {
  const runs = runsOf(writes, tab.sheetId, (write) => lineOf(as, write))
  for (const run of runs) write(tab, run)
  return [...readJournal(runs.flatMap(({ lines = [] }) => lines)).lines]
}

const write = ({ values, notes, formats }: Tab, run: CellRun): void => {
  const { box, cells } = run
  for (let down = 0; down < box.rows; down++)
    for (let right = 0; right < box.columns; right++) {
      const [row, column] = [box.row - 1 + down, box.column - 1 + right]
      if (values[row]![column] !== run.was[down]![right]) throw new Error(`row ${row + 1} is not as it was`)
      values[row]![column] = cells[down]![right]!
      formats[row]![column] = run.formats[down]![right]!
      if (run.notes) notes[row]![column] = run.notes[down]![right]!
    }
}

export const takeNotes = ({ notes }: Tab, back: readonly NoteBack[]): void => {
  for (const { row, column, note } of back) notes[row - 1]![column - 1] = note
}

/** What the tool wrote before, by hand. */
export const traces = (lines: readonly JournalLine[] = []): ReadonlyMap<string, Trace> => tracesOf(lines, 7)

export const copyOf = (tab: Tab): Tab => structuredClone(tab)
