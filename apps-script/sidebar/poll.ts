/** How the sidebar stands towards the sheet at one moment. Times are milliseconds of one clock. */
export interface Watch {
  readonly visible: boolean
  readonly now: number
  /** When the selection or a cell was last seen to change, or a person asked. */
  readonly changed: number
  /** Failures in a row. */
  readonly failures: number
}

/** Milliseconds until the next look at the selection; undefined is none until the sidebar is seen again. */
export const nextLook = ({ visible, now, changed, failures }: Watch): number | undefined => {
  if (!visible) return undefined
  if (failures > 0) return Math.min(SLOW * 2 ** (failures - 1), LONGEST)
  return now - changed < BUSY_FOR ? QUICK : SLOW
}

const QUICK = 1500
const SLOW = 5000
const BUSY_FOR = 60_000
const LONGEST = 60_000
