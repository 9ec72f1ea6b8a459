import type { PlainRow, Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import { type Applicant, compileApplicant } from './applicant.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { type Fit, fitOf } from './fit.ts'
import { type Friendly, friendlinessOf, recordWords } from './friendliness.ts'
import { MISSES, MISSES_PREFERENCE, type Outcome, UNKNOWN, UNKNOWN_FLIPS } from './outcome.ts'
import { conditions, requirements } from './requirements/index.ts'
import { type Rule, sayOf } from './rule.ts'
import { defaultRules, type RuleSet } from './ruleset.ts'
import { shaped } from './shape.ts'
import type { SpecialtyView } from './specialty.ts'
import { type BaseTier, tierOf } from './tiers.ts'
import { variantsOf } from './variants.ts'

/** What a row's cells show. Whole numbers; the interval holds every value that the facts can still have. */
export interface Result {
  /** 0–100, the middle of the interval; null where the interval is wider than 30, so that no number is too precise. */
  readonly fit: number | null
  /** 0 where an unknown requirement could still be missed. */
  readonly low: number
  readonly high: number
  /** The low end if eligible: what rows sort by, so that an unknown program never stands above a known good one. */
  readonly sort: number
  /** `reach`, `target`, `safety`, `not eligible`, `clarify` or `clarify (target)`. */
  readonly tier: string
  readonly verdict: string
  readonly why: string
  /** What the Fit cell shows: the number, `52–71 if eligible`, `0 or 52–71`. */
  readonly shown: string
}

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

  const scorePlain = (row: PlainRow, disputed = false): Result =>
    row.specialty === undefined ? noSpecialty : resultOf(judge(row, disputed), me)
  return {
    me,
    person,
    judge,
    score(row) {
      const plain = shaped(row)
      if (plain !== undefined) return scorePlain(plain)
      const { rows, visas, says } = variantsOf(row) ?? { rows: [row as PlainRow], visas: false, says: '' }
      return mergeResults(
        rows.map((one) => scorePlain(one, visas)),
        says,
      )
    },
  }
}

const noSpecialty: Result = {
  fit: null,
  low: 0,
  high: 100,
  sort: 0,
  tier: 'clarify',
  verdict: 'unknown',
  why: 'The specialty is not known: write it in the Specialty column.',
  shown: 'needs a specialty',
}

const resultOf = (judged: Judged, me: Applicant): Result => {
  const { seen, view, row, missed } = judged
  if (missed !== undefined) {
    const why = sayOf(missed, MISSES, row, me)
    return {
      fit: 0,
      low: 0,
      high: 0,
      sort: 0,
      tier: 'not eligible',
      verdict: `not for you: ${missed.topic}`,
      why: `Not eligible. ${why}`,
      shown: '0',
    }
  }
  const points = networking(row, me)
  const sort = Math.floor(Math.min(100, judged.fit.low + points))
  const high = Math.ceil(Math.min(100, judged.fit.high + points))
  const wide = high - sort > me.rules.wideInterval.value
  const fit = wide ? null : Math.round(Math.min(100, judged.fit.mid + points))
  const low = judged.open ? 0 : sort
  return {
    fit,
    low,
    high,
    sort,
    tier: tierWords(judged),
    verdict: verdictWords(judged),
    why: `${recordWords(row, seen, me.rules, view)}.${opinion(judged)}`,
    shown: shownOf(fit, sort, high, judged),
  }
}

/** The applicant's own doing: at most 5 points, outside the interval, never over a missed must. */
export const networking = (row: PlainRow, me: Applicant): number =>
  row.contact === undefined ? 0 : me.rules.networking.value[row.contact]

const tierWords = ({ tier, flips }: Judged): string => {
  if (tier === undefined) return 'clarify'
  return flips.length > 0 ? `clarify (${tier})` : tier
}

const verdictWords = ({ forMe, flips }: Judged): string => {
  if (forMe.verdict === 'unknown') return 'record not known'
  const [first, ...more] = flips
  const condition =
    first === undefined
      ? ''
      : ` if ${first.topic}${more.length > 0 ? ` and ${more.length} more` : ''} fit${more.length > 0 ? '' : 's'}`
  return `${forMe.verdict} for you${condition}`
}

const opinion = ({ flips, open }: Judged): string => {
  if (flips.length > 0) return ` Not known, and it decides: ${flips.map(({ topic }) => topic).join(', ')}.`
  return open ? ' Some requirements are not known; the usual ones you meet.' : ''
}

const shownOf = (fit: number | null, low: number, high: number, { flips, open }: Judged): string => {
  const interval = low === high ? String(low) : `${low}–${high}`
  if (flips.length > 0) return `0 or ${interval}`
  if (fit !== null) return String(fit)
  return open ? `${interval} if eligible` : interval
}

/** Sources that disagree leave several results possible: the ends of all, and one word only where all agree. */
const mergeResults = (results: readonly Result[], disagree: string): Result => {
  const low = Math.min(...results.map((one) => one.low))
  const high = Math.max(...results.map((one) => one.high))
  const possible = results.filter((one) => one.tier !== 'not eligible')
  const sort = possible.length === 0 ? 0 : Math.min(...possible.map((one) => one.sort))
  const best = results.reduce((a, b) => (b.high > a.high ? b : a))
  const agree = (pick: (one: Result) => string): string | undefined => {
    const [first = '', ...rest] = results.map(pick)
    return rest.every((one) => one === first) ? first : undefined
  }
  const eligible = possible.length === results.length
  const tier = agree((one) => one.tier) ?? (best.tier.startsWith('clarify') ? best.tier : `clarify (${best.tier})`)
  const fit = eligible && best.fit !== null && high - sort <= 30 ? Math.round((sort + high) / 2) : null
  return {
    fit: high === 0 ? 0 : fit,
    low,
    high,
    sort,
    tier,
    verdict: agree((one) => one.verdict) ?? best.verdict,
    why: `${best.why} Sources disagree: ${disagree}.`,
    shown: high === 0 ? '0' : eligible ? (agree((one) => one.shown) ?? `${sort}–${high}`) : `0 or ${sort}–${high}`,
  }
}
