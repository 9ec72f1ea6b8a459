import { defaultRules } from '../../../shared/rules/index.ts'
import { boxOn, freeName } from '../book.ts'
import type { Book, Plan } from '../seam.ts'

const { band, majority, stableUnder, stableRange, safetyYears } = defaultRules
const guide = 'The published guide to IMG-friendly programs, step'
const ours = 'IMGFIT, judgement'

type Line = readonly [about: string, does: string, source: string]

/** How the sheet is used, the steps of a search and the thresholds, each with where it comes from. */
const lines: readonly Line[] = [
  ['Guide', 'What to do', 'From'],
  ['Using this sheet', '', ''],
  ['Profile', 'Fill in your exams, visa, graduation and wishes first. Every result is worked out from it.', 'IMGFIT'],
  ['Programs', 'One program a row. A blank cell means not known; it never means no.', 'IMGFIT'],
  ['Results', 'They follow every edit. To set a tier yourself, use My tier and My reason.', 'IMGFIT'],
  ['Fit', '0 to 100 says how well a program fits you. It is not the chance to match.', 'IMGFIT'],
  ['IMGFIT id', 'These narrow columns keep a row linked when you sort. Please leave them.', 'IMGFIT'],
  ['Your columns', 'Add, rename and move columns as you like. IMGFIT never writes in your own.', 'IMGFIT'],
  ['The search, step by step', '', ''],
  ['1 Data', 'Look for a steady share of IMGs, clear visa support and enough positions.', `${guide} 1`],
  ['2 People', 'Ask graduates of your school one or two precise questions; check what groups say.', `${guide} 2`],
  [
    '3 Events',
    'From July to October, ask at open houses how many IMGs train there now. Write answers here.',
    `${guide} 3`,
  ],
  [
    '4 Programs',
    'Ask a coordinator two or three things: graduation limit, US experience, visas of recent years.',
    `${guide} 4`,
  ],
  ['5 Mentors', 'Find somebody who matched recently and let them read your list.', `${guide} 5`],
  ['6 Fit', 'Look for mentorship, orientation, board help and IMGs who became chiefs.', `${guide} 6`],
  ['7 List', 'Balance reach, target and safety; add and remove as you learn.', `${guide} 7`],
  ['Thresholds', '', ''],
  ['IMG-friendly', `From ${band} % IMGs among the residents, stable over the years, with clear visas.`, `${guide} 1`],
  ['IMG majority', `Above ${majority} %.`, `${guide} 1`],
  ['Stable', `No year more than ${stableUnder} points under the band, years within ${stableRange} points.`, ours],
  [
    'Possible',
    'One IMG in several years, or visas not regularly: possible, not friendly.',
    'The same guide, question 1',
  ],
  ['Graduation', `More than ${safetyYears} years ago: ask before you apply.`, `${guide} 4`],
]

/** A tab of words, written as one block. @param sheetId what the change that makes it calls it */
export const guidePlan = (book: Pick<Book, 'tabs'>, sheetId: number): Plan => {
  const all = boxOn(sheetId, 1, 1, lines.length, 3)
  return {
    name: freeName(book, 'Guide'),
    rows: lines.length + 10,
    columns: 3,
    steps: [
      ['write', all, lines],
      ['format', all, { wrap: true }],
      ...lines.flatMap(([, does], at) =>
        at === 0 || does === ''
          ? [['format', boxOn(sheetId, at + 1, 1, 1, 3), { bold: true, background: '#f1f3f4' }] as const]
          : [],
      ),
      ['freeze', { ...all, rows: 1, columns: 0 }],
      ['widths', all, [170, 480, 260]],
    ],
  }
}
