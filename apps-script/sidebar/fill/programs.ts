import { CONTRACT, type Found, type Key } from '../../../shared/contract/messages.ts'
import { fieldsFor, type NoAnswer, type Scope } from '../../../shared/fill/index.ts'
import { matchesOf } from '../../../shared/match/link.ts'
import { keysOf, type MatchRow, notListed } from '../../../shared/match/rows.ts'
import { rowsIn } from '../match/find.ts'
import type { FillApi, Reading } from './reading.ts'

/** So many programs with their facts are one request. */
const SLICE = 500

export interface Asked {
  /** Row id → what the database says of it. */
  readonly programs: Map<string, Found | NoAnswer>
  /** Requests that were made, at most: an answer may have been kept. */
  readonly requests: number
}

/**
 * Asks for the programs of a scope's rows, each once. A row that names none costs nothing. A row without a link is
 * found as matching finds it: where its code and its name lead to two programs, a person has to choose.
 */
export const askPrograms = async (api: FillApi, reading: Reading, { rows, columns }: Scope): Promise<Asked> => {
  const chosen = rows === 'all' ? undefined : new Set(rows)
  const asked = rowsIn(reading).filter(({ id }) => id !== '' && (chosen === undefined || chosen.has(id)))
  const keys = new Map(asked.flatMap(askedOf).map((key) => [JSON.stringify(key), key]))
  const { answers, requests } = await askAll(api, keys, fieldsFor(columns))
  const of = (key: Key | undefined): Found | NoAnswer | undefined =>
    key === undefined ? undefined : answers.get(JSON.stringify(key))
  return { programs: new Map(asked.map((row) => [row.id, foundFor(row, of)])), requests }
}

/** How many requests these rows take. */
export const requestsFor = (rows: number): number => Math.ceil(rows / SLICE)

const askedOf = (row: MatchRow): Key[] => (row.link === notListed ? [] : row.link === '' ? keysOf(row) : [row.link])

/** @param of what was answered to a key */
const foundFor = (row: MatchRow, of: (key: Key | undefined) => Found | NoAnswer | undefined): Found | NoAnswer => {
  const { link, code, named, title } = row
  if (link === notListed) return unknown('You said that this program is not listed.')
  if (link !== '') return of(link) ?? unknown('The linked program was not answered.')
  const [byCode, byName] = [of(code), of(named)]
  for (const answer of [byCode, byName]) if (answer !== undefined && 'offline' in answer) return answer
  const said = { byCode: byCode as Found | undefined, byName: byName as Found | undefined }
  const [match] = matchesOf([row], new Map([[row.id, said]]), new Map())
  if (match?.program !== undefined)
    return { key: title, status: 'found', confidence: match.confidence, program: match.program }
  if (match?.is === 'open')
    return { key: title, status: 'guesses', confidence: match.confidence, guesses: match.guesses, why: match.why }
  return unknown(match?.why || 'The row has no code and no name.')
}

const unknown = (why: string): Found => ({ key: '', status: 'unknown', confidence: 0, why })

/** Without a server the next question has no answer either. */
const askAll = async (
  api: FillApi,
  keys: ReadonlyMap<string, Key>,
  fields: ReturnType<typeof fieldsFor>,
): Promise<{ readonly answers: ReadonlyMap<string, Found | NoAnswer>; readonly requests: number }> => {
  const all = [...keys]
  const answers = new Map<string, Found | NoAnswer>()
  let requests = 0
  let offline: NoAnswer | undefined
  for (let at = 0; at < all.length; at += SLICE) {
    const slice = all.slice(at, at + SLICE)
    const takes = { contract: CONTRACT, keys: slice.map(([, key]) => key), fields }
    const answer = offline ?? (await api.ask({ endpoint: 'lookup', takes }))
    if (offline === undefined) requests++
    if ('offline' in answer) offline = answer
    slice.forEach(([name], number) => {
      const found = 'offline' in answer ? answer : answer.gives.results[number]
      if (found !== undefined) answers.set(name, found)
    })
  }
  return { answers, requests }
}
