import { type Cell, saysNothing, textOf } from '../../shared/tracker/cell.ts'
import { type Profile, readProfile } from '../../shared/tracker/profile.ts'
import type { Host } from './function.ts'

export const isGiven = (argument: unknown): boolean =>
  argument !== undefined && argument !== null && argument !== '' && !(Array.isArray(argument) && argument.length === 0)

/** An argument as a block of cells: one cell is a block of one. */
export const blockOf = (argument: unknown, { sheet }: Host): Cell[][] =>
  (Array.isArray(argument) ? (argument as unknown[]) : [argument]).map((line) =>
    (Array.isArray(line) ? (line as unknown[]) : [line]).map((value) => sheet.cell(value)),
  )

/** The one text of an optional argument, or undefined. */
export const textIn = (argument: unknown, host: Host): string | undefined => {
  const [[cell = ''] = []] = isGiven(argument) ? blockOf(argument, host) : []
  return saysNothing(cell) ? undefined : textOf(cell)
}

/** Texts of a range, or of one cell that lists them. */
export const listIn = (argument: unknown, host: Host): string[] =>
  isGiven(argument)
    ? blockOf(argument, host)
        .flat()
        .flatMap((cell) => String(cell).split(/[,;]/))
        .map(textOf)
        .filter((word) => word !== '')
    : []

export const profileIn = (argument: unknown, host: Host): Profile =>
  readProfile(blockOf(argument, host), host.sheet.locale()).profile

/** One value for one cell, a block for a block; a blank stays blank. */
export const eachCell = (argument: unknown, host: Host, give: (cell: Cell, row: number) => Cell): Cell | Cell[][] => {
  const cells = blockOf(argument, host).map((line, row) =>
    line.map((cell) => (saysNothing(cell) ? '' : give(cell, row))),
  )
  const [[first = ''] = []] = cells
  return Array.isArray(argument) ? cells : first
}

/** A wrong argument: the cell shows `#ERROR!` and this sentence in its note. */
export const wrong = (sentence: string): never => {
  throw new Error(sentence)
}
