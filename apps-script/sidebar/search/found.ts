import type { ProgramSummary } from '../../../shared/contract/messages.ts'
import { programCell } from '../../../shared/contract/program-cell.ts'
import { compile, type Judge, profileLacks, type Result, shareOf } from '../../../shared/rules/index.ts'
import type { ColumnId, PlainRow, Row } from '../../../shared/tracker/columns.ts'
import type { GivenPrograms, Offline } from '../seam.ts'

export interface FoundProgram {
  readonly key: string
  readonly program: string
  readonly specialty: string | null
  readonly state: string | null
  readonly city: string | null
  readonly codes: readonly string[]
  /** IMGs among the residents, in percent: as stated, or from counts, classes or years. */
  readonly imgPercent: number | null
  readonly visas: string | null
  /** For this applicant, from what the database knows; null without a profile. */
  readonly fit: Result | null
}

export interface Found {
  readonly items: readonly FoundProgram[]
  readonly next: string | null
  readonly total: number | null
}

/** A page of programs, each scored by the rules for the profile of the sheet. */
export const foundIn = (given: GivenPrograms | Offline): Found | Offline => {
  if ('offline' in given) return given
  const { programs, next = null, total, profile } = given
  const judge = profileLacks(profile) === undefined ? compile(profile) : undefined
  return { items: programs.map((program) => foundProgram(program, judge)), next, total }
}

export const foundProgram = (program: ProgramSummary, judge: Judge | undefined): FoundProgram => {
  const { id, name, specialty, state, city, acgme, nrmp } = program
  return {
    key: id,
    program: name,
    specialty,
    state: state ?? null,
    city: city ?? null,
    codes: [...acgme, ...nrmp],
    imgPercent: shareOf(rowOf(program, false) as PlainRow)?.mid ?? null,
    visas: String(programCell(program, 'visas')) || null,
    fit: judge === undefined ? null : judge.score(rowOf(program, true)),
  }
}

/** What stands of a program as a row. @param disputed where sources disagree, what each says stays possible */
const rowOf = ({ name, specialty, facts = {} }: ProgramSummary, disputed: boolean): Row => {
  const row: Record<string, unknown> = { program: name, specialty }
  for (const id of Object.keys(facts) as ColumnId[]) {
    const fact = facts[id]
    if (fact !== undefined) row[id] = disputed && fact.disputed ? { oneOf: [fact.value, ...fact.disputed] } : fact.value
  }
  return row as Row
}
