import { type Judge, compile } from '../rules/compile.ts'
import { MISSES, type Outcome, UNKNOWN, UNKNOWN_FLIPS } from '../rules/outcome.ts'
import { requirements } from '../rules/requirements/index.ts'
import type { Result } from '../rules/result.ts'
import { filled } from '../rules/rule.ts'
import type { RuleSet } from '../rules/ruleset.ts'
import { shaped } from '../rules/shape.ts'
import { variantsOf } from '../rules/variants.ts'
import type { PlainRow, Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import { mayChange, type MovableId } from './readers.ts'

/** Dates of the profile to set; undefined takes one out. */
export type Moves = { readonly [Id in MovableId]?: Profile[Id] | undefined }

export interface RowChange {
  /** The row's place in the list, from 0. */
  readonly row: number
  readonly before: Result
  readonly after: Result
  /** Requirements whose answer changed, by id; none where the applicant's own conditions did it. */
  readonly because: readonly string[]
}

/** What moving dates does. A row stands in one list alone. */
export interface Consequences {
  /** The tier or the verdict changes. */
  readonly turned: readonly RowChange[]
  /** Only the fit or its interval does. */
  readonly shifted: readonly RowChange[]
  /** Only the words of the reason do. */
  readonly reworded: readonly RowChange[]
  /** No result changes; a warning of the explanation comes or goes. */
  readonly warned: readonly { readonly row: number; readonly because: readonly string[] }[]
  /** Conditions about the applicant alone whose answer changes, by id. */
  readonly person: readonly string[]
}

/** The profile after a move. */
export const moved = (profile: Profile, moves: Moves): Profile => {
  const after: Record<string, unknown> = { ...profile }
  for (const [id, value] of Object.entries(moves)) {
    if (value === undefined) delete after[id]
    else after[id] = value
  }
  return after
}

/**
 * Makes a list ready for asking what a move would do. Only rows that something moved could reach are judged, so that
 * a date can be tried at every keystroke; a row that is judged is judged whole.
 */
export const consequencesOver = (
  rows: readonly Row[],
  profile: Profile,
  rules?: RuleSet,
): ((moves: Moves) => Consequences) => {
  const before = compile(profile, rules)
  const results: Result[] = []
  const resultAt = (at: number, row: Row): Result => (results[at] ??= before.score(row))
  return (moves) => {
    const after = compile(moved(profile, moves), rules)
    const fields = Object.keys(moves) as MovableId[]
    const everyRow = personWords(before) !== personWords(after)
    const found = { turned: [], shifted: [], reworded: [] } as Record<Kind, RowChange[]>
    const warned: { row: number; because: string[] }[] = []
    rows.forEach((row, at) => {
      const plain = shaped(row)
      // a row whose sources disagree is several rows: it is always judged
      if (!everyRow && plain !== undefined && !mayChange(plain, fields, before.me, after.me)) return
      const [was, is] = [resultAt(at, row), after.score(row)]
      const because = changedRules(before, after, row, plain)
      const kind = kindOf(was, is)
      if (kind !== undefined) found[kind].push({ row: at, before: was, after: is, because })
      else if (because.length > 0) warned.push({ row: at, because })
    })
    return { ...found, warned, person: personChanges(before, after) }
  }
}

type Kind = 'turned' | 'shifted' | 'reworded'

/** How far two results differ; undefined where they are the same in every field. */
export const kindOf = (was: Result, is: Result): Kind | undefined => {
  const differ = (...fields: (keyof Result)[]): boolean => fields.some((field) => was[field] !== is[field])
  if (differ('tier', 'verdict')) return 'turned'
  if (differ('fit', 'low', 'high', 'sort', 'shown')) return 'shifted'
  return differ('why') ? 'reworded' : undefined
}

/** All that the applicant's own conditions do to a row: the first miss with its words, and whether one is open. */
const personWords = ({ person, me }: Judge): string => {
  const missed = person.find(({ outcome }) => outcome === MISSES)?.rule
  const open = person.some(({ outcome }) => outcome === UNKNOWN || outcome === UNKNOWN_FLIPS)
  return missed === undefined ? String(open) : `${missed.id} ${filled(missed.misses ?? '', {}, me)}`
}

const personChanges = (before: Judge, after: Judge): string[] =>
  before.person.flatMap(({ rule, outcome }, at) => (after.person[at]?.outcome === outcome ? [] : [rule.id]))

const changedRules = (before: Judge, after: Judge, row: Row, plain: PlainRow | undefined): string[] => {
  const [was, is] = [outcomesOf(before, row, plain), outcomesOf(after, row, plain)]
  return requirements.flatMap(({ id }, rule) =>
    was.some((outcomes, variant) => outcomes[rule] !== is[variant]?.[rule]) ? [id] : [],
  )
}

/** The answers of all requirements for a row, or for each row that it can still be. */
export const outcomesOf = (judge: Judge, row: Row, plain = shaped(row)): (readonly Outcome[])[] => {
  if (plain !== undefined) return [judge.judge(plain).outcomes]
  const { rows, visas } = variantsOf(row) ?? { rows: [row as PlainRow], visas: false }
  return rows.map((one) => judge.judge(one, visas).outcomes)
}
