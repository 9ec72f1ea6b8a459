import type { PlainRow } from '../tracker/columns.ts'
import { question, type Question } from './question.ts'

const shareSaid = ({ imgPercent, imgCount, residents, imgByClass, imgByYear }: PlainRow): boolean =>
  imgPercent !== undefined ||
  imgByClass !== undefined ||
  imgByYear !== undefined ||
  (imgCount !== undefined && residents !== undefined)

/** The share of residents, by which the model tells programs apart. */
export const RECORD = 'its record of IMGs'

/** The season, and how many IMGs there are. */
export const aboutProgram: readonly Question[] = [
  question({
    id: 'img-record',
    topic: 'IMGs in the program',
    fields: ['imgByClass', 'imgCount', 'residents'],
    whom: ['coordinator'],
    words: 'How many IMGs are in each of your current classes, and out of how many residents?',
    brief: 'How many IMGs are in each current class, and out of how many residents?',
    decides: RECORD,
    when: (row) => !shareSaid(row),
    answers: [],
  }),
  question({
    id: 'img-count-of-all',
    topic: 'IMGs in the program',
    fields: ['imgCount', 'residents'],
    whom: ['coordinator', 'resident', 'alumni'],
    words: 'How many IMGs are currently in your program, and out of how many residents?',
    brief: 'How many of your current residents are IMGs, and out of how many?',
    decides: RECORD,
    when: (row) => !shareSaid(row),
    answers: [],
  }),
  question({
    id: 'img-count',
    topic: 'IMGs in the program',
    fields: ['imgCount'],
    whom: ['coordinator', 'resident', 'alumni'],
    words: 'How many IMGs are currently in your program?',
    brief: 'How many IMGs are currently in the program?',
    decides: RECORD,
    when: ({ imgPercent, imgByClass, imgByYear, residents }) =>
      residents !== undefined && imgPercent === undefined && imgByClass === undefined && imgByYear === undefined,
    answers: [],
  }),
  question({
    id: 'img-by-class',
    topic: 'IMGs in the program',
    fields: ['imgByClass'],
    whom: ['coordinator'],
    words: 'How many IMGs joined in each of the last three classes?',
    brief: 'How many IMGs joined in each of the last three classes?',
    when: ({ imgByYear, imgPercent, imgCount }) =>
      imgByYear === undefined && (imgPercent !== undefined || imgCount !== undefined),
    answers: [],
  }),
  question({
    id: 'season-and-deadline',
    topic: 'This season',
    fields: ['open', 'deadline'],
    whom: ['coordinator'],
    words: 'Are you accepting applications for the {season} Match, and by what date must they be in?',
    brief: 'Is the program accepting applications for the {season} Match, and until when?',
    decides: 'whether it is open',
    answers: [
      { says: 'it is not', facts: { open: 'no' } },
      { says: 'it is', facts: { open: 'yes' } },
    ],
  }),
  question({
    id: 'season-open',
    topic: 'This season',
    fields: ['open'],
    whom: ['coordinator'],
    words: 'Are you accepting applications for the {season} Match?',
    brief: 'Is the program accepting applications for the {season} Match?',
    decides: 'whether it is open',
    when: ({ deadline }) => deadline !== undefined,
    answers: [
      { says: 'it is not', facts: { open: 'no' } },
      { says: 'it is', facts: { open: 'yes' } },
    ],
  }),
  question({
    id: 'deadline',
    topic: 'This season',
    fields: ['deadline'],
    whom: ['coordinator'],
    words: 'By what date must applications for the {season} Match be in?',
    brief: 'By what date must applications be in?',
    decides: 'whether it is open',
    when: ({ open }) => open === 'yes',
    answers: [],
  }),
  question({
    id: 'track',
    topic: 'This season',
    fields: ['track'],
    whom: ['coordinator'],
    words: 'Are your first-year positions categorical, preliminary or advanced?',
    brief: 'Are the first-year positions categorical, preliminary or advanced?',
    decides: 'the track',
    answers: [
      { says: 'preliminary', facts: { track: 'preliminary' } },
      { says: 'categorical', facts: { track: 'categorical' } },
    ],
  }),
]
