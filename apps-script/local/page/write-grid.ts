import { IUndoRedoService } from '../grid.ts'
import type { Change } from '../book/changes.ts'
import { applyChange, sheetOf } from '../book/changes.ts'
import type { LocalDocument, LocalSheet } from '../document.ts'
import type { GridHost } from './grid-host.ts'
import { gridId } from './sheet-ids.ts'
import type { Undo } from './undo.ts'
import { toGridConditionalFormat, toGridRange, toGridValidation } from './rules-data.ts'
import { type At, writeCells } from './write-cells.ts'
import { writeFilter, writeLines, writeOrder } from './write-lines.ts'
import { toFreeze, toNames, toSheetData, WORKBOOK } from './workbook-data.ts'

/**
 * Carries what a script changed into the grid, as one step of undo. What the grid does not keep (metadata, properties,
 * protections, rules) goes into the document here; the rest reaches it from the grid, as a person's edits do.
 * @param settle brings the document up to the grid: what follows a new tab is laid on it
 */
export const writeGrid = (
  grid: GridHost,
  document: LocalDocument,
  changes: readonly Change[],
  settle: () => void,
): void => {
  const undo = grid.get(IUndoRedoService) as Undo
  undo.asOneStep(() => {
    for (const change of changes) {
      writeChange(grid, document, change, settle)
      if (change.kind === 'addSheet') settle()
    }
  })
}

const writeChange = (grid: GridHost, document: LocalDocument, change: Change, settle: () => void): void => {
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
        // what the same script froze just before stands in the grid alone
        const { ySplit = 0, xSplit = 0 } = grid.book.getSheetBySheetId(at.subUnitId)?.getFreeze() ?? {}
        const now = { ...sheet(), frozenRows: ySplit, frozenColumns: xSplit, ...change.set }
        grid.command('sheet.command.set-frozen', { ...at, ...toFreeze(now) })
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
      settle()
      return writeOrder(grid, at, sheet(), change)
    case 'filter':
      settle()
      return writeFilter(grid, document, change)
    case 'merges': {
      const ranges = (list: readonly string[] = []) => list.flatMap((range) => toGridRange(range, sheet()))
      grid.command('sheet.mutation.remove-worksheet-merge', { ...at, ranges: ranges(sheet().merges) })
      grid.command('sheet.mutation.add-worksheet-merge', { ...at, ranges: ranges(change.merges) })
      return
    }
    case 'validations':
      applyChange(document, change)
      grid.command('sheet.command.remove-all-data-validation', at)
      for (const rule of change.validations.flatMap((one, n) => toGridValidation(one, sheet(), Date.now() + n)))
        grid.command('sheet.command.addDataValidation', { ...at, rule })
      return
    case 'conditionalFormats':
      applyChange(document, change)
      grid.command('sheet.command.clear-worksheet-conditional-rule', at)
      // the grid puts each new rule on top, so the first goes in last
      for (const rule of change.conditionalFormats
        .flatMap((one, n) => toGridConditionalFormat(one, sheet(), n))
        .reverse())
        grid.command('sheet.command.add-conditional-rule', { ...at, rule })
      return
    case 'addSheet': {
      const data = toSheetData(change.sheet, document)
      grid.command('sheet.command.insert-sheet', { unitId: WORKBOOK, index: change.at, sheet: data })
      return
    }
    case 'removeSheet':
      grid.command('sheet.command.remove-sheet', at)
      return
    case 'moveSheet':
      grid.command('sheet.command.set-worksheet-order', { ...at, order: change.to })
      return
    case 'name':
      applyChange(document, change)
      grid.command('sheet.command.remove-defined-name', { unitId: WORKBOOK, id: change.name, name: change.name })
      if (change.range !== null)
        grid.command('sheet.command.insert-defined-name', {
          unitId: WORKBOOK,
          ...toNames({ [change.name]: change.range })[change.name],
        })
      return
    case 'file':
    case 'metadata':
    case 'property':
    case 'protections':
    case 'replaceSheet':
      applyChange(document, change)
  }
}
