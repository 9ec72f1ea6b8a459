import { countryNames, placeWords, type School, suggestPlace } from '../../../shared/roster/index.ts'

/** A country as the rosters name it, whatever the profile calls it: `UK` //=> `United Kingdom` */
export const placeOfCountry = (said: string): string => {
  const known = countryNames().find((name) => name.toLowerCase() === said.trim().toLowerCase())
  const [guess] = suggestPlace(said).guesses
  return known ?? (guess === undefined ? said.trim() : placeWords(guess))
}

/** The profile names the same school. */
export const ownSchoolIn = (mine: string | undefined, { name }: School): boolean => {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\b(the|school|college|faculty|of|medicine)\b|[^\p{L}]+/gu, ' ')
      .replace(/ +/g, ' ')
      .trim()
  return mine !== undefined && plain(mine) !== '' && plain(mine) === plain(name)
}
