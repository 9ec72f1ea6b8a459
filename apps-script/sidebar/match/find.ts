import { CONTRACT, type Found, type Key } from '../../../shared/contract/messages.ts'
import type { Answers } from '../../../shared/match/link.ts'
import { keysOf, matchRows, type MatchRow, usualSpecialty } from '../../../shared/match/rows.ts'
import { profileOf } from '../book.ts'
import type { FillApi, Reading } from '../fill/reading.ts'

/** What the database says of a tracker's rows. */
export interface FoundRows {
  readonly rows: readonly MatchRow[]
  /** by row id */
  readonly answers: ReadonlyMap<string, Answers>
  /** why nobody could be asked */
  readonly offline?: string
  /** a person stopped it: some rows were not asked for */
  readonly stopped: boolean
}

export interface Asking {
  readonly onProgress: (asked: number, of: number) => void
  /** asked before every batch */
  readonly cancelled: () => boolean
}

/** So few at a time that a person can stop in between; the server takes 1,000. */
const SLICE = 250

/** Asks for the code and the name of every row without a link, each once. */
export const findRows = async (
  api: FillApi,
  reading: Reading,
  { onProgress, cancelled }: Asking,
): Promise<FoundRows> => {
  const rows = rowsIn(reading)
  const keys = new Map<string, Key>()
  for (const row of rows) if (row.link === '') for (const key of keysOf(row)) keys.set(JSON.stringify(key), key)
  const all = [...keys]
  const said = new Map<string, Found>()
  for (let at = 0; at < all.length && !cancelled(); at += SLICE) {
    onProgress(at, all.length)
    const slice = all.slice(at, at + SLICE)
    const takes = { contract: CONTRACT, keys: slice.map(([, key]) => key) }
    const answer = await api.ask({ endpoint: 'lookup', takes })
    if ('offline' in answer) return { rows, answers: new Map(), offline: answer.offline, stopped: false }
    slice.forEach(([name], number) => {
      const found = answer.gives.results[number]
      if (found !== undefined) said.set(name, found)
    })
  }
  const of = (key: Key | undefined): Found | undefined =>
    key === undefined ? undefined : said.get(JSON.stringify(key))
  const answers = new Map(rows.map(({ id, code, named }) => [id, { byCode: of(code), byName: of(named) }]))
  return { rows, answers, stopped: cancelled() }
}

/** A row that says no specialty is of the one that the tracker is of, or the applicant's own. */
export const rowsIn = ({ table, book }: Pick<Reading, 'table' | 'book'>): MatchRow[] => {
  const { specialty, specialty2 } = profileOf(book)
  return matchRows(table, usualSpecialty(table) ?? (specialty2 === undefined ? specialty : undefined))
}
