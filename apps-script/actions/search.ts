import type { ProgramSummary, SearchQuery } from '../../shared/contract/messages.ts'
import { compile, type Judge, profileLacks, type Result } from '../../shared/rules/index.ts'
import type { ColumnId, Row } from '../../shared/tracker/columns.ts'
import { factColumns } from '../../shared/tracker/columns.ts'
import { readProfile } from '../../shared/tracker/profile.ts'
import type { Offline } from '../backend.ts'
import { programCell } from '../functions/imgprogram.ts'
import { profileCells } from '../sheet/trackers.ts'
import { type Desk, heard } from './desk.ts'

export interface Query {
  readonly text?: string
  readonly specialty?: string
  readonly state?: string
  readonly visa?: string
  readonly imgMin?: number
  readonly cursor?: string
}

export interface FoundProgram {
  readonly key: string
  readonly program: string
  readonly specialty: string | null
  readonly state: string | null
  readonly city: string | null
  readonly codes: readonly string[]
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

const PAGE = 20

/** One page of the program database, scored for the profile in this sheet. */
export const search = (query: Query, { sheet, backend }: Desk): Found | Offline => {
  const { visa, imgMin, ...rest } = query
  const asked: SearchQuery = {
    ...rest,
    ...(visa === undefined ? {} : { visa: visa as NonNullable<SearchQuery['visa']> }),
    ...(imgMin === undefined ? {} : { minImg: imgMin }),
    limit: PAGE,
    fields: factColumns.join(','),
  }
  const answer = backend.ask('search', asked, true)
  if ('offline' in answer) return heard(answer)
  const { profile } = readProfile(profileCells(sheet), sheet.locale())
  const judge = profileLacks(profile) === undefined ? compile(profile) : undefined
  const { programs, next, total } = answer.gives
  return { items: programs.map((program) => foundProgram(program, judge)), next: next ?? null, total }
}

export const foundProgram = (program: ProgramSummary, judge: Judge | undefined): FoundProgram => {
  const { id, name, specialty, state, city, acgme, nrmp, facts = {} } = program
  const share = facts.imgPercent?.value
  return {
    key: id,
    program: name,
    specialty,
    state: state ?? null,
    city: city ?? null,
    codes: [...acgme, ...nrmp],
    imgPercent: typeof share === 'number' ? share : null,
    visas: String(programCell(program, 'visas')) || null,
    fit: judge === undefined ? null : judge.score(rowOf(program)),
  }
}

/** What stands of a program as a row; sources that disagree leave both values possible. */
const rowOf = ({ name, specialty, facts = {} }: ProgramSummary): Row => {
  const row: Record<string, unknown> = { program: name, specialty }
  for (const id of Object.keys(facts) as ColumnId[]) {
    const fact = facts[id]
    if (fact !== undefined) row[id] = fact.disputed ? { oneOf: [fact.value, ...fact.disputed] } : fact.value
  }
  return row as Row
}
