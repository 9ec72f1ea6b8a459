import type { Case } from './thirty.ts'

const preferred = (at: number) => ({ at, strict: false })

/** Answers that mislead: negations, other years, conditions, quotations, hedges, words of one topic in another. All are made up. */
export const further: readonly Case[] = [
  {
    reply: 'Our program does not sponsor H-1B visas; residents come on J-1 visas sponsored by ECFMG.',
    says: { visas: 'J-1 only' },
  },
  { reply: 'Regarding visas: J-1 yes, H-1B no.', says: { visas: 'J-1 only' } },
  { reply: 'We are unable to sponsor any visa other than J-1.', says: { visas: 'J-1 only' } },
  { reply: 'Neither J-1 nor H-1B visas are sponsored by our institution.', says: { visas: 'none' } },
  {
    reply: 'We sponsor H-1B visas only if Step 3 has been passed before the rank list. J-1 visas are accepted.',
    says: { j1: 'yes', h1b: 'limited' },
  },
  { reply: 'Our institution is currently reviewing its policy on H-1B visas.', says: {} },
  { reply: 'In 2023 we sponsored two H-1B visas.', says: {} },
  { reply: 'We have sponsored J-1 visas every year.', says: { j1: 'yes', visaRecord: 'every year' } },
  { reply: 'We have not sponsored any visas in recent years.', says: { visaRecord: 'none' } },
  { reply: 'Yes, we do sponsor visas.', says: { visas: 'sponsors (type not said)' } },
  {
    reply: 'H-1B is possible in exceptional cases. We typically sponsor J-1.',
    says: { j1: 'limited', h1b: 'limited' },
  },
  { reply: 'We would love to sponsor H-1B visas in the future.', says: {} },
  { reply: 'Most programs sponsor J-1 visas. Please refer to FREIDA for ours.', says: {} },
  { reply: 'We don’t sponsor H1B. We do J1.', says: { visas: 'J-1 only' } },
  { reply: 'If you need a visa, we only accept the J-1.', says: { visas: 'J-1 only' } },
  { reply: 'A J-1 waiver position is not offered here.', says: {} },
  { reply: 'We accept EAD holders and sponsor J-1 visas.', says: { ead: 'yes', j1: 'yes' } },
  { reply: 'Year of graduation does not matter to us as long as you have recent clinical experience.', says: {} },
  {
    reply:
      'Graduation must be within 5 years of application, or you must have been in active clinical practice within the last 2 years.',
    says: { gradYears: 5, gradBasis: 'at application', practiceYears: 2 },
  },
  { reply: 'We do accept applicants who graduated more than 5 years ago.', says: {} },
  { reply: 'Our YOG cutoff is 7 years.', says: { gradYears: 7 } },
  {
    reply: 'We have a five-year limit since graduation, although exceptions are made for strong candidates.',
    says: { gradYears: preferred(5) },
  },
  { reply: 'There is no limit on years since graduation.', says: { gradYears: 'none' } },
  { reply: 'We look at applicants regardless of their year of graduation.', says: { gradYears: 'none' } },
  { reply: 'Candidates more than ten years out of medical school are not considered.', says: { gradYears: 10 } },
  { reply: 'We have been training residents for 50 years and are proud of our graduates.', says: {} },
  { reply: 'Our residency takes 3 years and our graduates go on to fellowships.', says: {} },
  { reply: 'Applicants without US clinical experience will not be considered.', says: { usce: 'required' } },
  { reply: 'We usually require USCE.', says: { usce: 'preferred' } },
  { reply: 'US clinical experience within the last 12 months is preferred.', says: { usce: 'preferred' } },
  {
    reply: 'Eight weeks of hands-on clinical experience in the United States are mandatory.',
    says: { usce: 'required', usceKind: 'hands-on only', usceMonths: 2 },
  },
  {
    reply: 'USCE can be of any type: observership, externship or research with patient contact.',
    says: { usceKind: 'any' },
  },
  { reply: 'Observerships are not required.', says: {} },
  { reply: 'Our hospital offers observerships to visiting students.', says: {} },
  { reply: 'Please send three letters of recommendation.', says: {} },
  { reply: 'Three letters, two of them from the United States, preferably.', says: { usLetters: preferred(2) } },
  { reply: 'We require 3 letters of recommendation from US physicians.', says: { usLetters: 3 } },
  { reply: 'We do not use a Step 2 CK cutoff.', says: { step2Minimum: 'none' } },
  { reply: 'Applications with Step 2 CK below 220 are not reviewed.', says: { step2Minimum: 220 } },
  { reply: 'We prefer a Step 2 CK score of 240 or higher.', says: { step2Minimum: preferred(240) } },
  {
    reply: 'Our average Step 2 CK is 250 but we do not have a cutoff.',
    says: { step2Typical: 250, step2Minimum: 'none' },
  },
  { reply: 'We receive over 2,500 applications and interview 120 applicants for 24 positions each year.', says: {} },
  {
    reply: 'Step 1 needs to be passed on the first attempt.',
    says: { attempts: 'first attempt', attemptsExam: 'Step 1' },
  },
  {
    reply: 'No more than one failed attempt is allowed on any Step.',
    says: { attempts: 'one failure', attemptsExam: 'all exams' },
  },
  { reply: 'We prefer applicants without failures on USMLE.', says: { attempts: 'first attempt preferred' } },
  { reply: 'ECFMG certification is required.', says: {} },
  { reply: 'You do not need to be ECFMG certified to apply.', says: { certification: 'not required' } },
  { reply: 'We are not participating in the Match this year.', says: { open: 'no' } },
  { reply: 'The application deadline is October 15, 2026.', says: { deadline: '2026-10-15' } },
  { reply: 'Step 3 must be passed by February 1 for an H-1B.', says: { step3By: '2027-02-01' } },
  { reply: 'We currently have 12 IMGs out of 36 residents.', says: { imgCount: 12, residents: 36 } },
  { reply: 'About 40% of our residents are international medical graduates.', says: { imgPercent: 40 } },
  { reply: 'We welcome applications from international medical graduates.', says: { imgAccepted: 'yes' } },
  {
    reply: 'Every new resident is paired with a faculty mentor. There is a two-week orientation.',
    says: { mentorship: 'found', orientation: 'found' },
  },
  { reply: 'I might be wrong, but USCE should not be required.', says: {} },
  { reply: 'Hi! I am out of the office until September 8 and will answer when I return.', says: {} },
  {
    reply: 'USCE: required\nVisa: J-1 only\nLORs: 3 (at least 1 from US)\nStep 2 CK: no minimum',
    says: { usce: 'required', visas: 'J-1 only', usLetters: 1, step2Minimum: 'none' },
  },
  {
    reply:
      '1. We sponsor J-1 visas only.\n2. Yes, USCE is required, and observerships do count.\n3. No cutoff for YOG.',
    says: { visas: 'J-1 only', usce: 'required', usceKind: 'any', gradYears: 'none' },
  },
  {
    reply: 'We require USCE. Actually, US clinical experience is not required for our preliminary track.',
    says: {},
    against: ['usce'],
  },
  { reply: 'The limit used to be 5 years since graduation; now it is 10 years.', says: { gradYears: 10 } },
]
