import type { Claim, Google } from './claim.ts'
import { claims } from './claims.ts'

export interface Outcome {
  claim: string
  mode: Claim['mode']
  holds: boolean
  says: string
}

/** Checks one claim in the mode in which this execution runs. */
export const checkClaim = (google: Google, { claim, mode, check }: Claim): Outcome => {
  try {
    check(google)
    return { claim, mode, holds: true, says: '' }
  } catch (error) {
    return { claim, mode, holds: false, says: String(error) }
  }
}

export const checkAll = (google: Google, mode: Claim['mode']): Outcome[] =>
  claims.filter((claim) => claim.mode === mode).map((claim) => checkClaim(google, claim))
