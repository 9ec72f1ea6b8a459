import type { ColumnId, PlainRow } from '../tracker/columns.ts'
import type { Friendliness } from './friendliness.ts'
import type { Span } from './specialty.ts'

/** The guide's eight indicators of a program that supports its IMGs. */
export const supportIds = [
  'mentorship',
  'academicHelp',
  'orientation',
  'sessions',
  'diversity',
  'respect',
  'retention',
  'advancement',
] as const satisfies readonly ColumnId[]

/** Found 1, looked and none found .5, reported against 0; not looked .5 to 1, for respect and retention 0 to 1. */
export const supportSpan = (row: PlainRow): Span => {
  let low = 0
  let high = 0
  for (const id of supportIds) {
    const answer = row[id]
    if (answer === undefined) {
      low += id === 'respect' || id === 'retention' ? 0 : 0.5
      high += 1
    } else {
      const s = answer === 'found' ? 1 : answer === 'reported against' ? 0 : 0.5
      low += s
      high += s
    }
  }
  return { low: low / 8, mid: (low + high) / 16, high: high / 8 }
}

/** Accepts and supports are two axes. No evidence is not a negative. */
export const acceptsSupports = (row: PlainRow, verdict: Friendliness): string => {
  const answers = supportIds.map((id) => row[id])
  const looked = answers.filter((answer) => answer !== undefined).length
  const found = answers.filter((answer) => answer === 'found').length
  const accepts = verdict === 'IMG-friendly' || verdict === 'IMG-open'
  const supports = found * 2 >= looked && found >= 2
  if (accepts) return supports ? 'accepts and supports' : 'accepts'
  // a record that nobody knows is no refusal
  if (supports) return verdict === 'unknown' ? 'supports, record not known' : 'supports but rarely accepts'
  return looked === 0 ? 'not researched' : 'neither found so far'
}
