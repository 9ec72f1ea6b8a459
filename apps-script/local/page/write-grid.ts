import { IUndoRedoService } from '../grid.ts'
import type { Change } from '../book/changes.ts'
import { applyChange, sheetOf } from '../book/changes.ts'
import type { LocalConditionalFormat, LocalDocument, LocalSheet, LocalValidation } from '../document.ts'
import type { GridHost } from './grid-host.ts'
import { gridId } from './sheet-ids.ts'
import type { Undo } from './undo.ts'
import { toGridConditionalFormat, toGridRange, toGridValidation } from './rules-data.ts'
import { type At, writeCells } from './write-cells.ts'
import { writeFilter, writeLines, writeOrder } from './write-lines.ts'
import { toFreeze, toNames, toSheetData, WORKBOOK } from './workbook-data.ts'

/** Carries what a script changed into the grid and the document, as one step of undo. */
export const writeGrid = (grid: GridHost, document: LocalDocument, changes: readonly Change[]): void => {
  const undo = grid.get(IUndoRedoService) as Undo
  undo.asOneStep(() => {
    for (const change of changes) {
      writeChange(grid, document, change)
      applyChange(document, change)
    }
  })
}

/** The document is still as it was before the change. */
const writeChange = (grid: GridHost, document: LocalDocument, change: Change): void => {
  const at: At = {
    unitId: WORKBOOK,
    subUnitId: 'sheet' in change && typeof change.sheet === 'number' ? gridId(change.sheet) : '',
  }
  const sheet = (): LocalSheet => sheetOf(document, (change as { sheet: number }).sheet)
  switch (change.kind) {
    case 'cells':
      return writeCells(grid, at, change)
    case 'sheet': {
      const { name, hidden, frozenRows, frozenColumns } = change.set
      if (name !== undefined) grid.command('sheet.command.set-worksheet-name', { ...at, name })
      if (hidden !== undefined) grid.command(`sheet.command.set-worksheet-${hidden ? 'hidden' : 'show'}`, at)
      if (frozenRows !== undefined || frozenColumns !== undefined) {
        grid.command('sheet.command.set-frozen', { ...at, ...toFreeze({ ...sheet(), ...change.set }) })
      }
      return
    }
    case 'widths':
      for (const [column, value] of Object.entries(change.widths)) {
        const index = Number(column) - 1
        const ranges = [{ startRow: 0, endRow: sheet().rows - 1, startColumn: index, endColumn: index }]
        grid.command('sheet.command.set-worksheet-col-width', { ...at, ranges, value })
      }
      return
    case 'lines':
      return writeLines(grid, change)
    case 'order':
      return writeOrder(grid, at, sheet(), change)
    case 'filter':
      return writeFilter(grid, sheet(), change)
    case 'merges':
      return writeMerges(grid, at, sheet(), change.merges)
    case 'validations':
      return writeValidations(grid, at, sheet(), change.validations)
    case 'conditionalFormats':
      return writeConditionalFormats(grid, at, sheet(), change.conditionalFormats)
    case 'addSheet':
      return addSheet(grid, document, change)
    case 'removeSheet':
      grid.command('sheet.command.remove-sheet', at)
      return
    case 'moveSheet':
      grid.command('sheet.command.set-worksheet-order', { ...at, order: change.to })
      return
    case 'name':
      grid.command('sheet.command.remove-defined-name', { unitId: WORKBOOK, id: change.name, name: change.name })
      if (change.range !== null)
        grid.command('sheet.command.insert-defined-name', {
          unitId: WORKBOOK,
          ...toNames({ [change.name]: change.range })[change.name],
        })
      return
    // the grid knows nothing of these
    case 'charts':
    case 'file':
    case 'metadata':
    case 'property':
    case 'protections':
    case 'replaceSheet':
      return
  }
}

/** The grid's own command asks which of its ways of merging is meant; these are its two deeds, undone the same way. */
const writeMerges = (grid: GridHost, at: At, sheet: LocalSheet, merges: readonly string[]): void => {
  const ranges = (list: readonly string[] = []) => list.flatMap((range) => toGridRange(range, sheet))
  const deeds = (before: readonly string[] | undefined, after: readonly string[] | undefined) => [
    { id: 'sheet.mutation.remove-worksheet-merge', params: { ...at, ranges: ranges(before) } },
    { id: 'sheet.mutation.add-worksheet-merge', params: { ...at, ranges: ranges(after) } },
  ]
  const [redoMutations, undoMutations] = [deeds(sheet.merges, merges), deeds(merges, sheet.merges)]
  for (const { id, params } of redoMutations) grid.command(id, params)
  grid.get(IUndoRedoService).pushUndoRedo({ unitID: WORKBOOK, undoMutations, redoMutations })
}

const addSheet = (
  grid: GridHost,
  document: LocalDocument,
  { at: index, sheet }: Extract<Change, { kind: 'addSheet' }>,
): void => {
  grid.command('sheet.command.insert-sheet', { unitId: WORKBOOK, index, sheet: toSheetData(sheet, document) })
  const at: At = { unitId: WORKBOOK, subUnitId: gridId(sheet.id) }
  const cells = sheet.cells.map((line) => line.map(({ note }) => (note === undefined ? {} : { note })))
  writeCells(grid, at, { kind: 'cells', sheet: sheet.id, row: 1, column: 1, cells })
  if (sheet.validations?.length) writeValidations(grid, at, sheet, sheet.validations)
  if (sheet.conditionalFormats?.length) writeConditionalFormats(grid, at, sheet, sheet.conditionalFormats)
}

const writeValidations = (grid: GridHost, at: At, sheet: LocalSheet, rules: readonly LocalValidation[]): void => {
  grid.command('sheet.command.remove-all-data-validation', at)
  for (const rule of rules.flatMap((one, n) => toGridValidation(one, sheet, Date.now() + n)))
    grid.command('sheet.command.addDataValidation', { ...at, rule })
}

const writeConditionalFormats = (
  grid: GridHost,
  at: At,
  sheet: LocalSheet,
  rules: readonly LocalConditionalFormat[],
): void => {
  grid.command('sheet.command.clear-worksheet-conditional-rule', at)
  // the grid puts each new rule on top, so the first goes in last
  for (const rule of rules.flatMap((one, n) => toGridConditionalFormat(one, sheet, n)).reverse())
    grid.command('sheet.command.add-conditional-rule', { ...at, rule })
}
