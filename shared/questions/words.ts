import { type ColumnId, columnOf, type PlainRow } from '../tracker/columns.ts'

/** A question with its slots filled: `{season}`, and columns of the row. */
export const filledWords = (words: string, row: PlainRow, season: number): string =>
  words.replace(/\{(\w+)\}/g, (_, id: string) => {
    if (id === 'season') return String(season)
    const value = row[id as ColumnId]
    return value === undefined ? '' : String(columnOf(id as ColumnId).kind.print(value))
  })
