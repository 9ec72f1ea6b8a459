import * as z from 'zod/mini'
import { MOST_ROWS } from './messages.ts'
import { chanceStatus, ranged, said, sender } from './value-schemas.ts'

/** The parts of a result that may be asked for by name. */
const resultColumns = ['fit', 'low', 'high', 'sort', 'tier', 'verdict', 'why', 'shown'] as const

const result = {
  fit: said(z.nullable(z.number()), 'Fit of the program, points of 100; null where too little is known.'),
  low: said(z.number(), 'Lower end of what the fit may be, points of 100.'),
  high: said(z.number(), 'Upper end of what the fit may be, points of 100.'),
  sort: said(z.number(), 'What rows are sorted by, points of 100.'),
  tier: said(z.string(), 'Tier by the rules, such as reach, target or safety.'),
  verdict: said(z.string(), 'What the requirements come to, in a few words.'),
  why: said(z.string(), 'The reason, in sentences.'),
  shown: said(z.string(), 'What a single cell shows of it.'),
}

const Because = z.object({
  thin: said(z.boolean(), 'The range is three times as wide as it is low.'),
  facts: said(
    z.array(
      z.object({
        topic: said(z.string(), 'What moves it.'),
        shift: said(z.number(), 'By how much, on the logit of an interview.'),
        error: said(z.number(), 'Standard error of that, on the logit.'),
        guess: said(z.boolean(), 'The fact itself is not known, and its mean stands in.'),
      }),
    ),
    'What moves it, the strongest first.',
  ),
  guesses: said(
    z.array(
      z.object({
        topic: said(z.string(), 'The requirement.'),
        chance: said(z.number(), 'How likely it is met; share, 0 to 1.'),
        rests: said(z.string(), 'What that rests on.'),
      }),
    ),
    'Requirements of which it is not known whether they are met.',
  ),
  missed: said(z.optional(z.string()), 'The requirement that is missed, so that the chance is 0.'),
})

const Scored = z.object({
  ...z.partial(z.object(result)).shape,
  program: said(z.optional(z.string()), 'With the trace: the program that the row’s blanks were completed from.'),
  chance: said(
    z.optional(
      z.extend(ranged('', 'share, 0 to 1'), {
        status: chanceStatus,
        because: said(z.optional(Because), 'With the trace: what it rests on.'),
      }),
    ),
    'Chance of an interview, where it was asked for; absent for a row without a specialty.',
  ),
  trace: said(
    z.optional(
      z.looseObject({
        rules: said(z.string(), 'Version of the rules.'),
        season: said(z.int(), 'Match year.'),
        asOf: said(z.string(), 'The day that it holds for, 2026-09-03.'),
      }),
    ),
    'Where it was asked for: every factor, requirement, fact and source.',
  ),
})

/** What scoring takes and gives. @param tracker what the tracker's own checks read */
export const scoreSchema = <T extends z.ZodMiniType>(tracker: { readonly Row: T; readonly Profile: T }) => ({
  takes: z.strictObject({
    ...sender,
    profile: tracker.Profile,
    rows: said(
      z.array(tracker.Row).check(z.minLength(1), z.maxLength(MOST_ROWS)),
      'The programs, 1,000 at most. Refusals count rows from 1.',
    ),
    trace: said(z.optional(z.boolean()), 'With every factor, requirement, fact and source. False when absent.'),
    chance: said(z.optional(z.boolean()), 'With the chance of an interview. False when absent.'),
    columns: said(
      z.optional(z.array(z.enum(resultColumns)).check(z.minLength(1), z.maxLength(20))),
      'The parts of a result to give; all when absent.',
    ),
  }),
  gives: z.object({
    contract: said(z.int(), 'Version of the contract.'),
    rules: said(z.string(), 'Version of the rules that scored.'),
    season: said(z.int(), 'Match year that was scored for.'),
    database: said(z.string(), 'Version of the program database that completed the rows.'),
    results: said(z.array(Scored), 'One a row, in the rows’ order.'),
  }),
})
