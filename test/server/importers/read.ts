import Papa from 'papaparse'
import type { HeaderMap } from '../../../server/importers/header-map.ts'
import { type Read, readFiles } from '../../../server/importers/read-files.ts'

/** Reads one file of text as an import would. */
export const readText = (text: string, name = 'list.csv', map?: HeaderMap): Promise<Read> =>
  readFiles([{ name, bytes: new TextEncoder().encode(text) }], { source: 'A list', ...(map ? { map } : {}) })

/** Reads rows of cells, the first of them the header row. */
export const readCells = (rows: string[][]): Promise<Read> => readText(Papa.unparse(rows))

/** One cell below its header, in a row that names its program. */
export const readCell = async (header: string, cell: string) => {
  const { batch } = await readCells([
    ['Program', 'ACGME code', header],
    ['Example Hospital', '1403599901', cell],
  ])
  return { facts: batch.programs[0]?.facts ?? {}, program: batch.programs[0], report: batch.report }
}
