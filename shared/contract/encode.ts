import type { EndpointId } from './endpoints.ts'
import type { Exchanges } from './messages.ts'
import { type ProblemDocument, Refused } from './refused.ts'
import { routes } from './routes.ts'
import { answers, fits } from './answers.ts'

/** A request as any transport can send it. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  /** path and query, to be put after the server's address */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HttpReply {
  readonly status: number
  readonly text: string
}

/**
 * Makes the request for an endpoint. What the path names in braces is taken out of `takes`; the rest is the body of a
 * POST or the query of a GET.
 * @example encode('program', { key: '1401234567' }).path //=> '/v1/programs/1401234567'
 */
export const encode = <Id extends EndpointId>(id: Id, takes: Exchanges[Id]['takes']): HttpRequest => {
  const { method, path } = routes[id]
  const rest: Record<string, unknown> = { ...takes }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]))
    delete rest[name]
    return value
  })
  const accept = 'application/json'
  if (method === 'GET') return { method, path: filled + query(rest), headers: { accept } }
  return { method, path: filled, headers: { accept, 'content-type': accept }, body: JSON.stringify(rest) }
}

/**
 * Reads the reply to an endpoint's request. Fields of the answer that this version does not know are passed over.
 * @throws Refused when the server refused, or when the reply is not what the endpoint gives
 */
export const decode = <Id extends EndpointId>(id: Id, reply: HttpReply): Exchanges[Id]['gives'] => {
  const json = parsed(reply.text)
  if (reply.status !== 200) throw new Refused(reply.status, problemIn(json))
  if (!fits(json, answers[id]))
    throw new Refused(reply.status, { detail: 'The server gave an answer that cannot be read.' })
  return json as Exchanges[Id]['gives']
}

const query = (values: Record<string, unknown>): string => {
  const pairs = Object.keys(values)
    .filter((name) => values[name] !== undefined)
    .map((name) => `${name}=${encodeURIComponent(String(values[name]))}`)
  return pairs.length ? `?${pairs.join('&')}` : ''
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** A proxy's page or another program's error is no problem document of ours. */
const problemIn = (json: unknown): Partial<ProblemDocument> => {
  const { code, todo } = (json ?? {}) as Partial<ProblemDocument>
  return typeof code === 'string' && typeof todo === 'string' ? (json as ProblemDocument) : {}
}
