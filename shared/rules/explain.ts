import { ageOf, type Origin } from '../facts/index.ts'
import { isOneOf } from '../tracker/check.ts'
import { type ColumnId, columnOf, type PlainRow, type Row } from '../tracker/columns.ts'
import { type Advice, adviceOf } from './advice.ts'
import { factorSays, factorTitles } from './factor-words.ts'
import { finding } from './finding.ts'
import { factors } from './fit.ts'
import { fiveTests, friendlinessOf, recordWords } from './friendliness.ts'
import type { Judge } from './compile.ts'
import type { Judged } from './judge.ts'
import { allMissing, factorFields } from './missing.ts'
import { type Finding, MISSES, type Outcome, UNKNOWN, UNKNOWN_FLIPS } from './outcome.ts'
import { notices, requirements } from './requirements/index.ts'
import { networking, type Result } from './result.ts'
import { type FactorId, factorIds, type Span } from './specialty.ts'
import { acceptsSupports } from './support.ts'
import { unknownIn } from './unknown.ts'
import { variantsOf } from './variants.ts'

/** One fact that a factor used, with where it was read and when. */
export interface FactUsed {
  readonly field: ColumnId
  readonly title: string
  /** What the cell would show; undefined is not known. */
  readonly value?: string
  readonly source?: string
  readonly day?: string
  readonly trust?: string
  /** `fresh`, `old` or `stale` by the field's own pace; absent where no day is known. */
  readonly age?: string
}

export interface FactorExplained extends Span {
  readonly id: FactorId
  readonly title: string
  readonly weight: number
  /** Points of the fit: weight · s / Σ weights · 100, so that points add up to the fit. */
  readonly points: Span
  readonly most: number
  readonly says: string
  readonly facts: readonly FactUsed[]
}

/** A result taken apart: everything it rests on. Recomputing from it gives the same number. */
export interface Explanation {
  readonly result: Result
  readonly rules: string
  readonly season: number
  readonly asOf: string
  readonly factors: readonly FactorExplained[]
  /** What lowers the sum after the points are added, if anything does. */
  readonly cap?: string
  /** The most that each end may reach: 100, or less by the cap. */
  readonly ceiling: Span
  readonly networking: number
  readonly person: readonly Finding[]
  readonly requirements: readonly Finding[]
  readonly general: { readonly verdict: string; readonly because: string }
  readonly forMe: { readonly verdict: string; readonly because: string }
  readonly record: string
  readonly tests: readonly { readonly test: string; readonly answer: string }[]
  readonly acceptsSupports: string
  readonly advice: readonly Advice[]
  /** Titles of the columns and profile fields that are blank and matter. */
  readonly unknown: readonly string[]
  /** The same as the rules speak of it, which is what a report's cell shows. */
  readonly topics: readonly string[]
}

/** @param origins where each fact came from; a fact without one stands in the sheet */
export const explain = (
  judge: Judge,
  row: Row,
  origins: Readonly<Partial<Record<ColumnId, Origin>>> = {},
): Explanation => {
  const variants = variantsOf(row)
  const every = (variants?.rows ?? [row as PlainRow]).map((one) => judge.judge(one, variants?.visas ?? false))
  // what cannot be missed decides the ends; where all are missed, all do
  const eligible = every.filter(({ missed }) => missed === undefined)
  const ends = endsOf(eligible.length > 0 ? eligible : every)
  const { best } = ends
  const { me } = judge
  const asked = [...requirements, ...notices]
  const answers = asked.map((rule) => every.map((one) => rule.judge(one.row, me, one.seen)))
  const outcomes = answers.map(settled)
  const list = asked.map((rule, at): Finding => {
    const found = finding(rule, outcomes[at] ?? 0, every[0]?.row ?? {}, me)
    return new Set(answers[at]).size === 1 ? found : { ...found, says: `Sources disagree: ${variants?.says ?? ''}.` }
  })
  return {
    result: judge.score(row),
    rules: me.rules.version,
    season: me.season.year,
    asOf: me.asOf,
    factors: factorIds
      .filter((id) => best.view.weights[id] > 0)
      .map((id) => factorExplained(id, ends, row, judge, origins)),
    ...capOf(ends, judge),
    networking: networking(best.row, me),
    person: judge.person.map(({ rule, outcome }) => finding(rule, outcome, best.row, me)),
    requirements: list,
    general: friendlinessOf(best.row, best.seen, me.rules, me.band, true),
    forMe: best.forMe,
    record: recordWords(best.row, best.seen, me.rules, best.view, me.band),
    tests: fiveTests(best.row, best.seen, me.band),
    acceptsSupports: acceptsSupports(best.row, best.forMe.verdict),
    advice: adviceOf(best.row, me, best),
    unknown: allMissing(list, best, me),
    topics: unknownIn({ ...best, outcomes }, me),
  }
}

