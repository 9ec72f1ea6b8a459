import { daysUntil } from '../../shared/seasons/days.ts'
import { about } from '../../shared/tracker/about.ts'
import { eachCell, isGiven, profileIn, wrong } from './args.ts'
import type { CustomFunction } from './function.ts'

export const imgdays: CustomFunction = {
  name: 'IMGDAYS',
  about: about`Days from the profile's As of to a date of its Match season; negative when the day has passed.`,
  takes: [
    {
      name: 'event',
      type: '"Match Day"',
      about: about`A date such as Match Day or Rank list deadline, or a range of them.`,
    },
    { name: 'profile', type: 'PROFILE', about: about`Your Profile tab.` },
  ],
  gives: about`Days, or in words why they are not known.`,
  examples: [
    ['=IMGDAYS("Match Day"; PROFILE)', 116],
    ['=IMGDAYS("ERAS opens"; PROFILE)', -173],
  ],
  run([event, range], host) {
    if (!isGiven(event)) return wrong('Name a date: =IMGDAYS("Match Day"; PROFILE).')
    const profile = isGiven(range) ? profileIn(range, host) : {}
    const { asOf, season = 2027 } = profile
    if (asOf === undefined) return 'needs a profile: As of'
    return eachCell(event, host, (name) => {
      const until = daysUntil(season, String(name), asOf)
      if (!('unknown' in until)) return until.days
      return until.events === undefined
        ? until.unknown
        : wrong(`${until.unknown} Choose one of: ${until.events.join(', ')}.`)
    })
  },
}
