/** IMG openness: share 0 → 0, 10 % → .35, 30 % → .8, 50 % and above → 1, linear between. @param share in percent */
export const openness = (share: number): number => {
  if (share >= 50) return 1
  if (share >= 30) return 0.8 + (0.2 * (share - 30)) / 20
  return share >= 10 ? 0.35 + (0.45 * (share - 10)) / 20 : (0.35 * share) / 10
}

/** Graduation: up to 3 years 1, falling to .3 at 10. */
export const recency = (years: number): number => (years <= 3 ? 1 : years >= 10 ? 0.3 : 1 - (0.7 * (years - 3)) / 7)

/** @param ahead points above typical, @param scale points a logit */
export const standing = (ahead: number, scale: number): number => 1 / (1 + Math.exp(-ahead / scale))

/** None failed 1, one .4, more .1. */
export const attempts = (failed: number): number => (failed === 0 ? 1 : failed === 1 ? 0.4 : 0.1)
