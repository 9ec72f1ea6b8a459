import { specialtyOf } from '../seasons/specialties.ts'
import { stateOf } from '../seasons/places.ts'

// short form, then what it stands for, as listings and applicants write hospitals
const shortForms = `affil affiliated, assoc associated, bapt baptist, centers center, centre center, centres center,
childrens children, chldrns children, clin clinic, clinics clinic, cntr center, cntrl central, co county,
coll college, comm community, cmty community, ctr center, ctrs center, ed education, fam family,
fdn foundation, ft fort, gen general, grad graduate, hlth health, hlthcare healthcare, hosp hospital,
hospitals hospital, hosps hospital, inst institute, intl international, med medical, mem memorial, meth methodist, mt mount,
natl national, pres presbyterian, reg regional, rehab rehabilitation, sch school, schl school,
som school medicine, com college medicine, st saint, ste saint, svcs services, sys system, systems system, u university, univ university`

/** Words that tell no program from another. */
const empty = new Set('a an and at for in inc llc of on program programs residency resident residents the'.split(' '))

/** Words that many hospitals share; in a short list they would look as telling as a name. */
export const common = new Set(
  'center clinic college community family foundation general health healthcare hospital institute medical medicine memorial network regional school system university'.split(
    ' ',
  ),
)

/** What tells a school from a hospital of the same name. */
export const academic = new Set(['university', 'college', 'school'])

let longForms: Map<string, readonly string[]> | undefined
const spelt = (word: string): readonly string[] => {
  longForms ??= new Map(
    shortForms.split(/,\s*/).map((line): [string, string[]] => {
      const [short = '', ...long] = line.split(' ')
      return [short, long]
    }),
  )
  return longForms.get(word) ?? [word]
}

/** The words of a name as they are compared: `wordsOf("St. Mary's Med Ctr")` //=> ['saint', 'marys', 'medical', 'center'] */
export const wordsOf = (text: string): string[] => {
  const words: string[] = []
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/['’`.]/g, '')
    .toLowerCase()
  for (const word of plain.split(/[^\p{L}\p{N}]+/u)) {
    if (word === '' || empty.has(word)) continue
    for (const long of spelt(word)) words.push(long)
  }
  return words
}

export interface NameRead {
  readonly words: readonly string[]
  /** Words in brackets or after a comma: most often a town, so they help a match and their absence does not harm it. */
  readonly asides: readonly string[]
  readonly state?: string
  readonly specialty?: string
}

/** Reads what a typed name says besides the name: a state at its end, a specialty at either end or in brackets. */
export const readName = (name: string): NameRead => {
  const placed = takeState(name)
  const { rest, specialty } = takeSpecialty(placed.rest)
  const main = rest.replace(/\([^)]*\)?|,.*$/g, ' ')
  const words = wordsOf(main)
  const all = wordsOf(rest)
  return {
    words: words.length > 0 ? words : all,
    asides: words.length > 0 ? all.filter((word) => words.indexOf(word) < 0) : [],
    ...(placed.state === undefined ? {} : { state: placed.state }),
    ...(specialty === undefined ? {} : { specialty }),
  }
}

/** The name itself: what is left when its specialty is taken from it, and its state where that is `state`. */
export const nameIn = (name: string, state: string | undefined): string => {
  const placed = takeState(name)
  return takeSpecialty(state === undefined || placed.state === state ? placed.rest : name).rest
}

/** "… -AL", "… (AL)", "…, Arkansas", "… Corinth MS" */
const takeState = (name: string): { rest: string; state?: string } => {
  const found = /(?:[-–(\s]\s*([A-Z]{2})|,\s*([A-Za-z .]{2,24}))\s*\)?\s*$/.exec(name)
  const state = found ? stateOf(found[1] ?? found[2] ?? '') : undefined
  const rest = name.slice(0, found?.index)
  // "University of SC" is named after its state
  return found && state !== undefined && !/\b(of|at|in)$/i.test(rest.trim()) ? { rest, state } : { rest: name }
}

const takeSpecialty = (name: string): { rest: string; specialty?: string } => {
  const parts = name.split(/(\s+[-–—|:]\s+|,\s+|\s*[()]\s*)/)
  for (let at = 0; at < parts.length && parts.length > 1; at += 2) {
    const specialty = parts[at]?.trim() ? specialtyOf(parts[at] ?? '') : undefined
    if (specialty !== undefined) return { rest: parts.filter((_, other) => other !== at).join(''), specialty }
  }
  const words = name
    .replace(/\b(residency|program)\b/gi, ' ')
    .trim()
    .split(/\s+/)
  for (let many = Math.min(4, words.length - 1); many > 0; many--) {
    const tail = words.slice(-many)
    const before = words[words.length - many - 1] ?? ''
    // "School of Medicine" ends in no specialty; "Example Hospital IM" and "… Internal Medicine" do
    const long = many > 1 && !empty.has((tail[0] ?? '').toLowerCase()) && !/^(of|school|college)$/i.test(before)
    const short = many === 1 && /^[A-Z]{2,4}$/.test(tail[0] ?? '')
    const specialty = long || short ? specialtyOf(tail.join(' ')) : undefined
    if (specialty !== undefined) return { rest: words.slice(0, -many).join(' '), specialty }
  }
  return { rest: name }
}
