import { type Age, ageOf } from '../facts/index.ts'
import { isOneOf } from '../tracker/check.ts'
import type { ColumnId, Row } from '../tracker/columns.ts'

/** How a fact of a row stands: what is known and fresh is never asked. */
export type Stands = 'not known' | 'sources disagree' | 'old' | 'stale' | 'known'

/** The days on which single facts of a row were read, where they are known; others were read when the row was. */
export type ReadOn = Readonly<Partial<Record<ColumnId, string>>>

/** A row's facts, each with how it stands. @param asOf the day that it is; without one nothing is known to be old */
export const standsIn = (row: Row, readOn: ReadOn, asOf: string | undefined): ((field: ColumnId) => Stands) => {
  const { checked } = row
  const whole = typeof checked === 'string' ? checked : undefined
  return (field) => {
    const value = row[field]
    if (value === undefined) return 'not known'
    if (isOneOf(value)) return 'sources disagree'
    const day = readOn[field] ?? whole
    if (day === undefined || asOf === undefined) return 'known'
    return aged[ageOf(field, day, asOf)]
  }
}

const aged: Readonly<Record<Age, Stands>> = { fresh: 'known', old: 'old', stale: 'stale' }

/** Chance that what was read then still holds. A judgement: policies change between seasons, most do not. */
export const stillHolds: Readonly<Record<'old' | 'stale', number>> = { old: 0.9, stale: 0.8 }
