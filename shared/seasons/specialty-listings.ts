import type { Printed } from './source.ts'
import { codeOf } from './specialties.ts'
import { figuresOf, figuresPrinted } from './specialty-figures.ts'

// What was printed of specialties beside the figures that the rules read.

/** Means of the non-US IMGs who matched in 2026 to their preferred specialty; undefined when suppressed. */
export type Outcomes = Printed & {
  matched: number
  notMatched: number
  step2ckMean: number | undefined
  publicationsMean: number | undefined
}

/** Positions filled in the 2025 Match at the level named (`PGY-1` …). */
export type Filled = Printed & { filled: number; usImg: number; nonUsImg: number; imgPercent: number; level: string }

/** Percent of the programs listed in 2020; minimums are stated Step 2 CK minimums, from when the pass mark was 209. */
export type Priors = Printed &
  Record<(typeof priorColumns)[number], number> & { j1Percent: number; img30Percent: number; meanImgPercent: number }

export const outcomesOf = (specialty: string): Outcomes | undefined => {
  const [matched, notMatched] = numbers(outcomes2026, codeOf(specialty) ?? '')
  if (matched === undefined || notMatched === undefined) return undefined
  const { step2Mean, publicationsMean } = figuresOf(specialty)
  return { matched, notMatched, step2ckMean: step2Mean, publicationsMean, ...figuresPrinted.outcomes }
}

export const filledOf = (specialty: string): Filled | undefined => {
  const [filled, usImg = 0, nonUsImg = 0, year = 1] = numbers(filled2025, codeOf(specialty) ?? '')
  if (filled === undefined) return undefined
  const imgPercent = Math.round((1000 * (usImg + nonUsImg)) / filled) / 10
  const level = year > 0 ? `PGY-${year}` : 'Physician'
  return { filled, usImg, nonUsImg, imgPercent, level, ...figuresPrinted.filled }
}

/** A preliminary track, named as such, has priors of its own. */
export const priorsOf = (specialty: string): Priors | undefined => {
  const code = codeOf(specialty) ?? ''
  const { j1Share, img30Share, imgShare } = figuresOf(specialty)
  const preliminary = /prelim/i.test(specialty) ? numbers(priors2020, `${code}P`) : []
  const row = preliminary.length > 0 ? preliminary : numbers(priors2020, code)
  if (j1Share === undefined || img30Share === undefined || imgShare === undefined) return undefined
  return {
    ...priorRow(row),
    j1Percent: j1Share,
    img30Percent: img30Share,
    meanImgPercent: imgShare,
    ...figuresPrinted.priors,
  }
}

/** The priors of all specialties together. */
export const allPriors = (): Priors => ({
  ...priorRow(numbers(priors2020, 'ALL')),
  j1Percent: 73.2,
  img30Percent: 24.1,
  meanImgPercent: 20,
  ...figuresPrinted.priors,
})

const priorRow = (row: readonly number[]): Record<(typeof priorColumns)[number], number> => {
  const columns = {} as Record<(typeof priorColumns)[number], number>
  priorColumns.forEach((column, at) => (columns[column] = row[at] ?? NaN))
  return columns
}

// code matched not-matched
const outcomes2026 = `040 89 141
080 5 25
110 80 68
120 599 513
140 3392 3600
160 15 43
180 215 298
185 26 24
220 44 90
260 5 17
280 7 10
300 169 206
320 542 249
340 21 18
362 5 22
380 3 2
400 219 156
416 14 15
420 102 73
430 18 17
440 124 309
451 4 24
461 2 5
700 8 16`

// code filled US-IMG non-US-IMG [year of training when not 1; 0: physician positions]
const filled2025 = `040 1804 47 84
080 523 2 10 2
110 3003 315 131
120 4552 626 801
140 12439 1221 3794
160 265 2 16
180 925 46 223
185 185 5 28
220 1594 51 46
260 929 8 14
280 393 2 5
300 619 57 168
320 3066 255 622
340 333 13 8 2
362 221 2 4
380 44 8 3 0
382 30 5 2
400 2380 153 190
416 147 3 6 2
420 1042 33 77 2
430 174 6 23 2
440 2447 188 354
451 102 2 9
461 54 0 2
700 395 12 16
999 1617 89 106`

// code and the columns in their order
const priors2020 = `040 28.1 14.1 58.6 44.7 215 220 225 122
080 25.4 30.4 36.3 25.9 220 230 240 101
110 20.2 33.7 45.8 34.3 210 220 225 168
120 10.8 53.3 75.5 57.7 205 209.5 215 243
140 22.2 27.1 76.8 66.1 210 220 225 389
140P 28.4 15.6 68.8 58.2 210 220 225 197
160 34.3 8.3 38.2 32.2 220 230 230 50
180 23.7 7.1 70.1 55 209 215 220 108
185 36.1 4 65.3 53.9 200 205 210 14
220 17.6 28.1 74.3 63.6 210 220 220 155
260 19.1 36.2 36.7 25.9 230 235 240 132
300 29.6 3.6 65.4 51.1 200 209 215 79
320 23.5 14.9 55.2 44.2 208 210 220 163
340 21.8 23.6 61.4 48.9 209 212.5 220 48
362 25.3 12.8 53.8 40.2 210 225 235 35
400 19.9 23.8 70 51.7 200 209 220 139
416 35.4 15.9 53 36 213.75 220 222 13
420 26.8 17.9 42.4 31.3 210 220 225 141
430 38.6 20.9 43 29.7 206 220 225 34
440 19.8 24.9 78.7 70.3 220 225 230 175
440P 21.8 15.1 78.6 72.7 220 225 230 80
461 29.6 11.1 71.4 50 217.5 230 230 4
700 22.1 5.1 36.7 31.6 209 210 220 48
999 12.7 51.4 77.5 60.7 210 220 229 95
ALL 21.7 26.3 64.4 51.9 209 220 225 2733`

const priorColumns = [
  'h1bPercent',
  'noVisaPercent',
  'step2BeforeInterviewPercent',
  'statesMinimumPercent',
  'minimumP25',
  'minimumP50',
  'minimumP75',
  // programs whose mix of residents was listed: the base of the shares of IMGs
  'programsWithMix',
] as const

/** The figures of a table's line that begins with the code; none when there is no such line. */
const numbers = (table: string, code: string): number[] => {
  const line = table.split('\n').find((text) => text.startsWith(`${code} `))
  return line ? line.split(' ').slice(1).map(Number) : []
}
