import { date, text } from '../tracker/kinds.ts'
import { type OwnTab, tabColumn } from './own-tab.ts'

const ours = 'IMGFIT writes this column at each refresh.'

/** The milestones of the season, one a line; its line id is the milestone's own. */
export const timelineTab = {
  id: 'timeline',
  name: 'Timeline',
  columns: {
    part: tabColumn('Part', text(60), ours, 150),
    milestone: tabColumn('Milestone', text(200), ours, 260),
    state: tabColumn('State', text(40), `Slipping is planned after its latest sensible day. ${ours}`, 110),
    from: tabColumn('From', date, `The first sensible day. ${ours}`, 95),
    latest: tabColumn('Latest sensible day', date, `Or the day of the event. ${ours}`, 110),
    time: tabColumn('Time', text(40), `Where a time of day is set, with its zone. ${ours}`, 100),
    planned: tabColumn('Planned', date, `From your profile; move it there or in the Timeline panel. ${ours}`, 95),
    doneOn: tabColumn('Done on', date, 'Yours: the day it was done. IMGFIT reads it and never writes it.', 95),
    note: tabColumn('Note', text(2000), 'Yours. IMGFIT never writes it.', 260),
    rows: tabColumn('Rows', text(200), `Programs of your list that it concerns. ${ours}`, 180),
    about: tabColumn('Why then', text(1000), ours, 560),
    source: tabColumn('Source', text(600), `The pages behind the days, and how far to trust each. ${ours}`, 300),
  },
} satisfies OwnTab

/** The columns that a refresh never writes. */
export const ownOfTimeline: readonly string[] = ['doneOn', 'note']
