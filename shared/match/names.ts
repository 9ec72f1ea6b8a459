import { placeOf } from '../seasons/places.ts'
import { initialsOf, type Reading, readingsOf } from './readings.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'
import { common, nameIn, wordsOf } from './words.ts'

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
  /** each word once */
  readonly words: readonly number[]
  /** ascending */
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
  /** by first letters, such as `hlmc`: the spellings that they may stand for */
  readonly initials: ReadonlyMap<string, readonly number[]>
  /** by two neighbouring words run together: the two */
  readonly pairs: ReadonlyMap<string, readonly [string, string]>
  /** by specialty: how many programs it has */
  readonly sizes: ReadonlyMap<string, number>
}

export const indexNames = (given: readonly Named[]): Names => {
  const programs = byName(given)
  const vocabulary = createVocabulary()
  const spellings: Spelling[] = []
  const known = new Map<string, number>()
  const holders: number[][] = []
  const places = new Map<number, Set<number>>()
  const initials = new Map<string, number[]>()
  const pairs = new Map<string, readonly [string, string]>()
  const sizes = new Map<string, number>()

  const addSpelling = (reading: Reading, program: number, isOwn: boolean): void => {
    const words = [...new Set(reading)].map((word) => vocabulary.add(word))
    const key = [...words].sort((a, b) => a - b).join(' ')
    const before = known.get(key)
    if (before !== undefined) {
      const { programs: its } = spellings[before] as Spelling
      if (its[its.length - 1] !== program) its.push(program)
      return
    }
    const number = spellings.push({ words, programs: [program] }) - 1
    known.set(key, number)
    for (const word of words) (holders[word] ??= []).push(number)
    if (!isOwn) return
    for (const letters of initialsOf(reading)) append(initials, letters, number)
    reading.forEach((word, at) => {
      const next = reading[at + 1]
      if (next !== undefined) pairs.set(word + next, [word, next])
    })
  }

  programs.forEach((program, at) => {
    sizes.set(program.specialty, (sizes.get(program.specialty) ?? 0) + 1)
    for (const name of new Set(program.names))
      readingsOf(nameIn(name, program.state)).forEach((reading, nth) => addSpelling(reading, at, nth === 0))
    const state = program.state ?? ''
    for (const word of wordsOf(`${program.city ?? ''} ${state} ${placeOf(state)?.name ?? ''}`)) {
      const number = vocabulary.add(word)
      const there = places.get(number)
      if (there === undefined) places.set(number, new Set([at]))
      else there.add(at)
    }
  })

  const weights = vocabulary.words.map((word, at) => weightOf(word, spellings.length, holders[at]?.length ?? 1))
  return { programs, spellings, vocabulary, holders, places, weights, initials, pairs, sizes }
}

const append = (lists: Map<string, number[]>, key: string, value: number): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

const byName = (programs: readonly Named[]): Named[] =>
  programs
    .map((program) => ({ program, key: `${program.names[0]?.toLowerCase()} ${program.specialty} ${program.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ program }) => program)

/** How much a typed word tells; one that no name holds tells as much as the rarest. */
export const heftOf = ({ weights, spellings }: Names, word: string, closest: number | undefined): number =>
  closest === undefined ? weightOf(word, spellings.length, 1) : (weights[closest] ?? 0)

export const weightOf = (word: string, names: number, holders: number): number =>
  Math.min(Math.log(1 + names / holders), common.has(word) ? 1 : Infinity)
