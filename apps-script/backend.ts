import { decode, encode, type HttpReply, type HttpRequest } from '../shared/contract/encode.ts'
import type { EndpointId } from '../shared/contract/endpoints.ts'
import { CONTRACT, type Exchanges, type Found, MOST_KEYS, MOST_ROWS, type Scored } from '../shared/contract/messages.ts'
import { Refused } from '../shared/contract/refused.ts'
import { givenChances } from '../shared/list/chance/given.ts'
import { defaultRules, plainJudge, resultOf, unknownIn } from '../shared/rules/index.ts'
import type { ColumnId, PlainRow } from '../shared/tracker/columns.ts'
import type { Profile } from '../shared/tracker/profile.ts'
import { type Cache, type Kept, keptAnswers } from './backend/answers.ts'
import { type Breaker, breakerOf } from './backend/breaker.ts'

/** The world that the transport needs; Google's is in `backend/google.ts`. */
export interface Street {
  /** The server's address without a slash at its end. */
  readonly origin: string
  readonly addon: string
  /** What the document remembers: `connected` and, where one was given, `token`. */
  setting(name: string): string | null | undefined
  readonly cache: Cache
  /** All at once, one reply a request. Throws when there is no reply or no request is left for today. */
  fetchAll(requests: readonly HttpRequest[]): readonly HttpReply[]
  /** Milliseconds. */
  now(): number
  sleep(milliseconds: number): void
}

/** Why there is no answer of the server, in words that a cell can show. */
export interface Offline {
  readonly offline: string
  /** By which the server's own log knows the request that it refused. */
  readonly requestId?: string | undefined
}
export type Answer<Id extends EndpointId> = { readonly gives: Exchanges[Id]['gives'] } | Offline

export interface Scoring {
  readonly results: readonly ScoredRow[]
  readonly offline?: string
  /** The rules that scored, where they are not ours. */
  readonly rules?: string
}

/** Without the server's trace: what is not known. */
export interface ScoredRow extends Scored {
  readonly topics?: readonly string[]
}

/** What else to give with each result. */
export interface More {
  readonly trace?: boolean
  readonly chance?: boolean
}

export interface Backend {
  readonly server: string
  isConnected(): boolean
  /** True when it answered of late, false when it is given a pause, null when it was not tried. */
  isReachable(): boolean | null
  isUsedUp(): boolean
  /** One result a row: the server's, or, without it, those of the same rules here. */
  score(profile: Profile, rows: readonly PlainRow[], more?: More): Scoring
  lookup(
    keys: readonly (string | number)[],
    fields: readonly ColumnId[],
  ): { readonly results: readonly Found[] } | Offline
  /** @param fresh asks the server even where an answer was kept */
  ask<Id extends EndpointId>(id: Id, takes: Exchanges[Id]['takes'], fresh?: boolean): Answer<Id>
  /** The next question goes to the server again. */
  forget(): void
}

/** Google ends a custom function after 30 s; the server answers within 8 or says that it cannot. */
const BUDGET = 30_000
const TO_ASK = 10_000
const TO_ASK_AGAIN = 12_000

