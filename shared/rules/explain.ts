import { ageOf, type Origin } from '../facts/index.ts'
import { type ColumnId, columnOf, type PlainRow, type Row } from '../tracker/columns.ts'
import { type Advice, adviceOf } from './advice.ts'
import { factorFields, factorSays, factorTitles } from './factor-words.ts'
import { factors } from './fit.ts'
import { fiveTests, recordWords } from './friendliness.ts'
import { type Judge, type Judged, networking, type Result } from './judge.ts'
import type { Finding } from './outcome.ts'
import { requirements } from './requirements/index.ts'
import { finding } from './rule.ts'
import { type FactorId, factorIds, type Span } from './specialty.ts'
import { acceptsSupports } from './support.ts'
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
  readonly networking: number
  readonly person: readonly Finding[]
  readonly requirements: readonly Finding[]
  readonly general: { readonly verdict: string; readonly because: string }
  readonly forMe: { readonly verdict: string; readonly because: string }
  readonly record: string
  readonly tests: readonly { readonly test: string; readonly answer: string }[]
  readonly acceptsSupports: string
  readonly advice: readonly Advice[]
  readonly unknown: readonly string[]
}

/** @param origins where each fact came from; a fact without one stands in the sheet */
export const explain = (
  judge: Judge,
  row: Row,
  origins: Readonly<Partial<Record<ColumnId, Origin>>> = {},
): Explanation => {
  const variants = variantsOf(row)
  const plain = variants?.rows[0] ?? (row as PlainRow)
  const judged = judge.judge(plain, variants?.visas ?? false)
  const { me } = judge
  const list = requirements.map((rule, at) => finding(rule, judged.outcomes[at] ?? 0, plain, me))
  return {
    result: judge.score(row),
    rules: me.rules.version,
    season: me.season.year,
    asOf: me.asOf,
    factors: factorIds
      .filter((id) => judged.view.weights[id] > 0)
      .map((id) => factorExplained(id, judged, judge, origins)),
    ...capOf(judged, judge),
    networking: networking(plain, me),
    person: judge.person.map(({ rule, outcome }) => finding(rule, outcome, plain, me)),
    requirements: list,
    general: judged.general,
    forMe: judged.forMe,
    record: recordWords(plain, judged.seen, me.rules, judged.view),
    tests: fiveTests(plain, judged.seen, me.band),
    acceptsSupports: acceptsSupports(plain, judged.forMe.verdict),
    advice: adviceOf(plain, me, judged),
    unknown: unknownOf(list, judged, judge),
  }
}

const factorExplained = (
  id: FactorId,
  judged: Judged,
  { me }: Judge,
  origins: Readonly<Partial<Record<ColumnId, Origin>>>,
): FactorExplained => {
  const { row, view, seen } = judged
  const span = factors[id](row, me, view, seen)
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
    facts: factorFields[id].map((field) => factUsed(field, row, origins[field], me.asOf)),
  }
}

const factUsed = (field: ColumnId, row: PlainRow, origin: Origin | undefined, asOf: string): FactUsed => {
  const column = columnOf(field)
  const value = row[field]
  if (value === undefined) return { field, title: column.header }
  const day = origin?.day ?? row.checked
  return {
    field,
    title: column.header,
    value: String(column.kind.print(value)),
    source: origin?.source ?? row.source ?? 'this sheet',
    ...(day === undefined ? {} : { day, age: ageOf(field, day, asOf) }),
    ...(origin === undefined ? {} : { trust: origin.trust }),
  }
}

const capOf = ({ seen }: Judged, { me }: Judge): { cap?: string } => {
  const most = me.rules.zeroCap.value
  if (seen.none) return { cap: `No IMG in three classes: the fit is at most ${most}.` }
  return seen.maybeNone
    ? { cap: `It may turn out that no IMG is there: then the fit is at most ${most}, and the low end says so.` }
    : {}
}

/** Titles of what is not known and matters: for requirements first, then for the fit. */
const unknownOf = (list: readonly Finding[], judged: Judged, { me }: Judge): string[] => {
  const names = new Set<string>()
  for (const one of [...list].sort((a, b) => Number(b.flips) - Number(a.flips)))
    for (const title of one.missing) names.add(title)
  for (const id of factorIds) {
    const span = factors[id](judged.row, me, judged.view, judged.seen)
    if (judged.view.weights[id] > 0 && span.high > span.low)
      for (const field of factorFields[id]) if (judged.row[field] === undefined) names.add(columnOf(field).header)
  }
  return [...names]
}

/** The same number from the trace alone: what a reader with a pencil would do. */
export const recompute = (trace: Explanation): { low: number; mid: number; high: number } => {
  const sum = (end: keyof Span): number => trace.factors.reduce((all, factor) => all + factor.points[end], 0)
  return { low: sum('low'), mid: sum('mid'), high: sum('high') }
}
