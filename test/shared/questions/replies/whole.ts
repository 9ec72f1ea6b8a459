import type { Case } from './thirty.ts'

const preferred = (at: number) => ({ at, strict: false })

/** Whole letters and odd ones. All are made up. */
export const whole: readonly Case[] = [
  {
    reply: `Dear Doctor,

Thank you for your interest in our Internal Medicine Residency Program. To answer your questions:

1) We do consider IMGs, but they must have graduated within the past five years.
2) We require a minimum of three months of U.S. clinical experience; observerships are accepted.
3) We sponsor the J-1 visa through ECFMG. We do not sponsor H-1B visas.

Best of luck in the upcoming season.

Program Coordinator
Department of Medicine
Sent from my iPhone`,
    says: { gradYears: 5, usce: 'required', usceMonths: 3, usceKind: 'any', visas: 'J-1 only', imgAccepted: 'yes' },
  },
  {
    reply: `Hi,

see below.

> 1. What visa types do you sponsor?
J-1 only
> 2. Do you require US clinical experience?
Yes, hands-on
> 3. Is there a graduation cutoff?
No`,
    says: { visas: 'J-1 only' },
  },
  {
    reply:
      'Thank you for reaching out. Due to the volume of inquiries, we are unable to respond to individual questions. We sponsor J-1 visas.',
    says: { j1: 'yes' },
  },
  {
    reply: 'Good morning! We are a J-1 only program and all applicants need at least one US letter.',
    says: { visas: 'J-1 only', usLetters: 1 },
  },
  { reply: 'Yes to J-1, no to H-1B.', says: { visas: 'J-1 only' } },
  { reply: 'H-1B: not at this time. J-1: yes.', says: { visas: 'J-1 only' } },
  { reply: 'We can only sponsor J1 visa.', says: { visas: 'J-1 only' } },
  { reply: 'Only J-1 visas are sponsored.', says: { visas: 'J-1 only' } },
  { reply: 'We sponsor J-1 and, in rare cases, H-1B.', says: { j1: 'yes', h1b: 'limited' } },
  { reply: 'We sponsor J-1 visas. H-1B visas are rarely sponsored.', says: { j1: 'yes', h1b: 'limited' } },
  { reply: 'We do not sponsor H-1B visas except for applicants who already hold one.', says: { h1b: 'limited' } },
  { reply: 'Our hospital sponsors J-1 and H-1B visas for fellows, not for residents.', says: {} },
  { reply: 'You asked whether we sponsor H-1B visas. We do not.', says: { h1b: 'no' } },
  { reply: 'We never said that we sponsor H-1B.', says: {} },
  { reply: 'We will sponsor J-1 visas for the 2027 Match.', says: { j1: 'yes' } },
  { reply: 'Some residents are on J-1 visas.', says: { j1: 'yes' } },
  { reply: 'The H-1B fee went up this year.', says: {} },
  { reply: 'We do sponsor visas, but I do not know which types.', says: {} },
  { reply: 'We have no restrictions on visa types.', says: {} },
  { reply: 'Not all of our sites can sponsor J-1 visas.', says: {} },
  { reply: 'It is our policy not to consider graduates from more than 3 years ago.', says: { gradYears: 3 } },
  { reply: 'Applicants who graduated before 2021 are not considered.', says: {} },
  { reply: 'We like recent graduates.', says: {} },
  {
    reply: 'The cutoff is 5 years, counted to the start of residency, since graduation from medical school.',
    says: { gradYears: 5, gradBasis: 'at start' },
  },
  { reply: 'Applicants should be no more than 5 years from graduation.', says: { gradYears: 5 } },
  { reply: 'Graduation within 5 to 7 years is preferred.', says: {} },
  {
    reply: 'No cut off for years since graduation, but applicants must have been clinically active.',
    says: { gradYears: 'none' },
  },
  { reply: 'We have no cutoff for scores or year of graduation.', says: { gradYears: 'none', step2Minimum: 'none' } },
  { reply: 'We expect at least 6 months of USCE.', says: { usce: 'asked', usceMonths: 6 } },
  { reply: 'US clinical experience is a plus, not a must.', says: { usce: 'preferred' } },
  { reply: 'USCE would be helpful.', says: { usce: 'preferred' } },
  { reply: 'We require 1-2 months of USCE.', says: { usce: 'required' } },
  { reply: 'Canadian clinical experience counts as well.', says: {} },
  { reply: 'Telehealth rotations and observerships are not accepted as USCE.', says: { usceKind: 'hands-on only' } },
  { reply: 'Observerships are fine.', says: { usceKind: 'any' } },
  { reply: 'We do not offer observerships.', says: {} },
  { reply: 'Research experience is not required.', says: {} },
  { reply: 'Of the four letters, at least two must be written by U.S. physicians.', says: { usLetters: 2 } },
  { reply: 'US LORs are preferred.', says: {} },
  { reply: 'We need 3 LORs; US letters are not mandatory.', says: { usLetters: 'none' } },
  { reply: 'Step 2 CK: 225 minimum.', says: { step2Minimum: 225 } },
  { reply: 'We generally look for scores above 235 on Step 2 CK.', says: { step2Minimum: preferred(235) } },
  { reply: 'A passing score on Step 1 and a 230 or above on Step 2 CK are required.', says: { step2Minimum: 230 } },
  { reply: 'Our residents had an average Step 2 score of 243 last year.', says: {} },
  { reply: 'Step 2 CK is required before ranking.', says: { step2Wanted: 'before ranking' } },
  {
    reply: 'You do not need Step 2 CK to apply, but you need it in order to be ranked.',
    says: { step2Wanted: 'before ranking' },
  },
  { reply: 'We do not accept applicants with any failures on USMLE exams.', says: { attempts: 'first attempt' } },
  { reply: 'One failed attempt is acceptable.', says: { attempts: 'one failure' } },
  { reply: 'Attempts are considered on a case-by-case basis.', says: {} },
  {
    reply: 'Passing on the first attempt is preferred but not required.',
    says: { attempts: 'first attempt preferred' },
  },
  { reply: 'Applicants can apply with ECFMG certification pending.', says: { certification: 'not required' } },
  { reply: 'Certification by ECFMG must be complete by July 1.', says: { certification: 'not required' } },
  { reply: 'Applications close on November 30.', says: { deadline: '2026-11-30' } },
  { reply: 'The interview season ends on January 15.', says: {} },
  { reply: 'Supporting documents are due by October 1.', says: {} },
  { reply: 'IMGs make up 35% of our residents.', says: { imgPercent: 35 } },
  { reply: 'Last year 5 IMGs matched with us.', says: {} },
  { reply: 'We do not accept IMGs.', says: { imgAccepted: 'no' } },
  { reply: 'We do not accept IMGs with more than two attempts.', says: { attempts: 'one failure' } },
  {
    reply: 'We do have a formal mentorship program, and board review sessions are held weekly.',
    says: { mentorship: 'found', academicHelp: 'found' },
  },
  { reply: 'No.', says: {} },
  { reply: 'Yes.', says: {} },
  { reply: 'Yes, that is correct.\n\nRegards', says: {} },
  { reply: 'We sponsor J-1 visas. I am not 100% sure about that, though.', says: {} },
  { reply: 'We sponsor J-1 visas. I am not sure about H-1B.', says: { j1: 'yes' } },
  {
    reply: 'There is a 5-year graduation limit. Exceptions can be made for strong applicants.',
    says: { gradYears: preferred(5) },
  },
  { reply: 'I think so, but ask the GME office about visas.', says: {} },
  { reply: 'Wir bieten leider keine Visa an.', says: {} },
  { reply: 'Subject: RE: Questions\nFrom: Coordinator\nWe do not sponsor visas.', says: { visas: 'none' } },
  {
    reply: 'J-1 only.\n\nFrom: An Applicant\nSent: Friday\nTo: Coordinator\nSubject: visas\n\nWe sponsor H-1B?',
    says: { visas: 'J-1 only' },
  },
]
