import type { Choices } from '../plan/choices.ts'
import type { Wish } from '../plan/wish.ts'

/** What was last wished for under List, for the panels that plan with the same wishes; gone with the page. */
export interface LastWish {
  readonly chosen: Partial<Wish>
  /** absent where nothing was said since the sidebar was opened: then those that the file keeps count */
  readonly choices: Choices | undefined
}

let last: LastWish = { chosen: {}, choices: undefined }

/** Told by List at every change. */
export const rememberWish = (wish: LastWish): void => void (last = wish)
export const lastWish = (): LastWish => last
