import { CONTRACT, type Found, type Key } from '../../../shared/contract/messages.ts'
import { fieldsFor, linesOf, type NoAnswer, type Scope, type Table } from '../../../shared/fill/index.ts'
import { type Cell, textOf } from '../../../shared/tracker/cell.ts'
import { type ColumnId, columnOf } from '../../../shared/tracker/columns.ts'
import type { FillApi } from './reading.ts'

/** So many programs with their facts are one request. */
const SLICE = 500

export interface Asked {
  /** Row id → what the database says of it. */
  readonly programs: Map<string, Found | NoAnswer>
  /** Requests that were made, at most: an answer may have been kept. */
  readonly requests: number
}

/** Asks for the programs of a scope's rows, each once. A row that names none costs nothing. */
export const askPrograms = async (api: FillApi, table: Table, { rows, columns }: Scope): Promise<Asked> => {
  const chosen = rows === 'all' ? undefined : new Set(rows)
  const programs = new Map<string, Found | NoAnswer>()
  const waiting = new Map<string, { key: Key; ids: string[] }>()
  for (const { id, cells } of linesOf(table)) {
    if (id === '' || (chosen !== undefined && !chosen.has(id))) continue
    const key = keyIn(table, cells)
    if (typeof key === 'object' && 'status' in key) {
      programs.set(id, key)
      continue
    }
    const name = JSON.stringify(key)
    const one = waiting.get(name) ?? { key, ids: [] }
    one.ids.push(id)
    waiting.set(name, one)
  }
  const all = [...waiting.values()]
  let requests = 0
  for (let at = 0; at < all.length; at += SLICE) {
    const slice = all.slice(at, at + SLICE)
    requests++
    const takes = { contract: CONTRACT, keys: slice.map(({ key }) => key), fields: fieldsFor(columns) }
    const answer = await api.ask({ endpoint: 'lookup', takes })
    slice.forEach(({ ids }, number) => {
      const found = 'offline' in answer ? answer : answer.gives.results[number]
      for (const id of ids) if (found !== undefined) programs.set(id, found)
    })
    // without a server the next question has no answer either
    if ('offline' in answer) for (const { ids } of all.slice(at + SLICE)) for (const id of ids) programs.set(id, answer)
    if ('offline' in answer) break
  }
  return { programs, requests }
}

/** How many requests these rows take. */
export const requestsFor = (rows: number): number => Math.ceil(rows / SLICE)

/** By what the database is asked for a row: its linked program, a code, or its name with what else it says. */
const keyIn = (table: Table, cells: readonly Cell[]): Key | Found => {
  const said = (field: ColumnId): string | undefined => {
    const column = table.columns.indexOf(field)
    const reading = column < 0 ? undefined : columnOf(field).kind.read(cells[column] ?? '', table.locale)
    return reading !== undefined && 'value' in reading ? textOf(reading.value as Cell) : undefined
  }
  const linked = said('programId' as ColumnId)
  if (linked === 'none') return unknown('You said that this program is not listed.')
  const code = linked ?? said('acgmeCode') ?? said('nrmpCode')
  if (code !== undefined) return code
  const name = said('program') ?? said('institution')
  if (name === undefined) return unknown('The row has no code and no name.')
  const more = { specialty: said('specialty'), city: said('city'), state: said('state') }
  const known = Object.entries(more).filter(([, text]) => text !== undefined)
  return { name, ...(Object.fromEntries(known) as typeof more) } as Key
}

const unknown = (why: string): Found => ({ key: '', status: 'unknown', confidence: 0, why })
