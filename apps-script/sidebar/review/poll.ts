/** How the sidebar stands towards the server at one moment. Times are milliseconds of one clock. */
export interface Listening {
  readonly visible: boolean
  readonly now: number
  /** When the person last did something that others answer to. */
  readonly deed: number
  /** Failures in a row. */
  readonly failures: number
}

/** Milliseconds until the next question for news; undefined is none until the sidebar is seen again. */
export const nextNews = ({ visible, now, deed, failures }: Listening): number | undefined => {
  if (!visible) return undefined
  if (failures > 0) return Math.min(SLOW * 2 ** failures, LONGEST)
  return now - deed < BUSY_FOR ? QUICK : SLOW
}

/** Milliseconds until the sheet is sent again, so that a row that is being typed is not sent word by word. */
export const nextSend = (now: number, last: number): number => Math.max(0, last + PAUSE - now)

const QUICK = 1500
const SLOW = 3000
const BUSY_FOR = 10_000
const LONGEST = 60_000
const PAUSE = 10_000
