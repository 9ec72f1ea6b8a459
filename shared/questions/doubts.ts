import { type Gates, gatesOf, type Guess } from '../list/chance/gates.ts'
import { shared } from '../list/chance/model.ts'
import { onLogit } from '../list/numbers/logit.ts'
import { nodesOf } from '../list/numbers/nodes.ts'
import { gateOutcomes, type Outcome } from '../list/plan/voi.ts'
import type { Applicant } from '../rules/applicant.ts'
import { evidenceOf } from '../rules/evidence.ts'
import { isOneOf } from '../tracker/check.ts'
import type { ColumnId, PlainRow, Row } from '../tracker/columns.ts'
import { RECORD } from './about-program.ts'
import type { Question } from './question.ts'
import { stillHolds, type Stands } from './stands.ts'

/** What is in doubt about a row, by the requirement that it decides. */
export interface Doubts {
  /** chance that the requirement is met, and how well that chance itself is known */
  readonly gates: ReadonlyMap<string, { readonly met: number; readonly error: number }>
  /** a requirement is missed by what is known and fresh: no answer changes that */
  readonly lost: boolean
}

/** So many listings a chance taken from them counts for, and one that is judged. */
const [LISTINGS, JUDGED] = [10, 4]

/** @param asked the questions that may be asked of the row */
export const doubtsOf = (
  row: PlainRow,
  me: Applicant,
  asked: readonly Question[],
  stands: (field: ColumnId) => Stands,
): Doubts => {
  const now = gatesIn(row, me)
  const gates = new Map(now.guesses.map((guess) => [guess.topic, doubt(guess)]))
  let lost = now.missed !== undefined
  const aged = asked.filter(({ decides, fields }) => decides !== undefined && fields.some((id) => isAged(stands(id))))
  for (const { decides = '', fields } of aged) {
    if (lost && now.missed !== decides) continue
    const without = gatesIn(lacking(row, fields), me)
    const guess = without.guesses.find(({ topic }) => topic === decides)
    if (guess === undefined) continue
    const held = fields.reduce((chance, id) => chance * holds(stands(id)), 1)
    if (now.missed === decides && without.missed === undefined) {
      // it may have changed for the better since
      lost = false
      for (const other of without.guesses) if (other.topic !== decides) gates.set(other.topic, doubt(other))
      gates.set(decides, { met: (1 - held) * guess.chance, error: errorOf(1 - held, JUDGED) })
    } else if (now.missed === undefined) {
      const before = gates.get(decides)?.met ?? 1
      gates.set(decides, { met: before * held, error: errorOf(held, JUDGED) })
    }
  }
  return { gates, lost }
}

/** A row whose every field has one value: where sources disagree nothing is known. */
export const plainly = (row: Row): PlainRow => {
  const disputed = (Object.keys(row) as ColumnId[]).filter((id) => isOneOf(row[id]))
  return disputed.length === 0 ? (row as PlainRow) : (lacking(row as PlainRow, disputed) as PlainRow)
}

/**
 * How a share that is not known may turn out: of programs that look like this one some invite more and some less. Three
 * points stand for the curve, and on average nothing changes.
 */
export const recordOutcomes = (interview: number): Outcome[] => {
  if (interview <= 0 || interview >= 1) return [{ chance: 1, keeps: 1 }]
  const spread = Math.sqrt(shared.programsUnknown.value ** 2 - shared.programsKnown.value ** 2)
  const { z, weights } = nodesOf(3)
  const points = z.map((away, at) => ({ chance: weights[at] as number, interview: onLogit(interview, spread * away) }))
  const mean = points.reduce((sum, one) => sum + one.chance * one.interview, 0)
  return points.map(({ chance, interview: turned }) => ({ chance, keeps: turned / mean }))
}

/** What an answer to a question may leave of the row. @param shift errors to move the chance by */
export const outcomesOf = (topic: string, { gates }: Doubts, interview: number, shift = 0): Outcome[] => {
  if (topic === RECORD) return recordOutcomes(interview)
  const { met = 1, error = 0 } = gates.get(topic) ?? {}
  return gateOutcomes(Math.min(1, Math.max(0, met + shift * error)))
}

const gatesIn = (row: PlainRow, me: Applicant): Gates => gatesOf(row, me, evidenceOf(row, me.rules, me.band))

const doubt = ({ chance, rests }: Guess): { met: number; error: number } => ({
  met: chance,
  error: errorOf(chance, rests === 'judgement' ? JUDGED : LISTINGS),
})
const errorOf = (chance: number, worth: number): number => Math.sqrt((chance * (1 - chance)) / (worth + 1))

const isAged = (stands: Stands): boolean => stands === 'old' || stands === 'stale'
const holds = (stands: Stands): number => (stands === 'old' || stands === 'stale' ? stillHolds[stands] : 1)

const lacking = (row: PlainRow, fields: readonly ColumnId[]): PlainRow => {
  const rest: Record<string, unknown> = { ...row }
  for (const id of fields) delete rest[id]
  return rest
}
