import { type ColumnId, columnOf, type PlainRow } from '../tracker/columns.ts'
import { fieldOf } from '../tracker/profile.ts'
import type { Applicant } from './applicant.ts'
import { factors } from './fit.ts'
import type { Judged } from './judge.ts'
import type { Finding } from './outcome.ts'
import type { Rule } from './rule.ts'
import { type FactorId, factorIds } from './specialty.ts'
import { supportIds } from './support.ts'

// the explanation alone needs these, so they stay out of the add-on's script

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

/** Titles of what is blank: the program's facts, then the profile's. What the applicant notes on the row is no fact to ask for. */
export const missingOf = ({ reads, asks }: Rule, row: PlainRow, me: Applicant): string[] => [
  ...reads.filter((id) => row[id] === undefined && columnOf(id).who !== 'person').map((id) => columnOf(id).header),
  ...asks.filter((id) => me.profile[id] === undefined).map((id) => `${fieldOf(id).title} (profile)`),
]

/** Titles of all that is blank and matters: for requirements first, those that could turn the row before the others, then for the fit. */
export const allMissing = (findings: readonly Finding[], { row, view, seen }: Judged, me: Applicant): string[] => {
  const titles = [...findings].sort((a, b) => Number(b.flips) - Number(a.flips)).flatMap(({ missing }) => missing)
  for (const id of factorIds) {
    const { low, high } = factors[id](row, me, view, seen)
    if (view.weights[id] > 0 && high > low)
      titles.push(
        ...factorFields[id].filter((field) => row[field] === undefined).map((field) => columnOf(field).header),
      )
  }
  return [...new Set(titles)]
}
