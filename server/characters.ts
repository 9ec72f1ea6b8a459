import { DatabaseError } from 'pg'
import type { Problem } from '../shared/tracker/problem.ts'
import { Refusal } from './problems.ts'

/** What PostgreSQL keeps in no text: U+0000, and half of a pair of surrogates. */
const unkept = /[\0\p{Surrogate}]/u

/**
 * What a request is refused with whose text the database would not take; undefined for any other error. It is looked for
 * after the fact: nearly no request has such a character, and every one would be searched for it.
 */
export function refusalOfCharacters(error: unknown, takes: unknown): Refusal | undefined {
  if (!(error instanceof DatabaseError) || error.code?.startsWith('22') !== true) return undefined
  const problems = placesOf(takes, '')
  const [first] = problems
  return first && new Refusal('does-not-fit', `"${first.field}" ${first.says}`, { problems })
}

function placesOf(value: unknown, field: string): Problem[] {
  if (typeof value === 'string')
    return unkept.test(value)
      ? [
          {
            field: field || 'body',
            says: 'holds a character that no text can be kept with. Take it out, or leave it out.',
          },
        ]
      : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    placesOf(one, Array.isArray(value) ? `${field}[${name}]` : field === '' ? name : `${field}.${name}`),
  )
}
