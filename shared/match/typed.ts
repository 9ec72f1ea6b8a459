import { heftOf, type Names, weightOf } from './names.ts'
import type { Reading } from './readings.ts'
import { systems } from './systems.ts'
import { statesOf } from './towns.ts'
import type { Close } from './vocabulary.ts'
import { common, wordsOf } from './words.ts'

/** A typed word, and what is known of it before any name is looked at. */
export interface Typed {
  readonly word: string
  readonly close: readonly Close[]
  /** the spellings whose first letters it may be */
  readonly initials: readonly number[]
  readonly heft: number
  /** what it costs a name not to have it */
  readonly cost: number
  readonly isAside: boolean
  readonly isCommon: boolean
  readonly isSystem: boolean
  /** no name of the list has it */
  readonly isStrange: boolean
  /** of the town that it belongs to */
  readonly states: ReadonlySet<string> | undefined
}

const strangeCost = 2
const systemCost = 1

/** Each word of a reading once. `asides` stood in brackets or after a comma. */
export const typedWords = (names: Names, reading: Reading, asides: readonly string[]): readonly Typed[] => {
  const words = [...new Set(reading)]
  const states = statesOf(words)
  return words.map((word, at) => typedWord(names, word, asides.indexOf(word) >= 0, states[at]))
}

const typedWord = (names: Names, word: string, isAside: boolean, states: Typed['states']): Typed => {
  const close = names.vocabulary.close(word)
  const isCommon = common.has(word)
  const initials = close[0]?.alike === 1 || isCommon ? [] : (names.initials.get(word) ?? [])
  const isStrange = close.length === 0 && initials.length === 0
  const isSystem = systems.has(word)
  const heft =
    initials.length > 0 ? weightOf(word, names.spellings.length, initials.length) : heftOf(names, word, close[0]?.word)
  const cost = Math.min(heft, isSystem ? systemCost : isStrange ? strangeCost : Infinity) * (isAside ? 0.6 : 1)
  return { word, close, initials, heft, cost, isAside, isCommon, isSystem, isStrange, states }
}

/** Could it be a town or a state? */
export const mayBePlace = ({ places }: Names, { close, states }: Typed): boolean =>
  states !== undefined || close.some(({ word, alike }) => alike > 0.9 && places.has(word))

/** Is it the program's town or state? */
export const isPlace = ({ places, programs }: Names, { close, states }: Typed, program: number): boolean =>
  states?.has(programs[program]?.state ?? '') === true ||
  close.some(({ word, alike }) => alike > 0.9 && (places.get(word)?.has(program) ?? false))

/** Is it of the town that the list says for the program? */
export const isTown = ({ programs }: Names, { word }: Typed, program: number): boolean =>
  wordsOf(programs[program]?.city ?? '').indexOf(word) >= 0
