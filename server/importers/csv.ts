import Papa from 'papaparse'
import { enUS, type Locale } from '../../shared/tracker/cell.ts'
import { textFrom } from './encoding.ts'
import { type Opened, type Remark, type SourceFile, wholeFile } from './table.ts'

/** who separates by semicolons writes 45,5 and puts the day first */
const commaLocale: Locale = { decimal: ',', dayFirst: true }

/** Reads comma-, tab- and semicolon-separated text; cells may hold line breaks when they are quoted. */
export function openText({ name, bytes }: SourceFile): Opened {
  const text = textFrom(bytes)
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', '\t', ';', '|'],
    ...(/\.tsv$/i.test(name) ? { delimiter: '\t' } : {}),
    skipEmptyLines: false,
  })
  if (text.trim() === '') return { tables: [], problems: [wholeFile(name, 'is empty.')] }
  const locale = meta.delimiter === ';' ? commaLocale : enUS
  return {
    tables: [{ file: name, rows: data, locale }],
    problems: errors.flatMap((error) => quoteProblem(name, error)),
  }
}

/** a file of one column has no delimiter to guess, and that is no problem */
function quoteProblem(file: string, { type, code, row }: Papa.ParseError): Remark[] {
  if (type !== 'Quotes') return []
  const says =
    code === 'MissingQuotes'
      ? 'opens a quotation mark that is never closed: the rest of the file was read as one cell.'
      : 'has a quotation mark inside a cell that is not doubled.'
  return [{ file, row: (row ?? 0) + 1, column: '', says }]
}
