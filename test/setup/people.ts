import { createDevelopmentIssuer } from '../../server/auth/development.ts'
import type { World } from '../../server/env.ts'
import type { EndpointId } from '../../shared/contract/endpoints.ts'
import type { Exchanges } from '../../shared/contract/messages.ts'
import type { ProblemDocument } from '../../shared/contract/problems.ts'
import { appFor, requestOf } from './app.ts'

type Headers = Record<string, string>

/** Somebody who is signed in, and asks under their own name. */
export interface SignedIn {
  /** `u_…` */
  readonly id: string
  readonly name: string
  readonly session: string
  readonly headers: Headers
  /** asks an endpoint, and holds its answer to the contract; a POST carries a key only where one is given */
  ask<Id extends EndpointId>(id: Id, takes?: object, headers?: Headers): Promise<Exchanges[Id]['gives']>
  /** asks an endpoint that refuses, and gives its reason */
  refused(id: EndpointId, takes?: object, headers?: Headers): Promise<ProblemDocument>
}

/** The application with an issuer of its own, and whoever a test wants to sign in there. Nobody here is real. */
export function appWithPeople(db: () => World['db'], world: Partial<World> = {}) {
  const issuer = createDevelopmentIssuer({})
  const app = appFor(db, { verify: issuer.verify, ...world })

  /** signs somebody in: the same name is the same person, another name another */
  const person = async (name: string, email = `${name.toLowerCase()}@example.com`): Promise<SignedIn> => {
    const token = await issuer.tokenFor({ subject: `test-${name}`, name, email })
    const { session, person: known } = await app.ask('signIn', { token })
    const headers = { authorization: `Bearer ${session}` }
    return {
      id: known.id,
      name: known.name,
      session,
      headers,
      ask: (id, takes = {}, more = {}) =>
        app.ask(id, takes as Record<string, unknown>, { headers: { ...headers, ...more } }),
      refused: (id, takes = {}, more = {}) => {
        const { path, ...request } = requestOf(id, takes as Record<string, unknown>)
        return app.refused(path, { ...request, headers: { ...headers, ...more } })
      },
    }
  }
  return { ...app, issuer, person }
}
