import { type Blob, makeBlob, textOf } from './blob.ts'
import type { Context } from './context.ts'
import { byteLength } from './gate.ts'
import type { HttpAnswer, HttpRequest } from './host.ts'

export interface FetchOptions {
  method?: string
  headers?: Record<string, string>
  contentType?: string
  payload?: string | number[] | Record<string, string> | Blob
  muteHttpExceptions?: boolean
  followRedirects?: boolean
}

export interface HttpResponse {
  getResponseCode(): number
  getContentText(charset?: string): string
  getContent(): number[]
  getBlob(): Blob
  getHeaders(): Record<string, string>
  getAllHeaders(): Record<string, string | string[]>
}

type Order = { url: string } & FetchOptions

const URL_BYTES = 2 * 1024
const POST_BYTES = 50 * 1024 * 1024
const ANSWER_BYTES = 50 * 1024 * 1024
const HEADERS = 100
const HEADER_BYTES = 8 * 1024

/** The network, under Google's quota, its limits and the manifest's list of allowed addresses. */
export const makeUrlFetchApp = (context: Context) => {
  const { gate, host } = context
  const fetchAll = (orders: readonly (Order | string)[]): HttpResponse[] => {
    gate.fetch('UrlFetchApp.fetch')
    const full = orders.map((order) => (typeof order === 'string' ? { url: order } : order))
    const requests = full.map((order) => asked(context, order))
    host.quota.urlfetch -= requests.length
    if (host.quota.urlfetch < 0) gate.refuse('Service invoked too many times for one day: urlfetch.')
    return host.http(requests).map((answer, index) => answered(context, full[index]!, answer))
  }
  return {
    fetch: (url: string, options: FetchOptions = {}) => fetchAll([{ ...options, url }])[0]!,
    fetchAll,
  }
}

const asked = ({ gate, host }: Context, order: Order): HttpRequest => {
  const { url, method = order.payload === undefined ? 'get' : 'post', headers = {}, contentType, payload } = order
  if (byteLength(url) > URL_BYTES) gate.refuse('Limit Exceeded: URLFetch URL Length.')
  const allowed = host.manifest.urlFetchWhitelist
  if (allowed && !allowed.some((prefix) => isAllowed(url, prefix)))
    gate.refuse(`Request failed because the URL ${url} is not in the urlFetchWhitelist of the manifest.`)
  if (Object.keys(headers).length > HEADERS) gate.refuse('Limit Exceeded: URLFetch Header Count.')
  for (const [name, value] of Object.entries(headers))
    if (byteLength(name) + byteLength(value) > HEADER_BYTES) gate.refuse('Limit Exceeded: URLFetch Header Size.')
  const form = payload !== undefined && isForm(payload)
  const body = payload === undefined ? undefined : bodyOf(payload)
  const size = body === undefined ? 0 : typeof body === 'string' ? byteLength(body) : body.length
  if (size > POST_BYTES) gate.refuse('Limit Exceeded: URLFetch POST Size.')
  const type =
    contentType ??
    (payload === undefined
      ? undefined
      : form || typeof payload === 'string'
        ? 'application/x-www-form-urlencoded'
        : undefined)
  return {
    url,
    method: method.toUpperCase(),
    headers: { ...(type === undefined ? {} : { 'content-type': type }), ...headers },
    ...(body === undefined ? {} : { body }),
  }
}

const answered = ({ gate }: Context, { url, muteHttpExceptions = false }: Order, answer: HttpAnswer): HttpResponse => {
  if ('unreachable' in answer) return gate.refuse(`Address unavailable: ${url}. ${answer.unreachable}`)
  const { status, headers, body } = answer
  if (body.length > ANSWER_BYTES) gate.refuse('Limit Exceeded: URLFetch Response Size.')
  const text = (): string => textOf(body)
  if (status >= 400 && !muteHttpExceptions)
    gate.refuse(
      `Request failed for ${originOf(url)} returned code ${status}. Truncated server response: ${text().slice(0, 100)} (use muteHttpExceptions option to examine full response)`,
    )
  return {
    getResponseCode: () => status,
    getContentText: text,
    getContent: () => Array.from(body, (byte) => (byte > 127 ? byte - 256 : byte)),
    getBlob: () => makeBlob(body, headers['content-type'] ?? null, null),
    getHeaders: () => ({ ...headers }),
    getAllHeaders: () => ({ ...headers }),
  }
}

/** `https://*.example.com/v1/` allows any one host below it and any path that begins so. */
const isAllowed = (url: string, prefix: string): boolean => {
  if (!prefix.includes('://*.')) return url.startsWith(prefix)
  const [scheme, rest = ''] = prefix.split('://*.')
  const slash = rest.indexOf('/')
  const { host, path, scheme: own } = parts(url)
  return own === scheme && host.endsWith(`.${rest.slice(0, slash)}`) && path.startsWith(rest.slice(slash))
}

const parts = (url: string): { scheme: string; host: string; path: string } => {
  const [, scheme = '', host = '', path = ''] = /^(\w+):\/\/([^/]*)(.*)$/.exec(url) ?? []
  return { scheme, host, path }
}

const originOf = (url: string): string => `${parts(url).scheme}://${parts(url).host}`

const isForm = (payload: NonNullable<FetchOptions['payload']>): payload is Record<string, string> =>
  typeof payload === 'object' && !Array.isArray(payload) && !('getBytes' in payload)

const bodyOf = (payload: NonNullable<FetchOptions['payload']>): string | Uint8Array => {
  if (typeof payload === 'string') return payload
  if (Array.isArray(payload)) return Uint8Array.from(payload)
  if (isForm(payload))
    return Object.entries(payload)
      .map((pair) => pair.map(encodeURIComponent).join('='))
      .join('&')
  return Uint8Array.from((payload as Blob).getBytes())
}
