import type { Printed } from '../seasons/source.ts'
import { pages } from './printed.ts'

/** Of a hundred IMGs who took part in a Match, how many matched to a first-year place. */
export interface MatchRate extends Printed {
  readonly year: number
  readonly who: 'non-US IMG' | 'US IMG'
  readonly percent: number
}

// year, non-US IMGs, US IMGs
const table = [
  [2013, 48.1, 53.1, pages.impact],
  [2018, 56.1, 57.1, pages.press],
  [2023, 59.4, 67.6, pages.intealth],
  [2024, 58.5, 67, pages.intealth],
  [2025, 58, 67.8, pages.numbers],
  [2026, 56.4, 70, pages.secondary],
] as const

/** Over all specialties, by year; years between are not known here. */
export const matchRates = (who: MatchRate['who']): readonly MatchRate[] =>
  table.map(([year, nonUs, us, page]) => ({ year, who, percent: who === 'US IMG' ? us : nonUs, ...page }))

/** Non-US IMGs of the 2026 Match who needed a visa, and who did not. */
export const byVisa: Readonly<Record<'yes' | 'no', number>> = { yes: 54.4, no: 67.9 }
