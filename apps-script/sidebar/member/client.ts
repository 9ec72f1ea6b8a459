import { decode, encode, type HttpRequest } from '../../../shared/contract/encode.ts'
import { memberRoutes, type MemberEndpointId, type MemberExchanges } from '../../../shared/contract/member-routes.ts'
import { CONTRACT } from '../../../shared/contract/messages.ts'
import { Refused } from '../../../shared/contract/refused.ts'
import type { Person } from '../../../shared/contract/workspace.ts'
import { Failure } from '../failure.ts'

/** What somebody asks: the contract's version is added here to what changes anything. */
export type Asks<Id extends MemberEndpointId> = Omit<MemberExchanges[Id]['takes'], 'contract'>

/** The server as the signed-in person sees it: `await member.ask('review', { workspace })`. */
export interface Member {
  readonly ask: <Id extends MemberEndpointId>(id: Id, takes: Asks<Id>) => Promise<MemberExchanges[Id]['gives']>
  /** Who is signed in; signs in where nobody is. */
  readonly person: () => Promise<Person>
}

export interface MemberWorld {
  readonly server: string
  /** Google's word for who this is. */
  readonly identity: () => Promise<string | null>
  readonly fetch: typeof fetch
  readonly newKey: () => string
}

/**
 * Asks the server from the sidebar itself, which spares the script's time and quota. A change carries a key, so that
 * asking again after a lost answer never does it twice.
 * @throws Failure with words for people
 */
export const createMember = (world: MemberWorld): Member => {
  let signedIn: Promise<{ session: string; person: Person }> | undefined
  const sign = (): Promise<{ session: string; person: Person }> => {
    signedIn ??= signIn(world).catch((error: unknown) => {
      signedIn = undefined
      throw error
    })
    return signedIn
  }

  const ask: Member['ask'] = async (id, takes) => {
    const isChange = memberRoutes[id].method === 'POST'
    const request = encode(id, (isChange ? { contract: CONTRACT, ...takes } : takes) as never)
    const headers = isChange ? { 'idempotency-key': world.newKey() } : {}
    for (let tries = 1; ; tries++) {
      const { session } = await sign()
      try {
        return decode(id, await send(world, request, { ...headers, authorization: `Bearer ${session}` }))
      } catch (error) {
        const isOld = error instanceof Refused && error.status === 401
        const isLost = error instanceof Lost
        if (tries > 1 || !(isOld || isLost)) throw inWords(error)
        if (isOld) signedIn = undefined
      }
    }
  }
  return { ask, person: async () => (await sign()).person }
}

const signIn = async (world: MemberWorld): Promise<{ session: string; person: Person }> => {
  const token = await world.identity()
  if (token === null) throw noIdentity
  try {
    return decode('signIn', await send(world, encode('signIn', { contract: CONTRACT, token }), {}))
  } catch (error) {
    throw inWords(error)
  }
}

/** No answer came: nobody knows whether the server did what was asked. */
class Lost extends Error {}

const send = async (
  { server, fetch: ask }: MemberWorld,
  { method, path, headers, body }: HttpRequest,
  more: Readonly<Record<string, string>>,
): Promise<{ status: number; text: string }> => {
  try {
    const answer = await ask(server + path, {
      method,
      headers: { ...headers, ...more },
      ...(body === undefined ? {} : { body }),
    })
    return { status: answer.status, text: await answer.text() }
  } catch {
    throw new Lost('no answer')
  }
}

const inWords = (error: unknown): unknown => {
  if (error instanceof Lost)
    return new Failure({
      code: 'server-silent',
      says: 'The IMGFIT server does not answer.',
      do: 'Your sheet works without it. Try again in a minute.',
    })
  if (!(error instanceof Refused)) return error
  const { code, detail, todo, requestId } = error.document
  return new Failure({
    code: code ?? 'failed',
    says: detail ?? 'The server refused.',
    ...(todo === undefined ? {} : { do: todo }),
    ...(requestId === undefined ? {} : { requestId }),
  })
}

const noIdentity = new Failure({
  code: 'no-identity',
  says: 'Google did not say who you are.',
  do: 'Open the sidebar from the menu again and allow IMGFIT to see your e-mail address.',
})
