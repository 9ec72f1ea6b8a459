import { columnFor, headerWords } from '../../shared/tracker/headers.ts'
import { type ColumnId, columnIds, factColumns } from '../../shared/tracker/columns.ts'
import type { Problem } from '../../shared/tracker/problem.ts'

/** Their header, in plain words, to our column; nothing means that the column is to be passed over. */
export type HeaderMap = ReadonlyMap<string, ColumnId | undefined>

const facts: ReadonlySet<string> = new Set(factColumns)

/** Reads `{ "Their header": "imgPercent", "Another": null }`; a column may be named by its id or by its title. */
export function readHeaderMap(json: unknown): { map: HeaderMap; problems: Problem[] } {
  const map = new Map<string, ColumnId | undefined>()
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { map, problems: [{ field: 'map', says: 'is not an object such as { "Their header": "imgPercent" }.' }] }
  const problems: Problem[] = []
  for (const [header, column] of Object.entries(json)) {
    const id = column === null || column === '' ? undefined : columnNamed(column)
    if (id === 'unknown') problems.push({ field: `map.${header}`, says: notAColumn(column) })
    else map.set(headerWords(header), id)
  }
  return { map, problems }
}

function columnNamed(column: unknown): ColumnId | 'unknown' {
  if (typeof column !== 'string') return 'unknown'
  const id = columnIds.find((known) => known === column) ?? columnFor(column)
  return id !== undefined && facts.has(id) ? id : 'unknown'
}

function notAColumn(column: unknown): string {
  return `names "${String(column).slice(0, 40)}", which is no column that can be imported. It takes one of: ${factColumns.join(', ')}; or null to pass over.`
}
