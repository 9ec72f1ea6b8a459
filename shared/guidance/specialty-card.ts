import type { Printed } from '../seasons/source.ts'
import { printed } from '../seasons/sources.ts'
import { seasons, serviceOf } from '../seasons/seasons.ts'
import { signalsOf } from '../seasons/signals.ts'
import { specialtyOf } from '../seasons/specialties.ts'
import { figuresOf, figuresPrinted } from '../seasons/specialty-figures.ts'
import { filledOf, outcomesOf, priorsOf } from '../seasons/specialty-listings.ts'
import { moreOutcomesOf, placesOf } from './more-figures.ts'
import { type Society, societiesOf } from './societies.ts'

/** One figure of a card, as precise as it is. */
export interface CardFigure {
  readonly title: string
  readonly value: string
}

/** Figures of one page and year; without any, what is not known in a sentence. */
export interface CardGroup {
  readonly title: string
  readonly figures: readonly CardFigure[]
  readonly says?: string
  readonly printed?: Printed
}

export interface SpecialtyCard {
  readonly name: string
  /** Why IMGs seldom get in, by judgement and by figure. */
  readonly warnings: readonly string[]
  readonly groups: readonly CardGroup[]
  readonly societies: readonly Society[]
}

/** @param year the Match year whose signals and service are wanted; undefined where the text is no specialty */
export const specialtyCard = (specialty: string, year: number): SpecialtyCard | undefined => {
  const name = specialtyOf(specialty)
  if (name === undefined) return undefined
  return {
    name,
    warnings: warningsOf(name),
    groups: [
      filledGroup(name),
      outcomesGroup(name),
      listingGroup(name),
      signalGroup(name, year),
      serviceGroup(name, year),
    ],
    societies: societiesOf(name),
  }
}

const warningsOf = (name: string): string[] => {
  const { rare, img30Share } = figuresOf(name)
  const few =
    img30Share === undefined || img30Share >= 10
      ? []
      : [
          `Listed programs where IMGs are 30 % or more: ${img30Share === 0 ? 'none' : `about ${whole(img30Share)} %`} (2020).`,
        ]
  return rare ? ['Rarely IMG-friendly: it takes outstanding research and a mentor in the US.', ...few] : few
}

const filledGroup = (name: string): CardGroup => {
  const title = 'Who filled the places, 2025'
  const filled = filledOf(name)
  const places = placesOf(name)
  if (filled === undefined) return { title, figures: [], says: 'Not known: the Match of 2025 lists no such places.' }
  const { filled: all, usImg, nonUsImg, level, ...page } = filled
  const share = (many: number): string => shareWords(many, all)
  const others = places === undefined ? undefined : all - usImg - nonUsImg - places.mdSeniors - places.doSeniors
  return {
    title: `${title} (${level})`,
    figures: [
      { title: 'IMGs', value: share(usImg + nonUsImg) },
      { title: 'Non-US IMGs', value: share(nonUsImg) },
      { title: 'US IMGs', value: share(usImg) },
      ...(places === undefined
        ? []
        : [
            { title: 'US MD seniors', value: share(places.mdSeniors) },
            { title: 'US DO seniors', value: share(places.doSeniors) },
            ...(others === undefined ? [] : [{ title: 'Others', value: share(others) }]),
            { title: 'Left unfilled', value: `${thousands(places.positions - all)} of ${thousands(places.positions)}` },
          ]),
    ],
    ...(name === 'Surgery' || name === 'Internal Medicine'
      ? { says: 'Categorical, preliminary and primary care places together.' }
      : {}),
    printed: { source: page.source, mark: page.mark },
  }
}

