import { pino } from 'pino'
import { expect } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { World } from '../../server/env.ts'
import { decode } from '../../shared/contract/encode.ts'
import { endpointOf, type EndpointId } from '../../shared/contract/endpoints.ts'
import { CONTRACT, type Exchanges } from '../../shared/contract/messages.ts'
import type { ProblemDocument } from '../../shared/contract/problems.ts'
import { schemas } from '../../shared/contract/schemas.ts'

type Sent = {
  path?: string
  body?: unknown
  text?: string
  headers?: Record<string, string>
  from?: string
  method?: string
}

/** What an endpoint takes, as it is sent: some of it in the path, the rest in the query or the body. */
export function requestOf(id: EndpointId, takes: Record<string, unknown>): { path: string; body?: unknown } {
  const { method, path } = endpointOf(id)
  const rest = { ...takes }
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    delete rest[name]
    return encodeURIComponent(String(takes[name]))
  })
  if (method === 'POST') return { path: address, body: { contract: CONTRACT, ...rest } }
  const query = new URLSearchParams(rest as Record<string, string>).toString()
  return { path: query ? `${address}?${query}` : address }
}

/** The application without a socket; requests come from this machine unless they say otherwise. */
export function appFor(db: () => World['db'], world: Partial<World> = {}) {
  let app: ReturnType<typeof createApp> | undefined
  const send = async (path: string, { body, text, headers = {}, from = '127.0.0.1', method }: Sent = {}) => {
    app ??= createApp({
      db: db(),
      log: pino({ level: 'silent' }),
      requestsPerMinute: 1000,
      behindProxy: false,
      ...world,
    })
    const content = text ?? (body === undefined ? undefined : JSON.stringify(body))
    const init = {
      method: method ?? (content === undefined ? 'GET' : 'POST'),
      headers: { ...(content === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(content === undefined ? {} : { body: content }),
    }
    return app.request(path, init, { incoming: { socket: { remoteAddress: from } } } as never)
  }
  /** asks an endpoint, and holds its answer to the contract from both sides */
  const ask = async <Id extends EndpointId>(
    id: Id,
    takes: Record<string, unknown>,
    sent: Sent = {},
  ): Promise<Exchanges[Id]['gives']> => {
    const { path, ...request } = requestOf(id, takes)
    const response = await send(sent.path ?? path, { ...request, ...sent })
    const reply = { status: response.status, text: await response.text() }
    const answer = decode(id, reply)
    schemas[id].gives.parse(JSON.parse(reply.text))
    return answer
  }
  const refused = async (path: string, sent: Sent): Promise<ProblemDocument> => {
    const response = await send(path, sent)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const document = (await response.json()) as ProblemDocument
    expect(document).toMatchObject({ status: response.status, requestId: response.headers.get('x-request-id') })
    return document
  }
  return { send, ask, refused }
}
