import { compileApplicant } from '../rules/applicant.ts'
import { defaultRules } from '../rules/index.ts'
import type { Printed } from '../seasons/source.ts'
import { specialtyOf } from '../seasons/specialties.ts'
import { figuresOf, figuresPrinted } from '../seasons/specialty-figures.ts'
import type { Profile, ProfileId } from '../tracker/profile.ts'
import { valued, type Valued } from './directors.ts'
import { type Help, helps } from './helps.ts'
import { moreOutcomesOf } from './more-figures.ts'

export type GapId = 'failures' | 'letters' | 'step2' | 'research' | 'usce' | 'graduation'

/** How one part of a file stands against what a specialty looks for, and what would help. */
export interface Gap {
  readonly id: GapId
  readonly title: string
  readonly stands: 'gap' | 'fine' | 'not known'
  readonly says: string
  /** What makes up for it, most direct first; none where there is no gap. */
  readonly helps: readonly Help[]
  /** The fields of the profile that it is read from. */
  readonly fields: readonly ProfileId[]
  /** What the survey of program directors says of it; absent where no figure is known. */
  readonly valued?: Valued
  /** Who prints the figure that it is held against. */
  readonly printed?: Printed
}

/**
 * The gaps of a file against a specialty: what counts more first, gaps before what is not known, and that before what
 * is fine. @param specialty as people write it
 */
export const adviceFor = (profile: Profile, specialty: string): readonly Gap[] => {
  const name = specialtyOf(specialty) ?? specialty
  const all = order.map((id): Gap => {
    const { title, fields, survey } = parts[id]
    const { stands, says, printed } = parts[id].judge(profile, name)
    const of = valued.find((one) => one.id === survey)
    return {
      id,
      title,
      stands,
      says,
      fields,
      helps: stands === 'gap' ? helps[id] : [],
      ...(of === undefined ? {} : { valued: of }),
      ...(printed === undefined ? {} : { printed }),
    }
  })
  return (['gap', 'not known', 'fine'] as const).flatMap((stands) => all.filter((one) => one.stands === stands))
}

/** By the survey's figures where there are any; the last two have none, and stand where the guide puts them. */
const order: readonly GapId[] = ['failures', 'letters', 'step2', 'research', 'usce', 'graduation']

type Judged = Pick<Gap, 'stands' | 'says' | 'printed'>
interface Part {
  readonly title: string
  readonly fields: readonly ProfileId[]
  /** What the survey calls it. */
  readonly survey?: string
  readonly judge: (profile: Profile, specialty: string) => Judged
}

const { strictestMonths, strictestLetters, safetyYears } = defaultRules
const unknown = (says: string, printed?: Printed): Judged => ({
  stands: 'not known',
  says,
  ...(printed === undefined ? {} : { printed }),
})