const outcomesGroup = (name: string): CardGroup => {
  const title = 'Non-US IMGs who preferred it, 2026'
  const outcomes = outcomesOf(name)
  if (outcomes === undefined) return { title, figures: [], says: 'Not known: the report has no line for it.' }
  const { matched, notMatched, step2ckMean, publicationsMean, source, mark } = outcomes
  const { step2Spread, step2NotMatched, ranks, research } = moreOutcomesOf(name)
  // a mean of a dozen people says no tenths
  const mean = (figure: number): string => String(matched < 30 ? whole(figure) : figure)
  const figure = (about: string, value: string | undefined): CardFigure => ({
    title: about,
    value: value ?? 'not known',
  })
  const spread =
    step2Spread === undefined
      ? ''
      : `, about two in three from ${(step2ckMean ?? 0) - step2Spread} to ${(step2ckMean ?? 0) + step2Spread}`
  return {
    title,
    figures: [
      figure('Matched', shareWords(matched, matched + notMatched)),
      figure('Step 2 CK, matched', step2ckMean === undefined ? undefined : `mean ${step2ckMean}${spread}`),
      figure('Step 2 CK, not matched', step2NotMatched === undefined ? undefined : `mean ${step2NotMatched}`),
      figure('Programs ranked in a row', ranks === undefined ? undefined : `mean ${mean(ranks)}`),
      figure('Publications', publicationsMean === undefined ? undefined : `mean ${mean(publicationsMean)}`),
      figure('Research experiences', research === undefined ? undefined : `mean ${mean(research)}`),
    ],
    ...(matched < 30 ? { says: `Few people: ${matched} matched. One more or less would change the means.` } : {}),
    printed: { source, mark },
  }
}

const listingGroup = (name: string): CardGroup => {
  const title = 'Its programs as listed, 2020'
  const priors = priorsOf(name)
  if (priors === undefined) return { title, figures: [], says: 'Not known: no listing of it was found.' }
  const { img30Percent, meanImgPercent, j1Percent, h1bPercent, noVisaPercent, programsWithMix } = priors
  const percent = (share: number): string => `about ${whole(share)} %`
  return {
    title,
    figures: [
      { title: 'Programs with 30 % IMGs', value: percent(img30Percent) },
      { title: 'Mean share of IMGs', value: percent(meanImgPercent) },
      { title: 'Sponsor J-1', value: percent(j1Percent) },
      { title: 'Sponsor H-1B', value: percent(h1bPercent) },
      { title: 'Sponsor neither', value: percent(noVisaPercent) },
      { title: 'Step 2 CK before inviting', value: percent(priors.step2BeforeInterviewPercent) },
      {
        title: 'Stated minimum',
        value: `half between ${whole(priors.minimumP25)} and ${whole(priors.minimumP75)}; ${whole(priors.statesMinimumPercent)} % state one`,
      },
    ],
    says: `Shares of IMGs from ${thousands(programsWithMix)} programs. Visas and minimums have changed since; the pass mark was 209 then.`,
    printed: figuresPrinted.priors,
  }
}

const signalGroup = (name: string, year: number): CardGroup => {
  const title = `Signals, season ${year}`
  const signals = signalsOf(year, name)
  if ('unknown' in signals) return { title, figures: [], says: signals.unknown }
  const { gold, silver, total, sharedWith, source, mark } = signals
  return {
    title,
    figures: [
      { title: 'Signals', value: gold === undefined ? String(total) : `${gold} gold and ${silver ?? 0} silver` },
      ...(sharedWith.length === 0 ? [] : [{ title: 'Shared with', value: sharedWith.join(', ') }]),
    ],
    printed: { source, mark },
  }
}

const serviceGroup = (name: string, year: number): CardGroup => {
  const title = 'Where to apply'
  if (!(year in seasons)) return { title, figures: [], says: `The season ${year} is not known here.` }
  const service = serviceOf(year, name)
  if (service === undefined)
    return {
      title,
      figures: [{ title: 'Service', value: 'ERAS' }],
      printed: printed('JUDGEMENT', 'R', 'ask where a program says otherwise'),
    }
  const { service: value, source, mark, note } = service
  return {
    title,
    figures: [{ title: 'Service', value }],
    printed: { source, mark, ...(note === undefined ? {} : { note }) },
  }
}

/** `3,794 of 12,439 (31 %)`; of fewer than thirty the counts alone. */
const shareWords = (many: number, all: number): string =>
  all < 30 ? `${many} of ${all}` : `${thousands(many)} of ${thousands(all)} (${percentOf(many, all)} %)`

const percentOf = (many: number, all: number): string => {
  const share = (100 * many) / all
  return many > 0 && share < 1 ? 'under 1' : String(whole(share))
}
const whole = (figure: number): number => Math.round(figure)
const thousands = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')
