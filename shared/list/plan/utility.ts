import { regionOf, stateOf } from '../../seasons/places.ts'
import type { PlainRow, Row } from '../../tracker/columns.ts'
import type { Profile } from '../../tracker/profile.ts'

/**
 * How much a program is wanted, 0 to 1, from what the applicant wrote alone: interest, and places. How likely it is
 * stays out of it: chance enters once. The steps are judgement.
 */
export const wantedOf = (row: Row, { regions, homeState }: Profile): number => {
  const { interest, state, region } = settledIn(row)
  const wanted = interest === undefined ? UNSAID : INTEREST[interest]
  const away = regions !== undefined && isAway(regions, state, region, homeState)
  return Math.max(0, away ? wanted - AWAY : wanted)
}

/** A place that sources disagree about is not known. */
const settledIn = ({ interest, state, region }: Row): PlainRow =>
  Object.fromEntries(Object.entries({ interest, state, region }).filter(([, value]) => typeof value === 'string'))

const INTEREST = { high: 1, medium: 0.6, low: 0.2 }
const UNSAID = 0.5
const AWAY = 0.2

/** How good any place at all is, against the one wanted most: 1 asks for any place, 0 for preference alone. */
export const ANY_PLACE = 0.6

/** What a place there is worth: any place is worth `slider`, the rest is preference. */
export const utilityOf = (wanted: number, slider: number): number => slider + (1 - slider) * wanted

/** Neither its state nor its region is among the places wished for; unknown is not away. */
const isAway = (
  wished: string,
  state: string | undefined,
  region: string | undefined,
  home: string | undefined,
): boolean => {
  const places = wished.split(/[,;]/).map((place) => place.trim())
  const own = state === undefined ? region : regionOf(state)
  if (state === undefined && own === undefined) return false
  const states = places.map((place) => stateOf(place)).filter(Boolean)
  const named = own !== undefined && places.some((place) => place.toLowerCase() === own.toLowerCase())
  return !named && !(state !== undefined && (states.includes(state) || state === home))
}
