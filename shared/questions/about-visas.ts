import type { Applicant } from '../rules/applicant.ts'
import type { PlainRow } from '../tracker/columns.ts'
import { question, type Answer, type Question } from './question.ts'

const needsVisa = (_: PlainRow, { needsVisa: needed }: Applicant): boolean => needed
const decides = 'visa sponsorship'

const sponsored: readonly Answer[] = [
  { says: 'it sponsors none', facts: { visas: 'none' } },
  { says: 'J-1 only', facts: { visas: 'J-1 only' } },
  { says: 'J-1 and H-1B', facts: { visas: 'J-1 and H-1B' } },
]

/** The two columns of single visas say as much as the one of both. */
const bothSaid = ({ j1, h1b }: PlainRow): boolean => j1 !== undefined && h1b !== undefined
const typeSaid = ({ visas }: PlainRow): boolean => visas !== undefined && visas !== 'sponsors (type not said)'
/** The one column does not say which. */
const single = (row: PlainRow): boolean => !typeSaid(row)
const mayH1b = ({ visas, h1b }: PlainRow): boolean =>
  h1b !== 'no' && visas !== 'J-1 only' && visas !== 'none' && visas !== 'citizens and permanent residents only'
const sponsorsNone = ({ visas }: PlainRow): boolean =>
  visas === 'none' || visas === 'citizens and permanent residents only'

/** What a program sponsors, and what it has sponsored. */
export const aboutVisas: readonly Question[] = [
  question({
    id: 'visa-types-and-record',
    topic: 'Visas',
    fields: ['visas', 'visaRecord'],
    whom: ['coordinator'],
    words:
      'What visa types have you sponsored for residents in the last few years, and which will you sponsor for those who start in {season}?',
    brief: 'Which visas has the program sponsored in the last few years, J-1, H-1B or both?',
    decides,
    when: (row, me) => needsVisa(row, me) && !bothSaid(row),
    answers: sponsored,
  }),
  question({
    id: 'visa-types',
    topic: 'Visas',
    fields: ['visas'],
    whom: ['coordinator', 'resident', 'alumni'],
    words: 'Which visa types do you sponsor for residents who start in {season}: J-1, H-1B, both or neither?',
    brief: 'Does the program sponsor J-1, H-1B or both for its residents?',
    decides,
    when: (row, me) => needsVisa(row, me) && !bothSaid(row),
    answers: sponsored,
  }),
  question({
    id: 'visa-record',
    topic: 'Visas',
    fields: ['visaRecord'],
    whom: ['coordinator', 'resident', 'alumni'],
    words: 'In which of the last three years did you sponsor a visa for an incoming resident?',
    brief: 'In which of the last three years did new residents come on a visa there?',
    when: (row, me) => needsVisa(row, me) && !sponsorsNone(row),
    answers: [
      { says: 'in none', facts: { visaRecord: 'none' } },
      { says: 'in some', facts: { visaRecord: 'some years' } },
      { says: 'in every one', facts: { visaRecord: 'every year' } },
    ],
  }),
  question({
    id: 'visa-which',
    topic: 'Visas',
    fields: ['j1', 'h1b'],
    whom: ['coordinator', 'resident', 'alumni'],
    words: 'Your listing says that you sponsor visas: is that J-1, H-1B, or both?',
    brief: 'Does the program sponsor J-1, H-1B or both for its residents?',
    decides,
    when: (row, me) => needsVisa(row, me) && row.visas === 'sponsors (type not said)',
    answers: [
      { says: 'J-1 only', facts: { j1: 'yes', h1b: 'no' } },
      { says: 'both', facts: { j1: 'yes', h1b: 'yes' } },
    ],
  }),
  question({
    id: 'visa-j1',
    topic: 'Visas',
    fields: ['j1'],
    whom: ['coordinator'],
    words: 'Do you accept residents on a J-1 visa sponsored by ECFMG for the class that starts in {season}?',
    brief: 'Does the program take residents on a J-1 visa?',
    decides,
    when: (row, me) => needsVisa(row, me) && me.usesJ1 && row.h1b !== undefined && single(row),
    answers: [
      { says: 'it does not', facts: { j1: 'no' } },
      { says: 'it does', facts: { j1: 'yes' } },
    ],
  }),
  question({
    id: 'visa-h1b',
    topic: 'Visas',
    fields: ['h1b'],
    whom: ['coordinator'],
    words: 'Do you sponsor H-1B visas for residents who start in {season}, and under which conditions?',
    brief: 'Does the program sponsor H-1B visas, and under which conditions?',
    decides,
    when: (row, me) => needsVisa(row, me) && me.usesH1b && row.j1 !== undefined && single(row),
    answers: [
      { says: 'it does not', facts: { h1b: 'no' } },
      { says: 'it does', facts: { h1b: 'yes' } },
    ],
  }),
  question({
    id: 'step3-by',
    topic: 'Visas',
    fields: ['step3By'],
    whom: ['coordinator'],
    words: 'By which date must an applicant have passed Step 3 to be considered for an H-1B visa?',
    brief: 'By which date must Step 3 be passed for an H-1B there?',
    decides: 'its Step 3 deadline',
    when: (row, me) =>
      needsVisa(row, me) &&
      me.usesH1b &&
      me.step3 !== 'passed' &&
      mayH1b(row) &&
      (row.h1b !== undefined || typeSaid(row)),
    answers: [],
  }),
  question({
    id: 'work-permit',
    topic: 'Visas',
    fields: ['ead'],
    whom: ['coordinator'],
    words: 'Do you accept residents who work on an employment authorization document (EAD)?',
    brief: 'Does the program take residents with a work permit (EAD)?',
    decides: 'citizenship',
    when: (_, { profile }) => profile.workStatus === 'EAD',
    answers: [
      { says: 'it does not', facts: { ead: 'no' } },
      { says: 'it does', facts: { ead: 'yes' } },
    ],
  }),
  question({
    id: 'citizenship',
    topic: 'Visas',
    fields: ['citizenship'],
    whom: ['coordinator'],
    words: 'Does any of your training sites require residents to be U.S. citizens or permanent residents?',
    brief: 'Does any training site require U.S. citizenship or a green card?',
    decides: 'citizenship',
    when: (row, { profile }) =>
      profile.workStatus !== 'citizen' && profile.workStatus !== 'permanent resident' && !sponsorsNone(row),
    answers: [
      { says: 'one does', facts: { citizenship: 'required' } },
      { says: 'none does', facts: { citizenship: 'not required' } },
    ],
  }),
]
