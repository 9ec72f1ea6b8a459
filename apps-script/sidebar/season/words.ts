import type { Ranged } from '../../../shared/list/numbers/ranged.ts'
import { invitationDays } from '../../../shared/list/season/invitations.ts'
import { ENOUGH, firstAlarm, type SeasonView } from '../../../shared/list/season/season.ts'
import { dayOf } from '../../../shared/seasons/season.ts'
import { season } from '../../../shared/seasons/seasons.ts'
import { count, dayWords } from '../words.ts'

/** `3.8 (1–8)`: a mean, and the counts of which four in five lie between. */
export const rangedCount = ({ mean, low, high }: Ranged): string => {
  const [from, to] = [Math.floor(low), Math.ceil(high)]
  const middle = mean > 0 && mean < 0.05 ? 'under 0.1' : mean.toFixed(1)
  return `${middle} (${from === to ? from : `${from}–${to}`})`
}

/** Of a season that raises no alarm. */
export const calmWords = ({ invited, expected }: Pick<SeasonView, 'invited' | 'expected'>): string =>
  invited > Math.ceil(expected.high)
    ? 'More came than is usual for this list by now.'
    : 'The season is within what is usual for this list, and gives no reason to change it.'

/** How rare so few are: `about 10 of 100 seasons (6–15)`. */
export const rareWords = ({ mean, low, high }: Ranged): string => {
  const [middle, from, to] = [mean, low, high].map((share) => Math.round(100 * share)) as [number, number, number]
  return `${middle < 1 ? 'fewer than 1' : `about ${middle}`} of 100 seasons${from === to ? '' : ` (${from}–${to})`}`
}

/** How far the day allows anything to be said; undefined where nothing needs saying. */
export const phaseWords = ({ day, year, applications }: SeasonView): string | undefined => {
  const [first, last] = invitationDays(year)
  const over = dayOf(season(year)?.dates.matchDay)
  if (over !== undefined && day > over)
    return `The ${year} Match is over. Set Match season in your profile for the next one.`
  if (day > last) return `By ${dayWords(last)} all invitations of a season are out, as this model has it.`
  if (day < first)
    return `Programs see applications on ${dayWords(first)}: no invitation is expected before, and silence says nothing.`
  if (applications < ENOUGH) return undefined
  return day < firstAlarm(year)
    ? `Before ${dayWords(firstAlarm(year))} too few invitations are out to raise an alarm.`
    : undefined
}

/** What of the rows could not be counted, or has no day. */
export const gapsOf = ({ uncounted, undated, invited, steps, day }: SeasonView): string[] => [
  ...(uncounted === 0
    ? []
    : [`${count(uncounted, 'application')} without a specialty cannot be counted. Fill in Specialty.`]),
  ...(undated === 0
    ? []
    : [
        steps.length === 0
          ? `No invitation has a day, so all stand at ${dayWords(day)}. Fill in Invited on to see them over the season.`
          : `${undated} of ${invited} invitations ${undated === 1 ? 'has' : 'have'} no day, and ${undated === 1 ? 'stands' : 'stand'} at ${dayWords(day)}.`,
      ]),
  ...(steps.some((one) => one.day > day)
    ? [`Some invitations are dated after ${dayWords(day)}. They are counted all the same.`]
    : []),
]

/** What the comparison cannot say. */
export const seasonLimits: readonly string[] = [
  'When invitations go out rests on one survey of programs of 2018, before the day on which they see applications moved. It is a guess with a range for this season.',
  'Silence is not a rejection: every silent program is counted with what it may still send.',
  'Eight of ten seasons of an applicant like you lie in the range. One in ten has fewer without any reason in the list.',
]
