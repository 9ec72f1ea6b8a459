import { specialtyOf } from '../seasons/specialties.ts'
import { stateOf } from '../seasons/places.ts'
import { heftOf, type Named, type Names } from './names.ts'
import { type NameRead, readName, wordsOf } from './words.ts'

/** What somebody wrote of a program. */
export interface Wanted {
  readonly name: string
  readonly specialty?: string | undefined
  readonly city?: string | undefined
  readonly state?: string | undefined
}

export interface Guess {
  readonly program: Named
  /** 0 to 1 */
  readonly confidence: number
  readonly reason: string
}

export type Match =
  | { readonly status: 'found'; readonly program: Named; readonly confidence: number }
  | { readonly status: 'guesses'; readonly guesses: readonly Guess[] }
  | { readonly status: 'unknown' }

/** A link is made only when nothing else comes near: a wrong link costs more than a question. */
const sure = 0.78
const clear = 0.08
/** A short form ("Wright State") is enough when each of its words is there and the next best is far behind. */
const sureWhenShort = 0.65
const clearWhenShort = 0.2
const worthAGuess = 0.4
const mostGuesses = 3

interface Judged {
  readonly at: number
  /** every typed word is in the name */
  readonly whole: boolean
  /** a town or a campus was typed that this program does not name */
  readonly astray: boolean
  readonly score: number
  readonly reasons: readonly string[]
}

/** Finds the program that a name means, or at most three guesses with the reason for each. */
export const match = (names: Names, wanted: Wanted): Match => {
  const read = readName(wanted.name)
  const specialty =
    (wanted.specialty === undefined ? undefined : (specialtyOf(wanted.specialty) ?? wanted.specialty)) ?? read.specialty
  const state = (wanted.state === undefined ? undefined : stateOf(wanted.state)) ?? read.state
  const asked = { specialty, state, city: wanted.city === undefined ? undefined : wordsOf(wanted.city).join(' ') }

  const judged: Judged[] = []
  for (const [at, { likeness, whole, astray }] of likenesses(names, read)) {
    const judgement = judge(names.programs[at] as Named, likeness, asked)
    if (judgement.score >= worthAGuess) judged.push({ at, whole, astray, ...judgement })
  }
  judged.sort((a, b) => b.score - a.score || a.at - b.at)

  const [best, next] = judged
  if (best === undefined) return { status: 'unknown' }
  const program = names.programs[best.at] as Named
  const near = judged.filter(({ score }) => best.score - score < clear).length
  const ahead = best.score - (next?.score ?? 0)
  // another one that has all typed words too: then what was typed besides decides, or nobody does
  const alone = !judged.some((other) => other !== best && other.whole && other.reasons.length === 0)
  const long = best.score >= sure && ahead >= clear && (alone || !best.astray)
  const short = best.whole && alone && best.score >= sureWhenShort && ahead >= clearWhenShort
  if ((long || short) && best.reasons.length === 0) return { status: 'found', program, confidence: round(best.score) }
  return {
    status: 'guesses',
    guesses: judged.slice(0, mostGuesses).map(({ at, score, reasons }) => ({
      program: names.programs[at] as Named,
      // several that fit alike share the confidence between them
      confidence: round(best.score - score < clear ? score / near : score / (near + 1)),
      reason: reasonFor(score, reasons, near > 1 && best.score - score < clear, specialty === undefined),
    })),
  }
}

interface Likeness {
  /** 0 to 1, by the most alike of the program's spellings */
  readonly likeness: number
  readonly whole: boolean
  readonly astray: boolean
}

const likenesses = (names: Names, { words, asides }: NameRead): Map<number, Likeness> => {
  const { vocabulary, weights, holders, places, spellings } = names
  const typed = [...new Set([...words, ...asides])].map((word, at) => {
    const close = vocabulary.close(word)
    const heft = heftOf(names, word, close[0]?.word)
    return { close, heft, aside: at >= words.length }
  })

  // by spelling: the weight of the typed words that it holds, each once and by the most alike of its words
  const held = new Map<number, { main: number; aside: number }>()
  for (const { close, heft, aside } of typed) {
    const counted = new Set<number>()
    for (const { word, alike } of close)
      for (const spelling of holders[word] ?? []) {
        if (counted.has(spelling)) continue
        counted.add(spelling)
        const sum = held.get(spelling) ?? { main: 0, aside: 0 }
        if (aside) sum.aside += alike * heft
        else sum.main += alike * heft
        held.set(spelling, sum)
      }
  }

  const all = typed.reduce((sum, { heft, aside }) => (aside ? sum : sum + heft), 0)
  const beside = typed.reduce((sum, { heft, aside }) => (aside ? sum + heft : sum), 0)
  const best = new Map<number, Likeness>()
  for (const [number, { main, aside }] of held) {
    const spelling = spellings[number]
    if (spelling === undefined || main < all * 0.3) continue
    const own = spelling.words.reduce((sum, word) => sum + (weights[word] ?? 0), 0)
    for (const program of spelling.programs) {
      const placed = (asides: boolean) =>
        typed.reduce(
          (sum, word) => (word.aside === asides && inPlace(places, word.close, program) ? sum + word.heft : sum),
          0,
        )
      const said = Math.min(all, main + placed(false))
      const astray = aside + placed(true) < beside * 0.7
      // people cut names short more often than they add to them
      const likeness = (said + aside) / (all + aside + 0.3 * Math.max(0, own - main - aside))
      if (likeness > (best.get(program)?.likeness ?? 0))
        best.set(program, { likeness, whole: said >= all * 0.97, astray })
    }
  }
  return best
}

const inPlace = (
  places: Names['places'],
  close: readonly { word: number; alike: number }[],
  program: number,
): boolean => close.some(({ word, alike }) => alike > 0.9 && (places.get(word)?.has(program) ?? false))

interface Asked {
  readonly specialty: string | undefined
  readonly state: string | undefined
  readonly city: string | undefined
}

const judge = (
  program: Named,
  likeness: number,
  { specialty, state, city }: Asked,
): { score: number; reasons: string[] } => {
  let score = likeness
  const reasons: string[] = []
  if (specialty !== undefined && program.specialty !== specialty) {
    score *= 0.6
    reasons.push(`another specialty (${program.specialty})`)
  }
  if (state !== undefined && program.state !== undefined) {
    if (state === program.state) score = Math.min(1, score + 0.05)
    else {
      score *= 0.5
      reasons.push(`in ${program.state}, not ${state}`)
    }
  }
  if (city !== undefined && city !== '' && program.city !== undefined) {
    if (city === wordsOf(program.city).join(' ')) score = Math.min(1, score + 0.05)
    else {
      score *= 0.85
      reasons.push(`in ${program.city}`)
    }
  }
  return { score, reasons }
}

const reasonFor = (score: number, reasons: readonly string[], tied: boolean, noSpecialty: boolean): string => {
  const alike = score > 0.97 ? 'the same name' : `the name is ${Math.round(score * 100)} % alike`
  if (reasons.length > 0) return `${alike}, but ${reasons.join(' and ')}`
  if (tied) return `${alike}, and others fit as well${noSpecialty ? ': no specialty is said' : ''}`
  return alike
}

const round = (confidence: number): number => Math.round(Math.min(1, confidence) * 100) / 100
