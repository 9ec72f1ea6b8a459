import type { ReviewAnswer } from '../../shared/contract/reviews.ts'
import type { ListAnswer, SharedRow } from '../../shared/contract/workspace.ts'
import { balanceOf } from '../../shared/list/plan/balance.ts'
import { type Chancer, chancesFor } from '../../shared/list/chance/chance.ts'
import { compile, type Judge, profileLacks } from '../../shared/rules/index.ts'
import { checkRow } from '../../shared/tracker/check.ts'
import type { PlainRow, Row } from '../../shared/tracker/columns.ts'
import { checkProfile } from '../../shared/tracker/profile.ts'
import type { Catalogue, Program } from '../programs/catalogue.ts'
import { withKnown } from '../programs/score.ts'
import { addsFor } from './rebalance-adds.ts'
import { removesFrom } from './rebalance-removes.ts'

/** A mentor looks through so many at once. */
export const MOST_PROPOSALS = 12
const MOST_REMOVES = 6

/** A change that is proposed, for a person to tick or not. */
export interface Proposal {
  readonly kind: 'remove' | 'add'
  /** the row's id, or the program's */
  readonly id: string
  readonly name: string
  readonly where: string
  /** what is sent with it: it names nothing that stands in the profile, as it stays when that is shared no more */
  readonly reason: string
  /** what its reader sees beside it, and nobody is sent */
  readonly detail?: string
}

export interface Rebalance {
  readonly proposals: readonly Proposal[]
  /** what is one-sided about the list */
  readonly findings: readonly string[]
  /** what could not be looked at, and why */
  readonly lacks: readonly string[]
}

/** One row of the list that may still change, as far as its reader may see it, its blanks completed from the database. */
export interface Seen {
  readonly shared: SharedRow
  readonly row: Row
  readonly program: Program | undefined
}
/** What is worked out with the profile; nothing where it is not shared. */
export interface Worked {
  readonly chancer: Chancer
  readonly judge: Judge
}
export interface Ground {
  readonly seen: readonly Seen[]
  readonly worked: Worked | undefined
  /** programs that are on the list or suggested for it */
  readonly taken: ReadonlySet<Program>
  readonly findings: readonly { readonly id: string; readonly says: string; readonly of: readonly number[] }[]
  readonly catalogue: Catalogue
  /** 2026-09-03 */
  readonly today: string
}

/** What may go and what may come, from the list as its reader sees it: nothing else is looked at. */
export function rebalanceOf(
  list: ListAnswer,
  review: Pick<ReviewAnswer, 'suggestions'>,
  { catalogue, today }: Pick<Ground, 'catalogue' | 'today'>,
): Rebalance {
  const pending = review.suggestions.filter(({ state }) => state === 'pending' || state === 'accepted')
  const leaving = new Set(pending.flatMap(({ kind, anchor }) => (kind === 'remove' ? (anchor.row ?? []) : [])))
  const programOf = (id: string | undefined): Program | undefined => catalogue.byKey.get(id ?? '')
  const coming = pending.flatMap(({ kind, anchor }) => (kind === 'add' ? (programOf(anchor.program) ?? []) : []))

  const all = list.rows.filter(({ gone }) => !gone).map((shared) => seenOf(shared, catalogue))
  const { worked, lacks } = workedFor(list)
  const seen = all.filter(({ shared }) => isOpen(shared) && !leaving.has(shared.row))
  const ground: Ground = {
    seen,
    worked,
    taken: new Set([...coming, ...all.flatMap(({ program }) => program ?? [])]),
    findings: worked === undefined ? [] : findingsIn(seen, list, worked),
    catalogue,
    today,
  }
  const removes = removesFrom(ground).slice(0, MOST_REMOVES)
  return {
    proposals: [...removes, ...addsFor(ground, MOST_PROPOSALS - removes.length)],
    findings: ground.findings.filter(({ id }) => id !== 'wasted').map(({ says }) => says),
    lacks,
  }
}

const findingsIn = (seen: readonly Seen[], { profile = {} }: ListAnswer, { chancer }: Worked): Ground['findings'] => {
  const rows = seen.map(({ row }) => row)
  const isGuessed = rows.some((row) => chancer.estimate(row)?.status === 'prior only')
  return balanceOf(rows, profile).map(({ id, says, rows: of }) => ({
    id,
    says: id === 'top-heavy' && isGuessed ? `${says} (Prior only.)` : says,
    of: of.map(({ row }) => row),
  }))
}

/** What nobody has sent yet: an application that is out is no matter of balance any more. */
const isOpen = ({ values: { status, applied, invited, myTier } }: SharedRow): boolean =>
  myTier !== 'not applying' &&
  applied === undefined &&
  invited === undefined &&
  (status === undefined || status === 'considering')

/** A row that no sheet could have sent is known by its name alone. */
const seenOf = (shared: SharedRow, catalogue: Catalogue): Seen => {
  const { name, specialty, state, city, values } = shared
  const named: PlainRow = {
    program: name,
    ...(specialty !== undefined && { specialty }),
    ...(state !== undefined && { state }),
    ...(city !== undefined && { city }),
  }
  const said: Row = checkRow(values, 1).length === 0 ? { ...named, ...values } : named
  const program = catalogue.byKey.get(shared.program ?? '') ?? byCodeOrName(said, catalogue)
  return { shared, row: withKnown(said, program), program }
}

const byCodeOrName = ({ acgmeCode, nrmpCode, program, specialty }: Row, catalogue: Catalogue): Program | undefined => {
  for (const code of [acgmeCode, nrmpCode])
    if (typeof code === 'string' && catalogue.byKey.has(code)) return catalogue.byKey.get(code)
  return typeof program === 'string' && typeof specialty === 'string'
    ? catalogue.byExactName(program, specialty)
    : undefined
}

/** The profile is used only where it is shared, and only where it says enough for a chance. */
const workedFor = ({ shares, profile = {} }: ListAnswer): { worked: Worked | undefined; lacks: string[] } => {
  const scores = shares.includes('scores')
    ? []
    : ['Scores are not shared: which rows the applicant is not eligible for is not known.']
  if (!shares.includes('profile'))
    return {
      worked: undefined,
      lacks: [
        'The profile is not shared: chances cannot be worked out, and whether the applicant is eligible for what is proposed is not known. Adds are chosen by what programs say of themselves. The applicant shares it under Sharing.',
        ...scores,
      ],
    }
  const lacks = checkProfile(profile).length > 0 ? 'something in it cannot be used' : profileLacks(profile)
  if (lacks !== undefined)
    return { worked: undefined, lacks: [`The profile is not complete: ${lacks.replace(/\.$/, '')}.`, ...scores] }
  return { worked: { chancer: chancesFor(profile), judge: compile(profile) }, lacks: [] }
}
