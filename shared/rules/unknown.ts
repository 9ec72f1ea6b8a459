import { type ColumnId, columnOf, type PlainRow } from '../tracker/columns.ts'
import type { Applicant } from './applicant.ts'
import { factors } from './fit.ts'
import type { Judged, PlainJudge } from './judge.ts'
import { isUnknown, NOT_APPLICABLE, type Outcome, UNKNOWN_FLIPS } from './outcome.ts'
import { requirements } from './requirements/index.ts'
import { missingOf } from './rule.ts'
import { type FactorId, factorIds } from './specialty.ts'
import { supportIds } from './support.ts'

/** The program's facts behind each factor. */
export const factorFields: Readonly<Record<FactorId, readonly ColumnId[]>> = {
  openness: ['imgPercent', 'imgCount', 'residents', 'imgByClass', 'imgByYear'],
  nonUs: ['nonUsImgPercent', 'nonUsImgCount'],
  consistency: ['imgByClass', 'imgByYear'],
  visa: ['visas', 'j1', 'h1b', 'visaRecord', 'step3By'],
  step2: ['step2Typical', 'setting'],
  graduation: ['gradYears'],
  usce: ['usce', 'usceKind', 'usceMonths'],
  letters: [],
  research: [],
  attempts: [],
  support: supportIds,
}

/** Titles of what is not known of a row and matters. */
export const unknownIn = (judge: PlainJudge, row: PlainRow): string[] => {
  const judged = judge.judge(row)
  const open = requirements.map((rule, at) => {
    const outcome: Outcome = judged.outcomes[at] ?? NOT_APPLICABLE
    return { flips: outcome === UNKNOWN_FLIPS, missing: isUnknown(outcome) ? missingOf(rule, row, judge.me) : [] }
  })
  return unknownOf(open, judged, judge.me)
}

/** For requirements first, those that could turn the row before the others, then for the fit. */
export const unknownOf = (
  open: readonly { readonly flips: boolean; readonly missing: readonly string[] }[],
  { row, view, seen }: Judged,
  me: Applicant,
): string[] => {
  const titles = [...open].sort((a, b) => Number(b.flips) - Number(a.flips)).flatMap(({ missing }) => missing)
  for (const id of factorIds) {
    const { low, high } = factors[id](row, me, view, seen)
    if (view.weights[id] > 0 && high > low)
      titles.push(
        ...factorFields[id].filter((field) => row[field] === undefined).map((field) => columnOf(field).header),
      )
  }
  return [...new Set(titles)]
}
