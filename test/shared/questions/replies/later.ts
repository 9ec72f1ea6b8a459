import type { Case } from './thirty.ts'

const preferred = (at: number) => ({ at, strict: false })

/** Written last, to see what the reader makes of what it was never tried on. All are made up. */
export const later: readonly Case[] = [
  {
    reply: 'We are happy to sponsor J-1 visas; H-1B sponsorship is not available through our GME.',
    says: { visas: 'J-1 only' },
  },
  { reply: 'Our program accepts both visa types (J-1 and H-1B).', says: { visas: 'J-1 and H-1B' } },
  { reply: 'J-1 visa is the only type of visa we sponsor.', says: { visas: 'J-1 only' } },
  { reply: 'The only visa that we sponsor is the J-1.', says: { visas: 'J-1 only' } },
  { reply: 'We sponsor J-1 visas exclusively.', says: { visas: 'J-1 only' } },
  { reply: 'In the last few years we have only sponsored J-1 visas.', says: { visas: 'J-1 only' } },
  { reply: 'We have stopped sponsoring H-1B visas.', says: { h1b: 'no' } },
  { reply: 'H-1B sponsorship has been suspended until further notice.', says: { h1b: 'no' } },
  { reply: 'We prefer J-1 visas.', says: { j1: 'yes' } },
  {
    reply: 'While we prefer J-1, we will consider H-1B for exceptional candidates.',
    says: { j1: 'yes', h1b: 'limited' },
  },
  { reply: 'You must have a valid J-1 visa to start residency.', says: {} },
  { reply: 'Visa sponsorship is not offered.', says: { visas: 'none' } },
  { reply: 'We are not able to provide any visa sponsorship at this time.', says: { visas: 'none' } },
  {
    reply: 'Only US citizens and green card holders are eligible.',
    says: { visas: 'citizens and permanent residents only', citizenship: 'required' },
  },
  { reply: 'US citizenship is not required.', says: { citizenship: 'not required' } },
  { reply: 'I think we take J-1s but the institution handles that.', says: {} },
  { reply: 'Our sister program in surgery sponsors H-1B.', says: {} },
  { reply: 'We do H-1B visas for applicants with Step 3 passed.', says: { h1b: 'limited' } },
  { reply: 'We do not limit applications by year of graduation.', says: { gradYears: 'none' } },
  { reply: 'Time since graduation: maximum 5 years.', says: { gradYears: 5 } },
  { reply: 'Ideally graduates should be within 3 years of graduation.', says: { gradYears: preferred(3) } },
  {
    reply: 'We do not accept candidates who have been out of medical school for more than 8 years.',
    says: { gradYears: 8 },
  },
  { reply: 'Most of our residents graduated within the last 4 years.', says: {} },
  {
    reply: 'We require that applicants graduated no more than seven years before the start of residency.',
    says: { gradYears: 7, gradBasis: 'at start' },
  },
  { reply: 'It has been 10 years since the program graduated its first class.', says: {} },
  { reply: 'We have an applicant who graduated 12 years ago in our program.', says: {} },
  { reply: 'USCE is mandatory.', says: { usce: 'required' } },
  { reply: 'You do not need to have US clinical experience, however we do value it.', says: { usce: 'preferred' } },
  {
    reply: 'A minimum of one month of hands-on USCE is required; we do not count observerships.',
    says: { usce: 'required', usceMonths: 1, usceKind: 'hands-on only' },
  },
  { reply: 'US clinical experience is optional.', says: { usce: 'not required' } },
  { reply: 'We do not have a USCE requirement.', says: { usce: 'not required' } },
  { reply: 'No USCE needed.', says: { usce: 'not required' } },
  { reply: 'Both observerships and externships count toward USCE.', says: { usceKind: 'any' } },
  { reply: 'If you have no USCE, your chances are low.', says: {} },
  {
    reply: 'Please submit 3 LORs, at least one of which should be from a US physician.',
    says: { usLetters: { at: 1 } },
  },
  { reply: 'We require 4 letters total, and 2 have to be from the U.S.', says: { usLetters: 2 } },
  { reply: 'All letters must be from US physicians.', says: {} },
  { reply: 'Do you need US letters? No, letters from your home country are fine.', says: { usLetters: 'none' } },
  { reply: 'Our cut-off for Step 2 is 235.', says: { step2Minimum: 235 } },
  { reply: 'Applicants need to score 230+ on Step 2 CK.', says: { step2Minimum: 230 } },
  { reply: 'No minimum scores.', says: { step2Minimum: 'none' } },
  {
    reply: 'We typically interview applicants with Step 2 CK scores of 240 and above.',
    says: { step2Minimum: preferred(240) },
  },
  { reply: 'Your Step 2 CK of 238 looks fine.', says: {} },
  {
    reply: 'We require passing scores on Step 1 and Step 2 CK by the rank order list deadline.',
    says: { step2Wanted: 'before ranking' },
  },
  { reply: 'Multiple attempts are looked at unfavorably.', says: {} },
  {
    reply: 'We do not accept more than one attempt on Step 2 CK.',
    says: { attempts: 'first attempt', attemptsExam: 'Step 2 CK' },
  },
  {
    reply: 'A maximum of two attempts per Step is allowed.',
    says: { attempts: 'one failure', attemptsExam: 'all exams' },
  },
  {
    reply: 'You must be certified by ECFMG before the start of training, not at the time of application.',
    says: { certification: 'not required' },
  },
  { reply: 'We accept applications through ERAS only.', says: { service: 'ERAS' } },
  { reply: 'Our positions for this year are filled.', says: { open: 'no' } },
  { reply: 'We will be accepting applications for the 2027 Match.', says: { open: 'yes' } },
  { reply: '14 of our 42 residents are IMGs.', says: { imgCount: 14, residents: 42 } },
  { reply: 'We have IMGs in every class.', says: {} },
  { reply: 'There is no formal mentorship program.', says: { mentorship: 'looked and none found' } },
  { reply: 'We do not have a track for IMGs.', says: { imgTrack: 'no' } },
  {
    reply: 'Two of our IMG graduates were chief residents and several matched into fellowships.',
    says: { advancement: 'found' },
  },
  { reply: 'My colleague said J-1 only, I had heard both.', says: {} },
  {
    reply: 'Our website says J-1 only but that is outdated: we sponsor both J-1 and H-1B.',
    says: { visas: 'J-1 and H-1B' },
  },
  { reply: 'We sponsor J-1 visas only. We can also sponsor H-1B visas.', says: { j1: 'yes' }, against: ['h1b'] },
  { reply: 'Graduates within 5 years only. We accept graduates of up to 10 years.', says: {}, against: ['gradYears'] },
]
