import { date, number, text } from '../tracker/kinds.ts'
import { type LineOf, type OwnTab, tabColumn } from './own-tab.ts'

/** NRMP takes no more. */
export const MOST_RANKS = 300

/** The list that is handed to the Match, in the order in which programs are wanted. A line without a rank is kept, and not ranked. */
export const rankList = {
  id: 'rank-list',
  name: 'Rank list',
  columns: {
    rank: tabColumn('Rank', number(1, MOST_RANKS), 'Its place, 1 first. Blank: kept here and not ranked.', 60),
    program: tabColumn('Program', text(200), 'The program, by its name on your tracker.', 260),
    specialty: tabColumn('Specialty', text(100), 'Its specialty.', 140),
    why: tabColumn('Why here', text(1000), 'Why it has this place, in your words.', 260),
    waiver: tabColumn('Visa check waived because', text(500), 'Why no fresh visa fact is needed.', 220),
    waivedBy: tabColumn('Waived by', text(120), 'Who said so.', 120),
    waivedOn: tabColumn('Waived on', date, 'The day on which it was said.', 100),
    sentOut: tabColumn(
      'Exported although',
      text(600),
      'Why the list was exported before the visa fact was fresh.',
      220,
    ),
    row: tabColumn('Tracker row', text(40), 'The IMGFIT id of its row on the tracker. Please leave it.', 40),
  },
} satisfies OwnTab

export type RankTab = typeof rankList
export type RankSaid = LineOf<RankTab>

/** The reason, who gave it and the day: short of one of them nothing is waived. */
export const isWaived = ({ waiver, waivedBy, waivedOn }: RankSaid): boolean =>
  waiver !== undefined && waivedBy !== undefined && waivedOn !== undefined
