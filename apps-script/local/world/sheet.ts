import { readBox, splitAddress } from '../book/a1.ts'
import type { Axis } from '../book/changes.ts'
import type { LocalCell, LocalSheet } from '../document.ts'
import { type ConditionalFormatRule, makeConditionalFormat } from './conditional-format.ts'
import type { Context } from './context.ts'
import { type Filter, makeFilter } from './filter.ts'
import { makeMetadataMarks, type MetadataMarks } from './metadata.ts'
import { makeSheetCharts, type SheetCharts } from './charts.ts'
import { existingProtection, type Protection } from './protection.ts'
import { makeRange, type Range } from './range.ts'
import { makeSheetLines, type SheetLines } from './sheet-lines.ts'
import { duplicateSheet, makeSpreadsheet, type Spreadsheet } from './spreadsheet.ts'

export interface Sheet extends SheetLines, SheetCharts, MetadataMarks<Sheet> {
  getName(): string
  setName(name: string): Sheet
  getSheetId(): number
  getIndex(): number
  getParent(): Spreadsheet
  getLastRow(): number
  getLastColumn(): number
  getMaxRows(): number
  getMaxColumns(): number
  getRange(...at: RangeAt): Range
  getDataRange(): Range
  getActiveRange(): Range | null
  getActiveCell(): Range
  getCurrentCell(): Range
  setActiveRange(range: Range): Range
  activate(): Sheet
  appendRow(values: unknown[]): Sheet
  hideSheet(): Sheet
  showSheet(): Sheet
  isSheetHidden(): boolean
  getConditionalFormatRules(): ConditionalFormatRule[]
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void
  clearConditionalFormatRules(): void
  getProtections(): Protection[]
  /** A copy at the end of this very file; other files are closed to an add-on of narrow scopes. */
  copyTo(file: Spreadsheet): Sheet
  getFilter(): Filter | null
  sort(column: number, ascending?: boolean): Sheet
  clear(): Sheet
  clearContents(): Sheet
}

/** An address, or a row and a column with the size. */
export type RangeAt = [address: string] | [row: number, column: number, rows?: number, columns?: number]

/** A tab is the same object all through an execution. */
export const makeSheet = (context: Context, id: number): Sheet => {
  const made = sheets.get(context) ?? new Map<number, Sheet>()
  sheets.set(context, made)
  const sheet = made.get(id) ?? newSheet(context, id)
  made.set(id, sheet)
  return sheet
}
const sheets = new WeakMap<Context, Map<number, Sheet>>()

const newSheet = (context: Context, id: number): Sheet => {
  const { gate, host } = context
  const data = (): LocalSheet => context.sheet(id)
  const range = (row: number, column: number, rows = 1, columns = 1): Range =>
    makeRange(context, id, { row, column, rows, columns })
  const look = (set: Partial<LocalSheet>): Sheet => {
    gate.write('Sheet.set')
    context.change({ kind: 'sheet', sheet: id, set })
    return self
  }
  const setRules = (rules: ConditionalFormatRule[]): void => {
    gate.write('Sheet.setConditionalFormatRules')
    context.change({ kind: 'conditionalFormats', sheet: id, conditionalFormats: rules.map((rule) => rule.spec()) })
  }
  const self: Sheet = {
    ...makeSheetLines(context, id, () => self),
    ...makeSheetCharts(context, id),
    ...makeMetadataMarks(
      context,
      () => ({ sheet: id }),
      () => self,
    ),
    getName: () => data().name,
    setName: (name) => {
      if (host.document.sheets.some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase()))
        gate.refuse(`A sheet with the name "${name}" already exists. Please enter another name.`)
      return look({ name })
    },
    getSheetId: () => id,
    getIndex: () => host.document.sheets.findIndex((sheet) => sheet.id === id) + 1,
    getParent: () => makeSpreadsheet(context),
    getLastRow: () => extent(data()).rows,
    getLastColumn: () => extent(data()).columns,
    getMaxRows: () => data().rows,
    getMaxColumns: () => data().columns,
    getRange: (...at) => {
      gate.read('Sheet.getRange')
      if (typeof at[0] === 'number') return range(at[0], at[1]!, at[2], at[3])
      const { cells } = splitAddress(at[0])
      const box = readBox(cells, data())
      return box ? makeRange(context, id, box) : gate.refuse(`Range not found: ${at[0]}`)
    },
    getDataRange: () => {
      gate.read('Sheet.getDataRange')
      const { rows, columns } = extent(data())
      return range(1, 1, Math.max(1, rows), Math.max(1, columns))
    },
    getActiveRange: () => {
      const { sheet, box } = context.execution.active
      return sheet === id ? makeRange(context, id, box) : null
    },
    getActiveCell: () => self.getActiveRange()?.getCell(1, 1) ?? range(1, 1),
    getCurrentCell: () => self.getActiveCell(),
    setActiveRange: (target) => target.activate(),
    activate: () => {
      range(1, 1).activate()
      return self
    },
    appendRow: (values) => {
      range(extent(data()).rows + 1, 1, 1, Math.max(1, values.length)).setValues([values])
      return self
    },
    hideSheet: () => look({ hidden: true }),
    showSheet: () => look({ hidden: false }),
    isSheetHidden: () => data().hidden === true,
    getConditionalFormatRules: () =>
      (data().conditionalFormats ?? []).map((rule) => makeConditionalFormat(context, id, rule)),
    setConditionalFormatRules: setRules,
    clearConditionalFormatRules: () => setRules([]),
    getProtections: () => (data().protections ?? []).map(({ range: at }) => existingProtection(context, id, at)),
    copyTo: (file) => duplicateSheet(context, id, file.getNumSheets()),
    getFilter: () => (data().filter ? makeFilter(context, id) : null),
    sort: (column, ascending = true) => {
      const first = (data().frozenRows ?? 0) + 1
      range(first, 1, data().rows - first + 1, data().columns).sort({ column, ascending })
      return self
    },
    clear: () => {
      range(1, 1, data().rows, data().columns).clear()
      return self
    },
    clearContents: () => {
      range(1, 1, data().rows, data().columns).clearContent()
      return self
    },
  }
  return self
}

/** The last row and column that hold a value. */
export const extent = ({ cells }: LocalSheet): Record<`${Axis}s`, number> => {
  let rows = 0
  let columns = 0
  for (let down = cells.length; down > 0; down--) {
    const line = cells[down - 1] ?? []
    let right = line.length
    while (right > columns && !isFilled(line[right - 1])) right--
    if (rows === 0 && right > 0) rows = down
    columns = Math.max(columns, right)
  }
  return { rows, columns }
}

const isFilled = ({ value = '', formula }: LocalCell = {}): boolean => value !== '' || formula !== undefined
