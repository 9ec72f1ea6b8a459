import type { PlainRow } from '../tracker/columns.ts'
import type { Applicant, Range } from './applicant.ts'
import type { Evidence, Share } from './evidence.ts'
import { enough } from './requirements/experience.ts'
import { h1bUse, visaScores } from './requirements/visa.ts'
import * as scales from './scales.ts'
import { type FactorId, factorIds, OPEN, same, type Span, span, type SpecialtyView } from './specialty.ts'
import { supportSpan } from './support.ts'
import { possibleIn } from './visas.ts'

/** The fit of one row before requirements, 0 to 100, with everything it can still be. */
export type Fit = Span

/** `fit = 100 · Σ w·s / Σ w`, and its ends over every value that the facts can still have. */
export const fitOf = (row: PlainRow, me: Applicant, view: SpecialtyView, seen: Evidence): Fit => {
  let low = 0
  let mid = 0
  let high = 0
  for (const id of factorIds) {
    const weight = (100 * view.weights[id]) / view.weight
    if (weight === 0) continue
    const s = factors[id](row, me, view, seen)
    low += weight * s.low
    mid += weight * s.mid
    high += weight * s.high
  }
  // nobody there is an IMG: the rest cannot lift it far
  const cap = me.rules.zeroCap
  const top = seen.none ? cap : 100
  return span(Math.min(low, seen.maybeNone ? cap : 100), Math.min(mid, top), Math.min(high, top))
}

type Factor = (row: PlainRow, me: Applicant, view: SpecialtyView, seen: Evidence) => Span

/** Each factor's s runs over every value that its facts can still have. */
export const factors: Readonly<Record<FactorId, Factor>> = {
  openness: (_, __, view, { share }) => (share ? opennessOf(share) : span(0, scales.openness(view.meanShare), 1)),

  nonUs: (_, __, { meanShare }, { nonUs, share }) => {
    if (nonUs) return opennessOf(nonUs)
    // nationally about three in four IMGs who fill a position are non-US
    const { mid, high } = share || { mid: meanShare, high: 100 }
    return span(0, scales.openness(0.75 * mid), scales.openness(high))
  },

  consistency: (_, __, ___, { lastThree, consistent, stable, eachClass }) => {
    if (lastThree !== undefined) return same(consistent || stable ? 1 : eachClass ? 0.6 : 0.2)
    // shares by year say stable, and three classes may yet say otherwise
    return span(0.2, stable ? 1 : 0.6, 1)
  },

  visa: (row, me, { figures: { j1Share = 73 } }, { visas }) => {
    const use = h1bUse(row, me)
    let low = 1
    let high = 0
    // the middle takes what is sponsored as sponsored in full
    let usualLow = 1
    let usualHigh = 0
    for (const pair of possibleIn(visas).pairs) {
      const [least, best] = visaScores(pair, use, me)
      // none usable is a missed must, not a low factor
      if (best === 0) continue
      const worst = Math.max(0.6, least)
      if (worst < low) low = worst
      if (best > high) high = best
      if (pair[0] === 1 || pair[1] === 1) continue
      if (worst < usualLow) usualLow = worst
      if (best > usualHigh) usualHigh = best
    }
    if (high === 0) return same(0)
    if (usualHigh === 0) return span(low, low, high)
    const j1Likely = j1Share >= 50 && me.usesJ1 && me.wants !== 'H-1B'
    return span(low, j1Likely ? usualHigh : usualLow, high)
  },

  step2: (row, me, view) => {
    if (view.familyMedicine) return same(me.rules.familyMedicine)
    const score = me.profile.step2
    if (score === undefined) return OPEN
    const s = (typical: number): number => scales.standing(score - typical, me.rules.logisticScale)
    const mid = s(typicalOf(row, me, view))
    if (row.step2Typical !== undefined) return same(mid)
    const [least, most] = typicalRange(view, me)
    return span(s(most), mid, s(least))
  },

  graduation: ({ gradYears }, { yearsAtStart: [least, most] }) => {
    const [low, high] = [scales.recency(most), scales.recency(least)]
    const mid = (low + high) / 2
    const lenient = (s: number): number => Math.max(s, 0.8)
    if (gradYears === 'none') return span(lenient(low), lenient(mid), lenient(high))
    return span(low, mid, gradYears === undefined ? lenient(high) : high)
  },

  usce: ({ usce, usceKind, usceMonths }, me) => {
    if (usce === 'required') return same(1)
    const some = me.anyMonths[0] > 0
    const none = me.anyMonths[1] === 0
    // whether the applicant has any is open: both readings count
    if (usce === 'not required') return some ? same(1) : span(0.7, 0.7, none ? 0.7 : 1)
    if (usce === undefined) return span(0.3, some ? 1 : 0.7, none ? 0.7 : 1)
    const answer = enough(usceKind, usceMonths, me)
    return answer === undefined ? span(0.3, 0.65, 1) : same(answer ? 1 : 0.3)
  },

  letters: (_, __, view) => view.letters,
  research: (_, __, view) => view.research,
  attempts: (_, __, view) => view.attempts,
  support: supportSpan,
}

const opennessOf = ({ low, mid, high }: Share): Span =>
  span(scales.openness(low), scales.openness(mid), scales.openness(high))

/** The typical Step 2 CK of a program: stated and cut to the usual range, else the matched mean, lower in a community program. */
export const typicalOf = (row: PlainRow, me: Applicant, view: SpecialtyView): number => {
  if (row.step2Typical === undefined) return view.mean + (row.setting === 'community' ? me.rules.typicalCommunity : 0)
  const [least, most] = typicalRange(view, me)
  return Math.min(Math.max(row.step2Typical, least), most)
}

const typicalRange = ({ mean }: SpecialtyView, { rules }: Applicant): Range => [
  mean + rules.typicalLow,
  mean + rules.typicalHigh,
]
