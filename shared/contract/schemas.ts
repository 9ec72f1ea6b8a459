import * as z from 'zod/mini'
import { licences, trustOrder } from '../facts/index.ts'
import { columnIds } from '../tracker/columns.ts'
import type { EndpointId } from './endpoints.ts'
import { memberSchemas } from './member-schemas.ts'
import { calibrationSchema } from './outcome-schemas.ts'
import { planSchema } from './plan-schema.ts'
import { scoreSchema } from './score-schema.ts'
import { sender } from './value-schemas.ts'
import { MOST_KEYS, MOST_ON_A_PAGE } from './messages.ts'

/**
 * The schemas of the contract: what the server checks and what /openapi.json prints. The add-on never imports this file.
 * A row and a profile are checked by the tracker's own checks, which are made from its columns; here they are only named.
 */
const Row = z.unknown()
const Profile = z.unknown()
/** Components whose description comes from the tracker, by their name in the OpenAPI document. */
export const fromTracker = { Row, Profile } as const

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most))
const count = z.int().check(z.nonnegative())
const keyExpected = 'is not a key: write a code, a name, or { name, specialty, city, state }.'
const NamedKey = z.strictObject({
  name: text(300),
  specialty: z.optional(text(100)),
  city: z.optional(text(80)),
  state: z.optional(text(40)),
})
const StandingFact = z.object({
  value: z.unknown(),
  source: z.string(),
  trust: z.enum(trustOrder),
  licence: z.enum(licences),
  day: z.optional(z.iso.date()),
  url: z.optional(z.string()),
  disputed: z.optional(z.array(z.unknown())),
})
const ProgramSummary = z.object({
  id: z.string(),
  name: z.string(),
  specialty: z.string(),
  institution: z.optional(z.string()),
  city: z.optional(z.string()),
  state: z.optional(z.string()),
  positions: z.optional(count),
  acgme: z.array(z.string()),
  nrmp: z.array(z.string()),
  facts: z.optional(z.record(z.string(), StandingFact)),
})
const Guess = z.object({ program: ProgramSummary, confidence: z.number(), reason: z.string() })
const Found = z.object({
  key: z.string(),
  status: z.enum(['found', 'guesses', 'unknown', 'refused']),
  confidence: z.number(),
  program: z.optional(ProgramSummary),
  guesses: z.optional(z.array(Guess).check(z.maxLength(3))),
  why: z.optional(z.string()),
})
const Alias = z.object({
  kind: z.enum(['acgme', 'nrmp', 'name', 'id']),
  value: z.string(),
  season: z.optional(z.int()),
  trackName: z.optional(z.string()),
  trackType: z.optional(z.string()),
})
const Claim = z.extend(StandingFact, {
  field: z.string(),
  stands: z.boolean(),
  quote: z.optional(z.string()),
  season: z.optional(z.int()),
})

const Remark = z.object({ file: z.string(), row: z.int(), column: z.string(), says: z.string() })

/** queries arrive as text */
const numeric = z.pipe(
  z.string().check(z.regex(/^\d{1,4}(\.\d{1,2})?$/, 'is not a number of at most four digits, such as 12 or 7.5.')),
  z.transform((digits: string) => Number(digits)),
)

export const schemas = {
  score: scoreSchema({ Row, Profile }),
  lookup: {
    takes: z.strictObject({
      ...sender,
      // a column of codes has blank cells
      keys: z
        .array(z.union([z.string().check(z.maxLength(300)), z.number(), NamedKey], keyExpected))
        .check(z.minLength(1), z.maxLength(MOST_KEYS)),
      fields: z.optional(z.array(z.enum(columnIds)).check(z.maxLength(columnIds.length))),
    }),
    gives: z.object({ contract: z.int(), database: z.string(), results: z.array(Found) }),
  },
  search: {
    takes: z.strictObject({
      specialty: z.optional(text(100)),
      state: z.optional(text(40)),
      region: z.optional(text(40)),
      minPositions: z.optional(numeric),
      maxPositions: z.optional(numeric),
      visa: z.optional(z.enum(['J-1', 'H-1B', 'any'])),
      minImg: z.optional(numeric),
      text: z.optional(text(200)),
      fields: z.optional(text(2000)),
      limit: z.optional(z.pipe(numeric, z.int().check(z.minimum(1), z.maximum(MOST_ON_A_PAGE)))),
      cursor: z.optional(text(400)),
    }),
    gives: z.object({
      database: z.string(),
      total: count,
      programs: z.array(ProgramSummary),
      next: z.optional(z.string()),
    }),
  },
  program: {
    takes: z.strictObject({ key: text(60) }),
    gives: z.object({
      database: z.string(),
      program: ProgramSummary,
      aliases: z.array(Alias),
      claims: z.array(Claim),
    }),
  },
  calibration: calibrationSchema,
  plan: planSchema({ Row, Profile }),
  import: {
    takes: z.strictObject({
      contract: z.int(),
      source: text(100),
      url: z.optional(z.url().check(z.maxLength(500))),
      trust: z.optional(z.enum(trustOrder)),
      licence: z.optional(z.enum(licences)),
      season: z.optional(z.int().check(z.minimum(2000), z.maximum(2099))),
      day: z.optional(z.iso.date()),
      map: z.optional(z.record(text(200), z.nullable(text(60)))),
      files: z
        .array(z.strictObject({ name: text(200), text: z.optional(z.string()), base64: z.optional(z.string()) }))
        .check(z.minLength(1), z.maxLength(20)),
      confirm: z.optional(z.boolean()),
    }),
    gives: z.object({
      contract: z.int(),
      id: z.optional(z.string()),
      stored: z.boolean(),
      storedBefore: z.optional(z.iso.datetime()),
      counts: z.record(z.string(), count),
      report: z.array(Remark),
      notes: z.array(Remark),
    }),
  },
  rollback: {
    takes: z.strictObject({ contract: z.int(), id: text(60) }),
    gives: z.object({ contract: z.int(), id: z.string(), rolledBackAt: z.iso.datetime() }),
  },
  healthz: { takes: z.strictObject({}), gives: z.object({ ok: z.literal(true) }) },
  readyz: {
    takes: z.strictObject({}),
    gives: z.object({ ok: z.literal(true), database: z.string(), programs: count }),
  },
  ...memberSchemas,
} satisfies Record<EndpointId, { takes: z.ZodMiniType; gives: z.ZodMiniType }>
