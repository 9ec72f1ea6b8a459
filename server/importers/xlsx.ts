import readWorkbook from 'read-excel-file/node'
import type { Cell } from '../../shared/tracker/cell.ts'
import { enUS } from '../../shared/tracker/cell.ts'
import { withoutControls } from './encoding.ts'
import { type Opened, type SourceFile, wholeFile } from './table.ts'

/** Reads every sheet of an Excel workbook. Days become text in the workbook's own calendar, which knows no zone. */
export async function openWorkbook({ name, bytes }: SourceFile): Promise<Opened> {
  try {
    const sheets = await readWorkbook(Buffer.from(bytes))
    const filled = sheets.filter(({ data }) => data.length > 0)
    if (filled.length === 0) return { tables: [], problems: [wholeFile(name, 'has no filled sheet.')] }
    const tables = filled.map(({ sheet, data }) => ({
      file: sheets.length === 1 ? name : `${name}, ${sheet}`,
      rows: data.map((row) => row.map(cellOf)),
      locale: enUS,
    }))
    return { tables, problems: [] }
  } catch {
    return { tables: [], problems: [wholeFile(name, 'is no Excel workbook (.xlsx) that can be read.')] }
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'string' ? withoutControls(value) : ''
}
