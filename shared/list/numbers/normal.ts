/** 80 % of a normal lies within so many standard deviations of its middle: the quantile at 0.9. */
export const Z80 = 1.2816

/** Below which a share of a standard normal lies; Acklam's approximation, to 1e-9 of the value. @param share between 0 and 1 */
export const quantileOf = (share: number): number => {
  if (share < 0.02425) return tail(Math.sqrt(-2 * Math.log(share)))
  if (share > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - share)))
  const q = share - 0.5
  const r = q * q
  return (q * polynomial(middle, r)) / polynomial(below, r)
}

const tail = (q: number): number => polynomial(far, q) / polynomial(farBelow, q)
const polynomial = (of: readonly number[], x: number): number => of.reduce((sum, one) => sum * x + one, 0)

const middle = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
]
const below = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1]
const far = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const farBelow = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]
