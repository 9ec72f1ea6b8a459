import type { Applicant } from '../../rules/applicant.ts'
import { type Evidence, evidenceOf } from '../../rules/evidence.ts'
import { plainJudge } from '../../rules/judge.ts'
import { MISSES } from '../../rules/outcome.ts'
import { defaultRules, type RuleSet } from '../../rules/ruleset.ts'
import { shaped } from '../../rules/shape.ts'
import { variantsOf } from '../../rules/variants.ts'
import type { PlainRow, Row } from '../../tracker/columns.ts'
import type { Profile } from '../../tracker/profile.ts'
import { logistic, logit, onLogit } from '../numbers/logit.ts'
import { Z80, quantileOf } from '../numbers/normal.ts'
import { type Gates, gatesOf, type Guess } from './gates.ts'
import { jointStatus, type SpecialtyModel, type Status } from './model.ts'
import { type Standing, standingOf } from './standing.ts'
import type { Chances } from './table.ts'
import { applicantTerms, type Baseline, baselineOf, levelOf, shockLeft, type Term } from './terms.ts'

/** What the model makes of one row, in numbers: what a list is chosen by. */
export interface Estimate extends Chances {
  readonly specialty: string
  /** chance of an interview, gates in it */
  readonly mean: number
  /** standard errors on the logit: of the program alone, and of what all rows of the list share */
  readonly own: number
  readonly common: number
  /** of the logit of a place after an interview */
  readonly rankedError: number
  readonly gates: Gates
  readonly status: Status
  readonly standing: Standing
}

/** An interview chance as it is shown: never without its range, what it rests on, and what is guessed. */
export interface Chance extends Because {
  readonly mean: number
  /** 80 % of what the facts and the parameters still allow */
  readonly low: number
  readonly high: number
  readonly status: Status
}

/** What a chance rests on. */
export interface Because {
  /** the range is three times as wide as it is low: thin evidence */
  readonly thin: boolean
  /** what moves it, on the logit, the strongest first; `guess` where the fact itself is not known */
  readonly facts: readonly Term[]
  readonly guesses: readonly Guess[]
  /** the requirement that is missed, so that the chance is 0 */
  readonly missed?: string
}

/** One applicant made ready for any number of rows. */
export interface Chancer {
  readonly me: Applicant
  /** Undefined for a row without a specialty. */
  readonly estimate: (row: Row) => Estimate | undefined
  readonly chance: (row: Row) => Chance | undefined
}

/** Interview chance of one row for one applicant; undefined for a row without a specialty. */
export const chanceOf = (row: Row, profile: Profile): Chance | undefined => chancesFor(profile).chance(row)

/** A profile made ready for any number of rows. */
export const chancesFor = (profile: Profile, rules: RuleSet = defaultRules): Chancer => {
  const { me, person } = plainJudge(profile, rules)
  const missed = person.find(({ outcome }) => outcome === MISSES)?.rule.topic

  const baselines = new Map<string, Baseline>()
  const baselineFor = (specialty: string): Baseline => {
    let baseline = baselines.get(specialty)
    if (baseline === undefined) baselines.set(specialty, (baseline = baselineOf(specialty)))
    return baseline
  }
  const readPlain = (row: PlainRow): Reading => {
    const seen = evidenceOf(row, me.rules, me.band)
    const gates = missed === undefined ? gatesOf(row, me, seen) : { chance: 0, missed, guesses: [] }
    return { row, seen, gates, baseline: row.specialty === undefined ? undefined : baselineFor(row.specialty) }
  }
  const read = (row: Row): Reading[] => {
    const plain = shaped(row)
    return plain === undefined ? (variantsOf(row)?.rows ?? []).map(readPlain) : [readPlain(plain)]
  }
  const estimate = (row: Row): Estimate | undefined => {
    const estimates = read(row).map((one) => estimateOf(one, me, standingOf(row as PlainRow)))
    const [first] = estimates
    return first === undefined || estimates.length === 1 ? first : averaged(first, estimates as Estimate[])
  }

  return {
    me,
    estimate,
    chance(row) {
      const [reading] = read(row)
      const one = estimate(row)
      if (reading === undefined || one === undefined) return undefined
      const { mean, gates, status } = one
      const [low, high] = rangeOf(one)
      return {
        mean,
        low,
        high,
        status,
        thin: isThin(one),
        facts: factsOf(reading, me),
        guesses: gates.guesses,
        ...(gates.missed === undefined ? {} : { missed: gates.missed }),
      }
    },
  }
}

