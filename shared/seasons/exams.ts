import { dates, type SeasonDate } from './season.ts'
import type { Printed } from './source.ts'
import { figure, printed } from './sources.ts'

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

export const examRules = {
  scoreWeeksLikely: figure(4, 'USMLE', 'V', 'most results'),
  scoreWeeksCertain: figure(8, 'USMLE', 'R', 'longer when the item pool changes'),
  certificationYears: figure(7, 'ECFMG', 'S', 'Step 1 and Step 2 CK within so many years'),
  attemptsPerStep: figure(4, 'USMLE', 'S'),
  oetListeningReadingSpeaking: figure(350, 'SECONDARY', 'S'),
  oetWriting: figure(300, 'SECONDARY', 'S'),
}

/** Month and day; a rule set may change them. */
export const residencyStart = figure('07-01', 'RECALL', 'R', 'custom of the field')
export const h1bPetitionLastDay = figure('05-01', 'JUDGEMENT', 'R', 'later petitions rarely serve a start on 1 July')

/** The start of residency after a Match, as a date of its season. */
export const residencyStarts = (year: number): { residencyStarts: SeasonDate } =>
  dates('RECALL', 'R', { residencyStarts: `${year}-${residencyStart.value}` }, residencyStart.note)
