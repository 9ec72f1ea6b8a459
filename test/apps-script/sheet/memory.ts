import type { Box, Chart, File, Look, Mark, Sheet, Tab, Tint } from '../../../apps-script/sheet/port.ts'
import { type Cell, enUS, type Locale } from '../../../shared/tracker/cell.ts'

/** A tab as a test writes it: rows of values, a formula where the text begins with `=`. */
export type Tabs = Readonly<Record<string, readonly (readonly unknown[])[]>>

interface Kept {
  value: unknown
  formula: string
  note: string
}

export interface MemorySheet extends Sheet {
  select(box: Partial<Box>): void
  /** What the last executions left: dropdowns, looks, tints, warnings, widths. */
  readonly dressing: { readonly what: string; readonly box?: Box; readonly with: unknown }[]
  /** How often whole ranges were written. */
  writes: number
}

/** The port without Google: the reference that the real one is held to. Dates are kept as days of one zone. */
export const memorySheet = (tabs: Tabs, file: Partial<File> = {}, locale: Locale = enUS): MemorySheet => {
  const sheets = Object.entries(tabs).map(([name, rows], at) => ({
    id: at + 1,
    name,
    cells: rows.map((line) => line.map(keptFrom)),
  }))
  const marks: Mark[] = []
  const names = new Map<string, Box>()
  let selected: Box = { sheetId: 1, row: 1, column: 1, rows: 1, columns: 1 }
  const cellsOf = (sheetId: number): Kept[][] => {
    const found = sheets.find(({ id }) => id === sheetId)
    if (found === undefined) throw new Error('The tab is gone. Choose another one in the sidebar.')
    return found.cells
  }
  const at = (sheetId: number, row: number, column: number): Kept => {
    const cells = cellsOf(sheetId)
    const line = (cells[row - 1] ??= [])
    for (let n = 0; n < row; n++) cells[n] ??= []
    return (line[column - 1] ??= { value: '', formula: '', note: '' })
  }
  const each = <T>(box: Box, give: (kept: Kept, row: number, column: number) => T): T[][] =>
    Array.from({ length: box.rows }, (_, row) =>
      Array.from({ length: box.columns }, (_, column) =>
        give(at(box.sheetId, box.row + row, box.column + column), row, column),
      ),
    )
  const tabOf = ({ id, name, cells }: (typeof sheets)[number]): Tab => {
    let [rows, columns] = [0, 0]
    cells.forEach((line, down) =>
      line?.forEach((kept, right) => {
        if (kept === undefined || (kept.value === '' && kept.formula === '')) return
        rows = Math.max(rows, down + 1)
        columns = Math.max(columns, right + 1)
      }),
    )
    return { sheetId: id, name, rows, columns }
  }
  const dressing: MemorySheet['dressing'][number][] = []
  const dress = (what: string) => (box: Box, value: unknown) => void dressing.push({ what, box, with: value })

  const memory: MemorySheet = {
    dressing,
    writes: 0,
    select: (box) => (selected = { ...selected, ...box }),
    file: () => ({ id: 'file-1', name: 'Test file', ...file }),
    locale: () => locale,
    zone: () => 'Etc/UTC',
    tabs: () => sheets.map(tabOf),
    tab: (sheetId) => sheets.filter(({ id }) => id === sheetId).map(tabOf)[0],
    values: (box) => each(box, ({ value }) => memory.cell(value)),
    formulas: (box) => each(box, ({ formula }) => formula),
    marks: (key) => (key === undefined ? marks : marks.filter((one) => one.key === key)),
    named: (name) => names.get(name),
    selected: () => selected,
    cell: (value) =>
      value instanceof Date
        ? value.toISOString().slice(0, 10)
        : value === null || value === undefined
          ? ''
          : (value as Cell),
    locked: (work) => work(),
    addTab: (name) => {
      const made = { id: sheets.length + 1, name, cells: [] }
      sheets.push(made)
      return tabOf(made)
    },
    show: (box) => (selected = box),
    write: (box, cells) => {
      memory.writes++
      each(box, (kept, row, column) => Object.assign(kept, { value: cells[row]?.[column] ?? '', formula: '' }))
    },
    writeFormulas: (box, formulas) => {
      memory.writes++
      each(box, (kept, row, column) => Object.assign(kept, { value: '', formula: formulas[row]?.[column] ?? '' }))
    },
    writeNotes: (box, notes) => void each(box, (kept, row, column) => (kept.note = notes[row]?.[column] ?? '')),
    notes: (box) => each(box, ({ note }) => note),
    format: (box: Box, look: Look) => dress('format')(box, look),
    offer: (box: Box, choices: readonly string[]) => dress('offer')(box, choices),
    tint: (box: Box, tints: readonly Tint[]) => dress('tint')(box, tints),
    chart: (data, chart) => {
      cellsOf(data.sheetId)
      const same = dressing.find((one) => one.what === 'chart' && titleOf(one.with) === chart.options.title)
      if (same === undefined) dress('chart')(data, chart)
      else Object.assign(same, { box: data, with: { ...(same.with as Chart), options: chart.options } })
    },
    warn: (box: Box, words: string) => dress('warn')(box, words),
    freeze: ({ rows, columns }) => void dressing.push({ what: 'freeze', with: [rows, columns] }),
    widths: (_, widths) => void dressing.push({ what: 'widths', with: widths }),
    now: () => '2026-11-24 09:16',
    grid: (sheetId) => ({ maxRows: Math.max(1000, cellsOf(sheetId).length), maxColumns: 200 }),
    formats: (box) => each(box, () => 'General'),
    merges: () => [],
    hidden: () => [],
    hide: ({ sheetId }) => void dressing.push({ what: 'hide', with: sheetId }),
    addRows: () => undefined,
    insertColumns: () => undefined,
    append: ({ sheetId }, lines) => {
      const [{ length: columns } = []] = lines
      const row = (memory.tab(sheetId)?.rows ?? 0) + 1
      if (columns) memory.write({ sheetId, row, column: 1, rows: lines.length, columns }, lines)
    },
    mark: (mark) => {
      const old = marks.findIndex(
        (one) => one.key === mark.key && one.sheetId === mark.sheetId && one.column === mark.column,
      )
      if (old >= 0) marks.splice(old, 1)
      if (mark.value !== '') marks.push(mark)
    },
    remove: ({ sheetId }) =>
      void sheets.splice(
        sheets.findIndex(({ id }) => id === sheetId),
        1,
      ),
    setName: (box, name) => void names.set(name, box),
  }
  return memory
}

const titleOf = (chart: unknown): string => (chart as Chart).options.title

const keptFrom = (value: unknown): Kept =>
  typeof value === 'string' && value.startsWith('=')
    ? { value: '', formula: value, note: '' }
    : { value: value ?? '', formula: '', note: '' }
