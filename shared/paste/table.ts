import { saysNothing, textOf } from '../tracker/cell.ts'
import type { Cells } from './cells.ts'
import { headerAt } from './header-row.ts'
import { readList } from './list.ts'
import { plural } from './remarks.ts'

/** A paste as titles and lines of cells, with what was passed over on the way. */
export interface Table {
  readonly headed: boolean
  /** '' for a column without one */
  readonly titles: readonly string[]
  readonly lines: readonly (readonly string[])[]
  /** names of senders in front of a chat's lines */
  readonly senders: number
  /** filled cells that belong to no line of the table */
  readonly left: number
  readonly remarks: readonly string[]
}

export const tableOf = ({ delimiter, lines }: Cells): Table =>
  delimiter === 'list' && lines.length > 0 && headerAt(lines) === undefined ? listTable(lines) : plainTable(lines)

const plainTable = (lines: Cells['lines']): Table => {
  const at = headerAt(lines)
  const above = at === undefined ? [] : lines.slice(0, at)
  const left = above.flat().filter((cell) => !saysNothing(cell)).length
  const width = Math.max(0, ...lines.map(({ length }) => length))
  const titles = (at === undefined ? [] : (lines[at] ?? [])).map(textOf)
  const remarks = [
    ...(at === undefined && lines.length > 0
      ? ['No header row was found: each column is read by what its cells look like.']
      : []),
    ...(left > 0
      ? [`${plural(above.length, 'line')} above the header row ${above.length === 1 ? 'is' : 'are'} not read.`]
      : []),
  ]
  return {
    headed: at !== undefined,
    titles: [...titles, ...Array.from({ length: Math.max(0, width - titles.length) }, () => '')],
    lines: lines.slice(at === undefined ? 0 : at + 1),
    senders: 0,
    left,
    remarks,
  }
}

const listTable = (lines: Cells['lines']): Table => {
  const { titles, rows, senders, talk } = readList(lines.map((line) => line.join(' ')))
  const many = talk.length
  return {
    headed: false,
    titles,
    lines: rows.map(({ cells }) => cells),
    senders,
    left: many,
    remarks:
      many === 0 ? [] : [`${plural(many, 'line')} of talk ${many === 1 ? 'names' : 'name'} no program: not read.`],
  }
}
