import type * as z from 'zod/mini'
import type { Problem } from '../shared/tracker/problem.ts'
import { Refusal } from './problems.ts'

/** Checks what an endpoint takes against its schema, and names every field that does not fit. */
export function fit<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  // without its input an issue cannot tell what is missing from what is of another type
  const result = schema.safeParse(value, { reportInput: true })
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

/** lists whose entries are the rows of a sheet; an entry of any other is named by its place, as code would */
const ofRows: ReadonlySet<PropertyKey | undefined> = new Set(['rows', 'keys', 'applications'])

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const [list, at, ...rest] = issue.path
  const isRow = ofRows.has(list) && typeof at === 'number'
  // "rows", 11, "state" is row 12; the message a person reads counts from 1
  const row = isRow ? { row: at + 1 } : {}
  const path = isRow ? [list, ...rest] : issue.path
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ ...row, field: named([...path, key]), says: 'is not a field of this request.' }))
  return [{ ...row, field: named(path), says: sentence(issue) }]
}

/** `signals[2].level` */
const named = (path: readonly (PropertyKey | undefined)[]): string =>
  path
    .map((name) => (typeof name === 'number' ? `[${name}]` : `.${String(name)}`))
    .join('')
    .slice(1) || 'body'

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined) return 'is missing.'
  if (issue.code === 'too_big') return `is more than ${issue.maximum}${unit(issue.origin)}.`
  if (issue.code === 'too_small')
    return typeof issue.input !== 'number' && Number(issue.minimum) === 1
      ? 'is empty.'
      : `is less than ${issue.minimum}${unit(issue.origin)}.`
  if (issue.code === 'invalid_value') {
    const [first, ...more] = issue.values
    return more.length ? `is not one of: ${issue.values.slice(0, 12).join(', ')}.` : `is not ${String(first)}.`
  }
  if (issue.code === 'invalid_type') return `is not ${article(issue.expected)}.`
  const format = issue.code === 'invalid_format' ? formats[issue.format] : undefined
  if (format !== undefined) return `is not ${format}.`
  // what may be one of several things, or has a pattern of its own, says itself what is expected
  return issue.code === 'invalid_union' || issue.code === 'invalid_format' ? issue.message : 'cannot be read.'
}

const formats: Readonly<Record<string, string>> = {
  date: 'a day such as 2026-09-03',
  datetime: 'an instant such as 2026-09-03T10:00:00Z',
  url: 'an address such as https://example.org/page',
  email: 'an address such as name@example.org',
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
    record: 'an object',
  })[type] ?? `a ${type}`
