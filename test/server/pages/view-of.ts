import type { FC } from 'hono/jsx'
import type { Author, ReviewAnswer } from '../../../shared/contract/reviews.ts'
import type { ListAnswer, SharedRow } from '../../../shared/contract/workspace.ts'
import type { View } from '../../../server/pages/view.ts'

/** Invented people of an invented list. */
export const byApplicant: Author = { person: 'u_applicant', name: 'Applicant', role: 'owner' }
export const byMentor: Author = { person: 'u_mentor', name: 'Mentor', role: 'mentor' }
export const byAdvisor: Author = { person: 'u_advisor', name: 'Advisor', role: 'advisor' }

export const day = '2026-09-03T14:15:00.000Z'

export const row: SharedRow = {
  row: 'row 1',
  name: 'Pine Lantern Hospital (invented)',
  specialty: 'Internal Medicine',
  city: 'Pinewater',
  state: 'NY',
  values: { visas: 'J-1 only', imgPercent: 34, status: 'applied', deadline: '2026-09-28' },
  result: {
    fit: 64,
    low: 52,
    high: 71,
    tier: 'target',
    verdict: 'IMG-open for you',
    why: 'Visas J-1 only.',
    shown: '64',
  },
}

/** A page's view as this person has it: of one program, of which programs and scores are shared. */
export const viewOf = (
  who: Author,
  { review = {}, list = {}, open }: { review?: Partial<ReviewAnswer>; list?: Partial<ListAnswer>; open?: string } = {},
): View => ({
  me: who.person,
  review: {
    version: '1',
    workspace: {
      id: 'w_1',
      name: 'Tracker',
      role: who.role,
      owner: 'Applicant',
      shares: ['programs', 'scores'],
      members: [byApplicant, byMentor, byAdvisor].map(({ person, name, role }) => ({
        person: { id: person, name },
        role,
        joined: day,
      })),
      digest: { every: 'day', zone: 'America/New_York' },
    },
    threads: [],
    suggestions: [],
    questions: [],
    signOffs: [],
    news: [],
    ...review,
  },
  list: { shares: ['programs', 'scores'], rows: [row], asOf: day, ...list },
  back: '/review/w_1',
  open,
  newKey: () => 'a-key',
})

export const htmlOf = (page: ReturnType<FC>): string => (page as { toString(): string }).toString()

/** What a reader reads of a page: its text without tags, blanks squeezed. */
export const textOf = (page: ReturnType<FC>): string =>
  (typeof page === 'string' ? page : htmlOf(page))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
