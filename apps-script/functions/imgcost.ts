import { applicationFee } from '../../shared/seasons/cost.ts'
import { LATEST_SEASON } from '../../shared/seasons/seasons.ts'
import { offScript } from '../../shared/tracker/about.ts'
import { blockOf, eachCell, isGiven, wrong } from './args.ts'
import { custom } from './function.ts'
import { help } from './help.ts'

export const imgcost = custom(
  'IMGCOST',
  ([specialty, applications, season], host) => {
    if (!isGiven(specialty) || !isGiven(applications))
      return wrong('Give a specialty and a number of applications: =IMGCOST("IM"; 30).')
    const counts = blockOf(applications, host)
    const year = isGiven(season) ? wholeNumber(season, 'The season') : LATEST_SEASON
    return eachCell(specialty, host, (name, row) => {
      const [count = ''] = counts[counts.length === 1 ? 0 : row] ?? []
      if (count === '') return ''
      const fee = applicationFee(year, String(name), wholeNumber(count, 'The number of applications'))
      return 'unknown' in fee ? fee.unknown.replace(/^Fee/, 'fee').replace(/\.$/, '') : fee.dollars
    })
  },
  offScript(
    help(`
What applying to so many programs of one specialty costs, by its service.
specialty | "IM" | A specialty such as Internal Medicine or IM, or a range of them.
applications | 30 | How many programs you apply to, or a range.
[season] | 2027 | The year of the Match; 2027 if left out.
→ US dollars, or "fee not known" with the reason.
=IMGCOST("IM"; 30) → 330
=IMGCOST("Family Medicine"; 100; 2026) → 2430
=IMGCOST("EM"; 10) → "fee not known: Emergency Medicine, 2027, by ResidencyCAS"
`),
  ),
)

const wholeNumber = (value: unknown, what: string): number => {
  const number = typeof value === 'number' ? value : Number(String(value).trim() || NaN)
  return Number.isInteger(number) && number >= 0
    ? number
    : wrong(`${what} must be a whole number, not "${String(value)}".`)
}
