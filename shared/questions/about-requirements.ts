import { question, type Answer, type Question } from './question.ts'

const usce = 'US clinical experience'
const limitSaid = (years: unknown): boolean => years !== undefined && years !== 'none'

const experience: readonly Answer[] = [
  {
    says: 'three months hands-on are required',
    facts: { usce: 'required', usceKind: 'hands-on only', usceMonths: 3 },
  },
  { says: 'one month of any kind is required', facts: { usce: 'required', usceKind: 'any', usceMonths: 1 } },
  { says: 'none is required', facts: { usce: 'not required' } },
]
/** What a program asks of those who apply. */
export const aboutRequirements: readonly Question[] = [
  question({
    id: 'graduation-limit',
    topic: 'Years since graduation',
    fields: ['gradYears', 'gradBasis'],
    whom: ['coordinator'],
    words:
      'Does your program consider IMGs who graduated more than 5 years ago, and if there is a limit, how many years is it and to what date are they counted?',
    brief: 'What is the limit on years since graduation for IMGs, if any?',
    decides: 'the graduation limit',
    answers: [
      { says: 'the limit is 3 years', facts: { gradYears: 3, gradBasis: 'at start' } },
      { says: 'it is 5 years', facts: { gradYears: 5, gradBasis: 'at start' } },
      { says: 'there is no limit', facts: { gradYears: 'none' } },
    ],
  }),
  question({
    id: 'graduation-years',
    topic: 'Years since graduation',
    fields: ['gradYears'],
    whom: ['coordinator'],
    words:
      'Does your program consider IMGs who graduated more than 5 years ago, and what is the limit, if there is one?',
    brief: 'What is the limit on years since graduation for IMGs, if any?',
    decides: 'the graduation limit',
    answers: [
      { says: 'the limit is 3 years', facts: { gradYears: 3 } },
      { says: 'it is 5 years', facts: { gradYears: 5 } },
      { says: 'there is no limit', facts: { gradYears: 'none' } },
    ],
  }),
  question({
    id: 'graduation-basis',
    topic: 'Years since graduation',
    fields: ['gradBasis'],
    whom: ['coordinator'],
    words: 'Is your limit on years since graduation counted to the day of application or to the start of residency?',
    brief: 'Are years since graduation counted to the application or to the start?',
    decides: 'the graduation limit',
    when: ({ gradYears }) => limitSaid(gradYears),
    answers: [
      { says: 'they count to the start', facts: { gradBasis: 'at start' } },
      { says: 'they count to the application', facts: { gradBasis: 'at application' } },
    ],
  }),
  question({
    id: 'recent-practice',
    topic: 'Years since graduation',
    fields: ['practiceYears'],
    whom: ['coordinator'],
    words: 'Does recent clinical practice stand in for a recent graduation, and within how many years?',
    brief: 'Does recent clinical practice stand in for a recent graduation?',
    decides: 'the graduation limit',
    when: ({ gradYears }, { profile, yearsAtStart }) =>
      limitSaid(gradYears) && profile.lastClinical !== undefined && yearsAtStart[1] > 5,
    answers: [{ says: 'practice within two years counts', facts: { practiceYears: 2 } }],
  }),
  question({
    id: 'experience',
    topic: usce,
    fields: ['usce', 'usceKind', 'usceMonths'],
    whom: ['coordinator'],
    words: 'Do you require U.S. clinical experience, and if so, what type and how many months?',
    brief: 'Is U.S. clinical experience required there, and of what type?',
    decides: usce,
    answers: experience,
  }),
  question({
    id: 'experience-and-kind',
    topic: usce,
    fields: ['usce', 'usceKind'],
    whom: ['coordinator'],
    words: 'Do you require U.S. clinical experience, and if so, what type?',
    brief: 'Is U.S. clinical experience required there, and of what type?',
    decides: usce,
    answers: experience.map(({ says, facts: { usce: asked, usceKind } }) => ({
      says,
      facts: { ...(asked && { usce: asked }), ...(usceKind && { usceKind }) },
    })),
  }),
  question({
    id: 'experience-required',
    topic: usce,
    fields: ['usce'],
    whom: ['coordinator'],
    words: 'Is U.S. clinical experience required, preferred or not required when an IMG applies?',
    brief: 'Is U.S. clinical experience required there, or preferred?',
    decides: usce,
    answers: [
      { says: 'it is required', facts: { usce: 'required' } },
      { says: 'it is not required', facts: { usce: 'not required' } },
    ],
  }),
  question({
    id: 'experience-kind-and-months',
    topic: usce,
    fields: ['usceKind', 'usceMonths'],
    whom: ['coordinator'],
    words:
      'Which type of U.S. clinical experience counts for you, observerships or hands-on only, and how many months?',
    brief: 'Which type of U.S. clinical experience counts, and how many months?',
    decides: usce,
    when: ({ usce: asked }) => asked !== undefined && asked !== 'not required',
    answers: [
      { says: 'three months hands-on', facts: { usceKind: 'hands-on only', usceMonths: 3 } },
      { says: 'one month of any kind', facts: { usceKind: 'any', usceMonths: 1 } },
    ],
  }),
  question({
    id: 'experience-kind',
    topic: usce,
    fields: ['usceKind'],
    whom: ['coordinator'],
    words: 'Do observerships count as U.S. clinical experience for you, or hands-on rotations only?',
    brief: 'Do observerships count there as U.S. clinical experience?',
    decides: usce,
    when: ({ usce: asked }) => asked !== undefined && asked !== 'not required',
    answers: [
      { says: 'hands-on only', facts: { usceKind: 'hands-on only' } },
      { says: 'observerships count', facts: { usceKind: 'any' } },
    ],
  }),
  question({
    id: 'experience-months',
    topic: usce,
    fields: ['usceMonths'],
    whom: ['coordinator'],
    words: 'How many months of U.S. clinical experience do you ask for?',
    brief: 'How many months of U.S. clinical experience are asked for?',
    decides: usce,
    when: ({ usce: asked }) => asked !== undefined && asked !== 'not required',
    answers: [
      { says: 'six months', facts: { usceMonths: 6 } },
      { says: 'one month', facts: { usceMonths: 1 } },
    ],
  }),
  question({
    id: 'us-letters',
    topic: 'Letters',
    fields: ['usLetters'],
    whom: ['coordinator'],
    words: 'How many letters of recommendation must come from physicians in the United States?',
    brief: 'How many letters must come from U.S. physicians?',
    decides: 'US letters',
    answers: [
      { says: 'three', facts: { usLetters: 3 } },
      { says: 'none', facts: { usLetters: 'none' } },
    ],
  }),
]
