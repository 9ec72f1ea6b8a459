import { applyChange, type Change } from '../book/changes.ts'
import { copyMetadata } from '../book/copy.ts'
import { engineFormula } from '../book/formula.ts'
import { completePatch } from '../book/looks.ts'
import type { LocalDocument } from '../document.ts'
import { CommandType, ICommandService, type IRange } from '../grid.ts'
import type { GridHost } from './grid-host.ts'
import { readCell, readSheet } from './read-grid.ts'
import { spillChanges } from './spill.ts'
import { gridId, localId } from './sheet-ids.ts'
import { rowsOf, WORKBOOK } from './workbook-data.ts'

export interface Follower {
  /** Brings the document up to the grid now, and tells what changed. */
  flush(): void
  /** The deed does to the grid what the document is told already. */
  quietly(deed: () => void): void
  /** Reads every tab anew with the next flush. */
  lookAgain(): void
}

type Params = { unitId?: string; subUnitId?: string; sheetId?: string; range?: IRange; row?: number; col?: number } & {
  name?: string
  sourceRange?: IRange
  targetRange?: IRange
  cellValue?: Record<number, Record<number, { f?: string | null; v?: unknown } | null>>
}

const LINES: Record<string, Pick<Extract<Change, { kind: 'lines' }>, 'axis' | 'deed'>> = {
  'sheet.mutation.insert-row': { axis: 'row', deed: 'insert' },
  'sheet.mutation.remove-rows': { axis: 'row', deed: 'remove' },
  'sheet.mutation.insert-col': { axis: 'column', deed: 'insert' },
  'sheet.mutation.remove-col': { axis: 'column', deed: 'remove' },
  'sheet.mutation.move-rows': { axis: 'row', deed: 'move' },
  'sheet.mutation.move-columns': { axis: 'column', deed: 'move' },
}

/** More touched cells than this and the sheet is read as a whole. */
const MANY = 400

/** Keeps the document equal to the grid, whoever changed it: a person, a script, undo, or a formula's new result. */
export const followGrid = (grid: GridHost, document: LocalDocument, tell: (changes: Change[]) => void): Follower => {
  const touched = new Map<string, Set<string>>()
  const whole = new Set<string>()
  let order = false
  /** The tab that a person copies just now. */
  let copied: number | undefined
  let spilled = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const spills = spillChanges(grid, document)

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const changes = order ? sheetChanges(grid, document, copied).flatMap(take) : []
    copied = undefined
    const told = [
      ...changes,
      ...[...whole].flatMap(wholeSheet),
      ...[...touched].flatMap(([id, cells]) => cellChanges(id, cells)),
      ...(spilled ? spills().flatMap(take) : []),
    ]
    spilled = false
    order = false
    whole.clear()
    touched.clear()
    if (told.length > 0) tell(told)
  }
  const take = (change: Change): Change[] => {
    applyChange(document, change)
    return [change]
  }
  const wholeSheet = (id: string): Change[] => {
    const sheet = grid.book.getSheetBySheetId(id)
    return sheet ? take({ kind: 'replaceSheet', sheet: readSheet(grid, document, sheet) }) : []
  }
  const cellChanges = (id: string, cells: Set<string>): Change[] => {
    const sheet = grid.book.getSheetBySheetId(id)
    if (!sheet || whole.has(id)) return []
    return [...cells].flatMap((cell) => {
      const [row = 0, column = 0] = cell.split(',').map((line) => Number(line) + 1)
      const patch = completePatch(readCell(grid, document, sheet, row, column))
      return take({ kind: 'cells', sheet: localId(id), row, column, cells: [[patch]] })
    })
  }
  const touch = (id: string, row: number, column: number): void => {
    const cells = touched.get(id) ?? new Set()
    cells.add(`${row},${column}`)
    touched.set(id, cells)
    if (cells.size > MANY) whole.add(id)
  }
  let quiet = false
  const later = (): void => {
    timer ??= setTimeout(flush, 50)
  }
  const lookAgain = (): void => {
    for (const each of grid.book.getSheets()) whole.add(each.getSheetId())
    later()
  }
  const note = (id: string, params: Params): void => {
    const sheet = params.subUnitId ?? params.sheetId ?? ''
    const lines = LINES[id]
    const range = params.range ?? params.sourceRange
    if (lines && range) {
      flush()
      const to = params.targetRange ? { to: span(params.targetRange, lines.axis).at } : {}
      tell(take({ kind: 'lines', sheet: localId(sheet), ...lines, ...span(range, lines.axis), ...to }))
      lookAgain()
    } else if (id === 'sheet.mutation.set-range-values' && params.cellValue) {
      for (const [row, line] of Object.entries(params.cellValue))
        for (const column of Object.keys(line)) touch(sheet, Number(row), Number(column))
    } else if (id.endsWith('-note') && params.row !== undefined && params.col !== undefined) {
      touch(sheet, params.row, params.col)
    } else if (id === 'formula.mutation.set-array-formula-data') {
      spilled = true
    } else if (id === 'sheet.mutation.set-worksheet-name' && params.name !== undefined) {
      flush()
      tell(take({ kind: 'sheet', sheet: localId(sheet), set: { name: params.name } }))
      lookAgain()
    } else if (/sheet\.mutation\.(insert-sheet|remove-sheet|set-worksheet-(order|hid))/.test(id)) {
      order = true
      if (sheet) whole.add(sheet)
    } else if (sheet) whole.add(sheet)
    else return
    later()
  }

  const commands = grid.get(ICommandService)
  commands.beforeCommandExecuted(({ id, params }, options) => {
    if (id === 'sheet.mutation.set-range-values' && options?.fromFormula) dropStrays(grid, (params ?? {}) as Params)
    if (id === 'sheet.command.copy-sheet') {
      flush()
      copied = localId((params as Params | undefined)?.subUnitId ?? grid.book.getActiveSheet()?.getSheetId() ?? '')
    }
    if (id === 'sheet.mutation.set-range-values') translate(grid, document, (params ?? {}) as Params)
  })
  commands.onCommandExecuted(({ id, type, params }) => {
    const given = (params ?? {}) as Params
    const ours = given.unitId === WORKBOOK || id === 'formula.mutation.set-array-formula-data'
    if (type === CommandType.MUTATION && ours && !quiet) note(id, given)
  })
  return {
    flush,
    lookAgain,
    quietly: (deed) => {
      flush()
      quiet = true
      try {
        deed()
      } finally {
        quiet = false
      }
    },
  }
}

