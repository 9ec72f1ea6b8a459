import { source } from '../seasons/sources.ts'
import type { PlainRow } from '../tracker/columns.ts'
import type { Applicant } from './applicant.ts'
import {
  type Finding,
  isUnknown,
  MEETS,
  MISSES,
  MISSES_PREFERENCE,
  NOT_APPLICABLE,
  type Outcome,
  UNKNOWN_FLIPS,
  UNKNOWN_PREFERENCE,
  type Verdict,
  WARNS,
} from './outcome.ts'
import { missingOf } from './missing.ts'
import { filled, type Rule } from './rule.ts'

/** One rule's answer with its sentence, what is missing and the page behind it. */
export const finding = (rule: Rule, outcome: Outcome, row: PlainRow, me: Applicant): Finding => ({
  id: rule.id,
  title: rule.title,
  verdict: verdictOf(outcome),
  level: levelOf(outcome),
  flips: outcome === UNKNOWN_FLIPS,
  about: rule.about,
  says: outcome === NOT_APPLICABLE ? 'Does not apply.' : filled(sentenceOf(rule, outcome), row, me),
  missing: isUnknown(outcome) ? missingOf(rule, row, me) : [],
  reads: rule.reads,
  source: source(rule.source),
})

const verdictOf = (outcome: Outcome): Verdict =>
  (['not applicable', 'meets', 'meets', 'misses', 'unknown', 'unknown', 'misses', 'unknown'] as const)[outcome]

const levelOf = (outcome: Outcome): Finding['level'] => {
  if (outcome === WARNS) return 'warning'
  return outcome === MISSES_PREFERENCE || outcome === UNKNOWN_PREFERENCE ? 'preference' : 'must'
}

const sentenceOf = ({ misses, says }: Rule, outcome: Outcome): string => {
  if (outcome === MEETS) return says.meets ?? ''
  if (outcome === WARNS) return says.warns ?? ''
  if (outcome === MISSES) return misses ?? ''
  return (outcome === MISSES_PREFERENCE ? says.prefers : says.unknown) ?? ''
}
