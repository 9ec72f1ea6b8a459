import { specialtyOf } from '../seasons/specialties.ts'
import { heftOf, type Named, type Names } from './names.ts'
import { readName, wordsOf } from './words.ts'

/**
 * The programs that a search text means, best first; the last word may still be being typed.
 * @example rank(names, 'mount sin ny') finds the programs of Mount Sinai in New York
 */
export const rank = (names: Names, text: string): Named[] => {
  const whole = specialtyOf(text)
  if (whole !== undefined) return found(names, { words: [], specialty: whole })
  // a text of signs only says nothing that could be found
  if (text.trim() !== '' && wordsOf(text).length === 0) return []
  const read = readName(text.replace(/\s[a-z]{2,3}$/, (short) => short.toUpperCase()))
  const all = [...new Set([...read.words, ...read.asides])]
  const best = found(names, { words: all, specialty: read.specialty, state: read.state })
  // what looked like a specialty or a state may have been a part of the name
  return best.length > 0 ? best : found(names, { words: [...new Set(wordsOf(text))] })
}

interface Sought {
  readonly words: readonly string[]
  readonly specialty?: string | undefined
  readonly state?: string | undefined
}

const found = (names: Names, { words: typed, specialty, state }: Sought): Named[] => {
  const { programs } = names
  const fits = ({ specialty: its, state: there }: Named): boolean =>
    (specialty === undefined || its === specialty) && (state === undefined || there === state)
  if (typed.length === 0) return programs.filter(fits)
  const { scores, all } = scoresOf(names, typed)
  const ranked: number[] = []
  // one mistyped word among several may be missing, what it is searched by may not
  scores.forEach((score, at) => {
    if (score >= all * 0.6 && fits(programs[at] as Named)) ranked.push(at)
  })
  // the list is by name, so that a lower number comes first among equals
  ranked.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  return ranked.map((at) => programs[at] as Named)
}

/** By program: how much of what was typed it has. */
const scoresOf = (names: Names, typed: readonly string[]): { scores: Float64Array; all: number } => {
  const { vocabulary, programs, holders, spellings, places } = names
  const scores = new Float64Array(programs.length)
  const best = new Float64Array(programs.length)
  let all = 0
  typed.forEach((word, position) => {
    const close = vocabulary.close(word, position === typed.length - 1)
    const heft = heftOf(names, word, close[0]?.word)
    all += heft
    best.fill(0)
    for (const { word: known, alike } of close) {
      const hold = (program: number): void => {
        if (alike > (best[program] ?? 0)) best[program] = alike
      }
      for (const spelling of holders[known] ?? []) spellings[spelling]?.programs.forEach(hold)
      places.get(known)?.forEach(hold)
    }
    best.forEach((alike, program) => {
      if (alike > 0) scores[program] = (scores[program] ?? 0) + alike * heft
    })
  })
  return { scores, all }
}
