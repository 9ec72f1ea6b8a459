import writeXlsxFile from 'write-excel-file/browser'
import type { Cell } from '../../../shared/tracker/cell.ts'

export interface XlsxTab {
  readonly name: string
  readonly cells: readonly (readonly Cell[])[]
}

/** A workbook of values: text stays text, so that 0401234567 keeps its zero. */
export const xlsxOf = (tabs: readonly XlsxTab[]): Promise<Blob> =>
  writeXlsxFile(
    named(tabs).map(({ name, cells }) => ({ sheet: name, data: cells.map((line) => line.map(xlsxCell)) })),
  ).toBlob()

const xlsxCell = (cell: Cell) => {
  if (cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  // Excel's own limit
  return typeof cell === 'boolean' ? { value: cell, type: Boolean } : { value: cell.slice(0, 32_767), type: String }
}

/** Names as Excel takes them: 31 characters, no signs of its own, none twice. */
const named = (tabs: readonly XlsxTab[]): XlsxTab[] => {
  const taken = new Set<string>()
  return tabs.map(({ name, cells }) => {
    const plain =
      name
        .replace(/[\\/?*[\]:]/g, ' ')
        .replace(/^'|'$/g, ' ')
        .trim()
        .slice(0, 31) || 'Tab'
    let free = plain
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain.slice(0, 27)} ${number}`
    taken.add(free.toLowerCase())
    return { name: free, cells }
  })
}
