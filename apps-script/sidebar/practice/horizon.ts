import { addDays } from '../../../shared/seasons/calendar.ts'
import { LATEST_SEASON } from '../../../shared/seasons/seasons.ts'
import { groundOf } from '../../../shared/timeline/ground.ts'
import { leads } from '../../../shared/timeline/leads.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import { dayWords } from '../words.ts'

/** The last test day that may be named, and why that one. */
export const horizonOf = (profile: Profile, today: string): { day: string; says: string } => {
  const year = profile.season ?? LATEST_SEASON
  const { view, on } = groundOf(profile, [], today, year)
  const ends = [
    [view?.day, 'for a score before programs may view'],
    [on('rankListDue')?.day, 'for a score before the rank list'],
  ] as const
  for (const [end, what] of ends) {
    const day = end === undefined ? undefined : addDays(end, -leads.scoreLikely.value)
    if (day !== undefined && day >= today)
      return { day, says: `No day after ${dayWords(day)}: the last ${what} of ${year}.` }
  }
  const day = addDays(today, 180)
  return { day, says: `The test days of the ${year} Match are over or not known; looked half a year ahead.` }
}
