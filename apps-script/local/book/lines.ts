import type { LocalDocument, LocalMetadata, LocalSheet } from '../document.ts'
import { boxName, quoteSheet, readBox, splitAddress } from './a1.ts'
import type { Axis, Change } from './changes.ts'
import { movedFormula } from './formula.ts'

type Lines = Extract<Change, { kind: 'lines' }>

/** Inserts, removes, hides or shows rows or columns, and moves everything that is tied to them. */
export const moveLines = (document: LocalDocument, sheet: LocalSheet, lines: Lines): void => {
  if (lines.deed === 'hide' || lines.deed === 'show') return hideLines(sheet, lines)
  const { axis, at, count, deed } = lines
  const move = (line: number): number | undefined => {
    if (line < at) return line
    if (deed === 'insert') return line + count
    return line < at + count ? undefined : line - count
  }
  moveCells(sheet, lines)
  const grown = deed === 'insert' ? count : -count
  if (axis === 'row') sheet.rows += grown
  else sheet.columns += grown
  if (axis === 'row') sheet.hiddenRows = moved(sheet.hiddenRows, move)
  else {
    sheet.hiddenColumns = moved(sheet.hiddenColumns, move)
    sheet.widths = Object.fromEntries(
      Object.entries(sheet.widths ?? {}).flatMap(([column, width]) => {
        const to = move(Number(column))
        return to === undefined ? [] : [[to, width]]
      }),
    )
  }
  const box = (range: string): string | undefined => movedBox(range, axis, move, sheet)
  const ranged = <T extends { range: string }>(list: readonly T[] | undefined): T[] =>
    (list ?? []).flatMap((entry) => {
      const range = box(entry.range)
      return range === undefined ? [] : [{ ...entry, range }]
    })
  sheet.merges = (sheet.merges ?? []).flatMap((range) => box(range) ?? [])
  sheet.validations = ranged(sheet.validations)
  sheet.protections = ranged(sheet.protections)
  sheet.conditionalFormats = (sheet.conditionalFormats ?? [])
    .map((rule) => ({ ...rule, ranges: rule.ranges.flatMap((range) => box(range) ?? []) }))
    .filter((rule) => rule.ranges.length > 0)
  document.metadata = document.metadata.flatMap((entry) => movedMetadata(entry, sheet.id, axis, move))
  moveNames(document, sheet, box)
  moveFormulas(document, sheet, axis, move)
}

const hideLines = (sheet: LocalSheet, { axis, at, count, deed }: Lines): void => {
  const key = axis === 'row' ? 'hiddenRows' : 'hiddenColumns'
  const hidden = new Set(sheet[key])
  for (let line = at; line < at + count; line++) {
    if (deed === 'hide') hidden.add(line)
    else hidden.delete(line)
  }
  sheet[key] = [...hidden].sort((a, b) => a - b)
}

const moveCells = (sheet: LocalSheet, { axis, at, count, deed }: Lines): void => {
  if (axis === 'row') {
    if (sheet.cells.length < at) return
    if (deed === 'insert') sheet.cells.splice(at - 1, 0, ...Array.from({ length: count }, () => []))
    else sheet.cells.splice(at - 1, count)
    return
  }
  for (const line of sheet.cells) {
    if (line.length < at) continue
    if (deed === 'insert') line.splice(at - 1, 0, ...Array.from({ length: count }, () => ({})))
    else line.splice(at - 1, count)
  }
}

const moved = (lines: readonly number[] | undefined, move: (line: number) => number | undefined): number[] =>
  (lines ?? []).flatMap((line) => move(line) ?? [])

/** A range shrinks and grows with its lines; one whose lines are all gone is gone. */
const movedBox = (
  range: string,
  axis: Axis,
  move: (line: number) => number | undefined,
  sheet: LocalSheet,
): string | undefined => {
  const box = readBox(range, { rows: sheet.rows, columns: sheet.columns })
  if (!box) return undefined
  const [start, length] = axis === 'row' ? [box.row, box.rows] : [box.column, box.columns]
  const lines = Array.from({ length }, (_, index) => move(start + index)).filter((line) => line !== undefined)
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return boxName(
    axis === 'row'
      ? { ...box, row: first, rows: last - first + 1 }
      : { ...box, column: first, columns: last - first + 1 },
  )
}

const movedMetadata = (
  entry: LocalMetadata,
  sheet: number,
  axis: Axis,
  move: (line: number) => number | undefined,
): LocalMetadata[] => {
  const line = entry[axis]
  if (entry.sheet !== sheet || line === undefined) return [entry]
  const to = move(line)
  return to === undefined ? [] : [{ ...entry, [axis]: to }]
}

const moveNames = (document: LocalDocument, sheet: LocalSheet, box: (range: string) => string | undefined): void => {
  for (const [name, address] of Object.entries(document.names)) {
    const { sheet: owner, cells } = splitAddress(address)
    if (owner !== sheet.name) continue
    const range = box(cells)
    if (range === undefined) delete document.names[name]
    else document.names[name] = `${quoteSheet(owner)}!${range}`
  }
}

const moveFormulas = (
  document: LocalDocument,
  moved: LocalSheet,
  axis: Axis,
  move: (line: number) => number | undefined,
): void => {
  const still = (line: number): number => line
  const moves = axis === 'row' ? { row: move, column: still } : { row: still, column: move }
  for (const sheet of document.sheets)
    for (const line of sheet.cells)
      for (const cell of line)
        if (cell.formula !== undefined) cell.formula = movedFormula(cell.formula, sheet.name, moved.name, moves)
}
