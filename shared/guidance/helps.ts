import type { GapId } from './advice.ts'

/** One thing that would help, and where in the tool it is done. */
export interface Help {
  readonly says: string
  /** A panel of the sidebar. */
  readonly page?: 'plan' | 'contacts' | 'profile' | 'advice' | 'specialty' | 'own-words'
}

const clinic: Help = {
  says: 'Months in US clinics, hands-on where you can, with people who will describe how you work.',
  page: 'advice',
}
const letters: Help = { says: 'Letters with detail, from physicians of the specialty in the US.', page: 'contacts' }
const research: Help = { says: 'A research or quality project in the specialty.', page: 'advice' }
const network: Help = {
  says: 'People who know your work and may speak for you. They get a file read; they replace no requirement.',
  page: 'contacts',
}
const broad: Help = {
  says: 'More programs that take IMGs year after year, in more places; few famous ones.',
  page: 'plan',
}
const early: Help = { says: 'Everything complete on the first day that programs see applications.' }
const parallel: Help = { says: 'A second specialty that suits you and asks for less.', page: 'specialty' }
const strengths: Help = {
  says: 'What you bring besides: languages, work where doctors are few, teaching, leading. Say it in your own words.',
  page: 'own-words',
}
const score: Help = { says: 'A strong Step 2 CK on the next or only attempt; take it when practice exams say so.' }
const policies: Help = { says: 'Programs whose policy allows it: ask before you pay, and write the answer in the row.' }
const step3: Help = { says: 'Step 3 passed before you apply: it shows the exams are behind you.', page: 'profile' }
const practice: Help = {
  says: 'Recent clinical work: some programs count it in place of graduation. Write your last clinical day.',
  page: 'profile',
}

/** What makes up for each gap, most direct first. */
export const helps: Readonly<Record<GapId, readonly Help[]>> = {
  failures: [score, clinic, policies, step3, letters, network],
  letters: [clinic, research, network],
  step2: [clinic, letters, research, strengths, network, early, broad, parallel],
  research: [
    research,
    { says: 'Electives and observerships in the specialty show commitment as well.', page: 'advice' },
    letters,
  ],
  usce: [clinic, { says: 'Research near patients where clinics are closed to you.', page: 'advice' }, policies],
  graduation: [practice, clinic, policies, strengths],
}
