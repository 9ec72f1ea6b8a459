import { defaultRules } from '../../rules/ruleset.ts'
import type { Row } from '../../tracker/columns.ts'
import { type Profile, type ProfileId } from '../../tracker/profile.ts'
import { modelVersion } from '../chance/model.ts'
import { applicationsEach, specialtyParameters } from '../chance/parameters.ts'
import { rounded } from '../numbers/digits.ts'
import { type Plan, planList } from '../plan/plan.ts'
import type { PlanRequest } from '../plan/request.ts'
import { digestOf } from './digest.ts'

/** A plan with everything that it was made of, frozen: worked out again it is the same to the byte. */
export interface Snapshot {
  /** of what went in: profile, rows, wishes, rules, model and its parameters */
  readonly hash: string
  readonly request: PlanRequest
  readonly plan: Plan
}

/** Works the plan out, and freezes it with what it was made of. */
export const takeSnapshot = (request: PlanRequest): Snapshot => ({
  hash: hashOf(request),
  request,
  plan: planList(request),
})

/** Is it what it says it was, and does it still come to the same plan, byte for byte? */
export const holds = ({ hash, request, plan }: Snapshot): boolean =>
  hash === hashOf(request) && canonical(plan) === canonical(planList(request))

const hashOf = (request: PlanRequest): string =>
  digestOf(canonical({ request, rules: defaultRules, model: modelVersion, applicationsEach, specialtyParameters }))

/** Text of a tree of plain values, its keys in one order, its numbers to six digits. */
export const canonical = (tree: unknown): string => JSON.stringify(sorted(rounded(tree)))

const sorted = (tree: unknown): unknown => {
  if (Array.isArray(tree)) return tree.map(sorted)
  if (typeof tree !== 'object' || tree === null) return tree
  const entries = Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, value]: [string, unknown]) => [key, sorted(value)]))
}

/** What changed from one snapshot to another, and what of it may be why. */
export interface Difference {
  readonly profile: readonly ProfileId[]
  readonly rules: boolean
  readonly model: boolean
  /** rows of the second that the first has not, and the other way round, by what names them */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** rows of both whose cells differ */
  readonly edited: readonly string[]
  readonly joined: readonly string[]
  readonly left: readonly string[]
  readonly match: readonly [before: number, after: number]
  readonly dollars: readonly [before: number | null, after: number | null]
}

/** What changed from one to the other: in what went in, and in what came out. */
export const compare = (before: Snapshot, after: Snapshot): Difference => {
  const [old, now] = [before, after].map(({ request }) => byName(request.rows)) as [Map<string, Row>, Map<string, Row>]
  const [oldList, newList] = [before, after].map(({ request, plan }) => listed(request.rows, plan)) as [
    string[],
    string[],
  ]
  const [oldEnd, newEnd] = [before.plan.lines.slice(-1)[0], after.plan.lines.slice(-1)[0]]
  return {
    profile: changedFields(before.request.profile, after.request.profile),
    rules: before.plan.rules !== after.plan.rules,
    model: before.plan.model !== after.plan.model,
    added: [...now.keys()].filter((name) => !old.has(name)),
    removed: [...old.keys()].filter((name) => !now.has(name)),
    edited: [...now]
      .filter(([name, row]) => old.has(name) && canonical(old.get(name)) !== canonical(row))
      .map(([name]) => name),
    joined: newList.filter((name) => !oldList.includes(name)),
    left: oldList.filter((name) => !newList.includes(name)),
    match: [oldEnd?.match.mean ?? 0, newEnd?.match.mean ?? 0],
    dollars: [oldEnd === undefined ? 0 : oldEnd.dollars, newEnd === undefined ? 0 : newEnd.dollars],
  }
}

const changedFields = (before: Profile, after: Profile): ProfileId[] =>
  ([...new Set([...Object.keys(before), ...Object.keys(after)])] as ProfileId[]).filter(
    (field) => canonical({ of: before[field] }) !== canonical({ of: after[field] }),
  )

/** A row's own id, else a code of its program, else its name: rows move, these stay. */
const nameOf = ({ rowId, acgmeCode, nrmpCode, program }: Row, at: number): string =>
  [rowId, nrmpCode, acgmeCode, program].find((name): name is string => typeof name === 'string') ?? `row ${at + 1}`

const byName = (rows: readonly Row[]): Map<string, Row> => new Map(rows.map((row, at) => [nameOf(row, at), row]))

const listed = (rows: readonly Row[], { lines }: Plan): string[] =>
  lines.map(({ row }) => nameOf(rows[row] as Row, row))
