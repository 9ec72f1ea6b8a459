import { choice, date, text, url } from '../tracker/kinds.ts'
import { type LineOf, type OwnTab, tabColumn } from './own-tab.ts'

const kind = choice({
  observership: 'observerships',
  externship: 'hands-on | hands on',
  elective: 'clerkship | sub-internship | rotation',
  research: 'research position | research fellowship',
  'quality project': 'qi | quality improvement',
  other: '',
})
const state = choice({
  idea: '',
  asked: 'applied',
  agreed: 'accepted',
  'under way': 'started',
  done: 'finished',
  declined: 'no',
})
const letter = choice({ expected: 'yes | hoped', asked: '', received: 'uploaded', none: 'no' })

/** Research, observerships and electives: what would make a file stronger, and the letters that come of it. */
export const opportunities = {
  id: 'opportunities',
  name: 'Opportunities',
  columns: {
    what: tabColumn('What', text(200), 'What it is, such as an observership in cardiology.', 200),
    kind: tabColumn('Kind', kind, 'Observership, externship, elective, research, quality project.', 110),
    where: tabColumn('Where', text(200), 'Hospital or university.', 180),
    program: tabColumn('Program', text(200), 'A program of your list, where it is at one.', 180),
    rowId: tabColumn(
      'Program row',
      text(40),
      'The IMGFIT id of the program’s row, so that a sort changes nothing.',
      80,
    ),
    contact: tabColumn('Contact', text(200), 'Who offered it, or whom to ask.', 150),
    from: tabColumn('From', date, 'The first day.', 90),
    to: tabColumn('To', date, 'The last day.', 90),
    state: tabColumn('State', state, 'Idea, asked, agreed, under way, done or declined.', 90),
    letter: tabColumn('Letter', letter, 'Whether a letter is expected of it, asked or received.', 90),
    link: tabColumn('Link', url, 'Its page.', 120),
    notes: tabColumn('Notes', text(2000), 'Cost, housing, what to prepare.', 220),
  },
} satisfies OwnTab

export type Opportunity = LineOf<typeof opportunities>
