import { type Likeness, tellsSomething } from './likeness.ts'
import type { Named, Names } from './names.ts'
import { systems } from './systems.ts'

/** A program that may be meant. */
export interface Judged {
  /** its number */
  readonly at: number
  readonly like: Likeness
  /** 0 to about 1, its place and specialty considered */
  readonly score: number
  /** what speaks against it */
  readonly against: readonly string[]
  /** a state was said, and neither its place nor its name says one */
  readonly unplaced: boolean
}

/** How much shared words must tell for a link. */
const tellsEnough = 2.5
const sure = 0.5
/** How far ahead of the next one the first must be. */
export const clear = 0.08
const clearOfRival = 0.12
const farAhead = 0.25

/**
 * Is the first of these surely meant? A link is made only when nothing else fits: a wrong link costs more than a
 * question. `placed`: its state or its town was said besides the name.
 */
export const isSure = (names: Names, judged: readonly Judged[], placed: boolean): boolean => {
  const [best, ...rest] = judged
  if (best === undefined || best.against.length > 0) return false
  const { like } = best
  const others = rest.filter(({ against }) => against.length === 0)
  if (like.guessed || (!placed && namesakeElsewhere(names, best))) return false
  if (like.same) return !others.some((other) => other.like.same)
  const ahead = best.score - (others[0]?.score ?? 0)
  return (
    // in a short list no word tells that much
    like.told >= Math.min(tellsEnough, Math.log(names.spellings.length)) &&
    best.score >= sure &&
    ahead >= clear &&
    !best.unplaced &&
    !rest.some((other) => isMoreAlikeElsewhere(like, other)) &&
    says(like, ahead) &&
    isOfOneKind(like) &&
    !others.some((other) => other.like.whole && isRival(best, other, ahead)) &&
    !someOfSystem(like, others) &&
    standsBeside(like, ahead)
  )
}

/** The name is that of an institution which has no program of this specialty in the list. */
const isMoreAlikeElsewhere = (like: Likeness, { like: its, against }: Judged): boolean =>
  against.length > 0 &&
  its.whole &&
  its.told >= tellsSomething &&
  its.score > like.score &&
  lacking(its) < lacking(like)

/** Is what was typed the name, or the beginning of the name, and not one that another name would go on from? */
const says = (like: Likeness, ahead: number): boolean => {
  const long = like.words > 2 && like.begun && like.named && ahead > farAhead && like.strange === 0
  if (!like.whole) return long && like.told > 12
  if (like.exact) return true
  // a name that goes on, and yet lacks what was typed, is another one
  return (like.lacks.length === 0 || long) && (like.begun || like.toldApart >= 8)
}

/** "Example University" is not the Example Hospital. */
const isOfOneKind = ({ words, lacks, otherKind }: Likeness): boolean => words > 1 || lacks.length === 0 || !otherKind

/** Another one has all that tells, too: then a common word that it lacks must decide, or nobody does. */
const isRival = ({ like, score }: Judged, { like: its, score: behind }: Judged, ahead: number): boolean => {
  if (its.told < tellsSomething || (its.guessed && ahead > 0.4)) return false
  // what was typed begins this name, and stands within the other
  if (like.begun && like.named && !its.begun && (like.exact || like.words > 1)) return false
  // it is this name in full, and the other one goes on
  const inFull = like.exact && !its.exact && lacking(like) === 0
  if (inFull && ahead >= (like.words > 1 ? clearOfRival : farAhead)) return false
  return lacking(its) <= lacking(like) || score - behind < clearOfRival
}

const lacking = ({ lacks, placed }: Likeness): number => lacks.length + placed

/** A system and a town name none of its programs for sure, where it has several. */
const someOfSystem = (like: Likeness, others: readonly Judged[]): boolean =>
  like.lacks.some((word) => systems.has(word) && others.some((other) => other.like.lacks.indexOf(word) < 0)) ||
  (!like.named &&
    others.some((other) => other.like.whole && other.like.told >= tellsSomething && !other.like.otherSystem))

/** A system's name, a town or an unknown word beside the name: then the name itself must be said in full. */
const standsBeside = (like: Likeness, ahead: number): boolean => {
  if (like.strange > 0 && !(like.exact && like.begun && like.named && !like.strangeFirst)) return false
  if (!like.otherSystem && like.placed === 0) return true
  return like.exact && (like.otherSystem ? like.toldApart : like.told) >= tellsEnough && ahead >= clear * 2
}

/** Another institution goes by the same name, if with programs of other specialties: the list may lack its program. */
const namesakeElsewhere = ({ programs }: Names, { at, like }: Judged): boolean => {
  const sameInstitution = (a: Named | undefined, b: Named | undefined): boolean =>
    a?.state === b?.state && a?.city === b?.city
  return like.namesakes.some((other) => !sameInstitution(programs[other], programs[at]))
}
