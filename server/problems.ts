import type { Context } from 'hono'
import type { Logger } from 'pino'
import { type ProblemCode, type ProblemDocument, problemKinds } from '../shared/contract/problems.ts'
import type { Problem } from '../shared/tracker/problem.ts'
import type { Env } from './env.ts'

/** A request that is answered with a problem document. `detail` says in a sentence what was wrong with this one. */
export class Refusal extends Error {
  readonly code: ProblemCode
  readonly problems: readonly Problem[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: ProblemCode,
    detail: string,
    more: { problems?: Problem[]; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(detail, more.cause === undefined ? {} : { cause: more.cause })
    this.code = code
    this.problems = more.problems ?? []
    this.headers = more.headers ?? {}
  }
}

export const nothingAt = (c: Context<Env>) =>
  new Refusal('address-unknown', `There is nothing at ${c.req.method} ${c.req.path.slice(0, 100)}.`)

/** no document names more than these; the rest are most often the same mistake again */
const mostProblems = 50

/** The one place where an error becomes an answer: a refusal says why, anything else is logged and says only its id. */
export const answerError = (log: Logger) => (error: Error, c: Context<Env>) => {
  const requestId = c.get('requestId')
  const refusal = error instanceof Refusal ? error : new Refusal('internal', 'Something went wrong on our side.')
  const { status, title, todo } = problemKinds[refusal.code]
  if (status >= 500) log.error({ err: error, requestId, code: refusal.code }, refusal.message)
  const document: ProblemDocument = {
    type: `urn:imgfit:problem:${refusal.code}`,
    title,
    status,
    detail: refusal.message,
    code: refusal.code,
    todo,
    requestId,
    ...(refusal.problems.length ? { problems: refusal.problems.slice(0, mostProblems) } : {}),
  }
  return c.body(JSON.stringify(document), status, {
    ...c.get('headers'),
    ...(status === 503 ? { 'retry-after': '5' } : {}),
    ...refusal.headers,
    'content-type': 'application/problem+json',
  })
}
