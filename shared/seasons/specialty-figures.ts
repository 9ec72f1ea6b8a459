import type { Printed } from './source.ts'
import { printed } from './sources.ts'
import { codeOf } from './specialties.ts'

/** What the rules read of a specialty; undefined where it is suppressed or was not found. What else was printed is in `specialty-listings.ts`. */
export type SpecialtyFigures = {
  /** Means of the non-US IMGs who matched to it in 2026, when they preferred it. */
  step2Mean: number | undefined
  publicationsMean: number | undefined
  /** Of the programs listed in 2020: mean share of IMGs, percent of programs with 30 % IMGs, percent with J-1. */
  imgShare: number | undefined
  img30Share: number | undefined
  j1Share: number | undefined
  /** Share of IMGs among the positions filled in 2025, where no listing says a mean. */
  filledShare: number | undefined
  /** Fewer than 10 % of programs have 30 % IMGs. */
  fewImgPrograms: boolean | undefined
  /** Publications weigh more: surgical specialties, radiology, pathology, radiation oncology. A judgement. */
  research: boolean
  /** Asks for exceptional research and a US mentor. A judgement. */
  rare: boolean
}

/** Who says what: the means, the shares of programs, the positions filled, the groups. */
export const figuresPrinted = {
  outcomes: printed('NRMP-CO-NonUSIMG-2026', 'S'),
  priors: printed('RE-2020', 'D'),
  filled: printed('NRMP-SST-2025', 'V'),
  groups: printed('JUDGEMENT', 'R'),
} satisfies Record<string, Printed>

/** What is known of a specialty; a preliminary track, named as such, has shares of its own. */
export const figuresOf = (text: string): SpecialtyFigures => {
  const code = codeOf(text) || ''
  const line = (/prelim/i.test(text) && figuresLine(`${code}P`)) || figuresLine(code) || ''
  const [step2Mean, publicationsMean, imgShare, img30Share, j1Share, filledShare] = line
    .split(' ')
    .slice(1)
    .map((figure) => (figure === '-' ? undefined : Number(figure)))
  return {
    step2Mean,
    publicationsMean,
    imgShare,
    img30Share,
    j1Share,
    filledShare,
    fewImgPrograms: img30Share === undefined ? undefined : img30Share < 10,
    research: researchCodes.includes(code),
    rare: rareCodes.includes(code),
  }
}

const figuresLine = (code: string): string | undefined => table.split('\n').find((line) => line.startsWith(`${code} `))

const researchCodes = '160 240 260 280 300 360 362 416 420 430 440 450 451 461 480 770'.split(' ')
const rareCodes = '080 160 260 280 360 362 451 461'.split(' ')

// code, then the figures in the order of SpecialtyFigures; P: preliminary track
const table = `040 252 7.7 16.5 22.1 85.2
080 - - 3.7 1 68.1
110 244 4.4 5.1 3.6 65.9
120 231 3.1 24.9 35.4 46.4
140 249 5.3 50.8 62.5 72.7
140P 249 5.3 12.5 14.2 84.4
160 255 68.3 5.5 4 89
180 250 7.3 34.5 41.7 92.9
185 241 4.6 9.6 7.1 96
220 245 5.2 6.9 7.1 71.5
260 - - 1.7 0 63.3
280 - - - - - 1.8
300 243 10.3 46.8 67.1 96.4
320 241 4.4 25.4 30.1 84.6
340 239 4.2 8.1 6.2 76.4
362 - - 2.8 0 87.2
380 - - - - - 25.0
382 - - - - - 23.3
400 242 4.9 17.8 18.7 75.4
416 260 3.8 1.8 0 82.9
420 251 10.1 16.1 18.4 81.5
430 248 22.1 2 0 76.7
440 253 12.1 7.8 6.3 74.8
440P 253 12.1 27.6 41.2 84.4
451 - - - - - 10.8
461 - - 12.5 25 85.2
700 242 3 2.8 0 93.6
999 - - 7.2 7.4 48.6`
