import { choice, date, text, url } from '../tracker/kinds.ts'
import { place, specialty } from '../tracker/names.ts'
import { type LineOf, type OwnTab, tabColumn } from './own-tab.ts'

const kind = choice({
  'unadvertised opening': 'opening | open position | off cycle | off-cycle',
  'new program': 'new | newly accredited',
  'IMG track or bridge year': 'img track | bridge year | pre-residency',
  other: '',
})
const checked = choice({ 'not yet': 'no | open', confirmed: 'yes | true', 'not so': 'false | wrong' })

/** What was heard and stands in no listing yet. A hint until it is checked. */
export const leads = {
  id: 'leads',
  name: 'Leads',
  columns: {
    name: tabColumn('Program', text(200), 'The program, as you heard it called.', 200),
    kind: tabColumn('Kind', kind, 'Unadvertised opening, new program, IMG track or bridge year.', 130),
    specialty: tabColumn('Specialty', specialty, 'The specialty; IM, FM and the like are understood.', 130),
    city: tabColumn('City', text(80), 'Where it is.', 110),
    state: tabColumn('State', place, 'As two letters.', 60),
    from: tabColumn('From whom', text(200), 'Who told it: a person by role, a group, a page.', 160),
    heard: tabColumn('Heard on', date, 'The day.', 90),
    checked: tabColumn('Checked', checked, 'Whether the program or its page confirms it.', 90),
    checkedOn: tabColumn('Checked on', date, 'The day it was checked.', 90),
    link: tabColumn('Link', url, 'A page about it.', 120),
    rowId: tabColumn('Row', text(40), 'The IMGFIT id of the row that it became.', 80),
    notes: tabColumn('Notes', text(2000), 'What was said.', 220),
  },
} satisfies OwnTab

export type Lead = LineOf<typeof leads>
