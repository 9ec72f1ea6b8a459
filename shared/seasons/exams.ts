import { dates, type SeasonDate } from './season.ts'
import type { Printed } from './source.ts'
import { printed } from './sources.ts'

export type PassMark = Printed & { score: number; from: string }

/** Step 2 CK pass marks, newest first, each from its first test day. That of 2012 was in force then; its first day is not printed. */
export const passMarks: readonly PassMark[] = [
  { from: '2025-07-01', score: 218, ...printed('MEDVILY', 'S') },
  { from: '2022-07-01', score: 214, ...printed('USMLE', 'V') },
  { from: '2014-07-01', score: 209, ...printed('USMLE', 'V') },
  { from: '2013-07-01', score: 203, ...printed('USMLE', 'V') },
  { from: '2012-01-01', score: 196, ...printed('USMLE', 'V', 'in force in 2012') },
]

/** The pass mark that counts is the one on the test date: a 210 of 2021 is a pass. Undefined before 2012. */
export const passMark = (testDate: string): PassMark | undefined => passMarks.find(({ from }) => from <= testDate)

/** Weeks from the test to the score. */
export const scoreWeeks = {
  likely: { value: 4, ...printed('USMLE', 'V', 'most results') },
  certain: { value: 8, ...printed('USMLE', 'R', 'longer when the item pool changes') },
}

export const examRules = {
  certificationYears: { value: 7, ...printed('ECFMG', 'S', 'Step 1 and Step 2 CK within so many years') },
  attemptsPerStep: { value: 4, ...printed('USMLE', 'S') },
  oetListeningReadingSpeaking: { value: 350, ...printed('SECONDARY', 'S') },
  oetWriting: { value: 300, ...printed('SECONDARY', 'S') },
}

/** Month and day; a rule set may change them. */
export const residencyStart = { value: '07-01', ...printed('RECALL', 'R', 'custom of the field') }
export const h1bPetitionLastDay = {
  value: '05-01',
  ...printed('JUDGEMENT', 'R', 'later petitions rarely serve a start on 1 July'),
}

/** The start of residency after a Match, as a date of its season. */
export const residencyStarts = (year: number): { residencyStarts: SeasonDate } =>
  dates({ residencyStarts: `${year}-${residencyStart.value}` }, printed('RECALL', 'R', 'custom of the field'))
