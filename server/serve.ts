import type { Context, Hono } from 'hono'
import type * as z from 'zod/mini'
import { type EndpointId, endpointIds, endpointOf } from '../shared/contract/endpoints.ts'
import { CONTRACT, type Exchanges, OLDEST_CONTRACT } from '../shared/contract/messages.ts'
import { schemas } from '../shared/contract/schemas.ts'
import { fromThisMachine } from './address.ts'
import { parseJson, readJson } from './body.ts'
import { refusalOfCharacters } from './characters.ts'
import type { Env } from './env.ts'
import { fit } from './fit.ts'
import { Refusal } from './problems.ts'
import type { Turns } from './turns.ts'

/** Answers one endpoint; what it takes has been checked. */
export type Handler<Id extends EndpointId> = (
  takes: Exchanges[Id]['takes'],
  c: Context<Env>,
) => Promise<Exchanges[Id]['gives']>

/** @param turns heavy work is done one piece at a time */
export type Limits = { mostBytes?: number; mostMs?: number; turns?: Turns }

const million = 1_000_000

/** Mounts an endpoint from its record: who may call, parse, handle, answer. */
export function serve<Id extends EndpointId>(
  app: Hono<Env>,
  id: Id,
  handle: Handler<Id>,
  { mostBytes = 4 * million, mostMs = 30_000, turns = (work) => work() }: Limits = {},
) {
  const { method, path, who } = endpointOf(id)
  const takes = schemas[id].takes as z.ZodMiniType<Exchanges[Id]['takes']>

  const answer = async (c: Context<Env>, isLate: () => boolean) => {
    const text = method === 'GET' ? undefined : await readJson(c, mostBytes)
    // whoever has been refused while waiting is not worked for
    return turns(async () => (isLate() ? c.body(null) : work(c, text)))
  }

  const work = async (c: Context<Env>, text: string | undefined) => {
    const request = text === undefined ? c.req.query() : parseJson(text)
    if (method === 'POST') requireContract(request)
    const taken = fit(takes, { ...request, ...c.req.param() })
    const gives = await handle(taken, c).catch((error: unknown) => {
      throw refusalOfCharacters(error, taken) ?? error
    })
    // as bytes: a text would be measured first and encoded after
    return c.body(Buffer.from(JSON.stringify(gives)), 200, { ...c.get('headers'), 'content-type': 'application/json' })
  }

  app.on(method, honoPath(path), (c) => {
    c.set('route', id)
    if (who === 'operator' && !fromThisMachine(c))
      throw new Refusal(
        'not-allowed',
        'Imports are taken from the machine that the server runs on, and from nowhere else.',
      )
    return within(mostMs, (isLate) => answer(c, isLate))
  })
}

/** After all endpoints: an address that is known but takes another method says which. */
export function refuseOtherMethods(app: Hono<Env>) {
  for (const path of new Set(endpointIds.map((id) => endpointOf(id).path))) {
    const methods = endpointIds.filter((id) => endpointOf(id).path === path).map((id) => endpointOf(id).method)
    app.all(honoPath(path), (c) => {
      const allow = methods.join(', ')
      throw new Refusal('wrong-method', `${path} takes ${allow}, not ${c.req.method}.`, { headers: { allow } })
    })
  }
}

function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

function requireContract({ contract }: Record<string, unknown>) {
  if (typeof contract !== 'number' || !Number.isInteger(contract)) return // the schema says what is wrong with it
  if (contract > CONTRACT)
    throw new Refusal(
      'contract-not-served',
      `The caller speaks contract ${contract}; this server is older and speaks ${CONTRACT}.`,
    )
  if (contract < OLDEST_CONTRACT)
    throw new Refusal(
      'contract-not-served',
      `The caller speaks contract ${contract}; this server speaks ${OLDEST_CONTRACT} to ${CONTRACT}.`,
    )
}

/** A caller that waits has its own deadline: a late answer is worth less than a refusal in time. */
async function within<T>(ms: number, work: (isLate: () => boolean) => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let isLate = false
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true
      reject(new Refusal('too-slow', `There was no answer within ${ms / 1000} seconds.`))
    }, ms)
  })
  try {
    return await Promise.race([work(() => isLate), late])
  } finally {
    clearTimeout(timer)
  }
}
