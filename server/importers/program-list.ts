import { type Cell, saysNothing, textOf } from '../../shared/tracker/cell.ts'
import { type ColumnId, columnOf, type PlainRow } from '../../shared/tracker/columns.ts'
import { readRows } from '../../shared/tracker/read.ts'
import type { Incoming } from '../programs/batch.ts'
import { type CodesRead, codesIn } from './codes.ts'
import type { HeaderMap } from './header-map.ts'
import { findHeadings, type Headings } from './headings.ts'
import { incomingFrom } from './incoming.ts'
import type { Part } from './part.ts'
import { settleColumn } from './settle.ts'
import { type Remark, type Table, wholeFile } from './table.ts'

/** Reads any list with a header row: one program a line, in whatever columns it has. */
export function readProgramList(table: Table, map: HeaderMap): Part {
  const headings = findHeadings(table, map)
  if (!headings) return { rows: 0, leftOut: 0, programs: [], notes: [], problems: [wholeFile(table.file, noHeaders)] }
  const problems: Remark[] = []
  const say = (index: number, column: string, says: string) =>
    problems.push({ file: table.file, row: headings.at + 2 + index, column, says })

  const lines = settledLines(table, headings, say)
  const facts = readFacts(table, headings, lines, say)
  const programs: Incoming[] = []
  let rows = 0
  lines.forEach((cells, index) => {
    if (cells.every(saysNothing)) return
    rows++
    const { codes, refused } = readCodes(headings, cells)
    for (const { title, says } of refused) say(index, title, says)
    const { incoming, problems: troubles } = incomingFrom({
      row: facts[index] ?? {},
      cells: byColumn(headings, cells),
      codes,
      refused: refused.length > 0,
      at: { file: table.file, row: headings.at + 2 + index },
    })
    for (const { column, says } of troubles) say(index, titleOf(headings, column), says)
    if (incoming) programs.push(incoming)
  })
  problems.sort((a, b) => a.row - b.row)
  return { rows, leftOut: rows - programs.length, programs, notes: headings.notes, problems }
}

type Say = (index: number, column: string, says: string) => void

const noHeaders =
  'has no header row that is recognised: a line must name columns such as Program, ACGME code, Specialty, IMG %. A map can name them.'

/** The lines below the header row, in the header's width, each column settled as a whole. */
function settledLines(table: Table, { at, ids, titles }: Headings, say: Say): Cell[][] {
  const lines = table.rows.slice(at + 1).map((row) => ids.map((_, place) => row[place] ?? ''))
  ids.forEach((id, place) => {
    if (id === undefined) return
    const column = lines.map((line) => line[place] ?? '')
    const { cells, doubts } = settleColumn(id, column, table.locale)
    lines.forEach((line, index) => {
      line[place] = doubts.has(index) ? '' : (cells[index] ?? '')
    })
    for (const [index, says] of doubts) say(index, titles[place] ?? '', says)
  })
  // what is passed over may make no line count as filled
  return lines.map((line) => line.map((cell, place) => (ids[place] === undefined ? '' : cell)))
}

const isCode = (id: ColumnId | undefined) => id === 'acgmeCode' || id === 'nrmpCode'

/** Every fact but the codes, by the tracker's own reading of its columns. */
function readFacts(table: Table, { ids, titles }: Headings, lines: Cell[][], say: Say): (PlainRow | undefined)[] {
  const ours = ids.map((id) => (id === undefined || isCode(id) ? '' : columnOf(id).header))
  const { rows, problems } = readRows(ours, lines, table.locale)
  for (const { row = 1, field, says } of problems) say(row - 1, titles[ours.indexOf(field)] ?? field, says)
  return [...rows]
}

function readCodes({ ids, titles }: Headings, cells: Cell[]) {
  const codes = new Map<string, CodesRead['codes'][number]>()
  const refused: { title: string; says: string }[] = []
  ids.forEach((id, place) => {
    if (!isCode(id)) return
    const read = codesIn(cells[place] ?? '', id === 'acgmeCode' ? 'acgme' : 'nrmp')
    for (const code of read.codes) codes.set(code.value, code)
    refused.push(...read.refused.map((says) => ({ title: titles[place] ?? '', says })))
  })
  return { codes: [...codes.values()], refused }
}

function byColumn({ ids }: Headings, cells: Cell[]): { [K in ColumnId]?: string } {
  const said = ids.flatMap((id, place) => (id === undefined ? [] : [[id, textOf(cells[place] ?? '')] as const]))
  return Object.fromEntries(said)
}

const titleOf = ({ ids, titles }: Headings, id: ColumnId): string => titles[ids.indexOf(id)] ?? columnOf(id).header
