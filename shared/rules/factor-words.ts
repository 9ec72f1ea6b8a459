import type { PlainRow } from '../tracker/columns.ts'
import type { Applicant } from './applicant.ts'
import type { Evidence } from './evidence.ts'
import { typicalOf } from './fit.ts'
import { type FactorId, type SpecialtyView } from './specialty.ts'
import { supportIds } from './support.ts'
import { visaWords } from './visas.ts'

export const factorTitles: Readonly<Record<FactorId, string>> = {
  openness: 'IMG openness',
  nonUs: 'Non-US IMGs',
  consistency: 'Consistency',
  visa: 'Visa',
  step2: 'Step 2 CK',
  graduation: 'Graduation',
  usce: 'US clinical experience',
  letters: 'US letters',
  research: 'Research',
  attempts: 'Attempts',
  support: 'Support',
}

type Say = (row: PlainRow, me: Applicant, view: SpecialtyView, seen: Evidence) => string
const percent = (share: number): string => `${Math.round(share)}%`
const plural = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`

export const factorSays: Readonly<Record<FactorId, Say>> = {
  openness: (_, __, view, { share, counts }) => {
    if (share === undefined)
      return `IMG share not known; the middle uses the mean of the specialty, ${percent(view.meanShare)}.`
    return counts === undefined
      ? `${percent(share.mid)} of residents are IMGs.`
      : `${counts[0]} of ${counts[1]} residents are IMGs.`
  },
  nonUs: (_, __, ___, { nonUs }) =>
    nonUs === undefined
      ? 'How many IMGs are non-US is not known.'
      : `${percent(nonUs.mid)} of residents are non-US IMGs.`,
  consistency: (_, __, ___, seen) => {
    if (seen.lastThree === undefined)
      return seen.stable === true ? 'Stable over three years.' : 'Fewer than three classes known.'
    if (seen.consistent === true) return 'Several IMGs in each of the last three classes.'
    return seen.stable === true
      ? 'Stable over three years.'
      : seen.eachClass
        ? 'An IMG in each of the last three classes.'
        : 'Not every class has an IMG.'
  },
  visa: (_, me, __, seen) =>
    `${visaWords(seen.visas).replace(/^./, (first) => first.toUpperCase())}${me.wants === undefined ? '' : `; you want ${me.wants}`}.`,
  step2: (row, me, view) => {
    if (view.familyMedicine) return 'In Family Medicine the score hardly separates matched from unmatched.'
    const typical =
      row.step2Typical === undefined
        ? `about ${Math.round(typicalOf(row, me, view))} (worked out from the matched mean, 2026)`
        : String(row.step2Typical)
    return `Yours: ${me.profile.step2 ?? 'not known'}; typical here: ${typical}.`
  },
  graduation: (row, me) =>
    `${yearsText(me.yearsAtStart)} since graduation when residency starts${row.gradYears === 'none' ? '; the program has no limit' : ''}.`,
  usce: (row, me) =>
    `It asks: ${row.usce ?? 'not known'}. You have ${monthsText(me.handsOn)} hands-on, ${monthsText(me.anyMonths)} in all.`,
  letters: (_, me) =>
    `${plural(me.profile.usLetters ?? 0, 'US letter')} from supervisors of your specialty, ${me.profile.otherLetters ?? 0} other.`,
  research: (_, me, view) =>
    `${me.profile.publications ?? 'Number of publications not known'}${me.profile.publications === undefined ? '' : ' publications'}; matched mean ${view.figures.publicationsMean ?? '12.1 (general surgery stands in)'}.`,
  attempts: (_, me) =>
    me.failures[1] === 0
      ? 'No failed attempt.'
      : me.failures[0] === me.failures[1]
        ? plural(me.failures[0], 'failed attempt') + '.'
        : 'Failed attempts not known.',
  support: (row) => {
    const answers = supportIds.map((id) => row[id])
    const looked = answers.filter((answer) => answer !== undefined).length
    return `${answers.filter((answer) => answer === 'found').length} of 8 kinds of support found, ${8 - looked} not looked at.`
  },
}

const yearsText = ([low, high]: readonly [number, number]): string =>
  high >= 60
    ? 'Years not known'
    : high - low < 0.05
      ? `${low.toFixed(1)} years`
      : `${low.toFixed(1)}–${high.toFixed(1)} years`
const monthsText = ([low, high]: readonly [number, number]): string =>
  low === high ? plural(low, 'month') : low === 0 ? 'months not known' : `at least ${plural(low, 'month')}`
