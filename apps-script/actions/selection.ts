import { columnLetters, linesOf } from '../sheet/address.ts'
import { profileCells } from '../sheet/trackers.ts'
import type { Desk } from './desk.ts'

export interface Selection {
  readonly sheetId: number
  readonly sheetName: string
  readonly row: number
  readonly column: number
  readonly a1: string
  /** Another text when the row or the profile has changed. */
  readonly revision: string
}

/** Where the person is. It is asked every second or so, and therefore reads two ranges and nothing else. */
export const selection = (_: unknown, { sheet }: Desk): Selection => {
  const { sheetId, row, column } = sheet.selected()
  const { columns = 1, name = '' } = sheet.tab(sheetId) ?? {}
  const line = sheet.values(linesOf(sheetId, row, columns || 1))
  return {
    sheetId,
    sheetName: name,
    row,
    column,
    a1: columnLetters(column) + row,
    revision: digest(JSON.stringify([line, profileCells(sheet)])),
  }
}

/** Short, and different when the text is: nothing is guarded by it. */
const digest = (text: string): string => {
  let hash = 5381
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(at)) >>> 0
  return `${text.length.toString(36)}.${hash.toString(36)}`
}
