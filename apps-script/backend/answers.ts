import type { HttpRequest } from '../../shared/contract/encode.ts'

/** A store of text that may be lost; Google's takes 100 KB a value and a thousand values. */
export interface Cache {
  getAll(keys: readonly string[]): Readonly<Record<string, string>>
  putAll(values: Readonly<Record<string, string>>, seconds: number): void
  removeAll(keys: readonly string[]): void
  /** Text of any length as short text, and back. */
  pack(text: string): string
  unpack(packed: string): string
  /** One short text for one content. */
  hash(text: string): string
}

/** A request with its answer, once there is one. */
export interface Kept<T> {
  readonly request: HttpRequest
  readonly key: string
  /** What the key rests on besides the request. */
  readonly rest: string
  answer?: T
}

export interface Answers {
  /** The request with the answer that was kept for it, if any and unless a fresh one is wanted. */
  find(request: HttpRequest, fresh: boolean): Kept<unknown>
  keep(kept: Kept<unknown>): void
  /** The database's version as last heard. */
  database(): string | undefined
  forget(): void
}

const PIECE = 90_000
const PIECES = 9
const SECONDS = 3_600
const DATABASE = 'imgfit:database'
const AGE = 'imgfit:age'

/**
 * Answers under the hash of everything they rest on: the request holds contract, rules, rows, profile, season and day;
 * the database's version and an age that forgetting raises come beside it.
 */
export const keptAnswers = (cache: Cache): Answers => {
  let known: Readonly<Record<string, string>> | undefined
  const read = (): Readonly<Record<string, string>> => {
    if (!known) known = cache.getAll([DATABASE, AGE])
    return known
  }
  const rest = (): string => {
    const { [DATABASE]: database = '', [AGE]: age = '' } = read()
    return `${database} ${age}`
  }
  const keyOf = ({ path, body = '' }: HttpRequest): string => `imgfit:${cache.hash(`${rest()} ${path} ${body}`)}`

  return {
    find(request, fresh) {
      const key = keyOf(request)
      const missing = { request, key, rest: rest() }
      const kept = fresh ? {} : cache.getAll(piecesOf(key))
      const pieces = piecesOf(key).map((name) => kept[name])
      // the first one begins with their number
      const [first = '0'] = pieces
      const text = pieces.slice(0, Number(first.charAt(0)))
      if (text.length === 0 || text.includes(undefined)) return missing
      return { ...missing, answer: JSON.parse(cache.unpack(text.join('').slice(1))) as unknown }
    },
    keep({ request, key, rest: before, answer }) {
      const { database } = answer as { database?: string }
      if (database !== undefined && database !== read()[DATABASE]) {
        known = { ...known, [DATABASE]: database }
        cache.putAll({ [DATABASE]: database }, SECONDS)
      }
      const packed = cache.pack(JSON.stringify(answer))
      const count = Math.ceil((packed.length + 1) / PIECE)
      if (count > PIECES) return
      const under = rest() === before ? key : keyOf(request)
      const text = String(count) + packed
      const pieces = piecesOf(under).slice(0, count)
      const values = pieces.map((name, at) => [name, text.slice(at * PIECE, (at + 1) * PIECE)] as const)
      cache.putAll(Object.fromEntries(values), SECONDS)
    },
    database: () => read()[DATABASE],
    forget() {
      const { [AGE]: age = 0 } = cache.getAll([AGE])
      known = { [AGE]: String(Number(age) + 1) }
      cache.removeAll([DATABASE])
      cache.putAll(known, SECONDS * 6)
    },
  }
}

const piecesOf = (key: string): string[] => Array.from({ length: PIECES }, (_, at) => `${key}.${at}`)
