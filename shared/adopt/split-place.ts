import { placeOf } from '../seasons/places.ts'
import { type Cell, textOf } from '../tracker/cell.ts'

/** What one cell says of a place. */
export interface PlaceParts {
  readonly city?: string
  /** Two letters. */
  readonly state: string
  readonly region: string
}

/**
 * City and state that share a cell: `Bronx, NY`, `Bronx/NY`, `Bronx (NY)`, `Cleveland Ohio`, `Tampa - FL 33606`.
 * A state alone has no city; two places in one cell, or none, are undefined.
 */
export const splitPlace = (cell: Cell): PlaceParts | undefined => {
  const said = textOf(cell).replace(/,? *(USA|U\.S\.A?\.?|United States)\.?$/i, '')
  if (said === '' || said.length > 80) return undefined
  const whole = said.indexOf(',') < 0 ? placeOf(said) : undefined
  if (whole !== undefined) return { state: whole.abbreviation, region: whole.region }
  const bare = said.replace(/[ ,]+\d{5}(-\d{4})?$/, '').replace(/ *\(([^()]+)\)$/, ', $1')
  const parts = bare.split(/ *[,/|] *| +[-–—] +/).filter(Boolean)
  if (parts.length > 2) return undefined
  const [first = '', second] = parts
  if (second !== undefined) return partsOf(first, second)
  // without a sign between them the state is the last one, two or three words
  const words = first.split(' ')
  for (let from = Math.max(1, words.length - 3); from < words.length; from++) {
    const state = words.slice(from).join(' ')
    if (state.length > 2 || /^[A-Z]{2}$/.test(state)) {
      const found = partsOf(words.slice(0, from).join(' '), state)
      if (found !== undefined) return found
    }
  }
  return undefined
}

const partsOf = (city: string, state: string): PlaceParts | undefined => {
  const place = placeOf(state)
  // "NY, Bronx" is as clear as "Bronx, NY", but for "New York, New York"
  const [town, found] = place === undefined ? [state, placeOf(city)] : [city, place]
  if (found === undefined || !/[a-z]{2}/i.test(town)) return undefined
  return { city: town, state: found.abbreviation, region: found.region }
}
