import type { Origin } from '../facts/index.ts'
import type { Cell } from '../tracker/cell.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import { dayWords } from '../tracker/day-words.ts'

/** What a cell is to hold, and the number format that lets it arrive as it is. */
export interface Written {
  readonly cell: Cell
  readonly format: string
}

/**
 * A value as a cell. Text is under the format of plain text, under which `=`, `+`, `-` and `@` begin no formula and
 * `2026-09-03` becomes no other day; under a percent format a cell holds the fraction.
 * @param format the cell's number format until now
 */
export const writtenAs = (field: ColumnId, value: unknown, format: string): Written => {
  const { kind } = columnOf(field)
  const cell = kind.print(value)
  if (typeof cell === 'string') return { cell, format: '@' }
  if (kind.name === 'percent' && format.includes('%'))
    // the fraction 1 could be 1 % or 100 %
    return cell === 100 ? { cell: '100%', format: '@' } : { cell: Math.round(cell * 100) / 10_000, format }
  return { cell, format: isPlain(format) ? format : 'General' }
}

/** Under the format of a day or a share a number would be read as one. */
const isPlain = (format: string): boolean => !/[dhmsy%@]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))

/** The note of a filled cell. */
export const noteOf = ({ source, day }: Origin): string =>
  day === undefined ? `IMGFIT: ${source}` : `IMGFIT: ${source}, ${dayWords(day)}`
