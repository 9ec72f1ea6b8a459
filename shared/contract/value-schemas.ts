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
