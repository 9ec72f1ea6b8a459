import type { ProgramClaim } from '../../../shared/contract/messages.ts'
import { ageOf, aliasFields, type Claim, type Licence, standingOf, type Trust } from '../../../shared/facts/index.ts'
import { type ColumnId, columnOf, factColumns } from '../../../shared/tracker/columns.ts'
import type { GivenProgram, Offline } from '../seam.ts'
import { type FoundProgram, foundProgram } from './found.ts'

export interface StandingFact {
  readonly field: string
  readonly title: string
  readonly value: string
  readonly source: string | null
  readonly day: string | null
  readonly trust: string | null
  readonly licence: string | null
  readonly age: string | null
  readonly disputed: readonly {
    readonly value: string
    readonly source: string | null
    readonly day: string | null
    readonly trust: string | null
  }[]
  /** Why this value stands, where another source says otherwise. */
  readonly because: string | null
}

export interface ProgramFacts {
  readonly program: FoundProgram
  readonly facts: readonly StandingFact[]
}

/** What stands of each field of a program, where it was read, and who says otherwise. */
export const factsIn = (given: GivenProgram | Offline): ProgramFacts | Offline => {
  if ('offline' in given) return given
  const { program, claims, today } = given
  const said = (field: ColumnId): ProgramClaim[] => claims.filter((claim) => claim.field === field)
  const facts = factColumns.flatMap((field) => factOf(field, said(field), today))
  return { program: foundProgram(program, undefined), facts }
}

const factOf = (field: ColumnId, claims: readonly ProgramClaim[], today: string): StandingFact[] => {
  const stands = claims.find((claim) => claim.stands) ?? claims[0]
  if (stands === undefined) return []
  const { header, kind } = columnOf(field)
  const said = (value: unknown): string => String(kind.print(value))
  const isAlias = aliasFields.includes(field)
  const others = isAlias ? [] : claims.filter((claim) => said(claim.value) !== said(stands.value))
  return [
    {
      field,
      title: header,
      value: isAlias ? [...new Set(claims.map(({ value }) => said(value)))].join(', ') : said(stands.value),
      source: stands.source,
      day: stands.day ?? null,
      trust: stands.trust,
      licence: stands.licence,
      age: stands.day === undefined ? null : ageOf(field, stands.day, today),
      disputed: others.map(({ value, source, day = null, trust }) => ({ value: said(value), source, day, trust })),
      because: others.length === 0 ? null : (standingOf(claims.map(claimOf))?.because ?? null),
    },
  ]
}

const claimOf = (claim: ProgramClaim, at: number): Claim => ({
  ...claim,
  id: String(at),
  trust: claim.trust as Trust,
  licence: claim.licence as Licence,
})
