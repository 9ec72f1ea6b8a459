import { choice, date, number, text } from '../tracker/kinds.ts'
import { type OwnTab, tabColumn } from './own-tab.ts'

/** Practice exams as they were sat, one a line. */
export const practice = {
  id: 'practice',
  name: 'Practice exams',
  columns: {
    date: tabColumn('Date', date, 'The day you sat it.', 100),
    exam: tabColumn(
      'Exam',
      choice({ 'Step 2 CK': 'ck | step 2', 'Step 1': '', 'Step 3': '' }),
      'The exam it prepares for; blank is Step 2 CK.',
      100,
    ),
    form: tabColumn('Form', text(60), 'Such as NBME 12, UWSA 2 or Free 120.', 140),
    score: tabColumn(
      'Score',
      number(0, 300),
      'The three-digit score as the form gives it. A percentage, as Free 120 gives, is kept and not projected.',
      80,
    ),
    note: tabColumn('Note', text(500), 'Yours: what went well, what to read again.', 260),
  },
} satisfies OwnTab
