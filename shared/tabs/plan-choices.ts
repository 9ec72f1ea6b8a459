import { choice, text } from '../tracker/kinds.ts'
import type { OwnTab } from './own-tab.ts'
import { tabColumn } from './own-tab.ts'

/** What the applicant has decided about programs before a list is worked out, so that the next plan knows it. */
export const planChoices = {
  id: 'plan-choices',
  name: 'Plan choices',
  columns: {
    program: tabColumn('Program', text(200), 'The program that the choice is about.', 260),
    specialty: tabColumn('Specialty', text(80), 'Its specialty.', 160),
    row: tabColumn('Row', text(40), 'The IMGFIT id of its row on the tracker.', 90),
    list: tabColumn(
      'On the list',
      choice({ always: 'fixed | keep', never: 'forbidden | out' }),
      'always: every plan has it. never: no plan has it. Blank: the plan decides.',
      90,
    ),
    signal: tabColumn(
      'Signal sent',
      choice({ gold: '', silver: '', signal: 'yes' }),
      'A signal that you have sent, so that the plan counts with it.',
      90,
    ),
  },
} satisfies OwnTab
