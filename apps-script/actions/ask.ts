import type { EndpointId } from '../../shared/contract/endpoints.ts'
import type { Exchanges } from '../../shared/contract/messages.ts'
import type { Answer } from '../backend.ts'
import type { Desk } from './desk.ts'

/** A question of the contract. */
export interface Question<Id extends EndpointId = EndpointId> {
  readonly endpoint: Id
  readonly takes: Exchanges[Id]['takes']
  /** Asks the server even where an answer was kept. */
  readonly fresh?: boolean
}

/** The server's answer, or why there is none. */
export const ask = <Id extends EndpointId>({ endpoint, takes, fresh }: Question<Id>, { backend }: Desk): Answer<Id> =>
  backend.ask(endpoint, takes, fresh)