const parts: Readonly<Record<GapId, Part>> = {
  failures: {
    title: 'Failed attempts',
    fields: ['step1Failures', 'step2Failures', 'step3Failures'],
    survey: 'failures',
    judge({ step1Failures, step2Failures, step3Failures = 0 }) {
      const failed = (step1Failures ?? 0) + (step2Failures ?? 0) + step3Failures
      if (failed > 0) return { stands: 'gap', says: `${many(failed, 'failed attempt')}. Some programs stop there.` }
      if (step1Failures === undefined || step2Failures === undefined)
        return unknown('Your profile does not say whether an attempt failed. Write 0 where none did.')
      return { stands: 'fine', says: 'None: every attempt policy is met.' }
    },
  },
  letters: {
    title: 'US letters',
    fields: ['usLetters', 'otherLetters'],
    survey: 'letters',
    judge({ usLetters, otherLetters = 0 }) {
      if (usLetters === undefined) return unknown('Your profile does not say how many US letters you have.')
      const others = otherLetters === 0 ? '' : `, besides ${many(otherLetters, 'other US letter')}`
      const has = `${many(usLetters, 'letter')} of US physicians who watched you in clinic${others}`
      return usLetters >= strictestLetters
        ? { stands: 'fine', says: `${has}: as many as nearly any program asks.` }
        : { stands: 'gap', says: `${has}. With ${strictestLetters} you meet nearly every program’s rule.` }
    },
  },
  step2: {
    title: 'Step 2 CK',
    fields: ['step2', 'step2Date'],
    survey: 'step2',
    judge({ step2, step2Date, imgType }, specialty) {
      const { step2Mean } = figuresOf(specialty)
      if (step2Mean === undefined)
        return unknown(`The mean of the IMGs who matched in ${specialty} is not known: too few did.`)
      const printed = figuresPrinted.outcomes
      const mean = `the mean of the non-US IMGs who matched in ${specialty} in 2026, ${step2Mean}`
      if (step2 === undefined)
        return unknown(
          `No score yet${step2Date === undefined ? ': a test between June and August is in time' : `, the test is on ${step2Date}`}. To hold it against: ${mean}.`,
          printed,
        )
      const spread = moreOutcomesOf(specialty).step2Spread
      const usual =
        spread === undefined ? '' : ` About two in three of them had ${step2Mean - spread} to ${step2Mean + spread}.`
      const who = imgType === 'US IMG' ? ' Those of US IMGs are not known here.' : ''
      const says =
        step2 >= step2Mean
          ? `${step2} is ${step2 === step2Mean ? 'at' : 'above'} ${mean}.${who}`
          : `${step2} is ${step2Mean - step2} below ${mean}.${usual}${who}`
      return { stands: step2 >= step2Mean ? 'fine' : 'gap', says, printed }
    },
  },
  research: {
    title: 'Research and commitment',
    fields: ['publications', 'researchMonths'],
    survey: 'commitment',
    judge({ publications }, specialty) {
      const { publicationsMean, research } = figuresOf(specialty)
      const more = research ? ' In this specialty it weighs more than in most.' : ''
      if (publicationsMean === undefined)
        return unknown(`How many publications those who matched in ${specialty} had is not known.${more}`)
      const printed = figuresPrinted.outcomes
      const mean = `those who matched in ${specialty} in 2026 had a mean of ${Math.round(publicationsMean)}`
      if (publications === undefined) return unknown(`Your profile names no publications; ${mean}.${more}`, printed)
      return {
        stands: publications >= Math.round(publicationsMean) ? 'fine' : 'gap',
        says: `${many(publications, 'publication')} of any kind; ${mean}, and a few with many raise it.${more}`,
        printed,
      }
    },
  },
  usce: {
    title: 'US clinical experience',
    fields: ['handsOnMonths', 'observerMonths', 'researchMonths'],
    judge({ handsOnMonths, observerMonths, researchMonths }) {
      const others = (observerMonths ?? 0) + (researchMonths ?? 0)
      if (handsOnMonths === undefined && others === 0)
        return unknown('Your profile does not say how many months you have, hands-on or observing.')
      const beside = others === 0 ? '' : `, and ${months(others)} of observing or research`
      const has = `${months(handsOnMonths ?? 0)} hands-on${beside}`
      return (handsOnMonths ?? 0) >= strictestMonths
        ? { stands: 'fine', says: `${has}: as much as nearly any program asks.` }
        : { stands: 'gap', says: `${has}. With ${strictestMonths} hands-on months you meet nearly every rule.` }
    },
  },
  graduation: {
    title: 'Years since graduation',
    fields: ['graduated', 'lastClinical'],
    judge(profile) {
      if (profile.graduated === undefined) return unknown('Your profile does not say when you graduated.')
      const [low, high] = compileApplicant(profile, defaultRules).yearsAtStart
      const years = `${yearsWords(low, high)} by the start of residency`
      if (high <= safetyYears) return { stands: 'fine', says: `${years}: within the usual limit of ${safetyYears}.` }
      return { stands: 'gap', says: `${years}. Programs with a limit often draw it at ${safetyYears}.` }
    },
  },
}

const many = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`
const months = (number: number): string => many(number, 'month')

/** A year alone leaves twelve months open; a few days over a limit are told. */
const yearsWords = (low: number, high: number): string => {
  const [from, to] = [Math.floor(low), Math.floor(high)]
  if (from !== to) return `${from} to ${to} years`
  return to === safetyYears && high > to && high - to < 0.1
    ? `A few days more than ${many(to, 'year')}`
    : many(to, 'year')
}
