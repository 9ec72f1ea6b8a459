import type { PastedRow } from './row.ts'
import { plural } from './remarks.ts'

/**
 * What a shared sheet's lines about one program say together, without anybody in it:
 * `Offers reported: 5, from 27 Sep 2023 to 30 Sep 2023; 2 by non-US IMGs`. Undefined where no offer is reported.
 * @param dayWords how a day is written
 */
export const gistOf = (rows: readonly PastedRow[], dayWords: (day: string) => string): string | undefined => {
  const offers = rows.filter(({ poster }) => Object.keys(poster).length > 0)
  if (offers.length === 0) return undefined
  const days = offers.flatMap(({ poster }) => (typeof poster.offered === 'string' ? [poster.offered] : [])).sort()
  const [first] = days
  const last = days[days.length - 1]
  const repeated = offers.reduce((sum, { repeats }) => sum + repeats.length, 0)
  const many = (field: 'imgStatus' | 'signal' | 'needsVisa', value: string): number =>
    offers.filter(({ poster }) => poster[field] === value).length
  const parts = [
    `Offers reported: ${offers.length}${repeated > 0 ? ` (${plural(repeated, 'repeated line')} besides)` : ''}`,
    ...(first === undefined || last === undefined
      ? []
      : [first === last ? `on ${dayWords(first)}` : `from ${dayWords(first)} to ${dayWords(last)}`]),
  ].join(', ')
  const counted = [
    { many: many('imgStatus', 'non-US IMG'), words: 'by non-US IMGs' },
    { many: many('imgStatus', 'US IMG'), words: 'by US IMGs' },
    { many: many('needsVisa', 'yes'), words: 'by people who need a visa' },
    { many: many('signal', 'yes'), words: 'after a signal' },
  ].filter((count) => count.many > 0)
  return [parts, ...counted.map((count) => `${count.many} ${count.words}`)].join('; ')
}
