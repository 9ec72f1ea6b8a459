import * as z from 'zod/mini'

/** Values that several schemas of members share; one with a pattern says what it expects. */
export const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
export const id = text(60)
export const instant = z.iso.datetime()
export const plain = z.union(
  [z.string().check(z.maxLength(5000)), z.number(), z.boolean()],
  'is not text, a number, or true or false.',
)
export const zone = z
  .string()
  .check(z.regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){0,2}$/, 'is not a time zone such as Asia/Karachi.'), z.maxLength(60))
/** of the review that was read */
export const mark = z.string().check(z.regex(/^\d{1,18}$/, 'is not a mark that a review answered with.'))

/** A schema with what the reference page says of it: what it is, its unit, and what holds where it is absent. */
export const said = <T extends z.ZodMiniType>(schema: T, about: string): T => schema.check(z.describe(about)) as T

/** Who asks, sent with every POST. */
export const sender = {
  contract: said(z.int(), 'Version of the contract that the caller speaks; this server speaks 1.'),
  rules: said(
    z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
    'Version of the rules that the caller has.',
  ),
  addon: said(z.optional(z.string().check(z.minLength(1), z.maxLength(40))), 'Version of the add-on.'),
}

export const chanceStatus = said(
  z.enum(['calibrated', 'prior only']),
  'What the figure rests on: parameters fitted to published outcomes, or a prior only.',
)

/** A figure is never given without its range. @param unit such as `share, 0 to 1` */
export const ranged = (about: string, unit: string) =>
  said(
    z.object({
      mean: said(z.number(), `What is expected; ${unit}.`),
      low: said(z.number(), `Lower end of what facts and parameters leave it, 80 %; ${unit}.`),
      high: said(z.number(), `Upper end of the same; ${unit}.`),
    }),
    about,
  )
