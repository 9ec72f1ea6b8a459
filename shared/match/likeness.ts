import type { Names, Spelling } from './names.ts'
import { type Reading, typedReadings } from './readings.ts'
import { isPlace, isTown, mayBePlace, type Typed, typedWords } from './typed.ts'
import { academic, common, type NameRead } from './words.ts'

/** How a typed name compares with the most alike of a program's spellings. */
export interface Likeness {
  /** 0 to 1 */
  readonly score: number
  /** how much the shared words tell, common ones aside; `toldApart` without systems' names either */
  readonly told: number
  readonly toldApart: number
  /** how many they are */
  readonly words: number
  /** one of them is neither a system's name nor a town's */
  readonly named: boolean
  /** one was taken for first letters, or for a word that is only near it */
  readonly guessed: boolean
  /** typed words that the name does not have, and how many more are of its state alone */
  readonly lacks: readonly string[]
  readonly placed: number
  /** of those that it lacks: how many no name of the list has, outside brackets; one of them comes before all shared words */
  readonly strange: number
  readonly strangeFirst: boolean
  /** a system's name is among them */
  readonly otherSystem: boolean
  /** nothing that tells is among them, but for systems and words that no name has */
  readonly whole: boolean
  /** and nothing that tells in the name was left out */
  readonly exact: boolean
  /** no word was added, none left out */
  readonly same: boolean
  /** the first word of the name that tells was said */
  readonly begun: boolean
  /** one of the two says that it is a university's or a school's, the other does not */
  readonly otherKind: boolean
  /** the programs that go by the same spelling */
  readonly namesakes: readonly number[]
}

/** By its number, every program that `fits` and has something of what was typed. */
export const likenesses = (
  names: Names,
  read: NameRead,
  fits: (program: number) => boolean,
): ReadonlyMap<number, Likeness> => {
  const best = new Map<number, Likeness>()
  for (const reading of typedReadings(names, read)) compare(names, reading, read.asides, fits, best)
  return best
}

/** How much shared words must tell to be worth a guess: a word of one name only tells about 7. */
export const tellsSomething = 1.5
const fewSpellings = 10
const byInitials = 0.85
const placeTells = 1.5
/** people cut names short more often than they add to them */
const unsaidCost = 0.3
/** what most names of the list hold tells nothing */
const toldByAll = 1
/** a shared word that is less alike than this is a guess */
const surelyMeant = 0.8

const compare = (
  names: Names,
  reading: Reading,
  asides: readonly string[],
  fits: (program: number) => boolean,
  best: Map<number, Likeness>,
): void => {
  const typed = typedWords(names, reading, asides)
  const held = new Map<number, Float64Array>()
  const hold = (spelling: number, at: number, alike: number, opens: boolean): void => {
    let hits = held.get(spelling)
    if (hits === undefined && opens) held.set(spelling, (hits = new Float64Array(typed.length)))
    if (hits !== undefined && alike > (hits[at] ?? 0)) hits[at] = alike
  }
  const look = (isCommon: boolean, opens: boolean): void =>
    typed.forEach(({ close, initials, isCommon: its }, at) => {
      if (its !== isCommon) return
      for (const { word, alike } of close)
        for (const spelling of names.holders[word] ?? []) hold(spelling, at, alike, opens)
      for (const spelling of initials) hold(spelling, at, byInitials, true)
    })
  look(false, true)
  // common words are in too many names to look for, unless there is little else
  look(true, held.size < fewSpellings)
  for (const [number, hits] of held) weigh(names, typed, names.spellings[number] as Spelling, hits, fits, best)
}

const weigh = (
  names: Names,
  typed: readonly Typed[],
  spelling: Spelling,
  hits: Float64Array,
  fits: (program: number) => boolean,
  best: Map<number, Likeness>,
): void => {
  if (!isWorthWeighing(names, typed, hits)) return
  const own = unsaidOf(names, typed, spelling, hits)
  // programs of one spelling differ only by which of the other words are of their places
  const unheld = typed.filter((word, at) => hits[at] === 0 && mayBePlace(names, word))
  const byPlace = new Map<string, Likeness>()
  for (const program of spelling.programs) {
    if (!fits(program)) continue
    const its = unheld.length === 0 ? [] : unheld.filter((word) => isPlace(names, word, program))
    const inTown = its.filter((word) => isTown(names, word, program))
    const key = its.map((word) => `${word.word}${inTown.length}`).join(' ')
    let like = byPlace.get(key)
    if (like === undefined)
      byPlace.set(key, (like = likenessOf(own, saidOf(typed, its, inTown, hits), spelling.programs)))
    const before = best.get(program)
    // a reading that had to guess must be clearly better
    if (before === undefined || worth(like) > worth(before)) best.set(program, like)
  }
}

