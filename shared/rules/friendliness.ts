import { about } from '../tracker/about.ts'
import type { PlainRow } from '../tracker/columns.ts'
import { anyImg, type Evidence } from './evidence.ts'
import type { RuleSet } from './ruleset.ts'
import type { SpecialtyView } from './specialty.ts'
import { visaWords } from './visas.ts'

export type Friendliness = 'IMG-friendly' | 'IMG-open' | 'IMG-possible' | 'not IMG-friendly' | 'unknown'

export interface Friendly {
  readonly verdict: Friendliness
  /** What makes it so: rare, visas, some, or the words beside friendly. */
  readonly because: string
}

/**
 * The verdict on a program's record: the first row of the table that holds.
 * @param visasCount false for an applicant who needs none: the visa tests are dropped
 */
export const friendlinessOf = (
  row: PlainRow,
  seen: Evidence,
  rules: RuleSet,
  band: number,
  visasCount: boolean,
): Friendly => {
  const share = seen.share?.mid
  const clear = !visasCount || seen.visaStatus === 'clear'
  if (row.imgAccepted === 'no') return { verdict: 'not IMG-friendly', because: 'it says it takes no IMGs' }
  if (seen.classesKnown >= 3 && share === 0 && !anyImg(row))
    return { verdict: 'not IMG-friendly', because: 'no IMG in three classes' }
  if (share === undefined && !anyImg(row)) return UNKNOWN
  if (share === 0 && seen.classesKnown < 3) return UNKNOWN
  if (seen.lastThree !== undefined && seen.lastThree <= 1) return { verdict: 'IMG-possible', because: 'rare' }
  if (visasCount && (seen.visaStatus === 'none' || seen.visaStatus === 'inconsistent'))
    return { verdict: 'IMG-possible', because: seen.visaStatus === 'none' ? 'no visas' : 'visas inconsistent' }
  const overBand = share !== undefined && share >= band
  const enough = (seen.counts?.[1] ?? row.residents ?? rules.enoughResidents.value) >= rules.enoughResidents.value
  if (overBand && (seen.stable === true || seen.consistent === true) && clear && enough)
    return {
      verdict: 'IMG-friendly',
      because: share > rules.majority.value ? 'IMG majority' : seen.stable === true ? 'stable' : 'consistent',
    }
  if (overBand || seen.consistent === true || (clear && imgsSeen(row, seen) >= rules.someImgs.value))
    return { verdict: 'IMG-open', because: whyOpen(seen, overBand, clear, enough) }
  return { verdict: 'IMG-possible', because: 'some IMGs' }
}
const UNKNOWN: Friendly = { verdict: 'unknown', because: 'record not known' }

const imgsSeen = (row: PlainRow, seen: Evidence): number =>
  seen.counts?.[0] ?? row.imgCount ?? (row.imgByClass ?? []).reduce((sum, [, imgs]) => sum + imgs, 0)

const whyOpen = (seen: Evidence, overBand: boolean, clear: boolean, enough: boolean): string => {
  if (!overBand) return seen.consistent === true ? 'consistent, share under the band' : 'several IMGs, visas clear'
  if (!enough) return 'few residents counted'
  if (!clear) return 'visas unknown'
  return seen.stable === false ? 'not stable' : 'one year known'
}

/** `34% IMG (12 of 36) 2024–2026, stable; J-1 only; 3 of 5 tests met, 2 not known`: counts before percents, years. */
export const recordWords = (
  row: PlainRow,
  seen: Evidence,
  rules: RuleSet,
  view: SpecialtyView,
  band: number,
): string => {
  const { share, counts } = seen
  const record = share === undefined ? 'IMG record not known' : shareWords(row, seen)
  const years = seen.years === '' ? '' : ` ${seen.years}`
  // a mean that was listed, never one that stands in for it
  const mean = view.figures.imgShare
  const over =
    share !== undefined && mean !== undefined && share.mid >= rules.highForSpecialty.value * mean
      ? ', high for its specialty'
      : ''
  const trend = seen.falling
    ? ', falling'
    : seen.stable === true
      ? ', stable'
      : counts !== undefined || share !== undefined
        ? stability(seen)
        : ''
  const majority = share !== undefined && share.mid > rules.majority.value ? ', IMG majority' : ''
  return `${record}${years}${majority}${over}${trend}; ${visaWords(seen.visas)}${seen.visaStatus === 'inconsistent' ? ' (inconsistent)' : ''}; ${testsWords(row, seen, band)}`
}

const testsWords = (row: PlainRow, seen: Evidence, band: number): string => {
  const answers = fiveTests(row, seen, band).map(({ answer }) => answer)
  const many = (which: string): number => answers.filter((answer) => answer === which).length
  const [not, open] = [many('not met'), many('not known')]
  return `${many('met')} of 5 tests met${not > 0 ? `, ${not} not met` : ''}${open > 0 ? `, ${open} not known` : ''}`
}

const shareWords = (row: PlainRow, seen: Evidence): string => {
  const mid = Math.round(seen.share?.mid ?? 0)
  if (seen.counts !== undefined) return `${mid}% IMG (${seen.counts[0]} of ${seen.counts[1]})`
  const classes = row.imgByClass
  if (classes !== undefined && row.imgPercent === undefined && row.imgByYear === undefined) {
    const [imgs, all] = classes.reduce(([a, b], [, i, r]) => [a + i, b + r], [0, 0])
    return `${imgs} IMG of ${all} in ${classes.length} class${classes.length > 1 ? 'es' : ''} seen`
  }
  return `${mid}% IMG`
}

const stability = (seen: Evidence): string =>
  seen.stable === false
    ? seen.consistent === true
      ? ', consistent'
      : ', not stable'
    : seen.consistent === true
      ? ', consistent'
      : ', stability not known'

/** The guide's five tests of a friendly program, each met, not met or not known. */
export const fiveTests = (
  row: PlainRow,
  seen: Evidence,
  band: number,
): readonly { test: string; answer: 'met' | 'not met' | 'not known' }[] => {
  const said = (yes: boolean | undefined): 'met' | 'not met' | 'not known' =>
    yes === undefined ? 'not known' : yes ? 'met' : 'not met'
  const some = (
    ids: readonly ('mentorship' | 'academicHelp' | 'orientation' | 'diversity' | 'respect' | 'retention')[],
  ): boolean | undefined => {
    const answers = ids.map((id) => row[id]).filter((answer) => answer !== undefined)
    if (answers.includes('reported against')) return false
    return answers.includes('found') ? true : answers.length === ids.length ? false : undefined
  }
  const history =
    seen.consistent ??
    (seen.stable === undefined || seen.share === undefined ? undefined : seen.stable && seen.share.mid >= band)
  return [
    { test: about`several IMGs each year`, answer: said(history) },
    { test: about`visas clear`, answer: said(seen.visaStatus === 'unknown' ? undefined : seen.visaStatus === 'clear') },
    { test: about`structured help`, answer: said(some(['orientation', 'mentorship', 'academicHelp'])) },
    { test: about`culture`, answer: said(some(['diversity'])) },
    { test: about`residents' word`, answer: said(some(['respect', 'retention'])) },
  ]
}
