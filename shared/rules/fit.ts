import type { PlainRow } from '../tracker/columns.ts'
import type { Applicant, Range } from './applicant.ts'
import type { Evidence } from './evidence.ts'
import { enough } from './requirements/experience.ts'
import { h1bUse, visaScore } from './requirements/visa.ts'
import * as scales from './scales.ts'
import { type FactorId, factorIds, type Span, type SpecialtyView } from './specialty.ts'
import { supportSpan } from './support.ts'

/** The fit of one row before requirements: 0 to 100, with everything it can still be. */
export interface Fit {
  readonly low: number
  readonly mid: number
  readonly high: number
}

/** `fit = 100 · Σ w·s / Σ w`, and its ends over every value that the facts can still have. */
export const fitOf = (row: PlainRow, me: Applicant, view: SpecialtyView, seen: Evidence): Fit => {
  let low = 0
  let mid = 0
  let high = 0
  for (const id of factorIds) {
    const weight = view.weights[id]
    if (weight === 0) continue
    const span = factors[id](row, me, view, seen)
    low += weight * span.low
    mid += weight * span.mid
    high += weight * span.high
  }
  const scale = 100 / view.weight
  // nobody there is an IMG: the rest cannot lift it far
  const cap = me.rules.zeroCap.value
  return {
    low: Math.min(low * scale, seen.maybeNone ? cap : 100),
    mid: Math.min(mid * scale, seen.none ? cap : 100),
    high: Math.min(high * scale, seen.none ? cap : 100),
  }
}

type Factor = (row: PlainRow, me: Applicant, view: SpecialtyView, seen: Evidence) => Span

/** Each factor's s runs over every value that its facts can still have. */
export const factors: Readonly<Record<FactorId, Factor>> = {
  openness: (_, __, view, { share }) =>
    share === undefined
      ? { low: 0, mid: scales.openness(view.meanShare), high: 1 }
      : { low: scales.openness(share.low), mid: scales.openness(share.mid), high: scales.openness(share.high) },

  nonUs: (_, __, view, { nonUs, share }) => {
    if (nonUs !== undefined)
      return { low: scales.openness(nonUs.low), mid: scales.openness(nonUs.mid), high: scales.openness(nonUs.high) }
    // nationally about three in four IMGs who fill a position are non-US
    return {
      low: 0,
      mid: scales.openness(0.75 * (share?.mid ?? view.meanShare)),
      high: share === undefined ? 1 : scales.openness(share.high),
    }
  },

  consistency: (_, __, ___, seen) => {
    if (seen.lastThree !== undefined)
      return same(seen.consistent === true || seen.stable === true ? 1 : seen.eachClass ? 0.6 : 0.2)
    // shares by year say stable, and three classes may yet say otherwise
    return { low: 0.2, mid: seen.stable === true ? 1 : 0.6, high: 1 }
  },

  visa: (row, me, view, seen) => {
    const use = h1bUse(row, me)
    let low = 1
    let high = 0
    // the middle takes what is sponsored as sponsored in full
    let usualLow = 1
    let usualHigh = 0
    for (let at = 0; at < 9; at++) {
      if ((seen.visas & (1 << at)) === 0) continue
      const [j1, h1b] = [Math.floor(at / 3), at % 3]
      // an open Step 3 may turn out in time or not
      const best = visaScore(j1, h1b, use === 'open' ? 'yes' : use, me)
      if (best > high) high = best
      // none usable is a missed must, not a low factor
      const worst = use === 'open' && best > 0 ? Math.max(0.6, visaScore(j1, h1b, 'no', me)) : best
      if (worst > 0 && worst < low) low = worst
      if (worst === 0 || j1 === 1 || h1b === 1) continue
      if (best > usualHigh) usualHigh = best
      if (worst < usualLow) usualLow = worst
    }
    if (high === 0) return same(0)
    const j1Likely = (view.figures.j1Share ?? 73) >= 50 && me.usesJ1 && me.wants !== 'H-1B'
    if (usualHigh === 0) return { low, mid: low, high }
    return { low, mid: usualLow === usualHigh || j1Likely ? usualHigh : usualLow, high }
  },

  step2: (row, me, view) => {
    if (view.familyMedicine) return same(me.rules.familyMedicine.value)
    const score = me.profile.step2
    if (score === undefined) return { low: 0, mid: 0.5, high: 1 }
    const [least, most] = typicalRange(view, me)
    const s = (typical: number): number => scales.standing(score - typical, me.rules.logisticScale.value)
    if (row.step2Typical !== undefined) return same(s(typicalOf(row, me, view)))
    return { low: s(most), mid: s(typicalOf(row, me, view)), high: s(least) }
  },

  graduation: (row, { yearsAtStart: [least, most] }) => {
    const lenient = (s: number): number => Math.max(s, 0.8)
    const [low, high] = [scales.recency(most), scales.recency(least)]
    if (row.gradYears === 'none') return { low: lenient(low), mid: lenient((low + high) / 2), high: lenient(high) }
    return { low, mid: (low + high) / 2, high: row.gradYears === undefined ? lenient(high) : high }
  },

  usce: (row, me) => {
    const some = me.anyMonths[0] > 0
    const none = me.anyMonths[1] === 0
    // whether the applicant has any is open: both readings count
    const notAsked: Span = some ? same(1) : none ? same(0.7) : { low: 0.7, mid: 0.7, high: 1 }
    if (row.usce === 'not required') return notAsked
    const answer = enough(row.usceKind, row.usceMonths, me)
    if (row.usce === 'required') return same(1)
    if (row.usce !== undefined)
      return answer === true ? same(1) : answer === false ? same(0.3) : { low: 0.3, mid: 0.65, high: 1 }
    return { low: 0.3, mid: some ? 1 : 0.7, high: none ? 0.7 : 1 }
  },

  letters: (_, __, view) => view.letters,
  research: (_, __, view) => view.research,
  attempts: (_, __, view) => view.attempts,
  support: supportSpan,
}

const same = (s: number): Span => ({ low: s, mid: s, high: s })

/** The typical Step 2 CK of a program: stated and cut to the usual range, else the matched mean, lower in a community program. */
export const typicalOf = (row: PlainRow, me: Applicant, view: SpecialtyView): number => {
  if (row.step2Typical === undefined)
    return view.mean + (row.setting === 'community' ? me.rules.typicalCommunity.value : 0)
  const [least, most] = typicalRange(view, me)
  return Math.min(Math.max(row.step2Typical, least), most)
}

const typicalRange = ({ mean }: SpecialtyView, { rules }: Applicant): Range => [
  mean + rules.typicalLow.value,
  mean + rules.typicalHigh.value,
]
