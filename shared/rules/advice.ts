import { h1bNotice } from '../seasons/visa.ts'
import type { PlainRow } from '../tracker/columns.ts'
import type { Applicant } from './applicant.ts'
import type { Judged } from './judge.ts'
import { levelRange } from './visas.ts'

/** Worth knowing, never a must and worth no points. */
export interface Advice {
  readonly id: 'specialty/rare' | 'shortlist/gates' | 'ties' | 'tracks/img' | 'visa/h1b-notice'
  readonly says: string
}

export const adviceOf = (row: PlainRow, me: Applicant, { view, seen, forMe }: Judged): Advice[] => {
  const advice: Advice[] = []
  if (view.figures.rare)
    advice.push({
      id: 'specialty/rare',
      says: `${row.specialty ?? 'It'} is rarely IMG-friendly: it asks for exceptional research and a mentor in the US.`,
    })
  advice.push({ id: 'shortlist/gates', says: gates(row, seen.visaStatus, forMe.verdict) })
  const ties = tiesOf(row, me)
  if (ties.length > 0) advice.push({ id: 'ties', says: `Ties: ${ties.join(', ')}. Shown, worth no points.` })
  if (row.imgTrack === 'yes' || row.bridgeYear === 'yes')
    advice.push({
      id: 'tracks/img',
      says: row.imgTrack === 'yes' ? 'It has a track made for IMGs.' : 'It has a bridge or pre-residency year.',
    })
  const notice = h1bNotice(me.season.year)
  if (notice !== undefined && me.needsVisa && me.usesH1b && levelRange(seen.visas, 'h1b')[1] > 0)
    advice.push({ id: 'visa/h1b-notice', says: `${notice.text} (As of ${notice.asOf}, one law firm's note.)` })
  return advice
}

/** The guide's three gates of a shortlist. */
const gates = (row: PlainRow, visas: string, verdict: string): string => {
  const imgs =
    verdict === 'unknown' ? 'not known' : verdict === 'IMG-friendly' || verdict === 'IMG-open' ? 'met' : 'not met'
  const clear = visas === 'unknown' ? 'not known' : visas === 'clear' ? 'met' : 'not met'
  const culture =
    row.diversity === 'found' || row.respect === 'found'
      ? 'met'
      : row.respect === 'reported against'
        ? 'not met'
        : 'not known'
  return `Shortlist: IMGs present ${imgs}, visa clear ${clear}, culture supportive ${culture}.`
}

const tiesOf = (row: PlainRow, { profile }: Applicant): string[] => [
  ...(row.ownSchool !== undefined && row.ownSchool > 0 ? [`${row.ownSchool} from your school`] : []),
  ...(row.ownCountry !== undefined && row.ownCountry > 0 ? [`${row.ownCountry} from your country`] : []),
  ...(row.state !== undefined && row.state === profile.homeState ? ['your state'] : []),
]