/** The transport of the contract, for one execution. */
export const backendOf = (street: Street): Backend => {
  const started = street.now()
  const left = (): number => BUDGET - (street.now() - started)
  const breaker = breakerOf(street.cache, () => street.now())
  const answers = keptAnswers(street.cache)
  const sender = { contract: CONTRACT, rules: defaultRules.version, addon: street.addon }
  let connected: boolean | undefined
  const isConnected = (): boolean => {
    if (connected === undefined) connected = street.setting('connected') === 'yes'
    return connected
  }

  /** Every slice of one question, in one go: kept answers first, then one fetch of all that is missing. */
  const askAll = <Id extends EndpointId>(
    id: Id,
    slices: readonly Exchanges[Id]['takes'][],
    fresh = false,
  ): readonly Exchanges[Id]['gives'][] | Offline => {
    if (!isConnected()) return { offline: 'not connected' }
    const token = street.setting('token')
    type One = Kept<Exchanges[Id]['gives']>
    const kept = slices.map((takes) => answers.find(withToken(encode(id, takes), token), fresh) as One)
    const asked = kept.filter(isMissing)
    if (asked.length > 0) {
      const stopped = breaker.stopped() || (left() < TO_ASK && 'no time was left to ask the server')
      if (stopped) return { offline: stopped }
      let trouble = attempt(id, asked, street, breaker)
      if (trouble && trouble.again && left() >= TO_ASK_AGAIN) {
        street.sleep(500)
        trouble = attempt(id, asked.filter(isMissing), street, breaker)
      }
      for (const one of asked) if (!isMissing(one)) answers.keep(one)
      breaker.note(trouble && trouble.counts ? trouble : undefined)
      if (trouble) return { offline: trouble.says, requestId: trouble.requestId }
    }
    return kept.map(({ answer }) => answer as Exchanges[Id]['gives'])
  }

  return {
    server: street.origin,
    isConnected,
    isReachable: () => (breaker.failures() > 0 ? false : answers.database() === undefined ? null : true),
    isUsedUp: () => breaker.isUsedUp(),
    score(profile, rows, more = {}) {
      if (rows.length === 0) return { results: [] }
      const most = more.trace ? TRACED_ROWS : MOST_ROWS
      const takes = slicesOf(rows.map(sentRow), most).map((slice) => ({
        ...sender,
        profile,
        rows: slice,
        ...more,
      }))
      const given = askAll('score', takes)
      if ('offline' in given) return { results: scoreHere(profile, rows, more), offline: given.offline }
      const results = given.flatMap((one) => one.results)
      const [{ rules } = sender] = given
      return rules === defaultRules.version ? { results } : { results, rules }
    },
    lookup(keys, fields) {
      const takes = slicesOf(keys, MOST_KEYS).map((slice) => ({ ...sender, keys: slice, fields }))
      const given = askAll('lookup', takes)
      return 'offline' in given ? given : { results: given.flatMap(({ results }) => results) }
    },
    ask<Id extends EndpointId>(id: Id, takes: Exchanges[Id]['takes'], fresh?: boolean): Answer<Id> {
      const given = askAll(id, [takes], fresh)
      return 'offline' in given ? given : { gives: given[0] as Exchanges[Id]['gives'] }
    },
    forget() {
      answers.forget()
      breaker.note(undefined)
    },
  }
}

const TRACED_ROWS = 200

const isMissing = ({ answer }: Kept<unknown>): boolean => answer === undefined

/** What a person wrote for themselves stays in the sheet. */
const OWN: readonly ColumnId[] = ['interest', 'invited', 'myTier', 'myReason', 'notes', 'rowId']
export const sentRow = (row: PlainRow): PlainRow => {
  const sent: Record<string, unknown> = { ...row }
  for (const id of OWN) delete sent[id]
  return sent
}

const slicesOf = <T>(all: readonly T[], most: number): T[][] => {
  const slices: T[][] = []
  for (let at = 0; at < all.length; at += most) slices.push(all.slice(at, at + most))
  return slices
}

const withToken = (request: HttpRequest, token: string | null | undefined): HttpRequest =>
  token ? { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } } : request

/** The same rules on this side of the street. */
export const scoreHere = (profile: Profile, rows: readonly PlainRow[], { trace, chance }: More): ScoredRow[] => {
  const { me, judge } = plainJudge(profile)
  const given = chance ? givenChances(profile) : undefined
  return rows.map((row) => {
    const judged = judge(row)
    return {
      ...resultOf(judged, me),
      ...(trace && { topics: unknownIn(judged, me) }),
      ...(given && { chance: given(row) }),
    }
  })
}

interface Trouble {
  readonly says: string
  /** Asking once more may help. */
  readonly again: boolean
  /** It counts against the server, or against today's requests. */
  readonly counts: boolean
  readonly usedUp?: boolean
  readonly requestId?: string | undefined
}

const attempt = <Id extends EndpointId>(
  id: Id,
  missing: readonly Kept<Exchanges[Id]['gives']>[],
  street: Street,
  breaker: Breaker,
): Trouble | undefined => {
  let trouble: Trouble | undefined
  const trying = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      trouble = troubleOf(error)
    }
  }
  breaker.begin()
  trying(() => {
    const replies = street.fetchAll(missing.map(({ request }) => request))
    missing.forEach((one, at) => trying(() => (one.answer = decode(id, replies[at] || { status: 0, text: '' }))))
  })
  breaker.end()
  return trouble
}

const troubleOf = (error: unknown): Trouble => {
  if (error instanceof Refused) {
    const { status, message } = error
    const { code, requestId } = error.document
    const trouble = { again: false, counts: true, requestId }
    if (code === 'too-slow') return { ...trouble, says: 'the server is slow' }
    if (status === 429) return { ...trouble, says: 'the server asks for a pause' }
    if (status >= 500 || status < 400) return { ...trouble, says: 'the server fails', again: true }
    return { ...trouble, says: `the server refused: ${message}`, counts: false }
  }
  const usedUp = /too many times/i.test(String(error))
  const says = usedUp ? "today's requests are used up" : 'the server does not answer'
  return { says, again: !usedUp, counts: true, usedUp }
}
