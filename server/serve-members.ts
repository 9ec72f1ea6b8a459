import type { Hono } from 'hono'
import { endpointOf } from '../shared/contract/endpoints.ts'
import type { MemberEndpointId } from '../shared/contract/member-routes.ts'
import type { Exchanges } from '../shared/contract/messages.ts'
import { type Asking, asking, inWorkspace, type InWorkspace } from './auth/asking.ts'
import { secretOf } from './auth/secret.ts'
import { personIn, sessionOf } from './auth/session.ts'
import type { Env, World } from './env.ts'
import { Refusal } from './problems.ts'
import { type Limits, serve } from './serve.ts'

type Takes<Id extends MemberEndpointId> = Exchanges[Id]['takes']
/** What a handler is given follows from its endpoint: a workspace's has the caller's place in it. */
type Given<Id extends MemberEndpointId> = Takes<Id> extends { readonly workspace: string } ? InWorkspace : Asking
type MemberHandler<Id extends MemberEndpointId> = (
  takes: Takes<Id>,
  asking: Given<Id>,
) => Promise<Exchanges[Id]['gives']>

export type ServeMember = ReturnType<typeof membersOf>

/** Mounts endpoints for people who are signed in: session, membership and role first, then the handler, in one transaction. */
export function membersOf(app: Hono<Env>, { db: { pool } }: World) {
  const secret = secretOf(pool)
  return <Id extends MemberEndpointId>(id: Id, handle: MemberHandler<Id>, limits?: Limits) => {
    const { method, role } = endpointOf(id)
    serve(
      app,
      id,
      async (takes: Takes<Id>, c) => {
        const key = await secret()
        const person = await personIn(key, sessionOf(c))
        const change =
          method === 'POST' ? { change: { key: keyOf(c.req.header('idempotency-key')), request: [id, takes] } } : {}
        return asking<Exchanges[Id]['gives']>({ pool, secret: key, person, ...change }, async (asked) => {
          if (role === undefined) return handle(takes, asked as Given<Id>)
          const { workspace } = takes as { workspace: string }
          return handle(takes, (await inWorkspace(asked, workspace, role === 'owner', method === 'POST')) as Given<Id>)
        })
      },
      limits,
    )
  }
}

function keyOf(key: string | undefined): string | undefined {
  if (key !== undefined && !/^[\w-]{8,100}$/.test(key))
    throw new Refusal('does-not-fit', 'The Idempotency-Key takes 8 to 100 letters, figures, - and _.')
  return key
}
