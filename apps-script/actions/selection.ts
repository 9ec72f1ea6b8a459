import { columnLetters } from '../sheet/address.ts'
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
  const tab = sheet.tab(sheetId)
  const columns = Math.max(1, tab?.columns ?? 1)
  const line = sheet.values({ sheetId, row, column: 1, rows: 1, columns })
  return {
    sheetId,
    sheetName: tab?.name ?? '',
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
