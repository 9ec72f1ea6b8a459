import * as z from 'zod/mini'
import { signalLevels } from '../list/plan/signals.ts'
import { MOST_PLAN_ROWS, MOST_PLANNED } from '../list/plan/request.ts'
import { chanceStatus, ranged, said, sender } from './value-schemas.ts'

const SHARE = 'share, 0 to 1'
const share = z.number().check(z.minimum(0), z.maximum(1))
const money = z.number().check(z.minimum(0), z.maximum(1_000_000))
const row = z.int().check(z.minimum(0), z.maximum(MOST_PLAN_ROWS - 1))
const rows = z.array(row).check(z.maxLength(MOST_PLAN_ROWS))
const level = said(
  z.enum(signalLevels),
  'Gold or silver where the specialty has both kinds in that season; signal where it has one kind.',
)
const place = said(z.int(), 'Place in the rows that were sent; the first is 0.')

const takes = {
  budget: said(z.optional(money), 'US dollars for applications, all specialties together. No end when absent.'),
  most: said(
    z.optional(z.int().check(z.minimum(0), z.maximum(MOST_PLANNED))),
    'Applications at most; 300 when absent. What is sent or fixed stays, however many it is.',
  ),
  slider: said(
    z.optional(share),
    'Share, 0 to 1: at 1 any place is as good as any other, at 0 preference alone counts. 0.6 when absent.',
  ),
  riskAverse: said(z.optional(z.boolean()), 'Choose for a file that reads worse than typical. False when absent.'),
  fixed: said(z.optional(rows), 'Rows that must be on the list, by their places; the first is 0.'),
  forbidden: said(z.optional(rows), 'Rows that must not be on it, by their places. What is sent stays on it.'),
  interviews: said(
    z.optional(z.int().check(z.minimum(0), z.maximum(100))),
    'Interviews that can be taken at most; the answer then has "capped". No end when absent.',
  ),
  dollarsPerPoint: said(
    z.optional(money),
    'US dollars that one percentage point of the chance of a place is worth: where the list may stop.',
  ),
  signals: said(
    z.optional(z.array(z.strictObject({ row: said(row, 'Place of the row.'), level })).check(z.maxLength(200))),
    'Signals that are spent already, one a program.',
  ),
  suggestSignals: said(z.optional(z.boolean()), 'False: propose no signals. True when absent.'),
  season: said(
    z.optional(z.int().check(z.minimum(2024), z.maximum(2027))),
    'Match year, for fees, signals and rules; the profile’s when absent.',
  ),
}

const Line = z.object({
  row: place,
  specialty: said(z.string(), 'Its specialty, by the name that the fees are under.'),
  standing: said(z.enum(['open', 'applied', 'invited', 'over']), 'Where the application stands already.'),
  chance: said(
    z.extend(ranged('', SHARE), {
      status: chanceStatus,
      thin: said(z.boolean(), 'The range is three times as wide as it is low.'),
    }),
    'Chance of an interview there, without a signal.',
  ),
  odds: said(
    z.enum(['long', 'fair', 'best']),
    'Among the applicant’s own rows: the lowest quarter, the middle, the highest quarter. It is not the rules’ tier.',
  ),
  gain: said(z.number(), 'What it adds to the utility of the list; 1 is the sure place that is wanted most.'),
  points: ranged('What it adds to the chance of a place.', 'percentage points'),
  match: ranged('Chance of a place with all up to here.', SHARE),
  interviews: ranged('Interviews to expect of all up to here.', 'interviews'),
  noInterview: ranged('Chance of not a single interview of all up to here.', SHARE),
  hedge: said(z.number(), 'The part of its gain that comes from a file worse than typical; share, 0 to 1.'),
  price: said(z.nullable(z.number()), 'US dollars for this one; null where the fee is not known.'),
  dollars: said(z.nullable(z.number()), 'US dollars for all up to here, with what was paid before; null as above.'),
  dollarsPerPoint: said(z.nullable(z.number()), 'US dollars for each percentage point that it adds; null as above.'),
  signal: z.optional(level),
})

