import type { OwnTab } from '../../../shared/tabs/own-tab.ts'
import { tabColumn } from '../../../shared/tabs/own-tab.ts'
import { choice, date, number, text } from '../../../shared/tracker/kinds.ts'

/** A tab with one column of each kind that ours have. */
export const errands = {
  id: 'errands',
  name: 'Errands',
  columns: {
    what: tabColumn('What', text(200), 'What is to be done.', 240),
    state: tabColumn('State', choice({ open: 'to do', done: 'x' }), 'Where it stands.'),
    due: tabColumn('Due', date, 'The last day.'),
    minutes: tabColumn('Minutes', number(1, 600), 'How long it takes.'),
  },
} satisfies OwnTab
