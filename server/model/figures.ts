/**
 * Published figures that the chance model is fitted to and that nothing else reads: non-US IMGs who preferred the
 * specialty in the 2026 Match, as a third party printed NRMP's Charting Outcomes. The counts and the matched means of
 * Step 2 CK stand in `shared/seasons`.
 */
export interface Outcome {
  /** Step 2 CK: spread of the matched, mean and spread of the others */
  readonly matchedSpread: number
  readonly otherMean: number
  readonly otherSpread: number
  /** contiguous ranks, mean of the matched */
  readonly ranks: number
}

/** Of a specialty by its code; undefined where they were suppressed. */
export const outcomeFigures = (code: string): Outcome | undefined => {
  const line = table.split('\n').find((one) => one.startsWith(`${code} `))
  if (line === undefined) return undefined
  const [matchedSpread = NaN, otherMean = NaN, otherSpread = NaN, ranks = NaN] = line.split(' ').slice(1).map(Number)
  return { matchedSpread, otherMean, otherSpread, ranks }
}

/** Every specialty of that table, suppressed ones too. */
export const outcomeCodes: readonly string[] =
  '040 080 110 120 140 160 180 185 220 260 280 300 320 340 362 380 400 416 420 430 440 451 461 700'.split(' ')

// code, spread of the matched, mean and spread of the others, ranks of the matched; suppressed ones are left out
const table = `040 14 246 12 5.1
110 14 236 13 5.1
120 12 232 13 5.4
140 14 242 14 6.1
160 11 249 16 5.4
180 14 243 14 6.8
185 15 237 14 5.4
220 12 238 12 4.1
300 13 236 12 8.2
320 13 234 13 7.6
340 13 237 18 6.3
400 16 237 13 5.8
416 9 252 13 2.5
420 14 250 15 5.3
430 14 242 13 10.7
440 13 246 14 3.7
700 16 244 15 1`

/** The common shock where lengths of rank lists of matched and unmatched let it be told apart from luck. */
export const sharedShock: Readonly<Record<string, number>> = {
  140: 0.8,
  120: 1.14,
  320: 0.97,
  300: 0.75,
  440: 0.87,
}
/** Of all specialties together. */
export const pooledShock = 0.8

/** Of 100 applications of non-US IMGs so many brought an interview: listings of neurology programs, a sheet of IMGs. */
export const invitationRates: Readonly<Record<string, number>> = { 180: 4.7, 140: 4.0 }
/** Mean applications of an IMG over all specialties in 2022, as a secondary page quotes it. */
export const applications2022 = 139
