import { CONTRACT, type ScoreAnswer, type Scored, type ScoreRequest } from '../../shared/contract/messages.ts'
import type { Origin } from '../../shared/facts/index.ts'
import { givenChances, tracedChances } from '../../shared/list/chance/given.ts'
import { compile, explain, type Judge, type Result } from '../../shared/rules/index.ts'
import { resultOf } from '../../shared/rules/result.ts'
import { shaped } from '../../shared/rules/shape.ts'
import { checkRow } from '../../shared/tracker/check.ts'
import type { ColumnId, Row } from '../../shared/tracker/columns.ts'
import type { Problem } from '../../shared/tracker/problem.ts'
import { checkProfile } from '../../shared/tracker/profile.ts'
import { refuseProblems } from '../fit.ts'
import type { Catalogue, Program } from './catalogue.ts'
import { complete, completeShaped } from './known.ts'

/** Names every field of the profile and the rows that cannot be used. */
export function checkScore({ profile, rows }: Pick<ScoreRequest, 'profile' | 'rows'>) {
  const problems: Problem[] = checkProfile(profile)
  rows.forEach((row, at) => {
    for (const problem of checkRow(row, at + 1)) problems.push(problem)
  })
  refuseProblems(problems)
}

/** Scores rows for a profile; blanks are completed from the database, what a row says stands. */
export function scoreRows(catalogue: Catalogue, { profile, rows, trace, chance, columns }: ScoreRequest): ScoreAnswer {
  const judge = compile(profile)
  const one = trace ? scoredWithTrace : scored
  const given = chance ? (trace ? tracedChances : givenChances)(profile) : undefined
  const results = rows.map((row) => {
    const result = one(judge, row, catalogue)
    const interview = given?.(withKnown(row, programOf(catalogue, row)))
    return interview ? { ...result, chance: interview } : result
  })
  return {
    contract: CONTRACT,
    rules: judge.me.rules.version,
    season: judge.me.season.year,
    database: catalogue.version,
    results: columns ? results.map((result) => pick(result, columns)) : results,
  }
}

function scored(judge: Judge, row: Row, catalogue: Catalogue): Scored {
  const plain = shaped(row)
  if (!plain) return judge.score(withKnown(row, programOf(catalogue, row)))
  const program = programOf(catalogue, plain)
  if (program && !program.judged) return judge.score(complete(row, program.known))
  return resultOf(judge.judge(program?.judged ? completeShaped(plain, program.judged) : plain), judge.me)
}

/** What a row says, and what is known of its program beside it. */
export const withKnown = (row: Row, program: Program | undefined): Row => (program ? complete(row, program.known) : row)

function scoredWithTrace(judge: Judge, row: Row, catalogue: Catalogue): Scored {
  const program = programOf(catalogue, row)
  const full = withKnown(row, program)
  const trace = explain(judge, full, program ? originsOf(row, full, program) : {})
  return { ...trace.result, ...(program ? { program: program.id } : {}), trace }
}

/** The sources of what was completed; what the row said itself stands in the sheet. */
function originsOf(row: Row, full: Row, { facts }: Program): Partial<Record<ColumnId, Origin>> {
  const origins: Partial<Record<ColumnId, Origin>> = {}
  for (const field of Object.keys(full) as ColumnId[]) {
    const fact = facts[field]
    if (row[field] === undefined && fact) origins[field] = fact
  }
  return origins
}

/** By code; else by its exact name, specialty and state, when only one program has them. */
export function programOf({ byKey, byExactName }: Catalogue, row: Row): Program | undefined {
  const { acgmeCode, nrmpCode, program, specialty, state } = row
  if (typeof acgmeCode === 'string') return byKey.get(acgmeCode)
  if (typeof nrmpCode === 'string') return byKey.get(nrmpCode)
  if (typeof program !== 'string' || typeof specialty !== 'string') return undefined
  const found = byExactName(program, specialty)
  return found && typeof state === 'string' && found.state !== undefined && found.state !== state ? undefined : found
}

function pick({ program, trace, chance, ...result }: Scored, columns: readonly (keyof Result)[]): Scored {
  const some: Record<string, unknown> = {}
  for (const column of columns) some[column] = result[column]
  return {
    ...some,
    ...(program === undefined ? {} : { program }),
    ...(chance === undefined ? {} : { chance }),
    ...(trace === undefined ? {} : { trace }),
  }
}
