import { defaultRules } from '../rules/index.ts'
import { entriesOf, type Entry, judgement, ours, question, step } from './entry.ts'

const { band, majority, stableUnder, stableRange, safetyYears } = defaultRules

const using = entriesOf('Using this sheet')
const search = entriesOf('The search, step by step')
const threshold = entriesOf('Thresholds')
const faq = entriesOf('Questions')

/** How the sheet is used. */
export const usage: readonly Entry[] = [
  using(
    'use-profile',
    'Profile',
    'Fill in your exams, visa, graduation and wishes first. Every result is worked out from it.',
    ours,
  ),
  using('use-programs', 'Programs', 'One program a row. A blank cell means not known; it never means no.', ours),
  using('use-results', 'Results', 'They follow every edit. To set a tier yourself, use My tier and My reason.', ours),
  using('use-fit', 'Fit', '0 to 100 says how well a program fits you. It is not the chance to match.', ours),
  using('use-id', 'IMGFIT id', 'These narrow columns keep a row linked when you sort. Please leave them.', ours, {
    columns: ['rowId', 'programId', 'check'],
  }),
  using('use-own', 'Your columns', 'Add, rename and move columns as you like. IMGFIT never writes in your own.', ours),
]

/** The seven steps. */
export const steps: readonly Entry[] = [
  search('step-1', '1 Data', 'Look for a steady share of IMGs, clear visa support and enough positions.', step(1)),
  search(
    'step-2-people',
    '2 People',
    'Ask graduates of your school one or two precise questions; check what groups say.',
    step(2),
  ),
  search(
    'step-3-events',
    '3 Events',
    'From July to October, ask at open houses how many IMGs train there now. Write answers here.',
    step(3),
  ),
  search(
    'step-4-programs',
    '4 Programs',
    'Ask a coordinator two or three things: graduation limit, US experience, visas of recent years.',
    step(4),
  ),
  search('step-5-mentors', '5 Mentors', 'Find somebody who matched recently and let them read your list.', step(5)),
  search('step-6-fit', '6 Fit', 'Look for mentorship, orientation, board help and IMGs who became chiefs.', step(6)),
  search('step-7-list', '7 List', 'Balance reach, target and safety; add and remove as you learn.', step(7)),
]

/** The figures that decide a verdict. */
export const thresholds: readonly Entry[] = [
  threshold(
    'friendly',
    'IMG-friendly',
    `From ${band} % IMGs among the residents, stable over the years, with clear visas.`,
    step(1),
  ),
  threshold('majority', 'IMG majority', `Above ${majority} %.`, step(1)),
  threshold(
    'stable',
    'Stable',
    `No year more than ${stableUnder} points under the band, years within ${stableRange} points.`,
    judgement,
  ),
  threshold(
    'possible',
    'Possible',
    'One IMG in several years, or visas not regularly: possible, not friendly.',
    question(1),
  ),
  threshold('limit', 'Graduation', `More than ${safetyYears} years ago: ask before you apply.`, step(4)),
]

/** What applicants ask, answered. */
export const questions: readonly Entry[] = [
  faq(
    'what-is-friendly',
    'What makes a program IMG-friendly?',
    'Five things: several IMGs in each class, visas it really gives, a planned start with mentors and teaching, a culture that welcomes others, and IMGs there who say so themselves. A single IMG now and then, or visas in some years only, makes it possible and no more.',
    question(1),
  ),
  faq(
    'average-scores',
    'My scores are average. What helps?',
    'Work in US clinics that ends in detailed letters; proof that you want this specialty, by research, quality projects or electives; what you bring besides, such as languages, work where doctors are few, teaching or leading. Then many IMG-friendly programs instead of a few famous ones. “What would help my file” puts them in your order.',
    question(2),
  ),
  faq(
    'need-usce',
    'Do I need US clinical experience?',
    'Some programs require it, most like it: it shows that you know the system and its paperwork, and it is where US letters come from. Each program’s requirements page has the rule.',
    question(3),
  ),
  faq(
    'programs-for-imgs',
    'Are there programs made for IMGs?',
    'A few: preparatory tracks, bridge years with clinic and research, orientations of their own. Look at the site, ask the coordinator and IMG groups, and note what you hear under Leads until it is checked.',
    question(4),
  ),
  faq(
    'how-much-networking',
    'How much does networking matter?',
    'It brings openings that nobody advertises, honest words about a place, and people who may write or speak for you. It makes a good file seen. It replaces no score, no experience and no requirement.',
    question(5),
  ),
]
