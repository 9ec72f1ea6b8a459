import type { Backend, Offline } from '../backend.ts'
import type { Sheet } from '../sheet/port.ts'

/** What a deed of the sidebar or the menu works with. */
export interface Desk {
  readonly sheet: Sheet
  readonly backend: Backend
  readonly version: string
  /** The day it is in the spreadsheet's zone. */
  readonly today: () => string
  readonly rememberConnected: (on: boolean) => void
}

/** A deed that cannot be done, said so that the person knows what to do. */
export class Refusal extends Error {
  readonly code: string
  readonly todo: string | undefined
  readonly requestId: string | undefined

  constructor(code: string, says: string, todo?: string, requestId?: string) {
    super(says)
    this.code = code
    this.todo = todo
    this.requestId = requestId
  }
}

/** Without a server the sidebar says so; what the server itself refused is an error, with the id to ask for help by. */
export const heard = (answer: Offline): Offline => {
  const { offline, requestId } = answer
  if (requestId === undefined) return answer
  throw new Refusal('refused', offline, 'Try again. If it stays, ask for help and name this request.', requestId)
}
