import * as z from 'zod/mini'
import { id, instant } from './value-schemas.ts'
import { bases, MOST_OUTCOMES } from './outcomes.ts'

/** The schemas of outcomes that are given by consent, and of what is made of them. */
const chance = z.number().check(z.minimum(0), z.maximum(1))
const season = z.int().check(z.minimum(2020), z.maximum(2099))
const basis = z.enum(bases)
const Given = z.object({
  season,
  basis,
  day: z.iso.date(),
  consented: z.iso.date(),
  given: instant,
  applications: z.int(),
  invitations: z.int(),
  match: z.boolean(),
})
const Calibration = z.object({
  people: z.int(),
  n: z.int(),
  brier: z.number(),
  uninformed: z.number(),
  curve: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      people: z.int(),
      n: z.int(),
      said: z.number(),
      came: z.number(),
      low: z.number(),
      high: z.number(),
      line: z.number(),
    }),
  ),
  hidden: z.int(),
  seasons: z.array(z.int()),
  first: z.optional(z.string()),
  last: z.optional(z.string()),
})

export const outcomeSchemas = {
  outcomes: { takes: z.strictObject({ workspace: id }), gives: z.object({ given: z.array(Given) }) },
  giveOutcomes: {
    takes: z.strictObject({
      contract: z.int(),
      workspace: id,
      season,
      consent: z.literal(true),
      basis,
      day: z.iso.date(),
      applications: z
        .array(z.strictObject({ said: chance, came: z.boolean() }))
        .check(z.minLength(1), z.maxLength(MOST_OUTCOMES)),
      match: z.optional(z.strictObject({ said: chance, matched: z.boolean() })),
    }),
    gives: z.object({ given: Given, says: z.string() }),
  },
  takeBackOutcomes: {
    takes: z.strictObject({ contract: z.int(), workspace: id, season: z.optional(season) }),
    gives: z.object({ deleted: z.int(), says: z.string() }),
  },
}

export const calibrationSchema = {
  takes: z.strictObject({}),
  gives: z.object({
    contract: z.int(),
    smallest: z.int(),
    interviews: z.optional(Calibration),
    matches: z.optional(Calibration),
  }),
}
