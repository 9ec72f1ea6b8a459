import type { Backend } from '../backend.ts'
import type { Sheet } from '../sheet/port.ts'

/** What a deed of the sidebar or the menu works with. */
export interface Desk {
  readonly sheet: Sheet
  readonly backend: Backend
  readonly version: string
  readonly rememberConnected: (on: boolean) => void
}

/** A deed that cannot be done. What to say and to do about its code is the sidebar's to know. */
export class Refusal extends Error {
  readonly code: string

  /** @param says the part of the words that only the script knows */
  constructor(code: string, says = '') {
    super(says)
    this.code = code
  }
}
