/** The share whose log odds are x; 0 and 1 at the infinities. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Log odds of a share; infinite at 0 and 1. */
export const logit = (share: number): number => Math.log(share / (1 - share))

/** A share moved on the logit; 0 and 1 stay where they are. */
export const onLogit = (share: number, shift: number): number => logistic(logit(share) + shift)
