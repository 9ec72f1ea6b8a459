import { placeOf } from '../seasons/places.ts'
import { aliasesOf, formerNamesOf } from './aliases.ts'
import type { Names } from './names.ts'
import { type NameRead, wordsOf } from './words.ts'

/** One way to read a name, as words. */
export type Reading = readonly string[]

/** the ways in which one name is read */
const mostReadings = 6

/**
 * What a name may say: its words as they are written first, then with short names in full, and with a system's former
 * names where `former`.
 * @example readingsOf('UCLA Med Ctr') //=> [['ucla', 'medical', 'center'], ['university', 'california', 'los', …]]
 */
export const readingsOf = (name: string, former = false): readonly Reading[] => {
  const words = wordsOf(name)
  const spelt = wordsOf(name.replace(/\b[A-Z]{2}\b/g, (code) => placeOf(code)?.name ?? code))
  const plain: Reading[] = spelt.join(' ') === words.join(' ') ? [words] : [words, spelt]
  const readings = [...plain]
  for (const reading of plain)
    reading.forEach((word, at) => {
      for (const long of [...aliasesOf(word), ...(former ? formerNamesOf(word) : [])])
        readings.push([...reading.slice(0, at), ...long, ...reading.slice(at + 1)])
    })
  return readings.slice(0, mostReadings)
}

/** What was typed, as it is and as the list may mean it: short names in full, words joined or parted. */
export const typedReadings = ({ vocabulary, pairs }: Names, { words, asides }: NameRead): readonly Reading[] => {
  const all = [...words, ...asides]
  const parted = all.flatMap((word) => pairs.get(word) ?? [word])
  const joined: string[] = []
  for (let at = 0; at < all.length; at++) {
    const both = `${all[at]}${all[at + 1] ?? ''}`
    const isOne = at + 1 < all.length && vocabulary.has(both)
    joined.push(isOne ? both : (all[at] ?? ''))
    if (isOne) at++
  }
  const readings = [all, parted, joined].flatMap((reading) => readingsOf(reading.join(' '), true))
  const seen = new Set<string>()
  return readings.filter((reading) => {
    const key = reading.join(' ')
    return !seen.has(key) && seen.add(key)
  })
}

/** What a name of several words is called by its first letters, 3 to 6 of them, the first word's always among them. */
export const initialsOf = (words: Reading): readonly string[] => {
  const letters = words.slice(0, 7).map((word) => word[0] ?? '')
  let short = letters.slice(0, 1)
  for (const letter of letters.slice(1)) short = short.concat(short.map((before) => before + letter))
  return [...new Set(short)].filter(({ length }) => length >= 3 && length <= 6)
}
