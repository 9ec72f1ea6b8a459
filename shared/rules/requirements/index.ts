import type { Rule } from '../rule.ts'
import { attemptsAllowed, certifiedToApply, step2InTime, step2Minimum } from './exams.ts'
import { clinicalExperience, graduationLimit, usLetters } from './experience.ts'
import { certificationInTime, schoolListed, sevenYears, step1Passed } from './person.ts'
import { imgsAccepted, programOpen, trackEntry } from './program.ts'
import { citizenship, h1bNoticeRead, step3BeforeH1b, visaSponsorship } from './visa.ts'

/** About the applicant alone: judged once for all rows. */
export const conditions: readonly Rule[] = [schoolListed, certificationInTime, step1Passed, sevenYears]

/** Of a program: judged row by row, in the order they are told. */
export const requirements: readonly Rule[] = [
  visaSponsorship,
  step3BeforeH1b,
  citizenship,
  imgsAccepted,
  programOpen,
  trackEntry,
  step2Minimum,
  step2InTime,
  attemptsAllowed,
  graduationLimit,
  clinicalExperience,
  usLetters,
  certifiedToApply,
]

/** Only said: they decide nothing, so the explanation alone judges them. */
export const notices: readonly Rule[] = [h1bNoticeRead]
