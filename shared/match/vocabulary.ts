import { distance } from 'fastest-levenshtein'

/** A word that a typed word may mean, and how alike they are: 1 is the same. */
export interface Close {
  readonly word: number
  readonly alike: number
}

/** The words of all names, each by a number, found again when they are mistyped or cut short. */
export interface Vocabulary {
  readonly words: readonly string[]
  add(word: string): number
  has(word: string): boolean
  /** What a typed word may mean, most alike first; `ending` when it may still be being typed. */
  close(word: string, ending?: boolean): readonly Close[]
}

export const createVocabulary = (): Vocabulary => {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const byTrigram = new Map<string, number[]>()
  let remembered = new Map<string, readonly Close[]>()

  const add = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const number = words.push(word) - 1
    numbers.set(word, number)
    for (const trigram of new Set(trigrams(word))) {
      const holders = byTrigram.get(trigram)
      if (holders === undefined) byTrigram.set(trigram, [number])
      else holders.push(number)
    }
    return number
  }

  const close = (typed: string, ending = false): readonly Close[] => {
    const key = ending ? `${typed}*` : typed
    const before = remembered.get(key)
    if (before !== undefined) return before
    const found = new Map<number, number>()
    const same = numbers.get(typed)
    if (same !== undefined) found.set(same, 1)
    // "St Joseph" and "St Joseph's"
    for (const other of typed.length < 4 ? [] : [`${typed}s`, typed.replace(/s$/, '')]) {
      const number = numbers.get(other)
      if (number !== undefined && number !== same) found.set(number, 0.95)
    }
    if (same === undefined || ending)
      for (const number of shared(typed)) {
        const alike = likeness(typed, words[number] ?? '', ending)
        if (alike > 0 && number !== same) found.set(number, alike)
      }
    const result = [...found].map(([word, alike]) => ({ word, alike })).sort((a, b) => b.alike - a.alike)
    // what callers type has no end; the words of one list are a few thousand
    if (remembered.size > 20_000) remembered = new Map()
    remembered.set(key, result)
    return result
  }

  /** words that share a third of the trigrams of the typed one; a word of two letters shares its beginning */
  const shared = (typed: string): number[] => {
    const wanted = trigrams(typed)
    const counts = new Map<number, number>()
    for (const trigram of wanted)
      for (const number of byTrigram.get(trigram) ?? []) counts.set(number, (counts.get(number) ?? 0) + 1)
    const least = Math.max(1, Math.floor(wanted.length / 3))
    return [...counts].filter(([, count]) => count >= least).map(([number]) => number)
  }

  return { words, add, has: (word) => numbers.has(word), close }
}

const likeness = (typed: string, word: string, ending: boolean): number => {
  if (typed === word) return 1
  if (ending && typed.length >= 2 && word.indexOf(typed) === 0) return 0.95
  const [short, long] = typed.length < word.length ? [typed, word] : [word, typed]
  if (short.length >= 4 && long.indexOf(short) === 0) return long.length - short.length === 1 ? 0.95 : 0.7
  if (short.length < 4) return 0
  const edits = swapped(typed, word) ? 1 : distance(typed, word)
  // who mistypes twice still has the first letter
  return edits <= (short.length > 5 && typed[0] === word[0] ? 2 : 1) ? 1 - edits / long.length : 0
}

/** Do the words differ by two neighbouring letters in the other order? Fast typing does that more than anything. */
const swapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false
  let at = 0
  while (a[at] === b[at] && at < a.length) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

const trigrams = (word: string): string[] => {
  const padded = ` ${word} `
  const pieces: string[] = padded.length > 3 ? [] : [padded]
  for (let at = 0; at + 3 <= padded.length; at++) pieces.push(padded.slice(at, at + 3))
  return pieces
}
