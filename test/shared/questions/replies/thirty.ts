import type { ColumnId } from '../../../../shared/tracker/columns.ts'

/** An answer and what may be told from it; a field in `against` is told both ways. */
export interface Case {
  readonly reply: string
  readonly says: Readonly<Partial<Record<ColumnId, unknown>>>
  readonly against?: readonly ColumnId[]
}

const preferred = (at: number) => ({ at, strict: false })

/** Thirty answers as coordinators write them: yes, no, usually, conditions, contradictions, nothing useful. All are made up. */
export const thirty: readonly Case[] = [
  { reply: 'Thank you for your interest. We sponsor J-1 visas only.', says: { visas: 'J-1 only' } },
  { reply: 'Hello, we sponsor both J-1 and H-1B visas for our residents.', says: { visas: 'J-1 and H-1B' } },
  { reply: 'We do not sponsor visas of any kind.', says: { visas: 'none' } },
  {
    reply: 'We sponsor J-1 visas but not H-1B. We do not have a cutoff for year of graduation.',
    says: { visas: 'J-1 only', gradYears: 'none' },
  },
  {
    reply: 'Applicants must be U.S. citizens or permanent residents.',
    says: { visas: 'citizens and permanent residents only', citizenship: 'required' },
  },
  { reply: 'We accept J-1. H-1B visas are considered on a case by case basis.', says: { j1: 'yes', h1b: 'limited' } },
  { reply: 'Last year we sponsored H-1B visas but we no longer do so. J-1 is fine.', says: { visas: 'J-1 only' } },
  {
    reply: 'Applicants should have graduated within the last 5 years. We require U.S. clinical experience.',
    says: { gradYears: { at: 5 }, usce: 'required' },
  },
  { reply: 'We do not consider applicants who graduated more than 5 years ago.', says: { gradYears: 5 } },
  { reply: 'We prefer candidates who graduated within 3 years.', says: { gradYears: preferred(3) } },
  {
    reply: 'There is no strict cutoff, but we usually prefer graduates of the last 5 years.',
    says: { gradYears: preferred(5) },
  },
  { reply: 'USCE is not required but strongly recommended.', says: { usce: 'preferred' } },
  {
    reply: 'We require at least 3 months of hands-on US clinical experience. Observerships do not count.',
    says: { usce: 'required', usceMonths: 3, usceKind: 'hands-on only' },
  },
  {
    reply: 'Yes, one month of USCE is required; observerships are accepted.',
    says: { usce: 'required', usceMonths: 1, usceKind: 'any' },
  },
  { reply: 'We do not require US clinical experience.', says: { usce: 'not required' } },
  { reply: 'We ask for three letters of recommendation, one from a US physician.', says: { usLetters: 1 } },
  { reply: 'At least two US letters of recommendation are required.', says: { usLetters: 2 } },
  { reply: 'Letters do not have to be from the US.', says: { usLetters: 'none' } },
  { reply: 'The minimum Step 2 CK score is 230.', says: { step2Minimum: 230 } },
  {
    reply: 'We do not have a minimum score for Step 2 CK. Our average matched score is 245.',
    says: { step2Minimum: 'none', step2Typical: 245 },
  },
  {
    reply: 'Step 2 CK must be available before we send interview invitations.',
    says: { step2Wanted: 'before inviting' },
  },
  {
    reply: 'All exams must be passed on the first attempt.',
    says: { attempts: 'first attempt', attemptsExam: 'all exams' },
  },
  { reply: 'We do consider applicants with failed attempts.', says: { attempts: 'any' } },
  { reply: 'You must be ECFMG certified at the time of application.', says: { certification: 'required' } },
  {
    reply:
      'ECFMG certification is needed by the rank list deadline. Applications with pending certification are accepted.',
    says: { certification: 'not required' },
  },
  { reply: 'I believe we sponsor J-1, but I am not sure. Please check our website.', says: {} },
  { reply: 'Thank you for your email. All information about eligibility can be found on our website.', says: {} },
  { reply: 'We sponsor J-1 visas.\n\nUnfortunately we do not sponsor J-1 visas this year.', says: {}, against: ['j1'] },
  {
    reply:
      'J-1 only.\n\nOn Fri, Aug 14, 2026 at 9:12 AM an applicant wrote:\n> Do you sponsor H-1B visas?\n> Do you require US clinical experience?',
    says: { visas: 'J-1 only' },
  },
  {
    reply:
      'Do you require U.S. clinical experience? No, but it is encouraged.\nWe are accepting applications until December 1.',
    says: { usce: 'preferred', deadline: '2026-12-01', open: 'yes' },
  },
]