/** Does it share a word that tells, or all words that could tell? */
const isWorthWeighing = (names: Names, typed: readonly Typed[], hits: Float64Array): boolean => {
  let told = 0
  let whole = true
  typed.forEach((word, at) => {
    const alike = hits[at] ?? 0
    if (alike > 0 && !word.isCommon) told += word.heft * alike
    if (alike === 0 && !word.isCommon && !word.isSystem && !word.isStrange && !mayBePlace(names, word)) whole = false
  })
  return whole || told >= tellsSomething
}

const worth = ({ score, guessed }: Likeness): number => score - (guessed ? 0.1 : 0)

const likenessOf = (
  own: ReturnType<typeof unsaidOf>,
  { weight, missed, academic: isAcademic, ...said }: ReturnType<typeof saidOf>,
  namesakes: readonly number[],
): Likeness => ({
  ...said,
  score: weight / (weight + missed + unsaidCost * own.weight),
  guessed: said.guessed || own.abbreviated,
  exact: said.whole && own.telling === 0,
  same: said.lacks.length === 0 && said.placed === 0 && own.weight === 0,
  begun: own.begun,
  otherKind: isAcademic !== own.academic,
  namesakes,
})

/** What of the name was not typed, and what kind of name it is. */
const unsaidOf = ({ weights, vocabulary }: Names, typed: readonly Typed[], spelling: Spelling, hits: Float64Array) => {
  const covered = new Set<number>()
  let abbreviated = false
  typed.forEach(({ close, initials }, at) => {
    if ((hits[at] ?? 0) === 0) return
    if (initials.length > 0) abbreviated = true
    for (const { word } of close) covered.add(word)
  })
  const own = { weight: 0, telling: 0, begun: true, academic: false, abbreviated }
  let first = true
  for (const number of spelling.words) {
    const word = vocabulary.words[number] ?? ''
    const weight = weights[number] ?? 0
    const isSaid = covered.has(number)
    if (!isSaid) own.weight += abbreviated ? weight * unsaidCost : weight
    if (academic.has(word)) own.academic = true
    if (common.has(word) || weight < toldByAll) continue
    if (!isSaid) own.telling += weight
    if (!isSaid && first) own.begun = false
    first = false
  }
  return own
}

/** What of that which was typed a program has, by its name or, those `placed`, by its place: `inTown` by its very town. */
const saidOf = (typed: readonly Typed[], placed: readonly Typed[], inTown: readonly Typed[], hits: Float64Array) => {
  const said = { weight: 0, missed: 0, told: 0, toldApart: 0, words: 0, named: false, guessed: false, academic: false }
  const not = { placed: 0, strange: 0, strangeFirst: false, otherSystem: false, whole: true }
  const lacks: string[] = []
  typed.forEach((one, at) => {
    const alike = hits[at] ?? 0
    if (academic.has(one.word)) said.academic = true
    if (alike === 0 && placed.indexOf(one) >= 0) {
      // its town or state may be meant; that speaks for it, but many share them
      said.weight += Math.min(one.heft, placeTells)
      if (inTown.indexOf(one) < 0) not.placed++
    } else if (alike === 0) {
      said.missed += one.cost
      lacks.push(one.word)
      if (one.isSystem) not.otherSystem = true
      else if (!one.isStrange && !one.isCommon) not.whole = false
      if (one.isStrange && !one.isAside) {
        not.strange++
        if (said.words === 0) not.strangeFirst = true
      }
    } else {
      said.weight += one.heft * alike
      said.missed += (one.heft * (1 - alike)) / 2
      if (one.isCommon) return
      said.words++
      said.told += one.heft * alike
      if (alike < surelyMeant) said.guessed = true
      if (one.isSystem) return
      said.toldApart += one.heft * alike
      if (one.states === undefined) said.named = true
    }
  })
  return { ...said, ...not, lacks }
}
