import type { Printed } from './source.ts'
import { printed } from './sources.ts'
import { codeOf } from './specialties.ts'

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
export type Priors = Printed & Record<(typeof priorColumns)[number], number>

export type SpecialtyFigures = {
  outcomes: Outcomes | undefined
  filled: Filled | undefined
  priors: Priors | undefined
  /** Fewer than 10 % of programs have 30 % IMGs; undefined where that is not known. */
  fewImgPrograms: boolean | undefined
  /** Publications weigh more: surgical specialties, radiology, pathology, radiation oncology. A judgement. */
  research: boolean
  /** Asks for exceptional research and a US mentor. A judgement. */
  rare: boolean
}

/** Who says which specialties count as research-heavy or rare. */
export const groupsPrinted: Printed = printed('JUDGEMENT', 'R')

/** What is known of a specialty; a preliminary track, named as such, has priors of its own. */
export const figuresOf = (text: string): SpecialtyFigures => {
  const code = codeOf(text) ?? ''
  const priors = (/prelim/i.test(text) ? priorsOf(`${code}P`) : undefined) ?? priorsOf(code)
  return {
    outcomes: outcomesOf(code),
    filled: filledOf(code),
    priors,
    fewImgPrograms: priors && priors.img30Percent < 10,
    research: researchCodes.includes(code),
    rare: rareCodes.includes(code),
  }
}

/** The priors of all specialties together. */
export const allPriors = (): Priors | undefined => priorsOf('ALL')

const researchCodes = '160 240 260 280 300 360 362 416 420 430 440 450 451 461 480 770'.split(' ')
const rareCodes = '080 160 260 280 360 362 451 461'.split(' ')

// code matched not-matched [Step 2 CK mean, publications mean of the matched]
const outcomes2026 = `040 89 141 252 7.7
080 5 25
110 80 68 244 4.4
120 599 513 231 3.1
140 3392 3600 249 5.3
160 15 43 255 68.3
180 215 298 250 7.3
185 26 24 241 4.6
220 44 90 245 5.2
260 5 17
280 7 10
300 169 206 243 10.3
320 542 249 241 4.4
340 21 18 239 4.2
362 5 22
380 3 2
400 219 156 242 4.9
416 14 15 260 3.8
420 102 73 251 10.1
430 18 17 248 22.1
440 124 309 253 12.1
451 4 24
461 2 5
700 8 16 242 3`

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

// code and the columns of Priors in their order
const priors2020 = `040 85.2 28.1 14.1 58.6 44.7 215 220 225 122 22.1 16.5
080 68.1 25.4 30.4 36.3 25.9 220 230 240 101 1 3.7
110 65.9 20.2 33.7 45.8 34.3 210 220 225 168 3.6 5.1
120 46.4 10.8 53.3 75.5 57.7 205 209.5 215 243 35.4 24.9
140 72.7 22.2 27.1 76.8 66.1 210 220 225 389 62.5 50.8
140P 84.4 28.4 15.6 68.8 58.2 210 220 225 197 14.2 12.5
160 89 34.3 8.3 38.2 32.2 220 230 230 50 4 5.5
180 92.9 23.7 7.1 70.1 55 209 215 220 108 41.7 34.5
185 96 36.1 4 65.3 53.9 200 205 210 14 7.1 9.6
220 71.5 17.6 28.1 74.3 63.6 210 220 220 155 7.1 6.9
260 63.3 19.1 36.2 36.7 25.9 230 235 240 132 0 1.7
300 96.4 29.6 3.6 65.4 51.1 200 209 215 79 67.1 46.8
320 84.6 23.5 14.9 55.2 44.2 208 210 220 163 30.1 25.4
340 76.4 21.8 23.6 61.4 48.9 209 212.5 220 48 6.2 8.1
362 87.2 25.3 12.8 53.8 40.2 210 225 235 35 0 2.8
400 75.4 19.9 23.8 70 51.7 200 209 220 139 18.7 17.8
416 82.9 35.4 15.9 53 36 213.75 220 222 13 0 1.8
420 81.5 26.8 17.9 42.4 31.3 210 220 225 141 18.4 16.1
430 76.7 38.6 20.9 43 29.7 206 220 225 34 0 2
440 74.8 19.8 24.9 78.7 70.3 220 225 230 175 6.3 7.8
440P 84.4 21.8 15.1 78.6 72.7 220 225 230 80 41.2 27.6
461 85.2 29.6 11.1 71.4 50 217.5 230 230 4 25 12.5
700 93.6 22.1 5.1 36.7 31.6 209 210 220 48 0 2.8
999 48.6 12.7 51.4 77.5 60.7 210 220 229 95 7.4 7.2
ALL 73.2 21.7 26.3 64.4 51.9 209 220 225 2733 24.1 20`

const priorColumns = [
  'j1Percent',
  'h1bPercent',
  'noVisaPercent',
  'step2BeforeInterviewPercent',
  'statesMinimumPercent',
  'minimumP25',
  'minimumP50',
  'minimumP75',
  // programs whose mix of residents was listed: the base of the two that follow
  'programsWithMix',
  'img30Percent',
  'meanImgPercent',
] as const

const outcomesOf = (code: string): Outcomes | undefined => {
  const [matched, notMatched, step2ckMean, publicationsMean] = numbers(outcomes2026, code)
  if (matched === undefined || notMatched === undefined) return undefined
  return { matched, notMatched, step2ckMean, publicationsMean, ...printed('NRMP-CO-NonUSIMG-2026', 'S') }
}

const filledOf = (code: string): Filled | undefined => {
  const [filled, usImg = 0, nonUsImg = 0, year = 1] = numbers(filled2025, code)
  if (filled === undefined) return undefined
  const imgPercent = Math.round((1000 * (usImg + nonUsImg)) / filled) / 10
  const level = year > 0 ? `PGY-${year}` : 'Physician'
  return { filled, usImg, nonUsImg, imgPercent, level, ...printed('NRMP-SST-2025', 'V') }
}

const priorsOf = (code: string): Priors | undefined => {
  const row = numbers(priors2020, code)
  if (row.length === 0) return undefined
  const columns = {} as Record<(typeof priorColumns)[number], number>
  for (const [i, value] of row.entries()) columns[priorColumns[i] as (typeof priorColumns)[number]] = value
  return { ...columns, ...printed('RE-2020', 'D') }
}

/** The figures of a table's line that begins with the code; none when there is no such line. */
const numbers = (table: string, code: string): number[] => {
  const line = table.split('\n').find((text) => text.startsWith(`${code} `))
  return line ? line.split(' ').slice(1).map(Number) : []
}
