import { setTimeout as sleep } from 'node:timers/promises'
import type { Exchanges } from '../../shared/contract/messages.ts'
import { seeded } from './harness.ts'
import type { Answer, Ask, Office } from './people-office.ts'

/** What one person sent, and what the server said that it kept. */
export interface Log {
  readonly times: { readonly what: string; readonly ms: number }[]
  /** words of comments and answers that were taken */
  readonly said: string[]
  /** reasons of suggestions that were taken */
  readonly suggested: string[]
  /** suggestions that were decided */
  readonly decided: string[]
  /** answers to the same key that differed */
  differed: number
}

const KINDS = ['comment', 'comment', 'reply', 'reply', 'suggest', 'suggest', 'visit', 'review'] as const
/** one change in so many is sent twice at once, as a hand that is not sure does */
const TWICE = 5

/** One person: the next request is sent when the last is answered. */
export async function work(
  office: Office,
  { person, rounds, pauseMs }: { person: number; rounds: number; pauseMs: number },
): Promise<Log> {
  const log: Log = { times: [], said: [], suggested: [], decided: [], differed: 0 }
  const random = seeded(1_000 + person * 7_919)
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  for (let turn = 0; turn < rounds; turn++) {
    // the first time all of them at once
    if (turn > 0) await sleep(random() * pauseMs)
    const words = `person ${person}, turn ${turn}`
    const kind = person === 0 && office.pending.length > 0 && turn % 2 === 1 ? 'decide' : one(KINDS)
    if (kind === 'review') await timed(log, kind, () => take(office.send(person, { path: 'review' })))
    else if (kind === 'visit') await change(kind, { path: 'visits', body: {} })
    else if (kind === 'decide') {
      const [id = ''] = office.pending.splice(0, 1)
      await change(kind, {
        path: 'suggestions/decide',
        body: { suggestions: [id], decision: one(['accept', 'reject']) },
      })
      log.decided.push(id)
    } else if (kind === 'suggest') {
      // a cell of its own for each, so that accepting one leaves the others
      const anchor = { row: one(office.rows), field: `@Column ${person} ${turn}` }
      const suggestion = { kind: 'set', anchor, value: words, reason: words }
      const answer = await change(kind, { path: 'suggestions', body: { suggestions: [suggestion] } })
      log.suggested.push(words)
      const { suggestions } = JSON.parse(answer.text) as Exchanges['suggest']['gives']
      office.pending.push(...suggestions.map(({ id }) => id))
    } else {
      const thread = kind === 'reply' && office.threads.length > 0 ? one(office.threads) : undefined
      const answer = await change(
        kind,
        thread === undefined
          ? { path: 'threads', body: { anchor: { row: one(office.rows), field: 'usce' }, text: words } }
          : { path: `threads/${thread}/messages`, body: { text: words } },
      )
      log.said.push(words)
      const { id } = (JSON.parse(answer.text) as Exchanges['comment']['gives']).thread
      if (thread === undefined) office.threads.push(id)
    }

    async function change(what: string, ask: Ask): Promise<Answer> {
      const send = () => timed(log, what, () => take(office.send(person, { ...ask, key: `${person}-${turn}-bench` })))
      if (turn % TWICE !== person % TWICE) return send()
      const [first, second] = await Promise.all([send(), send()])
      // the answer is kept as JSON, whose fields may come back in another order
      if (canonical(first.text) !== canonical(second.text)) log.differed++
      return first
    }
  }
  return log
}

async function timed(log: Log, what: string, ask: () => Promise<Answer>): Promise<Answer> {
  const began = performance.now()
  const answer = await ask()
  log.times.push({ what, ms: performance.now() - began })
  return answer
}

async function take(sent: Promise<Answer>): Promise<Answer> {
  const answer = await sent
  if (answer.status !== 200) throw new Error(`the server answered ${answer.status}: ${answer.text.slice(0, 500)}`)
  return answer
}

const canonical = (json: string): string =>
  JSON.stringify(JSON.parse(json), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
