import type { ProgramClaim } from '../../shared/contract/messages.ts'
import { ageOf, aliasFields, standingOf, type Claim, type Trust, type Licence } from '../../shared/facts/index.ts'
import { type ColumnId, columnOf, factColumns } from '../../shared/tracker/columns.ts'
import type { Offline } from '../backend.ts'
import { type Desk, heard } from './desk.ts'
import { type FoundProgram, foundProgram } from './search.ts'

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

/** One program: what stands of each field, where it was read, and who says otherwise. */
export const program = ({ key }: { readonly key: string }, { backend, today }: Desk): ProgramFacts | Offline => {
  const answer = backend.ask('program', { key }, true)
  if ('offline' in answer) return heard(answer)
  const { program: summary, claims } = answer.gives
  const day = today()
  const facts = factColumns.flatMap((field) =>
    factOf(
      field,
      claims.filter((claim) => claim.field === field),
      day,
    ),
  )
  return { program: foundProgram(summary, undefined), facts }
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
