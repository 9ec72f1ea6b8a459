import { scoreWeeks } from '../seasons/exams.ts'
import type { Figure } from '../seasons/source.ts'
import { printed } from '../seasons/sources.ts'

const judged = (value: number, note: string): Figure<number> => ({ value, ...printed('JUDGEMENT', 'R', note) })

/** Days that a step needs before the day it serves. */
export const leads = {
  scoreLikely: { ...scoreWeeks.likely, value: 7 * scoreWeeks.likely.value },
  scoreCertain: { ...scoreWeeks.certain, value: 7 * scoreWeeks.certain.value },
  schoolCheck: judged(365, 'a year before applying, before an exam is paid for'),
  identification: judged(90, 'before the first exam can be booked'),
  verification: judged(120, 'schools answer in weeks to months'),
  certificate: judged(14, 'from the last requirement to the certificate'),
  english: judged(28, 'for the result and its way to ECFMG'),
  token: judged(14, 'before applications may be sent'),
  letters: judged(56, 'eight weeks for those who write them'),
  statement: judged(14, 'done and read by somebody else'),
  cv: judged(28, 'letter writers ask for it'),
  schoolPapers: judged(30, 'from the school through ECFMG into the application'),
  sponsorship: judged(60, 'for ECFMG, the program and the consulate'),
} satisfies Record<string, Figure<number>>
