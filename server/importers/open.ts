import { openText } from './csv.ts'
import { type Opened, type SourceFile, wholeFile } from './table.ts'
import { openWorkbook } from './xlsx.ts'

/** Opens each file by what it is, not by what it is called; what cannot be read is said and passed over. */
export async function openFiles(files: readonly SourceFile[]): Promise<Opened> {
  const opened = await Promise.all(files.map(openFile))
  return {
    tables: opened.flatMap(({ tables }) => tables),
    problems: opened.flatMap(({ problems }) => problems),
  }
}

async function openFile(file: SourceFile): Promise<Opened> {
  const starts = (...mark: number[]) => mark.every((byte, at) => file.bytes[at] === byte)
  if (starts(0x50, 0x4b, 3, 4)) return openWorkbook(file)
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    return refused(file, 'is an old Excel workbook (.xls): save it as .xlsx or CSV, then import that.')
  if (starts(0x25, 0x50, 0x44, 0x46)) return refused(file, 'is a PDF: bring its table into a spreadsheet first.')
  const marked = starts(0xff, 0xfe) || starts(0xfe, 0xff)
  if (!marked && file.bytes.subarray(0, 8000).includes(0))
    return refused(file, 'is neither text nor an Excel workbook (.xlsx).')
  return openText(file)
}

function refused({ name }: SourceFile, says: string): Opened {
  return { tables: [], problems: [wholeFile(name, says)] }
}
