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

/** A deed that cannot be done. What to say and to do about its code is the sidebar's to know. */
export class Refusal extends Error {
  readonly code: string
  readonly requestId: string | undefined

  /** @param says the part of the words that only the script knows */
  constructor(code: string, says = '', requestId?: string) {
    super(says)
    this.code = code
    this.requestId = requestId
  }
}

/** Without a server the sidebar says so; what the server itself refused is an error, with the id to ask for help by. */
export const heard = (answer: Offline): Offline => {
  if (answer.requestId) throw new Refusal('refused', answer.offline, answer.requestId)
  return answer
}
