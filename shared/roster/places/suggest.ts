import { places } from '../../seasons/places.ts'
import { abroad, abroadShort } from './abroad.ts'
import { canada, canadaShort } from './canada.ts'
import { fold } from './fold.ts'
import { offshore, offshoreShort } from './offshore.ts'
import { usCities, usSchools, usShort } from './us.ts'

/** Where a school lies: in the US, in Canada, or in another country. */
export type Place = 'US' | 'Canada' | { readonly country: string }

/** What a school's name lets one guess. A person ticks it or another; nothing is counted before. */
export interface Suggestion {
  /** At most three, likeliest first; one is enough to be offered, none where the name says nothing. */
  readonly guesses: readonly Place[]
  /** The first guess outweighs the others. */
  readonly sure: boolean
  /** The words of the name that it rests on. */
  readonly because: string
  /** A school that many US citizens attend, so its country says nothing about citizenship. */
  readonly offshore: boolean
}

/** Guesses the country by general words: states, countries, well-known cities and schools. */
export const suggestPlace = (school: string): Suggestion => {
  const weights = new Map<string, number>()
  const words: string[] = []
  const add = (place: string, weight: number): unknown => weights.set(place, (weights.get(place) ?? 0) + weight)
  for (const { term, meanings } of termsIn(school)) {
    words.push(term)
    for (const { place, weight } of meanings) add(place, weight)
  }
  // an abbreviation counts only as the end of an address
  const [, state = ''] = /,\s*([A-Z]{2})\b/.exec(school) ?? []
  if (abbreviations.has(state)) {
    words.push(state)
    add('US', 2)
  }
  const ranked = [...weights].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  const [best, second] = ranked
  return {
    guesses: ranked.slice(0, 3).map(([place]) => placeOf(place)),
    sure: best !== undefined && best[1] > (second?.[1] ?? 0),
    because: words.join(', '),
    offshore: isOffshore(school),
  }
}

/** A name that by itself says that a school is meant, though no word such as "university" is in it. */
export const isShortName = (text: string): boolean => {
  if (shortNames().has(fold(text).trim())) return true
  // "LECOM Bradenton": an acronym and its campus; nobody is called so
  const [acronym = '', ...campus] = text.split(/[\s-]+/)
  return (
    /^[A-Z]{3,8}$/.test(acronym) &&
    text !== text.toUpperCase() &&
    campus.length <= 2 &&
    shortNames().has(acronym.toLowerCase())
  )
}

/**
 * Whether a text begins with a known school. A single word or a place counts only with a school's word behind it: people
 * are called Jordan, Austin and Duke.
 */
export const startsWithSchool = (text: string): boolean => {
  const [first] = termsIn(text)
  if (first === undefined || first.at !== 0) return false
  const words = first.term.split(' ').length
  const named = first.meanings.some(({ weight }) => weight === 3) && words > 1
  const next = fold(text).trim().split(' ')[words] ?? ''
  return named || /^(?:univ|college|school|medical|state|institute|academy|health|som$|com$)/.test(next)
}

/** Whether a city, a state or a country is all that a text names: `Lahore, Pakistan`, `Tampa, FL`. */
export const isPlaceName = (text: string): boolean => {
  const parts = text.split(',').map((part) => part.trim())
  return parts.every((part) => abbreviations.has(part) || isTerm(part)) || /,\s*(USA|[A-Z]{2})$/.test(text)
}
const isTerm = (part: string): boolean => {
  const meanings = terms().get(fold(part).trim())
  return meanings !== undefined && meanings.some(({ weight }) => weight < 3)
}

/** `Pakistan`, `US`, `Canada` as people read it. */
export const placeWords = (place: Place): string => (typeof place === 'string' ? place : place.country)
export const placeOf = (words: string): Place => (words === 'US' || words === 'Canada' ? words : { country: words })

/** Every country that the tables know, for a list to choose from. */
export const countryNames = (): string[] =>
  [...new Set([...lines(abroad), ...lines(offshore)].map(([country]) => country))].sort()

interface Meaning {
  readonly place: string
  /** 3: a school of this name; 2: a country or a state; 1: a city or a founder */
  readonly weight: number
}
interface Hit {
  readonly term: string
  readonly meanings: readonly Meaning[]
}

/** The known words of a name, longest first, so that "New Mexico" holds no Mexico. */
const termsIn = (text: string): (Hit & { readonly at: number })[] => {
  const known = terms()
  const words: (string | undefined)[] = fold(text).trim().split(' ')
  const hits: (Hit & { at: number })[] = []
  for (let length = Math.min(7, words.length); length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const run = words.slice(at, at + length)
      const term = run.join(' ')
      const meanings = run.includes(undefined) ? undefined : known.get(term)
      if (meanings === undefined) continue
      hits.push({ at, term, meanings })
      words.fill(undefined, at, at + length)
    }
  return hits.sort((a, b) => a.at - b.at)
}

const abbreviations: ReadonlySet<string> = new Set(places.map(({ abbreviation }) => abbreviation))

let known: Map<string, Meaning[]> | undefined
const terms = (): Map<string, Meaning[]> => {
  if (known !== undefined) return known
  const table = new Map<string, Meaning[]>()
  const put = (place: string, weight: number, names: readonly string[]): void => {
    for (const name of names) {
      const term = fold(name).trim()
      const meanings = table.get(term)
      if (meanings === undefined) table.set(term, [{ place, weight }])
      else if (!meanings.some((one) => one.place === place)) meanings.push({ place, weight })
    }
  }
  put('US', 3, listed(usSchools))
  put('US', 3, listed(usShort))
  put('Canada', 3, listed(canada))
  for (const [country, names] of [...lines(offshore), ...lines(offshoreShort)]) put(country, 3, listed(names))
  for (const [country, names] of lines(abroadShort)) put(country, 3, listed(names))
  put('US', 2, [...places.map(({ name }) => name), 'usa', 'united states', 'osteopathic'])
  for (const [country, names] of lines(offshore)) put(country, names === '' ? 0 : 2, [country])
  for (const [country, names] of lines(abroad)) {
    const [others = '', towns = ''] = names.split('|')
    put(country, 2, [country, ...listed(others)])
    put(country, 1, listed(towns))
  }
  put('US', 1, listed(usCities))
  return (known = table)
}

let short: Set<string> | undefined
const shortNames = (): Set<string> =>
  (short ??= new Set(
    [usShort, canadaShort, ...[...lines(offshoreShort), ...lines(abroadShort)].map(([, names]) => names)]
      .flatMap(listed)
      .map((name) => fold(name).trim()),
  ))

const isOffshore = (school: string): boolean =>
  termsIn(school).some(({ meanings }) =>
    meanings.some(({ place, weight }) => weight === 3 && offshorePlaces.has(place)),
  )

const lines = (table: string): [country: string, names: string][] =>
  table.split('\n').map((line) => {
    const [country = '', names = ''] = line.split(/:\s*/)
    return [country, names]
  })
const listed = (names: string): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

const offshorePlaces: ReadonlySet<string> = new Set(lines(offshore).map(([country]) => country))
