import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { endpointOf } from '../../shared/contract/endpoints.ts'
import type { MemberEndpointId } from '../../shared/contract/member-routes.ts'
import type { Exchanges } from '../../shared/contract/messages.ts'
import { schemas } from '../../shared/contract/schemas.ts'
import { type Asking, asking, inWorkspace } from '../auth/asking.ts'
import { secretOf } from '../auth/secret.ts'
import { personIn, sessionOf } from '../auth/session.ts'
import { me } from '../auth/sign-in.ts'
import type { Env, World } from '../env.ts'
import { fit } from '../fit.ts'
import { serveFills } from '../fills/index.ts'
import { servePeople } from '../people/index.ts'
import { Refusal } from '../problems.ts'
import { serveReviews } from '../reviews/index.ts'
import type { ServeMember } from '../serve-members.ts'

/** Asks an endpoint as the person whose session it is: the same check, the same place in the workspace, the same handler. */
export type Ask = <Id extends MemberEndpointId>(
  id: Id,
  takes: Exchanges[Id]['takes'],
) => Promise<Exchanges[Id]['gives']>

/** Everything a page asks or changes lies in one transaction, so that it shows one moment. */
export interface Visit {
  readonly ask: Ask
  /** the id of whoever asks */
  readonly person: string
}
interface Change {
  readonly key: string
  readonly request: unknown
}
export type Visits = <T>(c: Context<Env>, answer: (visit: Visit) => Promise<T>, change?: Change) => Promise<T>

export const visitsIn = ({ db: { pool } }: World): Visits => {
  const secret = secretOf(pool)
  const handlers = gathered()
  return async (c, answer, change) => {
    const key = await secret()
    const person = await personIn(key, sessionOf(c))
    return asking({ pool, secret: key, person, ...(change && { change }) }, (asked) =>
      answer({ person, ask: askIn(asked, handlers) }),
    )
  }
}

type Handle = (takes: unknown, asking: Asking) => Promise<unknown>

/** What the endpoints are served by, by their ids. */
function gathered(): ReadonlyMap<MemberEndpointId, Handle> {
  const handlers = new Map<MemberEndpointId, Handle>()
  const keep: ServeMember = (id, handle) => void handlers.set(id, handle as Handle)
  keep('me', me)
  servePeople(keep)
  serveReviews(keep)
  serveFills(keep)
  return handlers
}

const askIn =
  (asked: Asking, handlers: ReadonlyMap<MemberEndpointId, Handle>): Ask =>
  async <Id extends MemberEndpointId>(id: Id, given: Exchanges[Id]['takes']) => {
    const { method, role } = endpointOf(id)
    const takes = fit(schemas[id].takes as z.ZodMiniType<Exchanges[Id]['takes']>, given)
    const handle = handlers.get(id)
    if (!handle) throw new Refusal('address-unknown', 'There is no such page.')
    const { workspace = '' } = takes as { workspace?: string }
    const place = role && (await inWorkspace(asked, workspace, role === 'owner', method === 'POST'))
    return (await handle(takes, place ?? asked)) as Exchanges[Id]['gives']
  }