/** A result that was being worked out while its formula moved on would land in a cell that is somebody's own. */
const dropStrays = (grid: GridHost, { subUnitId, cellValue = {} }: Params): void => {
  const sheet = grid.book.getSheetBySheetId(subUnitId ?? '')
  for (const [row, line] of Object.entries(cellValue))
    for (const column of Object.keys(line ?? {})) {
      const cell = sheet?.getCellRaw(Number(row), Number(column))
      if (!cell?.f && !cell?.si) delete line[Number(column)]
    }
}

/** Whatever a person or a script writes into a cell reaches the engine in its own tongue. */
const translate = (grid: GridHost, document: LocalDocument, { unitId, subUnitId, cellValue }: Params): void => {
  if (unitId !== WORKBOOK || !cellValue) return
  const name = grid.book.getSheetBySheetId(subUnitId ?? '')?.getName() ?? ''
  for (const line of Object.values(cellValue))
    for (const cell of Object.values(line ?? {})) {
      if (cell?.f) cell.f = engineFormula(cell.f, document.locale, rowsOf(document, name))
      // a typed 70% is parsed as 70 × 0.01, which is not 0.7
      if (typeof cell?.v === 'number' && !cell.f) cell.v = Number(cell.v.toPrecision(15))
    }
}

/** Sheets that came, went or moved; a copy has the rules and marks of the tab that it copies. */
const sheetChanges = (grid: GridHost, document: LocalDocument, copied: number | undefined): Change[] => {
  const now = grid.book.getSheets().map((sheet) => sheet.getSheetId())
  const before = document.sheets.map((sheet) => sheet.id)
  const gone = before.filter((id) => !now.includes(gridId(id)))
  const come = now.filter((id) => !before.includes(localId(id)))
  const source = document.sheets.find(({ id }) => id === copied)
  return [
    ...gone.map((sheet): Change => ({ kind: 'removeSheet', sheet })),
    ...come.flatMap((id): Change[] => {
      const sheet = readSheet(grid, document, grid.book.getSheetBySheetId(id)!)
      const at = now.indexOf(id)
      if (!source) return [{ kind: 'addSheet', at, sheet }]
      const whole = { ...structuredClone(source), ...sheet }
      return [{ kind: 'addSheet', at, sheet: whole }, ...copyMetadata(document, source.id, sheet.id)]
    }),
    ...now.map((id, to): Change => ({ kind: 'moveSheet', sheet: localId(id), to })),
  ]
}

const span = (range: IRange, axis: 'row' | 'column'): { at: number; count: number } =>
  axis === 'row'
    ? { at: range.startRow + 1, count: range.endRow - range.startRow + 1 }
    : { at: range.startColumn + 1, count: range.endColumn - range.startColumn + 1 }
