import type { Cell } from '../../../shared/tracker/cell.ts'
import { columnNumber } from '../../sheet/address.ts'

/** A call of one of our functions, taken apart. */
export interface Call {
  readonly name: string
  readonly args: readonly string[]
  /** Whether it is the whole formula. */
  readonly whole: boolean
}

/** Every call of an IMG… function in a formula, the outer ones first. */
export const callsIn = (formula: string): Call[] => {
  const calls: Call[] = []
  const plain = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (text) => 'x'.repeat(text.length))
  for (const found of plain.matchAll(/\b(IMG[A-Z]+)\s*\(/gi)) {
    const [start = '', name = ''] = found
    const open = found.index + start.length
    const { marks, end } = bracket(plain, open)
    const args = [...marks, end].map((mark, at) => formula.slice((marks[at - 1] ?? open - 1) + 1, mark).trim())
    const whole = /^=\s*$/.test(plain.slice(0, found.index)) && /^\s*$/.test(plain.slice(end + 1))
    calls.push({ name: name.toUpperCase(), args: args.length === 1 && args[0] === '' ? [] : args, whole })
  }
  return calls
}

/** Where the arguments of a bracket are parted, and where it closes. */
const bracket = (text: string, from: number): { marks: number[]; end: number } => {
  const marks: number[] = []
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? ''
    if ('({'.includes(sign)) depth++
    else if (depth > 0 && ')}'.includes(sign)) depth--
    else if (depth === 0 && sign === ')') return { marks, end: at }
    else if (depth === 0 && ';,'.includes(sign)) marks.push(at)
  }
  return { marks, end: text.length }
}

export interface Size {
  readonly rows: number
  readonly columns: number
}

/** Where a formula stands: what is needed to tell how far its block reaches. */
export interface Around {
  /** from 1 */
  readonly row: number
  readonly column: number
  /** the tab, from A1 */
  readonly values: readonly (readonly Cell[])[]
  readonly formulas: readonly (readonly string[])[]
  /** the last filled row of a tab, by its name; of this one without a name */
  readonly lastRow: (tab: string | undefined) => number
}

/** How many cells a formula of ours fills; undefined where that cannot be told from its text. */
export const sizeOf = (formula: string, around: Around): Size | undefined => {
  const calls = callsIn(formula)
  const [outer] = calls
  if (outer === undefined) return undefined
  if (outer.whole) return sizeOfCall(outer, around)
  const sizes = calls.map((call) => sizeOfCall(call, around))
  return sizes.every((size) => size !== undefined && size.rows === 1 && size.columns === 1) ? ONE : undefined
}
const ONE: Size = { rows: 1, columns: 1 }

const sizeOfCall = ({ name, args }: Call, around: Around): Size | undefined => {
  const [first = '', ...rest] = args
  const range = rangeOf(first, around)
  if (name === 'IMGSEARCH') return { rows: filledBelow(around), columns: 9 }
  if (name === 'IMGREPORT') {
    const columns = rest[1] === undefined ? 6 : listed([rest[1]])
    return range === undefined || columns === undefined ? undefined : { rows: range.rows, columns }
  }
  if (name === 'IMGPROGRAM') {
    const columns = listed(rest)
    return range === undefined || columns === undefined ? undefined : { rows: range.rows, columns }
  }
  if (name === 'IMGCOST' || name === 'IMGDAYS') return range
  return range && { rows: range.rows, columns: 1 }
}

const RANGE = /^(?:(?:'((?:[^']|'')+)'|([\w.]+))!)?\$?([A-Z]{1,3})(?:\$?(\d+))?(?::\$?([A-Z]{1,3})?(?:\$?(\d+))?)?$/i

/** The size of a range argument; a text or a number is one cell, anything else is not known. */
const rangeOf = (argument: string, around: Around): Size | undefined => {
  if (/^"(?:[^"]|"")*"$/.test(argument) || /^-?[\d.,]+$/.test(argument) || /^ROW\(\)$/i.test(argument)) return ONE
  const found = RANGE.exec(argument)
  if (found === null) return undefined
  const [, quoted, plain, from = '', top, to, bottom] = found
  if (!argument.includes(':')) return top === undefined ? undefined : ONE
  const last = bottom === undefined ? around.lastRow(quoted?.replace(/''/g, "'") ?? plain) : Number(bottom)
  const columns = columnNumber(to ?? from) - columnNumber(from) + 1
  return { rows: Math.max(1, last - Number(top ?? 1) + 1), columns }
}

/** How many names written texts list, as in `"fit, tier"`. */
const listed = (args: readonly string[]): number | undefined => {
  if (args.length === 0 || !args.every((arg) => /^"(?:[^"]|"")*"$/.test(arg))) return undefined
  return args.flatMap((arg) => arg.slice(1, -1).split(/[,;]/)).filter((word) => word.trim() !== '').length
}

const filledBelow = ({ row, column, values, formulas }: Around): number => {
  let rows = 1
  while ((values[row - 1 + rows]?.[column - 1] ?? '') !== '' && (formulas[row - 1 + rows]?.[column - 1] ?? '') === '')
    rows++
  return rows
}
