import * as z from 'zod/mini'
import { id, instant, said } from './value-schemas.ts'
import { bases, MOST_OUTCOMES } from './outcomes.ts'

/** The schemas of outcomes that are given by consent, and of what is made of them. */
const contract = said(z.int(), 'Version of the contract that the caller speaks; this server speaks 1.')
const workspace = said(id, 'The workspace, w_….')
const chance = z.number().check(z.minimum(0), z.maximum(1))
const season = said(z.int().check(z.minimum(2020), z.maximum(2099)), 'The Match year.')
const basis = said(
  z.enum(bases),
  'Where what was said is from: frozen before anything was heard, or worked out afterwards as it was before.',
)
const day = said(z.iso.date(), 'When it was said, such as 2026-09-20; two years before the Match at the earliest.')
const count = (of: string) => said(z.int(), of)
const share = (about: string) => said(z.number(), `${about}; share, 0 to 1.`)

const Given = z.object({
  season,
  basis,
  day,
  consented: said(z.iso.date(), 'The day of the consent.'),
  given: said(instant, 'When it was given.'),
  applications: count('Applications that were told of.'),
  invitations: count('Of those, with an invitation.'),
  match: said(z.boolean(), 'The Match was told of too.'),
})
const Point = z.object({
  from: share('Lower end of the chances that were said'),
  to: share('Upper end of the chances that were said'),
  people: count('People who told of such chances, five at the least.'),
  n: count('Chances that were said.'),
  said: share('Mean of what was said'),
  came: share('Share that came'),
  low: share('Lower end of where that may lie, 80 %'),
  high: share('Upper end of the same'),
  line: share('What came, rising as it must: neighbours that fall are taken together'),
})
const Calibration = z.object({
  people: count('People in the fullest stretch: so many at the least.'),
  n: count('Chances that were said, of all stretches shown.'),
  brier: said(z.number(), 'Mean square of what was said less what came, 0 to 1; lower is better.'),
  uninformed: said(z.number(), 'The same of saying to everybody what came on average.'),
  curve: said(z.array(Point), 'The reliability curve, by stretches of chances that are always the same.'),
  hidden: count('Stretches that are left out, here and in every total: fewer than five people told of them.'),
  seasons: said(z.array(z.int()), 'Match years that five people or more told of.'),
  first: said(z.optional(z.string()), 'First month, such as 2026-09, that five people or more said something in.'),
  last: said(z.optional(z.string()), 'Last such month.'),
})

export const outcomeSchemas = {
  outcomes: {
    takes: z.strictObject({ workspace }),
    gives: z.object({ given: said(z.array(Given), 'Season by season, the newest first.') }),
  },
  giveOutcomes: {
    takes: z.strictObject({
      contract,
      workspace,
      season,
      consent: said(z.literal(true), 'That they may be counted in what anybody may read; nothing is taken without it.'),
      basis,
      day,
      applications: said(
        z
          .array(
            z.strictObject({
              said: said(chance, 'Chance of an interview that was said; share, 0 to 1: 0.08 is 8 %.'),
              came: said(z.boolean(), 'Whether an invitation came.'),
            }),
          )
          .check(z.minLength(1), z.maxLength(MOST_OUTCOMES)),
        'Applications that were sent, 500 at most. None names its program.',
      ),
      match: said(
        z.optional(
          z.strictObject({
            said: said(chance, 'Chance of a place that was said of the whole list; share, 0 to 1.'),
            matched: said(z.boolean(), 'Whether there was a match.'),
          }),
        ),
        'The same of the whole list.',
      ),
    }),
    gives: z.object({
      given: said(Given, 'What is kept now, as counts.'),
      says: said(z.string(), 'The same in a sentence.'),
    }),
  },
  takeBackOutcomes: {
    takes: z.strictObject({
      contract,
      workspace,
      season: said(z.optional(season), 'The Match year; all when absent.'),
    }),
    gives: z.object({
      deleted: count('Chances that were deleted.'),
      says: said(z.string(), 'What went, in a sentence.'),
    }),
  },
}

export const calibrationSchema = {
  takes: z.strictObject({}),
  gives: z.object({
    contract: said(z.int(), 'Version of the contract.'),
    smallest: said(z.int(), 'No figure is of fewer people.'),
    interviews: said(z.optional(Calibration), 'Of chances of an interview; absent where too few people told.'),
    matches: said(z.optional(Calibration), 'Of chances of a place; absent where too few people told.'),
  }),
}
