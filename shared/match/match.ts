import { placeOf, stateOf } from '../seasons/places.ts'
import { specialtyOf } from '../seasons/specialties.ts'
import { type Likeness, likenesses, tellsSomething } from './likeness.ts'
import type { Named, Names } from './names.ts'
import { clear, isSure, type Judged } from './sure.ts'
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
  /** why it may be meant, and what speaks against it */
  readonly reason: string
}

export type Match =
  | { readonly status: 'found'; readonly program: Named; readonly confidence: number }
  | { readonly status: 'guesses'; readonly guesses: readonly Guess[] }
  | { readonly status: 'unknown' }

/** A link is at least as sure as this, a guess less. */
export const linked = 0.8
const mostGuesses = 3
const worthAGuess = 0.2

/** Finds the program that a name means, or at most three guesses with the reason for each. */
export const match = (names: Names, wanted: Wanted): Match => {
  const read = readName(wanted.name)
  const asked = askedOf(wanted, read)
  const judged = candidates(names, read, asked)
  const [best] = judged
  if (best === undefined) return { status: 'unknown' }
  const program = (one: Judged): Named => names.programs[one.at] as Named
  if (isSure(names, judged, asked.state !== undefined || asked.city !== undefined))
    return {
      status: 'found',
      program: program(best),
      confidence: round(best.like.same ? 1 : Math.min(0.99, Math.max(linked, best.like.score))),
    }

  const near = judged.filter(({ score }) => best.score - score < clear).length
  return {
    status: 'guesses',
    guesses: judged.slice(0, mostGuesses).map((one) => {
      const isNear = best.score - one.score < clear
      return {
        program: program(one),
        // several that fit alike share the confidence between them
        confidence: round(Math.min(linked - 0.03, Math.min(1, one.score) / (isNear ? near : near + 1))),
        reason: reasonFor(one, near > 1 && isNear, asked.specialty === undefined),
      }
    }),
  }
}

interface Asked {
  readonly specialty: string | undefined
  readonly state: string | undefined
  /** in the words that names are compared by */
  readonly city: string | undefined
}

const askedOf = ({ specialty, state, city }: Wanted, read: NameRead): Asked => ({
  specialty: (specialty === undefined ? undefined : (specialtyOf(specialty) ?? specialty)) ?? read.specialty,
  state: (state === undefined ? undefined : stateOf(state)) ?? read.state,
  city: city === undefined ? undefined : wordsOf(city).join(' ') || undefined,
})

/** Those that may be meant, best first; of another specialty only where the one asked for has none that is as much alike. */
const candidates = (names: Names, read: NameRead, asked: Asked): readonly Judged[] => {
  const isAsked = (program: number): boolean =>
    asked.specialty === undefined || names.programs[program]?.specialty === asked.specialty
  // among equals the specialty with most programs is meant most often
  const size = ({ at }: Judged): number => names.sizes.get(names.programs[at]?.specialty ?? '') ?? 0
  const sorted = (judged: Judged[]): Judged[] =>
    judged.sort((a, b) => b.score - a.score || size(b) - size(a) || a.at - b.at)
  const fitting = sorted(judgeAll(names, read, asked, isAsked))
  const best = fitting[0]?.like
  if (asked.specialty === undefined || (best !== undefined && best.lacks.length === 0)) return fitting
  const isMoreAlike = ({ like }: Judged): boolean =>
    best === undefined || like.score > best.score + 0.2 || (like.whole && like.lacks.length < best.lacks.length)
  const others = judgeAll(names, read, asked, (program) => !isAsked(program)).filter(isMoreAlike)
  return sorted([...fitting, ...others])
}

const judgeAll = (names: Names, read: NameRead, asked: Asked, fits: (program: number) => boolean): Judged[] => {
  const judged: Judged[] = []
  for (const [at, like] of likenesses(names, read, fits)) {
    if (like.told < tellsSomething && !(like.whole && like.score > 0.5)) continue
    const one = judge(names.programs[at] as Named, like, asked)
    if (one.score >= worthAGuess) judged.push({ at, like, ...one })
  }
  return judged
}

const judge = (
  program: Named,
  like: Likeness,
  { specialty, state, city }: Asked,
): Pick<Judged, 'score' | 'against' | 'unplaced'> => {
  let score = like.score + (like.begun && like.told > 0 ? 0.08 : 0)
  const against: string[] = []
  if (specialty !== undefined && program.specialty !== specialty) {
    score *= 0.4
    against.push(`another specialty (${program.specialty})`)
  }
  if (state !== undefined && program.state !== undefined) {
    if (state === program.state) score += 0.05
    else {
      score *= 0.5
      against.push(`in ${program.state}, not ${state}`)
    }
  }
  if (city !== undefined && program.city !== undefined) {
    if (city === wordsOf(program.city).join(' ')) score += 0.05
    else {
      score *= 0.85
      against.push(`in ${program.city}`)
    }
  }
  return {
    score,
    against,
    unplaced: state !== undefined && program.state === undefined && !isNamedAfter(program, state),
  }
}

/** "University of Ohio" is in Ohio, whether the list says so or not. */
const isNamedAfter = ({ names }: Named, state: string): boolean => {
  const words = wordsOf(placeOf(state)?.name ?? state).join(' ')
  return names.some((name) => wordsOf(name).join(' ').indexOf(words) >= 0)
}

const reasonFor = ({ like, against }: Judged, tied: boolean, noSpecialty: boolean): string => {
  const lacks = like.lacks.slice(0, 3).map((word) => `“${word}”`)
  const alike = like.same
    ? 'the same name'
    : lacks.length > 0
      ? `its name has no ${lacks.join(' and no ')}`
      : like.exact
        ? 'the same name but for words that many hospitals share'
        : like.whole
          ? 'its name has all that you wrote, and more'
          : `the name is ${Math.round(like.score * 100)} % alike`
  if (against.length > 0) return `${alike}, but ${against.join(' and ')}`
  if (tied) return `${alike}, and others fit as well${noSpecialty ? ': no specialty is said' : ''}`
  return alike
}

const round = (confidence: number): number => Math.round(Math.min(1, confidence) * 100) / 100
