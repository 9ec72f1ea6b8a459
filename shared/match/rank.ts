import { specialtyOf } from '../seasons/specialties.ts'
import { heftOf, type Named, type Names } from './names.ts'
import { readName, wordsOf } from './words.ts'

export interface Ranked {
  readonly program: Named
  readonly score: number
}

/**
 * The programs that a search text means, best first; the last word may still be being typed.
 * @example rank(names, 'mount sin ny') finds the programs of Mount Sinai in New York
 */
export const rank = (names: Names, text: string): Ranked[] => {
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

const found = (names: Names, { words: typed, specialty, state }: Sought): Ranked[] => {
  const scores = typed.length === 0 ? everything(names) : scoresOf(names, typed)
  const ranked: Ranked[] = []
  for (const [at, score] of scores) {
    const program = names.programs[at] as Named
    if (specialty !== undefined && program.specialty !== specialty) continue
    if (state !== undefined && program.state !== state) continue
    ranked.push({ program, score })
  }
  return ranked.sort((a, b) => b.score - a.score || order(a.program, b.program))
}

const everything = ({ programs }: Names): Map<number, number> => new Map(programs.map((_, at) => [at, 0]))

const scoresOf = (names: Names, typed: readonly string[]): Map<number, number> => {
  const { vocabulary } = names
  const scores = new Map<number, number>()
  let all = 0
  typed.forEach((word, at) => {
    const close = vocabulary.close(word, at === typed.length - 1)
    const heft = heftOf(names, word, close[0]?.word)
    all += heft
    const best = new Map<number, number>()
    for (const { word: known, alike } of close)
      for (const program of programsWith(names, known)) if (alike > (best.get(program) ?? 0)) best.set(program, alike)
    for (const [program, alike] of best) scores.set(program, (scores.get(program) ?? 0) + alike * heft)
  })
  // one mistyped word among several may be missing, what it is searched by may not
  return new Map([...scores].filter(([, score]) => score >= all * 0.6).map(([at, score]) => [at, score / all]))
}

const programsWith = ({ holders, spellings, places }: Names, word: number): number[] => [
  ...(holders[word] ?? []).flatMap((spelling) => spellings[spelling]?.programs ?? []),
  ...(places.get(word) ?? []),
]

const order = (a: Named, b: Named): number => {
  const [first = ''] = a.names
  const [second = ''] = b.names
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1
}
