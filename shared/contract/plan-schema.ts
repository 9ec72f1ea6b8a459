import * as z from 'zod/mini'
import { signalLevels } from '../list/plan/signals.ts'
import { MOST_PLAN_ROWS, MOST_PLANNED } from '../list/plan/request.ts'

const share = z.number().check(z.minimum(0), z.maximum(1))
const money = z.number().check(z.minimum(0), z.maximum(1_000_000))
const row = z.int().check(z.minimum(0), z.maximum(MOST_PLAN_ROWS - 1))
const rows = z.array(row).check(z.maxLength(MOST_PLAN_ROWS))
const level = z.enum(signalLevels)
const status = z.enum(['calibrated', 'prior only'])

const Ranged = z.object({ mean: z.number(), low: z.number(), high: z.number() })
const Line = z.object({
  row: z.int(),
  specialty: z.string(),
  standing: z.enum(['open', 'applied', 'invited', 'over']),
  chance: z.extend(Ranged, { status, thin: z.boolean() }),
  odds: z.enum(['long', 'fair', 'best']),
  gain: z.number(),
  points: Ranged,
  match: Ranged,
  interviews: Ranged,
  noInterview: Ranged,
  hedge: z.number(),
  price: z.nullable(z.number()),
  dollars: z.nullable(z.number()),
  dollarsPerPoint: z.nullable(z.number()),
  signal: z.optional(level),
})
const Signals = z.object({
  specialty: z.string(),
  gives: z.object({ gold: z.int(), silver: z.int(), signal: z.int() }),
  unknown: z.optional(z.string()),
  on: z.array(z.object({ row: z.int(), level, spent: z.boolean(), chance: Ranged })),
})

/** What a plan takes and gives. @param sender who asks @param tracker what the tracker's own checks read */
export const planSchema = <Sender extends Record<string, z.ZodMiniType>, Tracked extends z.ZodMiniType>(
  sender: Sender,
  { Row, Profile }: { readonly Row: Tracked; readonly Profile: Tracked },
) => ({
  takes: z.strictObject({
    ...sender,
    profile: Profile,
    rows: z.array(Row).check(z.maxLength(MOST_PLAN_ROWS)),
    budget: z.optional(money),
    most: z.optional(z.int().check(z.minimum(0), z.maximum(MOST_PLANNED))),
    slider: z.optional(share),
    riskAverse: z.optional(z.boolean()),
    fixed: z.optional(rows),
    forbidden: z.optional(rows),
    interviews: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
    dollarsPerPoint: z.optional(money),
    signals: z.optional(z.array(z.strictObject({ row, level })).check(z.maxLength(200))),
    suggestSignals: z.optional(z.boolean()),
    season: z.optional(z.int().check(z.minimum(2024), z.maximum(2027))),
  }),
  gives: z.object({
    contract: z.int(),
    database: z.string(),
    model: z.string(),
    rules: z.string(),
    season: z.int(),
    status,
    lines: z.array(Line),
    stop: z.object({ after: z.int(), says: z.string() }),
    cost: z.looseObject({
      dollars: z.optional(z.number()),
      atLeast: z.optional(z.number()),
      unknown: z.optional(z.string()),
    }),
    value: z.number(),
    bound: z.number(),
    gap: z.number(),
    capped: z.optional(z.object({ interviews: z.int(), match: Ranged, value: Ranged })),
    group: z.object({ size: z.int(), interview: Ranged, weak: Ranged }),
    signals: z.array(Signals),
    leftOut: z.array(z.object({ why: z.string(), rows: z.array(z.int()) })),
    warnings: z.array(z.object({ row: z.optional(z.int()), says: z.string() })),
  }),
})
