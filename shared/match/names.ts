import { createVocabulary, type Vocabulary } from './vocabulary.ts'
import { common, readName, wordsOf } from './words.ts'

/** A program, as far as its name and place tell it from others. */
export interface Named {
  readonly id: string
  /** its display name first, then its institution and other names */
  readonly names: readonly string[]
  readonly specialty: string
  readonly city?: string | undefined
  readonly state?: string | undefined
}

/** One spelling, shared by all programs that go by it. */
export interface Spelling {
  readonly words: readonly number[]
  readonly programs: number[]
}

/** All names of all programs, ready to be searched; made once for a version of the database. */
export interface Names {
  /** by name: a program's place in this list is its number everywhere else */
  readonly programs: readonly Named[]
  readonly spellings: readonly Spelling[]
  readonly vocabulary: Vocabulary
  /** by a word's number: the spellings that hold it */
  readonly holders: readonly (readonly number[])[]
  /** by a word's number: the programs whose city or state holds it */
  readonly places: ReadonlyMap<number, ReadonlySet<number>>
  /** by a word's number: how much it tells, from nearly 0 (hospital) to about 7 (a word of one name only) */
  readonly weights: readonly number[]
}

export const indexNames = (given: readonly Named[]): Names => {
  const programs = byName(given)
  const vocabulary = createVocabulary()
  const spellings: Spelling[] = []
  const known = new Map<string, Spelling>()
  const holders: number[][] = []
  const places = new Map<number, Set<number>>()

  programs.forEach((program, at) => {
    for (const name of new Set(program.names)) {
      const { words: main, asides } = readName(name)
      const words = [...new Set([...main, ...asides])].map((word) => vocabulary.add(word))
      const key = [...words].sort((a, b) => a - b).join(' ')
      const before = known.get(key)
      if (before !== undefined) {
        if (before.programs[before.programs.length - 1] !== at) before.programs.push(at)
        continue
      }
      const number = spellings.push({ words, programs: [at] }) - 1
      known.set(key, spellings[number] as Spelling)
      for (const word of words) (holders[word] ??= []).push(number)
    }
    for (const word of wordsOf(`${program.city ?? ''} ${program.state ?? ''}`)) {
      const number = vocabulary.add(word)
      const there = places.get(number)
      if (there === undefined) places.set(number, new Set([at]))
      else there.add(at)
    }
  })

  const weights = vocabulary.words.map((word, at) => weightOf(word, spellings.length, holders[at]?.length ?? 1))
  return { programs, spellings, vocabulary, holders, places, weights }
}

const byName = (programs: readonly Named[]): Named[] =>
  programs
    .map((program) => ({ program, key: `${program.names[0]?.toLowerCase()} ${program.specialty} ${program.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ program }) => program)

/** How much a typed word tells; one that no name holds tells as much as the rarest. */
export const heftOf = ({ weights, spellings }: Names, word: string, closest: number | undefined): number =>
  closest === undefined ? weightOf(word, spellings.length, 1) : (weights[closest] ?? 0)

const weightOf = (word: string, names: number, holders: number): number =>
  Math.min(Math.log(1 + names / holders), common.has(word) ? 1 : Infinity)
