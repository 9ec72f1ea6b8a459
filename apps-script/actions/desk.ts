import type { Backend } from '../backend.ts'
import type { Sheet } from '../sheet/port.ts'

/** What a deed of the sidebar or the menu works with. */
export interface Desk {
  readonly sheet: Sheet
  readonly backend: Backend
  readonly version: string
  /** @param token lets the custom functions of this file score and look up */
  readonly rememberConnected: (on: boolean, token?: string) => void
  /** Google's word for who works in the sidebar; null where the add-on was not allowed to ask. */
  readonly identity: () => string | null
  /** The sidebar's page in a dialog of 900 px. @param wish what it shows */
  readonly showWide: (wish: string) => void
}

/** A deed that cannot be done. It says what only the script knows; the rest of the words are the sidebar's. */
export class Refusal extends Error {
  readonly code: string

  constructor(code: string, says = '') {
    super(says)
    this.code = code
  }
}
