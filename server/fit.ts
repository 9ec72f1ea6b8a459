import type * as z from 'zod/mini'
import type { Problem } from '../shared/tracker/problem.ts'
import { Refusal } from './problems.ts'

/** Checks what an endpoint takes against its schema, and names every field that does not fit. */
export function fit<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw doesNotFit(result.error.issues.flatMap(problemsOf))
}

/** @throws Refusal when there are any */
export function refuseProblems(problems: Problem[]) {
  if (problems.length) throw doesNotFit(problems)
}

function doesNotFit(problems: Problem[]): Refusal {
  const [first] = problems
  const where = first?.row === undefined ? '' : `Row ${first.row}, `
  const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : ''
  return new Refusal('does-not-fit', first ? `${where}"${first.field}" ${first.says}${more}` : 'It does not fit.', {
    problems,
  })
}

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const [list, at, ...rest] = issue.path
  // "rows", 11, "state" is row 12; the message a person reads counts from 1
  const row = typeof at === 'number' ? { row: at + 1 } : {}
  const path = typeof at === 'number' ? [list, ...rest] : issue.path
  const named = (name: PropertyKey[]) => name.map(String).join('.') || 'body'
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...row,
      field: named([...path, key] as PropertyKey[]),
      says: 'is not a field of this request.',
    }))
  return [{ ...row, field: named(path as PropertyKey[]), says: sentence(issue) }]
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big') return `is more than ${issue.maximum}${unit(issue.origin)}.`
  if (issue.code === 'too_small')
    return Number(issue.minimum) === 1 ? 'is empty.' : `is less than ${issue.minimum}${unit(issue.origin)}.`
  if (issue.code === 'invalid_value') return `is not one of: ${issue.values.slice(0, 12).join(', ')}.`
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing.'
  if (issue.code === 'invalid_type') return `is not ${article(issue.expected)}.`
  // what may be one of several things says itself what is expected
  return issue.code === 'invalid_union' ? issue.message : 'cannot be read.'
}

const unit = (origin: string) => ({ string: ' characters', array: ' entries' })[origin] ?? ''

const article = (type: string) =>
  ({
    int: 'a whole number',
    number: 'a number',
    string: 'text',
    array: 'a list',
    object: 'an object',
    boolean: 'true or false',
  })[type] ?? `a ${type}`