const counted = (of: string) => said(z.int(), `How many ${of} the season gives; 0 where that is not known.`)
const Signals = z.object({
  specialty: said(z.string(), 'The specialty that gives them.'),
  gives: said(
    z.object({
      gold: counted('gold signals'),
      silver: counted('silver signals'),
      signal: counted('signals of one kind'),
    }),
    'What the season gives.',
  ),
  unknown: said(z.optional(z.string()), 'Why that is not known.'),
  on: said(
    z.array(
      z.object({
        row: place,
        level,
        spent: said(z.boolean(), 'It was said to be spent; otherwise it is proposed.'),
        chance: ranged('Chance of an interview there with the signal.', SHARE),
      }),
    ),
    'Rows that have or would get one.',
  ),
})

const figure = z.optional(z.number())
const gives = {
  contract: said(z.int(), 'Version of the contract.'),
  database: said(z.string(), 'Version of the program database that completed the rows.'),
  model: said(z.string(), 'Version of the chance model.'),
  rules: said(z.string(), 'Version of the rules.'),
  season: said(z.int(), 'Match year that was planned for.'),
  status: said(chanceStatus, 'Of the chances that it is chosen by: prior only where any is.'),
  lines: said(
    z.array(Line),
    'The list in the order in which applications are worth sending: its best beginning is above any line.',
  ),
  stop: said(
    z.object({
      after: said(z.int(), 'Applications before the line; all of them where it is not reached.'),
      says: said(z.string(), 'Why there, in a sentence.'),
    }),
    'Where the next application stops being worth it.',
  ),
  cost: said(
    z.looseObject({
      dollars: said(
        figure,
        'US dollars for all of it, by the season’s table of fees; absent where a fee is not known.',
      ),
      atLeast: said(figure, 'US dollars for what is known of it, where a fee is not.'),
      unknown: said(z.optional(z.string()), 'Which fee is not known, and why.'),
    }),
    'What the whole list costs, with "lines" a specialty and the page that prints each fee.',
  ),
  value: said(z.number(), 'Utility to expect of the list; 1 is the sure place that is wanted most.'),
  bound: said(z.number(), 'What no list of its size can exceed, on the same scale.'),
  gap: said(z.number(), 'How far at most a better list could be; share of the value, 0.01 is one in a hundred.'),
  capped: said(
    z.optional(
      z.object({
        interviews: said(z.int(), 'Interviews that can be taken.'),
        match: ranged('Chance of a place.', SHARE),
        value: ranged('Utility to expect; 1 is the sure place that is wanted most.', '0 to 1'),
      }),
    ),
    'The same list with no more interviews than can be taken; where that was asked.',
  ),
  group: said(
    z.object({
      size: said(z.int(), 'Programs in it.'),
      interview: ranged('Chance of an interview at one of them at least.', SHARE),
      weak: ranged('The same where the file reads one standard deviation worse than it looks.', SHARE),
    }),
    'The twenty best chances of the list, taken together.',
  ),
  signals: said(z.array(Signals), 'Signals of each specialty on the list.'),
  leftOut: said(
    z.array(
      z.object({ why: said(z.string(), 'The reason.'), rows: said(z.array(z.int()), 'Places; the first is 0.') }),
    ),
    'Rows that it does not count with.',
  ),
  warnings: said(
    z.array(
      z.object({
        row: said(z.optional(z.int()), 'Place, where it is about one row.'),
        says: said(z.string(), 'What to look at.'),
      }),
    ),
    'What somebody should look at.',
  ),
}

/** What a plan takes and gives. @param tracker what the tracker's own checks read */
export const planSchema = <Tracked extends z.ZodMiniType>(tracker: {
  readonly Row: Tracked
  readonly Profile: Tracked
}) => ({
  takes: z.strictObject({
    ...sender,
    profile: tracker.Profile,
    rows: said(
      z.array(tracker.Row).check(z.maxLength(MOST_PLAN_ROWS)),
      'The programs to choose from, 6,000 at most. A row is named by its place, from 0; refusals count rows from 1.',
    ),
    ...takes,
  }),
  gives: z.object(gives),
})