/** One outcome over all that sources say: where they would judge differently it is unknown. */
const settled = (outcomes: readonly Outcome[]): Outcome => {
  const [first = 0, ...others] = outcomes
  if (others.every((one) => one === first)) return first
  if (outcomes.includes(MISSES) || outcomes.includes(UNKNOWN_FLIPS)) return UNKNOWN_FLIPS
  return outcomes.includes(UNKNOWN) ? UNKNOWN : (Math.max(...outcomes) as Outcome)
}

/** The rows that give the ends of the interval: one and the same, unless sources disagree. */
interface Ends {
  readonly worst: Judged
  readonly best: Judged
}
const endsOf = (judged: readonly Judged[]): Ends => ({
  worst: judged.reduce((a, b) => (b.fit.low < a.fit.low ? b : a)),
  best: judged.reduce((a, b) => (b.fit.high > a.fit.high ? b : a)),
})

const factorExplained = (
  id: FactorId,
  { worst, best }: Ends,
  shown: Row,
  { me }: Judge,
  origins: Readonly<Partial<Record<ColumnId, Origin>>>,
): FactorExplained => {
  const { row, view, seen } = best
  const [lower, upper] = [worst, best].map((one) => factors[id](one.row, me, one.view, one.seen)) as [Span, Span]
  const span = { low: lower.low, mid: (lower.mid + upper.mid) / 2, high: upper.high }
  const weight = view.weights[id]
  const points = (s: number): number => (100 * weight * s) / view.weight
  return {
    id,
    title: factorTitles[id],
    weight,
    ...span,
    points: { low: points(span.low), mid: points(span.mid), high: points(span.high) },
    most: points(1),
    says: factorSays[id](row, me, view, seen),
    facts: factorFields[id].map((field) => factUsed(field, shown, origins[field], me.asOf)),
  }
}

const factUsed = (field: ColumnId, row: Row, origin: Origin | undefined, asOf: string): FactUsed => {
  const column = columnOf(field)
  const value = row[field]
  if (value === undefined) return { field, title: column.header }
  const { checked, source } = row
  const day = origin?.day ?? (typeof checked === 'string' ? checked : undefined)
  return {
    field,
    title: column.header,
    value: (isOneOf(value) ? value.oneOf : [value]).map((one) => String(column.kind.print(one))).join(' or '),
    source: origin?.source ?? (typeof source === 'string' ? source : 'this sheet'),
    ...(day === undefined ? {} : { day, age: ageOf(field, day, asOf) }),
    ...(origin === undefined ? {} : { trust: origin.trust }),
  }
}

const capOf = ({ worst, best }: Ends, { me }: Judge): { cap?: string; ceiling: Span } => {
  const most = me.rules.zeroCap
  const top = best.seen.none ? most : 100
  const ceiling = { low: worst.seen.maybeNone ? most : 100, mid: top, high: top }
  if (best.seen.none) return { ceiling, cap: `No IMG in three classes: the fit is at most ${most}.` }
  if (!worst.seen.maybeNone) return { ceiling }
  return {
    ceiling,
    cap: `It may turn out that no IMG is there: then the fit is at most ${most}, and the low end says so.`,
  }
}

/** The same number from the trace alone: what a reader with a pencil would do. */
export const recompute = (trace: Explanation): { low: number; mid: number; high: number } => {
  const sum = (end: keyof Span): number => trace.factors.reduce((all, factor) => all + factor.points[end], 0)
  return { low: sum('low'), mid: sum('mid'), high: sum('high') }
}
