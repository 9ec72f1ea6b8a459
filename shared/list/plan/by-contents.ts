import type { ColumnId, Row } from '../../tracker/columns.ts'

/**
 * The places of the rows, in an order that follows from what they say alone. Where two are worth the same one of them
 * comes first, and sorting a sheet must not change which.
 */
export const byContents = (rows: readonly Row[]): number[] => {
  const names = rows.map(({ program }) => textOf(program))
  const contents: string[] = []
  // of most rows the name is enough
  const contentOf = (at: number): string => (contents[at] ??= contentOfRow(rows[at] as Row))
  return rows
    .map((_, at) => at)
    .sort((a, b) => compare(names[a] as string, names[b] as string) || compare(contentOf(a), contentOf(b)) || a - b)
}

/** In one order of its fields, whichever came first. */
const contentOfRow = (row: Row): string => {
  let content = ''
  for (const id of (Object.keys(row) as ColumnId[]).sort()) content += `${id} ${textOf(row[id])}\n`
  return content
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
