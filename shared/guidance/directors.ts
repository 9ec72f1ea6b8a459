import { pages } from './printed.ts'

/** What program directors said of one part of a file: percent who name it, and how much it weighs from 1 to 5. */
export interface Valued {
  readonly id: string
  readonly name: string
  /** Percent of programs that name it in choosing whom to interview. */
  readonly percent?: number
  /** Mean weight of those who name it, 1 to 5. */
  readonly weight?: number
}

/** The year of the survey, over all specialties. Step 1 led it, and has had no score since January 2022. */
export const surveyYear = 2018
export const survey = pages.survey

/** In the order of the survey, as far as its figures are known. */
export const valued: readonly Valued[] = [
  { id: 'letters', name: 'Letters in the specialty', percent: 86, weight: 4.2 },
  { id: 'mspe', name: 'Dean’s letter (MSPE)', percent: 81 },
  { id: 'step2', name: 'Step 2 CK score', percent: 80 },
  { id: 'statement', name: 'Personal statement', percent: 78 },
  { id: 'failures', name: 'A failed attempt', weight: 4.5 },
  { id: 'conduct', name: 'Professionalism and ethics', weight: 4.5 },
  { id: 'commitment', name: 'Commitment to the specialty', weight: 4.3 },
  { id: 'grades', name: 'Grades in required clerkships', weight: 4.3 },
]

/** `86 % name it, weight 4.2 of 5` */
export const valuedWords = ({ percent, weight }: Valued): string =>
  [percent === undefined ? '' : `${percent} % name it`, weight === undefined ? '' : `weight ${weight} of 5`]
    .filter(Boolean)
    .join(', ')
