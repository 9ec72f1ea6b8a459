import { choice, date, number, text } from '../tracker/kinds.ts'
import { residentsWord } from '../tracker/choices.ts'
import { type LineOf, type OwnTab, tabColumn } from './own-tab.ts'

/** The guide's eight indicators by the ids of their columns; the words after each are understood as well. */
export const indicator = choice({
  mentorship: 'mentoring',
  academicHelp: 'board research fellowship help',
  orientation: '',
  sessions: 'communication and emr sessions',
  diversity: 'diversity committee',
  respect: 'residents feel respected',
  retention: 'imgs stay',
  advancement: 'imgs become chiefs or fellows',
})

/** Who stands for it: what residents report counts for more than what a program says of itself. */
export const bearsWitness = choice({
  'residents report': 'residents | resident | reported',
  'I saw it': 'seen | own eyes',
  'the program says': 'program | said by program',
})

export const stage = choice({ research: 'researching', 'open house': 'event', interview: 'interview day' })

/**
 * What was found on a program's support of its IMGs, one indicator a line; a line without a program holds what the
 * indicator weighs for the applicant.
 */
export const supports = {
  id: 'supports',
  name: 'Support',
  columns: {
    program: tabColumn('Program', text(200), 'The program; blank on a line that holds a weight.', 200),
    rowId: tabColumn('Program row', text(40), 'The IMGFIT id of the program’s row.', 80),
    indicator: tabColumn('Indicator', indicator, 'One of the eight indicators of a supportive program.', 110),
    answer: tabColumn('Found', residentsWord, 'Found, looked and none found, or reported against.', 140),
    by: tabColumn('Who says so', bearsWitness, 'Residents, you, or the program itself.', 120),
    stage: tabColumn('When', stage, 'While researching, at an open house or at the interview.', 90),
    day: tabColumn('Day', date, 'The day you saw or heard it.', 90),
    what: tabColumn('What was seen or heard', text(2000), 'In a sentence.', 260),
    weight: tabColumn('Weight', number(0, 3), 'On a line without a program: 0 to 3, what it counts for you.', 60),
  },
} satisfies OwnTab

export type Witness = LineOf<typeof supports>
export type Indicator = NonNullable<Witness['indicator']>
