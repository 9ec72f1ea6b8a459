import type { Heading } from './headings.ts'
import { fold } from './places/fold.ts'
import { type Suggestion, suggestPlace } from './places/suggest.ts'
import { type Person, readPage, schoolOf } from './read.ts'
import { sameSchool } from './school.ts'

/** A roster as it is kept: classes, schools and how many of each. Nobody's name is in it. */
export interface Roster {
  readonly groups: readonly Group[]
  readonly schools: readonly School[]
  readonly residents: readonly Resident[]
  /** First year of the academic year that the roster shows. */
  readonly year: number
  /** Whether the page tells that year; otherwise it is that of the day it was read. */
  readonly yearSaid: boolean
}

export interface Resident {
  readonly group: string
  /** Absent where the page names no school, or none that can be told apart for sure. */
  readonly school?: string
  readonly chief: boolean
}

/** The residents under one heading of the page. */
export interface Group {
  readonly id: string
  /** In our own words: `PGY-1, class of 2029`, `Chief residents`, `Class not said`. */
  readonly label: string
  readonly kind: 'class' | 'chiefs' | 'preliminary' | 'not said'
  /** The year they began residency, as far as the page lets one work it out. */
  readonly entered?: number
  readonly residents: number
}

export interface School {
  readonly id: string
  readonly name: string
  readonly residents: number
  readonly suggestion: Suggestion
}

/**
 * Reads the pasted text of a roster page. Names end here: the answer holds classes, schools and counts alone.
 * @param today a day such as `2026-11-23`; the academic year begins in July
 * @param years length of the program's training, where it is known: "Class of 2029" alone does not tell when it began
 */
export const readRoster = (text: string, today: string, years?: number): Roster => {
  const page = readPage(text)
  const year = page.year ?? yearOf(page.people, academicYearOf(today), years)
  const schools = schoolsOf(page.people)
  const length = lengthOf(page.people, year) ?? years
  const groups = new Map<string, { group: Omit<Group, 'residents'>; many: number }>()
  const residents = page.people.map((person): Resident => {
    const group = groupOf(person.class, year, length)
    const known = groups.get(group.id)
    if (known === undefined) groups.set(group.id, { group, many: 1 })
    else known.many++
    const school = schoolOf(person)
    return { group: group.id, chief: person.chief, ...(school === undefined ? {} : { school: idOf(school) }) }
  })
  return {
    groups: [...groups.values()].map(({ group, many }) => ({ ...group, residents: many })).sort(byClass),
    schools,
    residents: residents.sort((a, b) =>
      order(`${a.group} ${a.school} ${a.chief}`, `${b.group} ${b.school} ${b.chief}`),
    ),
    year,
    yearSaid: page.year !== undefined || year !== academicYearOf(today),
  }
}

/** The academic year of a day, by its first year: it begins on 1 July. */
export const academicYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '07' ? 1 : 0)

/**
 * The academic year that the headings show. "PGY-1, class of 2029" tells it where the length of training is known; a
 * page that still shows a class which has finished is of the year in which it did.
 */
const yearOf = (people: readonly Person[], now: number, years: number | undefined): number => {
  const shown = people.flatMap((person): number[] => {
    const { level, finishes, kind } = person.class ?? {}
    if (finishes === undefined || kind !== 'class') return []
    if (level === undefined) return [finishes - 1]
    return years === undefined ? [] : [finishes - years + level - 1]
  })
  return Math.min(now, ...shown)
}

const idOf = (school: string): string => sameSchool(fold(school))

/** Each school once, the most frequent first; of its spellings the most frequent. */
const schoolsOf = (people: readonly Person[]): School[] => {
  const spellings = new Map<string, Map<string, number>>()
  for (const person of people) {
    const school = schoolOf(person)
    if (school === undefined) continue
    const known = spellings.get(idOf(school)) ?? new Map<string, number>()
    spellings.set(idOf(school), known.set(school, (known.get(school) ?? 0) + 1))
  }
  return [...spellings]
    .map(([id, names]): School => {
      const [[name] = ['']] = [...names].sort(([a, one], [b, other]) => other - one || order(a, b))
      const residents = [...names.values()].reduce((sum, many) => sum + many, 0)
      return { id, name, residents, suggestion: suggestPlace(name) }
    })
    .sort((a, b) => b.residents - a.residents || order(a.id, b.id))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const groupOf = (heading: Heading | undefined, year: number, length: number | undefined): Omit<Group, 'residents'> => {
  if (heading === undefined) return { id: 'not said', label: 'Class not said', kind: 'not said' }
  const { kind, level, finishes } = heading
  const entered =
    heading.entered ??
    (level !== undefined
      ? year - level + 1
      : finishes === undefined || length === undefined
        ? undefined
        : finishes - length)
  const said = [
    level === undefined ? '' : `PGY-${level}`,
    finishes === undefined ? '' : `class of ${finishes}`,
    heading.entered === undefined ? '' : `entered ${heading.entered}`,
  ].filter(Boolean)
  const words = { class: '', chiefs: 'chief residents', preliminary: 'preliminary' }[kind]
  const label = [...said, words].filter(Boolean).join(', ')
  return {
    id: `${kind} ${said.join(' ')}`.trim(),
    label: label.charAt(0).toUpperCase() + label.slice(1),
    kind,
    ...(entered === undefined || kind === 'chiefs' ? {} : { entered }),
  }
}

/** Years of training, where headings pair a year of training with a class, or list every class to the last. */
const lengthOf = (people: readonly Person[], year: number): number | undefined => {
  const classes = people.flatMap((person) => (person.class?.kind === 'class' ? [person.class] : []))
  const pair = classes.find(({ level, finishes }) => level !== undefined && finishes !== undefined)
  if (pair?.level !== undefined && pair.finishes !== undefined) return pair.finishes - (year - pair.level + 1)
  const ends = [...new Set(classes.flatMap(({ finishes }) => finishes ?? []))].sort((a, b) => a - b)
  const inARow = ends.every((end, at) => end === year + 1 + at)
  return ends.length >= 3 && inARow ? ends.length : undefined
}

/** Newest class first, then who stands apart. */
const byClass = (a: Group, b: Group): number =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (b.entered ?? 0) - (a.entered ?? 0) || order(a.id, b.id)
const kinds: readonly Group['kind'][] = ['class', 'preliminary', 'not said', 'chiefs']
