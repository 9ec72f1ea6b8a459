import { places } from '../../../shared/seasons/places.ts'
import { towns } from '../../../shared/match/towns.ts'

/** A program's name as somebody else would write it; the truth about it is known. */
export interface Messy {
  readonly written: string
  /** what was done to it, in order */
  readonly slips: readonly string[]
}

type Random = () => number
type Slip = (name: string, state: string | undefined, random: Random) => string

/** One to three of the slips that people make, by a seeded source of numbers; a slip that finds nothing to do is none. */
export const messy = (name: string, state: string | undefined, random: Random): Messy => {
  const many = 1 + Math.floor(random() * 3)
  const wanted = new Set(Array.from({ length: many }, () => Math.floor(random() * slips.length)))
  const done: string[] = []
  let written = name
  slips.forEach(([slip, make], at) => {
    if (!wanted.has(at)) return
    const next = make(written, state, random).replaceAll(/\s+/g, ' ').trim()
    // two letters are no name
    if (next === written || !/[a-z]{3}/i.test(next)) return
    written = next
    done.push(slip)
  })
  return { written, slips: done }
}

const spelt: readonly (readonly [RegExp, string])[] = [
  [/\bMed Ctr\b/g, 'Medical Center'],
  [/\bMed\b/g, 'Medical'],
  [/\bC(t|nt)rs?\b/g, 'Center'],
  [/\bHosps?\b/g, 'Hospital'],
  [/\bU(niv)?\b(?= [A-Z])/g, 'University of'],
  [/\bUniv\b/g, 'University'],
  [/\bSOM\b/g, 'School of Medicine'],
  [/\bCOM\b/g, 'College of Medicine'],
  [/\bReg\b/g, 'Regional'],
  [/\bMem\b/g, 'Memorial'],
  [/\bComm\b/g, 'Community'],
  [/\bHlth\b/g, 'Health'],
  [/\bSys\b/g, 'System'],
  [/\bFam\b/g, 'Family'],
  [/\bGen\b/g, 'General'],
  [/\bColl\b/g, 'College'],
  [/\bInst\b/g, 'Institute'],
  [/\bSt\b/g, 'Saint'],
  [/\bMt\b/g, 'Mount'],
]

const tails =
  /[\s-]+(School of Medicine|College of Medicine|SOM|COM|Med(ical)? (Ctr|Center)s?|(University|Regional|Memorial)? ?Hosp(ital)?s?|Reg(ional)?|Health(care)?( Sys(tem)?)?|GME|Consortium|Clinic|Network|Affil)\b/i
const systems = ['HCA', 'Ascension', 'Trinity Health', 'Mercy', 'Corewell', 'Atrium', 'Advocate', 'Jefferson', 'Tower']
const strange = ['Springfield', 'Fairview', 'Clinton', 'Georgetown', 'Franklin', 'Lebanon', 'Milton']
/** as often a town of its state as one that no list has heard of */
const townFor = (state: string | undefined, random: Random): string => {
  const near = [...towns()].flatMap(([town, states]) => (states.has(state ?? '') ? [town] : []))
  const town = near.length > 0 && random() < 0.5 ? pick(near, random) : pick(strange, random)
  return town.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())
}
const heads = /^(U(niv(ersity)?)?( of)?) (?=[A-Z])/

/** What people do to names; a town or a system is put to what the others have left of the name. */
const slips: readonly (readonly [string, Slip])[] = [
  ['spelt out', (name) => spelt.reduce((said, [short, long]) => said.replace(short, long), name)],
  [
    'spelt half out',
    (name, _, random) =>
      spelt.reduce((said, [short, long]) => (random() < 0.5 ? said.replace(short, long) : said), name),
  ],
  ['campus in brackets', (name) => name.replace(/\s*-\s*([A-Z][\w ]{3,})$/, ' ($1)')],
  ['campus first', (name) => name.replace(/^(.{4,}?)\s*-\s*([A-Z][\w ]{3,})$/, '$2 - $1')],
  ['one part kept', (name, _, random) => pick(name.split(/\s*[/(]\s*|\s*-\s*(?=[A-Z][a-z]{3})|\)/), random)],
  ['kind left out', (name) => name.replace(tails, ' ')],
  ['all kinds left out', (name) => name.replaceAll(new RegExp(tails, 'gi'), ' ')],
  ['university by a letter', (name) => name.replace(heads, 'U of ')],
  ['university left out', (name) => name.replace(heads, '')],
  ['first words only', (name) => name.split(' ').slice(0, 2).join(' ')],
  [
    'a word left out',
    (name, _, random) => {
      const words = name.split(' ')
      const gone = Math.floor(random() * words.length)
      return words.length > 2 ? words.filter((__, at) => at !== gone).join(' ') : name
    },
  ],
  ['words torn apart', (name) => name.replace(/([a-z]{3})([A-Z][a-z]{2})/, '$1 $2')],
  [
    'words run together',
    (name, _, random) => {
      const gaps = [...name.matchAll(/(?<=[a-z]{3}) (?=[A-Z][a-z]{2})/g)]
      return gaps.length === 0 ? name : cut(name, pick(gaps, random).index, 1, '')
    },
  ],
  ['apostrophe', (name) => name.replace(/\b([A-Z][a-z]{2,}[^s\W])s\b/, "$1's")],
  ['typing error', (name, _, random) => mistyped(name, random)],
  [
    'initials',
    (name) => {
      const words = name.split(/[\s-]+/).filter((word) => /^[A-Z]/.test(word))
      return words.length > 2 ? words.map(([first]) => first).join('') : name
    },
  ],
  ['system before', (name, _, random) => `${pick(systems, random)} ${name}`],
  [
    'town behind',
    (name, state, random) => `${name}${pick([' (*)', ' *', ' - *'], random).replace('*', townFor(state, random))}`,
  ],
  [
    'state behind',
    (name, state, random) =>
      state === undefined ? name : name + pick([', *', ' *', ' (*)', '-*'], random).replace('*', state),
  ],
  [
    'state in full',
    (name, state) =>
      state === undefined
        ? name
        : `${name}, ${places.find(({ abbreviation }) => abbreviation === state)?.name ?? state}`,
  ],
  ['small letters', (name) => name.toLowerCase()],
]

/** two letters swapped, one left out, doubled or hit beside: in a word of five letters or more */
const mistyped = (name: string, random: Random): string => {
  const words = [...name.matchAll(/[A-Za-z]{5,}/g)]
  if (words.length === 0) return name
  const { 0: word, index } = pick(words, random)
  const at = index + 1 + Math.floor(random() * (word.length - 2))
  const [here = '', next = ''] = name.slice(at, at + 2)
  return pick(
    [cut(name, at, 2, next + here), cut(name, at, 1, ''), cut(name, at, 1, here + here), cut(name, at, 1, 'e')],
    random,
  )
}

const cut = (text: string, at: number, many: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + many)
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T
