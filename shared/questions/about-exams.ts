import { question, type Question } from './question.ts'

const failedSome = (_: unknown, { failures }: { readonly failures: readonly [number, number] }): boolean =>
  failures[1] > 0

/** What a program asks of exams and of certification. */
export const aboutExams: readonly Question[] = [
  question({
    id: 'step2-minimum',
    topic: 'Exams',
    fields: ['step2Minimum'],
    whom: ['coordinator'],
    words: 'Do you have a minimum Step 2 CK score, and if so, what is it and is it strict?',
    brief: 'Is there a minimum Step 2 CK score, and which?',
    decides: 'the Step 2 CK minimum',
    answers: [
      { says: 'the minimum is 240', facts: { step2Minimum: 240 } },
      { says: 'there is none', facts: { step2Minimum: 'none' } },
    ],
  }),
  question({
    id: 'step2-in-time',
    topic: 'Exams',
    fields: ['step2Wanted'],
    whom: ['coordinator'],
    words: 'Must a Step 2 CK score be on file before you send interview invitations, or is later in the season enough?',
    brief: 'Must the Step 2 CK score be out before interview invitations?',
    decides: 'when it wants Step 2 CK',
    when: (_, { profile }) => profile.step2 === undefined,
    answers: [
      { says: 'before inviting', facts: { step2Wanted: 'before inviting' } },
      { says: 'later', facts: { step2Wanted: 'before ranking' } },
    ],
  }),
  question({
    id: 'attempts',
    topic: 'Exams',
    fields: ['attempts', 'attemptsExam'],
    whom: ['coordinator'],
    words: 'Do you require a pass on the first attempt, and if so, on which USMLE Steps?',
    brief: 'Is a pass on the first attempt required, and on which Steps?',
    decides: 'the attempts policy',
    when: failedSome,
    answers: [
      { says: 'on all exams', facts: { attempts: 'first attempt', attemptsExam: 'all exams' } },
      { says: 'it is not required', facts: { attempts: 'any' } },
    ],
  }),
  question({
    id: 'attempts-allowed',
    topic: 'Exams',
    fields: ['attempts'],
    whom: ['coordinator'],
    words: 'How many attempts on a USMLE Step does your policy allow?',
    brief: 'How many attempts on a USMLE Step are allowed?',
    decides: 'the attempts policy',
    when: (row, me) => failedSome(row, me) && row.attemptsExam !== undefined,
    answers: [
      { says: 'one', facts: { attempts: 'first attempt' } },
      { says: 'any number', facts: { attempts: 'any' } },
    ],
  }),
  question({
    id: 'attempts-exam',
    topic: 'Exams',
    fields: ['attemptsExam'],
    whom: ['coordinator'],
    words: 'Does your policy on attempts cover every USMLE Step, or only some of them?',
    brief: 'Which Steps does the policy on attempts cover?',
    decides: 'the attempts policy',
    when: (row, me) => failedSome(row, me) && row.attempts !== undefined && row.attempts !== 'any',
    answers: [
      { says: 'all exams', facts: { attemptsExam: 'all exams' } },
      { says: 'Step 1 only', facts: { attemptsExam: 'Step 1' } },
      { says: 'Step 2 CK only', facts: { attemptsExam: 'Step 2 CK' } },
    ],
  }),
  question({
    id: 'certification',
    topic: 'Certification',
    fields: ['certification'],
    whom: ['coordinator'],
    words:
      'Must an applicant hold the ECFMG certificate when applying, or is certification later in the season enough?',
    brief: 'Must ECFMG certification stand when applying, or later?',
    decides: 'certification before applying',
    when: (_, { profile }) => profile.certified !== 'yes',
    answers: [
      { says: 'when applying', facts: { certification: 'required' } },
      { says: 'later is enough', facts: { certification: 'not required' } },
    ],
  }),
]
