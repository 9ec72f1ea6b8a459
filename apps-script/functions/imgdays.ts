import { daysUntil } from '../../shared/seasons/days.ts'
import { LATEST_SEASON } from '../../shared/seasons/seasons.ts'
import { offScript } from '../../shared/tracker/about.ts'
import { eachCell, isGiven, profileIn, wrong } from './args.ts'
import { custom } from './function.ts'
import { help } from './help.ts'

export const imgdays = custom(
  'IMGDAYS',
  ([event, range], host) => {
    if (!isGiven(event)) return wrong('Name a date: =IMGDAYS("Match Day"; PROFILE).')
    const profile = isGiven(range) ? profileIn(range, host) : {}
    const { asOf, season = LATEST_SEASON } = profile
    if (asOf === undefined) return 'needs a profile: As of'
    return eachCell(event, host, (name) => {
      const until = daysUntil(season, String(name), asOf)
      if (!('unknown' in until)) return until.days
      return until.events === undefined
        ? until.unknown
        : wrong(`${until.unknown} Choose one of: ${until.events.join(', ')}.`)
    })
  },
  offScript(
    help(`
Days from your profile's As of day to a date of its season; negative when it has passed.
event | "Match Day" | A date such as Match Day, or a range of them.
profile | PROFILE | Your Profile tab.
→ Days, or in words why they are not known.
=IMGDAYS("Match Day"; PROFILE) → 116
=IMGDAYS("ERAS opens"; PROFILE) → -173
`),
  ),
)
