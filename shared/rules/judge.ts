import type { PlainRow, Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import { type Applicant, compileApplicant } from './applicant.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { type Fit, fitOf } from './fit.ts'
import { type Friendly, friendlinessOf } from './friendliness.ts'
import { MISSES, MISSES_PREFERENCE, type Outcome, UNKNOWN, UNKNOWN_FLIPS } from './outcome.ts'
import { conditions, requirements } from './requirements/index.ts'
import { disputedResult } from './disputed.ts'
import { type Result, resultOf } from './result.ts'
import type { Rule } from './rule.ts'
import { defaultRules, type RuleSet } from './ruleset.ts'
import { shaped } from './shape.ts'
import type { SpecialtyView } from './specialty.ts'
import { type BaseTier, tierOf } from './tiers.ts'
import { variantsOf } from './variants.ts'

/** One row with one value a field, judged: what the result and the trace are made from. */
export interface Judged {
  readonly row: PlainRow
  readonly view: SpecialtyView
  readonly seen: Evidence
  readonly fit: Fit
  readonly outcomes: readonly Outcome[]
  readonly general: Friendly
  readonly forMe: Friendly
  readonly tier: BaseTier | undefined
  readonly missed: Rule | undefined
  readonly flips: readonly Rule[]
  /** Some requirement is unknown and could be missed. */
  readonly open: boolean
}

export interface Judge {
  readonly me: Applicant
  /** The conditions about the person, judged once. */
  readonly person: readonly { readonly rule: Rule; readonly outcome: Outcome }[]
  judge(row: PlainRow, disputedVisas?: boolean): Judged
  score(row: Row): Result
}

/** Makes a profile ready to judge any number of rows. Pure: the day, the season and the rule set come in. */
export const compile = (profile: Profile, rules: RuleSet = defaultRules): Judge => {
  const me = compileApplicant(profile, rules)
  const person = conditions.map((rule) => ({ rule, outcome: rule.judge({}, me, evidenceOf({}, rules, me.band)) }))
  const personMissed = person.find(({ outcome }) => outcome === MISSES)?.rule
  const personOpen = person.some(({ outcome }) => outcome === UNKNOWN || outcome === UNKNOWN_FLIPS)

  const judge = (row: PlainRow, disputedVisas = false): Judged => {
    const view = me.specialty(row.specialty ?? '')
    const seen = evidenceOf(row, rules, me.band, disputedVisas)
    const outcomes: Outcome[] = []
    const flips: Rule[] = []
    let missed = personMissed
    let open = personOpen
    let prefersMissed = false
    for (const rule of requirements) {
      const outcome = rule.judge(row, me, seen)
      outcomes.push(outcome)
      if (outcome === MISSES) missed ??= rule
      else if (outcome === UNKNOWN_FLIPS) {
        flips.push(rule)
        open = true
      } else if (outcome === UNKNOWN) open = true
      else if (outcome === MISSES_PREFERENCE) prefersMissed = true
    }
    const general = friendlinessOf(row, seen, rules, me.band, true)
    const forMe = me.needsVisa ? general : friendlinessOf(row, seen, rules, me.band, false)
    const tier = missed === undefined ? tierOf(row, me, view, seen, forMe.verdict, prefersMissed) : undefined
    return { row, view, seen, fit: fitOf(row, me, view, seen), outcomes, general, forMe, tier, missed, flips, open }
  }

  return {
    me,
    person,
    judge,
    score(row) {
      const plain = shaped(row)
      if (plain !== undefined) return resultOf(judge(plain), me)
      const { rows, visas, says } = variantsOf(row) ?? { rows: [row as PlainRow], visas: false, says: '' }
      return disputedResult(
        rows.map((one) => judge(one, visas)),
        says,
        me,
      )
    },
  }
}
