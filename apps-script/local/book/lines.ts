import type { LocalChart, LocalDocument, LocalFilter, LocalMetadata, LocalSheet } from '../document.ts'
import { boxName, quoteSheet, readBox, splitAddress } from './a1.ts'
import type { Axis, Change } from './changes.ts'
import { movedFormula } from './formula.ts'

type Lines = Extract<Change, { kind: 'lines' }>

type Move = (line: number) => number | undefined

/** Inserts, removes, moves, hides or shows rows or columns, and takes along everything that is tied to them. */
export const moveLines = (document: LocalDocument, sheet: LocalSheet, lines: Lines): void => {
  if (lines.deed === 'hide' || lines.deed === 'show') return hideLines(sheet, lines)
  const { axis, count, deed } = lines
  const move = moveOf(lines)
  const size = { rows: sheet.rows, columns: sheet.columns }
  moveCells(sheet, lines)
  const grown = { insert: count, remove: -count, move: 0 }[deed]
  if (axis === 'row') sheet.rows += grown
  else sheet.columns += grown
  moveLooks(sheet, axis, move)
  const boxes = (range: string): string[] => movedBoxes(range, axis, move, size, deed === 'move')
  const ranged = <T extends { range: string }>(list: readonly T[] | undefined): T[] =>
    (list ?? []).flatMap((entry) => boxes(entry.range).map((range) => ({ ...entry, range })))
  sheet.merges = (sheet.merges ?? []).flatMap(boxes)
  sheet.validations = ranged(sheet.validations)
  sheet.protections = ranged(sheet.protections)
  sheet.conditionalFormats = (sheet.conditionalFormats ?? [])
    .map((rule) => ({ ...rule, ranges: rule.ranges.flatMap(boxes) }))
    .filter((rule) => rule.ranges.length > 0)
  if (sheet.charts) sheet.charts = sheet.charts.map((chart) => movedChart(chart, axis, move, boxes))
  const filter = sheet.filter && movedFilter(sheet.filter, axis, move, boxes)
  if (filter) sheet.filter = filter
  else delete sheet.filter
  document.metadata = document.metadata.flatMap((entry) => movedMetadata(entry, sheet.id, axis, move))
  moveNames(document, sheet, (range) => movedBoxes(range, axis, move, size, false)[0])
  moveFormulas(document, sheet, axis, move)
}

/** Where each line goes; nowhere when it is removed. `to` is the line before which moved lines land, as counted before. */
const moveOf = ({ at, count, deed, to = at }: Lines): Move => {
  const end = at + count
  if (deed === 'insert') return (line) => (line < at ? line : line + count)
  if (deed === 'remove') return (line) => (line < at ? line : line < end ? undefined : line - count)
  const [landing, passed] = to > at ? [to - end, -count] : [to - at, count]
  const [from, until] = to > at ? [end, to] : [to, at]
  return (line) => {
    if (line >= at && line < end) return line + landing
    return line >= from && line < until ? line + passed : line
  }
}

/** A drawing goes with the cell that it hangs on; one whose cells are all gone stays, and is empty. */
const movedChart = (
  chart: LocalChart,
  axis: Axis,
  move: Move,
  boxes: (range: string) => readonly string[],
): LocalChart => ({
  ...chart,
  ranges: chart.ranges.flatMap(boxes),
  [axis]: move(chart[axis]) ?? chart[axis],
})

/** Sizes and hiding of lines go with them. */
const moveLooks = (sheet: LocalSheet, axis: Axis, move: Move): void => {
  const sizes = (record: Record<number, number> = {}): Record<number, number> =>
    Object.fromEntries(
      Object.entries(record).flatMap(([line, pixels]) => {
        const to = move(Number(line))
        return to === undefined ? [] : [[to, pixels]]
      }),
    )
  if (axis === 'row') {
    sheet.hiddenRows = moved(sheet.hiddenRows, move)
    sheet.heights = sizes(sheet.heights)
  } else {
    sheet.hiddenColumns = moved(sheet.hiddenColumns, move)
    sheet.widths = sizes(sheet.widths)
  }
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

const moveCells = (sheet: LocalSheet, lines: Lines): void => {
  if (lines.axis === 'row') return moveItems(sheet.cells, lines, () => [])
  for (const line of sheet.cells) moveItems(line, lines, () => ({}))
}

const moveItems = <T>(items: T[], { at, count, deed, to = at }: Lines, blank: () => T): void => {
  if (deed === 'move') {
    // a blank tail is not kept, so what moves may lie beyond it
    while (items.length < Math.max(at + count, to) - 1) items.push(blank())
    const taken = items.splice(at - 1, count)
    items.splice((to > at ? to - count : to) - 1, 0, ...taken)
  } else if (items.length >= at) {
    if (deed === 'insert') items.splice(at - 1, 0, ...Array.from({ length: count }, blank))
    else items.splice(at - 1, count)
  }
}

const moved = (lines: readonly number[] | undefined, move: Move): number[] =>
  (lines ?? []).flatMap((line) => move(line) ?? []).sort((a, b) => a - b)

/**
 * A range shrinks and grows with its lines; one whose lines are all gone is gone. What hangs on cells goes with each of
 * them where lines move, and may end `apart`.
 */
const movedBoxes = (
  range: string,
  axis: Axis,
  move: Move,
  size: { rows: number; columns: number },
  apart: boolean,
): string[] => {
  const box = readBox(range, size)
  if (!box) return []
  const [start, length] = axis === 'row' ? [box.row, box.rows] : [box.column, box.columns]
  const lines = Array.from({ length }, (_, index) => move(start + index)).filter((line) => line !== undefined)
  const ends = lines.length > 0 ? [lines[0]!, lines.at(-1)!].sort((a, b) => a - b) : []
  return (apart ? stretches(lines) : [ends]).flatMap(([first, last]) => {
    if (first === undefined || last === undefined) return []
    const extent = last - first + 1
    return boxName(axis === 'row' ? { ...box, row: first, rows: extent } : { ...box, column: first, columns: extent })
  })
}

/** Lines that stand together, as first and last. */
const stretches = (lines: readonly number[]): number[][] => {
  const found: number[][] = []
  for (const line of [...lines].sort((a, b) => a - b)) {
    const open = found.at(-1)
    if (open && open[1] === line - 1) open[1] = line
    else found.push([line, line])
  }
  return found
}

const movedFilter = (
  filter: LocalFilter,
  axis: Axis,
  move: Move,
  boxes: (range: string) => string[],
): LocalFilter | undefined => {
  const [range] = boxes(filter.range)
  if (range === undefined) return undefined
  if (axis === 'row') return { ...filter, range, rows: moved(filter.rows, move) }
  const columns = filter.columns.flatMap((one) => {
    const column = move(one.column)
    return column === undefined ? [] : [{ ...one, column }]
  })
  return { ...filter, range, columns }
}

const movedMetadata = (entry: LocalMetadata, sheet: number, axis: Axis, move: Move): LocalMetadata[] => {
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

const moveFormulas = (document: LocalDocument, moved: LocalSheet, axis: Axis, move: Move): void => {
  const still = (line: number): number => line
  const moves = axis === 'row' ? { row: move, column: still } : { row: still, column: move }
  for (const sheet of document.sheets)
    for (const line of sheet.cells)
      for (const cell of line)
        if (cell.formula !== undefined) cell.formula = movedFormula(cell.formula, sheet.name, moved.name, moves)
}
