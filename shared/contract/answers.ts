import type { EndpointId } from './endpoints.ts'

/** The part of an answer that its reader relies on: kinds of values by name, `?` where one may be absent. */
export type Shape =
  | 'text'
  | 'number'
  | 'yes/no'
  | 'anything'
  | 'text?'
  | 'number?'
  | readonly [Shape]
  | { readonly [field: string]: Shape }

const program: Shape = { id: 'text', name: 'text', specialty: 'text', acgme: ['text'], nrmp: ['text'] }

/** Answers are checked by hand here, as a schema library would weigh more than the add-on's rules. */
export const answers: Readonly<Record<EndpointId, Shape>> = {
  score: {
    contract: 'number',
    rules: 'text',
    season: 'number',
    database: 'text',
    results: [{}],
  },
  lookup: { contract: 'number', database: 'text', results: [{ key: 'text', status: 'text', confidence: 'number' }] },
  search: { database: 'text', total: 'number', programs: [program], next: 'text?' },
  program: { database: 'text', program, aliases: [{ kind: 'text', value: 'text' }], claims: [{ field: 'text' }] },
  import: { contract: 'number', stored: 'yes/no', counts: {}, report: [{ says: 'text' }], notes: [{ says: 'text' }] },
  rollback: { contract: 'number', id: 'text', rolledBackAt: 'text' },
  healthz: { ok: 'yes/no' },
  readyz: { ok: 'yes/no', database: 'text', programs: 'number' },
}

/** Does the value have at least this shape? Fields that the shape does not name are passed over. */
export const fits = (value: unknown, shape: Shape): boolean => {
  if (typeof shape === 'string') return fitsWord(value, shape)
  if (typeof value !== 'object' || value === null) return false
  if (isList(shape)) return Array.isArray(value) && value.every((item) => fits(item, shape[0]))
  return Object.keys(shape).every((field) =>
    fits((value as Record<string, unknown>)[field], shape[field] ?? 'anything'),
  )
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape)

const fitsWord = (value: unknown, word: string): boolean => {
  if (word.charAt(word.length - 1) === '?') return value === undefined || fitsWord(value, word.slice(0, -1))
  if (word === 'text') return typeof value === 'string'
  if (word === 'number') return typeof value === 'number'
  return word === 'anything' || typeof value === 'boolean'
}
