import { codeOf } from '../seasons/specialties.ts'

/** Of the non-US IMGs who preferred a specialty in 2026; undefined where it is suppressed. */
export interface MoreOutcomes {
  readonly step2Spread: number | undefined
  readonly step2NotMatched: number | undefined
  /** Mean number of programs ranked in a row in the specialty by those who matched. */
  readonly ranks: number | undefined
  /** Mean research experiences of those who matched. */
  readonly research: number | undefined
}

export const moreOutcomesOf = (specialty: string): MoreOutcomes => {
  const [step2Spread, step2NotMatched, ranks, research] = figures(outcomes2026, specialty)
  return { step2Spread, step2NotMatched, ranks, research }
}

/** Places of the 2025 Match at the level where most of a specialty’s places are. */
export interface Places {
  readonly positions: number
  readonly mdSeniors: number
  readonly doSeniors: number
}

export const placesOf = (specialty: string): Places | undefined => {
  const [positions, mdSeniors = 0, doSeniors = 0] = figures(places2025, specialty)
  return positions === undefined ? undefined : { positions, mdSeniors, doSeniors }
}

const figures = (table: string, specialty: string): (number | undefined)[] => {
  const code = codeOf(specialty) ?? ''
  const line = table.split('\n').find((text) => code !== '' && text.startsWith(`${code} `))
  return (line ?? '')
    .split(' ')
    .slice(1)
    .map((figure) => (figure === '-' ? undefined : Number(figure)))
}

// code, spread of Step 2 CK of the matched, mean of the others, ranks, research
const outcomes2026 = `040 14 246 5.1 6.2
080 - 250 - -
110 14 236 5.1 6.3
120 12 232 5.4 3.7
140 14 242 6.1 4.8
160 11 249 5.4 59
180 14 243 6.8 5.1
185 15 237 5.4 4.9
220 12 238 4.1 5.4
260 - 244 - -
280 - 246 - -
300 13 236 8.2 4
320 13 234 7.6 3.8
340 13 237 6.3 7.6
362 - 248 - -
400 16 237 5.8 3.9
416 9 252 2.5 5
420 14 250 5.3 7
430 14 242 10.7 12.2
440 13 246 3.7 10.1
451 - 247 - -
700 16 244 1 4`

// code, positions, MD seniors, DO seniors: the level of the filled places of the seasons
const places2025 = `040 1805 1301 308
080 524 424 36
110 3068 1377 1078
120 5357 1501 1482
140 12952 5122 2067
160 268 228 5
180 932 492 154
185 195 118 32
220 1604 1113 315
260 929 724 131
280 394 351 24
300 622 263 104
320 3218 1513 645
340 334 162 132
362 221 197 2
380 65 0 0
382 37 2 1
400 2388 1433 542
416 150 118 15
420 1057 722 150
430 179 126 15
440 2972 1381 325
451 102 84 2
461 54 50 2
700 398 319 42
999 1860 1054 346`
