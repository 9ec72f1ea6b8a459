import { choice, date, text } from '../tracker/kinds.ts'
import { type LineOf, type OwnTab, tabColumn } from './own-tab.ts'

/** What was asked of programs and what came back: one line a letter, and one a thank-you. Nothing of it is sent by the tool. */
export const questions = {
  id: 'questions',
  name: 'Questions',
  columns: {
    program: tabColumn('Program', text(200), 'The program that was asked.', 200),
    rowId: tabColumn(
      'Program row',
      text(40),
      'The IMGFIT id of the program’s row, so that a sort changes nothing.',
      80,
    ),
    what: tabColumn(
      'What',
      choice({ question: 'letter | asked', 'thank-you': 'thanks' }),
      'A question, or a thank-you.',
      80,
    ),
    whom: tabColumn(
      'Whom',
      choice({ coordinator: 'program coordinator', faculty: 'program director', resident: '', alumni: '' }),
      'Who was asked.',
      90,
    ),
    topics: tabColumn('Topics', text(300), 'What it was about.', 160),
    words: tabColumn('Questions', text(2000), 'The questions as they were sent.', 320),
    askedOn: tabColumn('Asked on', date, 'The day you sent it.', 90),
    state: tabColumn(
      'State',
      choice({ waiting: 'open | asked', answered: 'yes', 'no answer': 'none', done: 'sent | thanked' }),
      'Waiting, answered, no answer; done for a thank-you.',
      90,
    ),
    answeredOn: tabColumn('Answered on', date, 'The day the answer came.', 90),
    next: tabColumn('Next step', text(300), 'What to do next.', 180),
    due: tabColumn('Due', date, 'By when.', 90),
    notes: tabColumn('Notes', text(5000), 'Anything else that was said, by topic.', 240),
  },
} satisfies OwnTab

export type QuestionLine = LineOf<typeof questions>
