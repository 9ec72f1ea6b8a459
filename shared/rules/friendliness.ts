import { about, offScript } from '../tracker/about.ts'
import type { PlainRow } from '../tracker/columns.ts'
import { anyImg, type Evidence, type Share, total } from './evidence.ts'
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
  const { share, classesKnown, lastThree, stable, consistent, visaStatus } = seen
  const mid = share && share.mid
  const seenThere = anyImg(row)
  if (row.imgAccepted === 'no') return { verdict: 'not IMG-friendly', because: about`it says it takes no IMGs` }
  if (classesKnown >= 3 && mid === 0 && !seenThere)
    return { verdict: 'not IMG-friendly', because: about`no IMG in three classes` }
  if ((mid === undefined && !seenThere) || (mid === 0 && classesKnown < 3))
    return { verdict: 'unknown', because: about`record not known` }
  if (lastThree !== undefined && lastThree <= 1) return { verdict: 'IMG-possible', because: about`rare` }
  if (visasCount && (visaStatus === 'none' || visaStatus === 'inconsistent'))
    return { verdict: 'IMG-possible', because: offScript(visaStatus === 'none' ? 'no visas' : 'visas inconsistent') }
  const clear = !visasCount || visaStatus === 'clear'
  const overBand = mid !== undefined && mid >= band
  const least = rules.enoughResidents
  const { residents = least } = row
  const enough = (seen.counts ? seen.counts[1] : residents) >= least
  if (overBand && (stable || consistent) && clear && enough)
    return { verdict: 'IMG-friendly', because: offScript(whyFriendly(seen, rules)) }
  if (overBand || consistent || (clear && imgsSeen(row, seen) >= rules.someImgs))
    return { verdict: 'IMG-open', because: offScript(whyOpen(seen, overBand, clear, enough)) }
  return { verdict: 'IMG-possible', because: about`some IMGs` }
}

const imgsSeen = ({ imgByClass = [], imgCount = total(imgByClass, 1) }: PlainRow, { counts }: Evidence): number =>
  counts ? counts[0] : imgCount

const whyFriendly = ({ share, stable }: Evidence, rules: RuleSet): string => {
  if (share !== undefined && share.mid > rules.majority) return 'IMG majority'
  return stable ? 'stable' : 'consistent'
}

const whyOpen = ({ stable, consistent }: Evidence, overBand: boolean, clear: boolean, enough: boolean): string => {
  if (!overBand) return consistent ? 'consistent, share under the band' : 'several IMGs, visas clear'
  if (!enough) return 'few residents counted'
  if (!clear) return 'visas unknown'
  return stable === false ? 'not stable' : 'one year known'
}

/** `34% IMG (12 of 36) 2024–2026, stable; J-1 only; 3 of 5 tests met, 2 not known`: counts before percents, years. */
export const recordWords = (
  row: PlainRow,
  seen: Evidence,
  rules: RuleSet,
  view: SpecialtyView,
  band: number,
): string => {
  const { share, visas, visaStatus } = seen
  const record = share ? shareWords(row, seen, share) : 'IMG record not known'
  const years = seen.years === '' ? '' : ` ${seen.years}`
  const majority = share && share.mid > rules.majority ? ', IMG majority' : ''
  // a mean that was listed, never one that stands in for it
  const { imgShare = Infinity } = view.figures
  const high = share && share.mid >= rules.highForSpecialty * imgShare ? ', high for its specialty' : ''
  const inconsistent = visaStatus === 'inconsistent' ? ' (inconsistent)' : ''
  const tests = testsWords(row, seen, band)
  return `${record}${years}${majority}${high}${trend(seen)}; ${visaWords(visas)}${inconsistent}; ${tests}`
}

const trend = ({ falling, stable, consistent, share }: Evidence): string => {
  if (falling) return ', falling'
  if (stable) return ', stable'
  if (!share) return ''
  if (consistent) return ', consistent'
  return stable === false ? ', not stable' : ', stability not known'
}

const testsWords = (row: PlainRow, seen: Evidence, band: number): string => {
  let [met, not, open] = [0, 0, 0]
  for (const answer of fiveAnswers(row, seen, band))
    if (answer === 'met') met++
    else if (answer === 'not met') not++
    else open++
  return `${met} of 5 tests met${not > 0 ? `, ${not} not met` : ''}${open > 0 ? `, ${open} not known` : ''}`
}

const shareWords = (row: PlainRow, { counts }: Evidence, { mid }: Share): string => {
  const percent = `${Math.round(mid)}% IMG`
  if (counts) return `${percent} (${counts[0]} of ${counts[1]})`
  const { imgByClass, imgPercent, imgByYear } = row
  if (!imgByClass || imgPercent !== undefined || imgByYear) return percent
  const classes = imgByClass.length > 1 ? 'classes' : 'class'
  return `${total(imgByClass, 1)} IMG of ${total(imgByClass, 2)} in ${imgByClass.length} ${classes} seen`
}

type Answer = 'met' | 'not met' | 'not known'

/** The guide's five tests of a friendly program, each met, not met or not known. */
export const fiveTests = (row: PlainRow, seen: Evidence, band: number): readonly { test: string; answer: Answer }[] => {
  const tests = ['several IMGs each year', 'visas clear', 'structured help', 'culture', "residents' word"]
  return fiveAnswers(row, seen, band).map((answer, at) => ({ test: tests[at] ?? '', answer }))
}

const fiveAnswers = (row: PlainRow, seen: Evidence, band: number): readonly Answer[] => {
  const { stable, share, visaStatus, consistent = stable && share ? share.mid >= band : stable } = seen
  return [
    answerOf(consistent),
    answerOf(visaStatus === 'unknown' ? undefined : visaStatus === 'clear'),
    foundIn(row.orientation, row.mentorship, row.academicHelp),
    foundIn(row.diversity),
    foundIn(row.respect, row.retention),
  ]
}

const answerOf = (yes: boolean | undefined): Answer => (yes === undefined ? 'not known' : yes ? 'met' : 'not met')

const foundIn = (...answers: readonly (PlainRow['respect'] | PlainRow['diversity'])[]): Answer => {
  if (answers.includes('reported against')) return 'not met'
  if (answers.includes('found')) return 'met'
  return answers.includes(undefined) ? 'not known' : 'not met'
}
