import type { PlainRow } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import { type Applicant, compileApplicant } from './applicant.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { type Fit, fitOf } from './fit.ts'
import { type Friendly, friendlinessOf } from './friendliness.ts'
import { MISSES, MISSES_PREFERENCE, type Outcome, UNKNOWN, UNKNOWN_FLIPS } from './outcome.ts'
import { conditions, requirements } from './requirements/index.ts'
import type { Rule } from './rule.ts'
import { defaultRules, type RuleSet } from './ruleset.ts'
import type { SpecialtyView } from './specialty.ts'
import { type BaseTier, tierOf } from './tiers.ts'

/** One row with one value a field, judged: what the result and the trace are made from. */
export interface Judged {
  readonly row: PlainRow
  readonly view: SpecialtyView
  readonly seen: Evidence
  readonly fit: Fit
  readonly outcomes: readonly Outcome[]
  /** Where no visa is needed, without the visa tests. */
  readonly forMe: Friendly
  readonly tier: BaseTier | undefined
  readonly missed: Rule | undefined
  readonly flips: readonly Rule[]
  /** Some requirement is unknown and could be missed. */
  readonly open: boolean
}

/** A profile made ready to judge any number of rows that have one value a field. */
export interface PlainJudge {
  readonly me: Applicant
  /** The conditions about the person, judged once. */
  readonly person: readonly { readonly rule: Rule; readonly outcome: Outcome }[]
  readonly judge: (row: PlainRow, disputedVisas?: boolean) => Judged
}

/** Pure: the day, the season and the rule set come in. */
export const plainJudge = (profile: Profile, rules: RuleSet = defaultRules): PlainJudge => {
  const me = compileApplicant(profile, rules)
  const person = conditions.map((rule) => ({ rule, outcome: rule.judge({}, me, evidenceOf({}, rules, me.band)) }))
  const [personMissed] = person.filter(({ outcome }) => outcome === MISSES).map(({ rule }) => rule)
  const personOpen = person.some(({ outcome }) => outcome === UNKNOWN || outcome === UNKNOWN_FLIPS)

  const judge = (row: PlainRow, disputedVisas = false): Judged => {
    const view = me.specialty(row.specialty || '')
    const seen = evidenceOf(row, rules, me.band, disputedVisas)
    const outcomes: Outcome[] = []
    const flips: Rule[] = []
    let [missed, open] = [personMissed, personOpen]
    for (const rule of requirements) {
      const outcome = rule.judge(row, me, seen)
      outcomes.push(outcome)
      if (outcome === UNKNOWN_FLIPS) flips.push(rule)
      else if (outcome === UNKNOWN) open = true
      else if (outcome === MISSES && !missed) missed = rule
    }
    const forMe = friendlinessOf(row, seen, rules, me.band, me.needsVisa)
    return {
      row,
      view,
      seen,
      fit: fitOf(row, me, view, seen),
      outcomes,
      forMe,
      tier: missed ? undefined : tierOf(row, me, view, seen, forMe.verdict, outcomes.includes(MISSES_PREFERENCE)),
      missed,
      flips,
      open: open || flips.length > 0,
    }
  }
  return { me, person, judge }
}
