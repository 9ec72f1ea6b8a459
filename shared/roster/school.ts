import { specialtyOf } from '../seasons/specialties.ts'
import { isPlaceName, isShortName, startsWithSchool } from './places/suggest.ts'
import { degree, medicalWord, noise, notSchool, schoolWord } from './words.ts'

/** A school found in a line, and whether the line left anything that can be a name. */
export interface FoundSchool {
  readonly school: string
  readonly medical: boolean
  /** What stood before or after it. */
  readonly rest: readonly string[]
}

/**
 * The school in a line, without the name beside it. Undefined when there is none, or when name and school cannot be
 * told apart for sure: then nothing of the line is kept.
 * @param named the resident's name stands on a line of its own
 */
export const schoolIn = (line: string, named = false): FoundSchool | undefined => {
  const parts = partsOf(line)
  const first = parts.findIndex(isSchool)
  if (first < 0) return undefined
  let last = first
  while (last + 1 < parts.length && belongs(parts[last + 1] ?? '')) last++
  const rest = [...parts.slice(0, first), ...parts.slice(last + 1)]
  const head = withoutName(parts[first] ?? '', named || rest.some(isName))
  if (head === undefined) return undefined
  const school = [head.school, ...parts.slice(first + 1, last + 1).map(bare)].filter(Boolean).join(', ')
  if (isBare(school)) return undefined
  return {
    school: school.slice(0, 160),
    medical: medicalWord.test(school),
    rest: head.before === '' ? rest : [head.before, ...rest],
  }
}

/** A school that a label or a column header names: it needs no word that says so. */
export const labelledSchool = (value: string): string | undefined => {
  const found = schoolIn(value)
  if (found !== undefined && found.rest.length === 0) return found.school
  const school = bare(value.replace(/\((?:[^)]*\d{4}[^)]*)\)/g, '')).slice(0, 160)
  return /\p{L}{2}/u.test(school) && !/^(?:n\/?a|none|unknown|tba|tbd|-+)$/i.test(school) ? school : undefined
}

/** `The University of Toledo College of Medicine` and `University of Toledo` are one line to tick. */
export const sameSchool = (fold: string): string =>
  fold
    .trim()
    .replace(/^the /, '')
    .replace(/ and life sciences$/, '')
    .replace(/ (?:school|college|faculty|som|com)(?: of (?:osteopathic |human )?medicine)?$/, '')
    .replace(/ medical school$/, '')

/** Parts of a line between tabs, bars, dashes, brackets and commas; a dash inside a word stays. */
const partsOf = (line: string): string[] =>
  line
    .split(/\t|\s*[|;•·–—]\s*|\s+[-‐]\s+|\s*[()[\]]\s*|,\s*|:\s+|\s\/\s/)
    .map((part) => part.trim())
    .filter(Boolean)

const isSchool = (part: string): boolean => {
  const plain = bare(part)
  if (isShortName(plain)) return true
  if (!schoolWord.test(plain)) return false
  return !notSchool.test(plain) || /school of medicine|medical college|college of medicine|faculty of med/i.test(plain)
}

/** What goes on with a school after a comma: its faculty, its campus, its country. */
const belongs = (part: string): boolean => isSchool(part) || isPlaceName(bare(part))

/** Two to six words that may be somebody's name: capitals, no figures, no place, no specialty, no school. */
export const isName = (part: string): boolean => {
  const plain = bare(part.replace(/\b(?:co-?)?chief(?: resident)?\b/gi, ' ').replace(/^Dr\.?\s+/i, ''))
  if (
    !/^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|["“(]\p{Lu}\p{L}*["”)]|de|del|della|da|dos|di|la|van|von|der|bin|bint|ibn|el|al|y)){1,5}$/u.test(
      plain,
    )
  )
    return false
  return !schoolWord.test(plain) && !noise.test(plain) && !isPlaceName(plain) && specialtyOf(plain) === undefined
}
/** `Doe, Jane`: the other way round. */
export const isNameTurned = (line: string): boolean => {
  const [last = '', first = '', ...more] = line
    .replace(degree, ' ')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const turned = `${first} ${last}`
  return (
    more.length === 0 && first !== '' && /^\p{Lu}/u.test(first) && isName(turned) && !isPlaceName(`${last}, ${first}`)
  )
}

/** A part without degrees, years and signs at its ends. */
const bare = (part: string): string =>
  part
    .replace(degree, ' ')
    .replace(/\b(?:class of|graduated?|grad\.?)\s*['’]?(?:19|20)?\d\d\b|\b(?:19|20)\d\d\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:'"“”*_-]+|[\s,;:'"“”*_-]+$/g, '')

/** Nothing but the words that every school has. */
const isBare = (school: string): boolean =>
  school
    .replace(
      /\b(?:the|school|college|faculty|university|of|medicine|medical|and|health|sciences?|osteopathic|allopathic|academy|institute|class|education)\b/gi,
      '',
    )
    .replace(/[\s,.]+/g, '').length < 2

/** Words that may stand before "University of …" and belong to it. */
const adjectives =
  /\b(?:state|medical|national|catholic|autonomous|american|islamic|federal|technical|free|open|international|royal|pontifical|pontifícia|central|army|first|second|third|military|new|europe\p{L}*|arab|hebrew|western|eastern|northern|southern|christian|all|public|private|postgraduate)$/iu
const opening =
  /\b(?:univ\p{L}* of|universidad|université|universita|università|universidade|universität|college of|faculty of|faculdade|facultad|faculté|institute of|academy of|school of medicine (?:at|of)|escuela)\b/iu

/**
 * The school of a part that may begin with a name, with nothing between the two. A known school or an opening such as
 * "University of" shows where it starts; otherwise more than two words before "University" may be anybody.
 */
const withoutName = (part: string, nameElsewhere: boolean): { school: string; before: string } | undefined => {
  const plain = bare(part)
  const afterDegree = part.search(degree) >= 0 ? bare(part.slice(endOfDegrees(part))) : ''
  if (afterDegree !== '' && schoolWord.test(afterDegree)) return { school: afterDegree, before: 'name' }
  if (nameElsewhere || isShortName(plain)) return { school: plain, before: '' }
  const words = plain.split(' ')
  const at = startOfSchool(plain)
  if (at === 0) return { school: plain, before: '' }
  if (at !== undefined) return { school: plain.slice(at), before: 'name' }
  const upTo = words.findIndex(
    (word) => schoolWord.test(`${word} of`) || /^(?:medical|state|memorial|osteopathic)$/i.test(word),
  )
  return upTo <= 2 ? { school: plain, before: '' } : undefined
}

const endOfDegrees = (part: string): number => {
  let end = 0
  part.replace(degree, (found: string, at: number) => {
    end = at + found.length
    return found
  })
  return end
}

/** Where a school surely starts: at a known name, else at an opening with its adjectives. */
const startOfSchool = (plain: string): number | undefined => {
  const words = plain.split(' ')
  for (let from = 0; from < words.length; from++) {
    const rest = words.slice(from).join(' ')
    if (isKnownStart(rest, words[from] ?? '')) return plain.length - rest.length
  }
  return undefined
}

const isKnownStart = (rest: string, word: string): boolean => {
  const found = opening.exec(rest)
  if (found !== null) {
    const before = rest.slice(0, found.index).trim()
    if (before === '') return true
    if (adjectives.test(word) && before.split(' ').every((one) => adjectives.test(one))) return true
  }
  return startsWithSchool(rest)
}