interface Reading {
  readonly row: PlainRow
  readonly seen: Evidence
  readonly gates: Gates
  readonly baseline: Baseline | undefined
}

const estimateOf = (
  { row, seen, gates, baseline }: Reading,
  me: Applicant,
  standing: Standing,
): Estimate | undefined => {
  if (baseline === undefined) return undefined
  const { model } = baseline
  const { value, own, common } = levelOf(row, seen, me, baseline)
  const brings = applicantTerms(row, me, baseline)
  const interview = logistic(brings.reduce((sum, { shift }) => sum + shift, value))
  // the application may be further than the model: an invitation is one, a rejection is none
  const settled = standing === 'invited' ? 1 : standing === 'over' ? 0 : undefined
  const gate = settled ?? gates.chance
  return {
    specialty: baseline.name,
    interview: settled ?? interview,
    gate,
    ranked: model.ranked.value,
    sigma: shockLeft(me, baseline),
    mean: settled ?? gate * interview,
    own,
    common: Math.sqrt(brings.reduce((sum, { error }) => sum + error ** 2, common ** 2)),
    rankedError: model.ranked.error,
    gates: settled === undefined ? gates : { chance: settled, missed: undefined, guesses: [] },
    status: statusOf(model),
    standing,
  }
}

/** Every interview chance rests on how many applications a person sends, which is known from two rates alone. */
const statusOf = (model: SpecialtyModel): Status => jointStatus([model.level, model.shock, model.slope])

/**
 * Sources that disagree leave several chances possible: for choosing a list their mean is enough, and the range holds how
 * far they lie apart.
 */
const averaged = (first: Estimate, all: readonly Estimate[]): Estimate => {
  const mean = (of: (one: Estimate) => number): number => all.reduce((sum, one) => sum + of(one), 0) / all.length
  const gate = mean((one) => one.gate)
  const missed = all.every(({ gates }) => gates.missed !== undefined) ? first.gates.missed : undefined
  const open = all.find(({ gates }) => gates.missed === undefined)?.gates.guesses ?? []
  const interview = gate > 0 ? mean((one) => one.gate * one.interview) / gate : first.interview
  const disputed: Guess = { topic: 'what sources disagree about', chance: gate, rests: 'judgement' }
  const openOnes = all.filter((one) => one.gate > 0 && one.interview > 0 && one.interview < 1)
  const isGate = all.some((one) => one.gate !== first.gate)
  return {
    ...first,
    own: Math.hypot(first.own, spreadOf(openOnes.map((one) => logit(one.interview)))),
    gate,
    interview,
    mean: gate * interview,
    gates: { chance: gate, missed, guesses: missed === undefined ? [...open, ...(isGate ? [disputed] : [])] : [] },
  }
}

/** Standard deviation; 0 of none. */
const spreadOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(values.length, 1))
}

/** 80 % of what may still be: the gates may turn out shut, in which case the chance is 0, or open. */
export const rangeOf = ({ mean, interview, gate, own, common }: Estimate): readonly [low: number, high: number] => {
  if (gate === 0 || interview <= 0 || interview >= 1) return [mean, mean]
  const spread = Math.hypot(own, common)
  const at = (share: number): number => {
    // of the cases with the gates open
    const among = (share - (1 - gate)) / gate
    return among <= 0 ? 0 : onLogit(interview, spread * quantileOf(among))
  }
  return [Math.min(mean, at(0.1)), Math.max(mean, at(0.9))]
}

/** The range is three times as wide as it is low. */
export const isThin = (one: Estimate): boolean => {
  const [low, high] = rangeOf(one)
  return one.mean > 0 && high >= 3 * low
}

/** How far what a whole list shares moves a logit, at the end of an 80 % interval. */
export const commonShift = ({ common, rankedError }: Estimate): number => Z80 * Math.hypot(common, rankedError)

const factsOf = ({ row, seen, baseline }: Reading, me: Applicant): Term[] =>
  baseline === undefined
    ? []
    : [...levelOf(row, seen, me, baseline).terms, ...applicantTerms(row, me, baseline)].sort(
        (one, other) => Math.abs(other.shift) - Math.abs(one.shift),
      )
