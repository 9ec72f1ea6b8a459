import { offScript } from '../tracker/about.ts'
import type { EndpointId } from './endpoints.ts'
import { memberAnswers } from './member-routes.ts'

/** An example of what the reader of an answer relies on. */
type Like = string | number | boolean | readonly [Like] | { readonly [field: string]: Like }

const program: Like = { id: '', name: '', specialty: '', acgme: [''], nrmp: [''] }

/** Answers are checked by hand here, as a schema library would weigh more than the add-on's rules. */
export const answers: Readonly<Record<EndpointId, Like>> = {
  score: { contract: 1, rules: '', season: 1, database: '', results: [{}] },
  lookup: { contract: 1, database: '', results: [{ key: '', status: '', confidence: 1 }] },
  search: { database: '', total: 1, programs: [program] },
  program: { database: '', program, aliases: [{ kind: '', value: '' }], claims: [{ field: '' }] },
  ...offScript({
    plan: { contract: 1, model: '', season: 1, lines: [{ row: 1 }], leftOut: [{ why: '', rows: [1] }] },
    calibration: { contract: 1, smallest: 1 },
    import: { contract: 1, stored: true, counts: {}, report: [{ says: '' }], notes: [{ says: '' }] },
    rollback: { contract: 1, id: '', rolledBackAt: '' },
    healthz: { ok: true },
    readyz: { ok: true, database: '', programs: 1 },
    ...memberAnswers,
  } as const),
}

/** Has the value the fields of the example, of the same types? Fields that the example does not name are passed over. */
export const fits = (value: unknown, like: Like): boolean => {
  if (isList(like)) return Array.isArray(value) && value.every((item) => fits(item, like[0]))
  if (typeof value !== typeof like || value === null) return false
  if (typeof like !== 'object') return true
  return Object.keys(like).every((field) => fits((value as Record<string, unknown>)[field], like[field] as Like))
}

const isList = (like: Like): like is readonly [Like] => Array.isArray(like)
