import { classIn, type Heading } from './headings.ts'
import { type Line, readLine } from './lines.ts'
import { fold } from './places/fold.ts'
import { labelledSchool, sameSchool, schoolIn } from './school.ts'
import { linesOf } from './tables.ts'

/** One resident as the page is read. There is no name: it served to see where one resident ends and goes no further. */
export interface Person {
  class: Heading | undefined
  chief: boolean
  /** Schools seen with this resident; a labelled one settles it. */
  readonly schools: { readonly school: string; readonly labelled: boolean; readonly medical: boolean }[]
  unclear: boolean
}

export interface Page {
  readonly people: readonly Person[]
  /** First year of the academic year that the page names, if it does. */
  readonly year: number | undefined
}

/** Reads the text of a roster page, however it lists its residents. */
export const readPage = (text: string): Page => {
  const lines = linesOf(text).map(readLine)
  const reader = createReader(habitsOf(lines))
  for (const line of lines) reader.take(line)
  return { people: reader.people, year: lines.reduce<number | undefined>(lastYear, undefined) }
}

const lastYear = (year: number | undefined, line: Line): number | undefined => (line.is === 'year' ? line.year : year)

/** Takes one line after another: which class we are in, which resident is open, what the next line is the answer to. */
const createReader = (habits: Habits): { readonly people: Person[]; take(line: Line): void } => {
  const people: Person[] = []
  let base: Heading | undefined
  let heading: Heading | undefined
  let current: Person | undefined
  let passing = false
  let asked: 'school' | 'class' | 'other' | undefined

  const open = (): Person => {
    current = { class: heading, chief: heading?.kind === 'chiefs', schools: [], unclear: false }
    people.push(current)
    return current
  }
  const add = (school: string | undefined, labelled: boolean, medical: boolean): void => {
    if (school === undefined) return
    const another = labelled && current?.schools.some((one) => one.labelled) === true
    const whose = current === undefined || another ? open() : current
    whose.schools.push({ school, labelled, medical })
  }

  const under = (next: Heading): void => {
    passing = false
    // "PGY-1" and "Class of 2029" on two lines are one heading; "Preliminary" alone stays in its year
    const ofTwo = current === undefined && heading !== undefined && !sharesWord(heading, next)
    const alone = next.level === undefined && next.finishes === undefined && next.kind !== 'chiefs'
    heading = { ...(ofTwo ? heading : alone ? base : undefined), ...next }
    if (next.kind === 'class') base = heading
    current = undefined
  }
  const ofResident = (next: Heading, whose: Person): void => {
    if (next.kind === 'chiefs' && next.level === undefined) whose.chief = true
    else whose.class = next
  }
  const labelled = (field: 'school' | 'class' | 'other', value: string): void => {
    if (value === '') asked = field
    else if (field === 'school') add(labelledSchool(value), true, true)
    else if (field === 'class' && current !== undefined) current.class = yearAlone(value) ?? current.class
  }
  const person = (line: Line & { is: 'person' }): void => {
    const named = line.name && (line.degree || !habits.degrees)
    const another = line.unclear && (!habits.apart || (current?.schools.length ?? 0) > 0)
    if (named || another || habits.names === 0) open()
    const whose = current ?? open()
    const found = line.found ?? (named || another ? undefined : schoolIn(line.text, true))
    if (found !== undefined) add(found.school, false, found.medical)
    else if (line.unclear) whose.unclear = true
    if (line.chief) whose.chief = true
    if (line.class !== undefined) whose.class = line.class
  }

  const take = (line: Line): void => {
    const answered = asked
    asked = undefined
    if (line.is === 'heading') {
      if (habits.inline && current !== undefined) ofResident(line.heading, current)
      else under(line.heading)
    } else if (line.is === 'others') passing = true
    else if (line.is === 'categorical') {
      heading = base
      current = undefined
    } else if (passing || line.is === 'noise' || line.is === 'year') return
    else if (line.is === 'resident') open()
    else if (line.is === 'label') labelled(line.field, line.value)
    else if (answered === 'other') return
    else if (answered !== undefined) labelled(answered, line.text)
    else if (line.is === 'text') add(line.school, true, true)
    else if (line.name || line.found !== undefined || line.unclear) person(line)
    else if (current !== undefined && line.class !== undefined) current.class = line.class
    else if (current !== undefined && line.chief) current.chief = true
  }
  return { people, take }
}

/** Both say a level, or both a year: then the second is another class. */
const sharesWord = (one: Heading, other: Heading): boolean =>
  one.kind !== other.kind ||
  (one.level !== undefined && other.level !== undefined) ||
  (one.finishes !== undefined && other.finishes !== undefined)

const yearAlone = (value: string): Heading | undefined =>
  classIn(value) ??
  (/^[1-7]$/.test(value)
    ? { kind: 'class', level: Number(value) }
    : /^20\d\d$/.test(value)
      ? { kind: 'class', finishes: Number(value) }
      : undefined)

interface Habits {
  /** Lines that open a resident by a name. */
  readonly names: number
  /** Nearly every name carries its degree, so what has none is a town or a hobby. */
  readonly degrees: boolean
  /** Most schools stand on a line of their own. */
  readonly apart: boolean
  /** The class stands with each resident, not above them. */
  readonly inline: boolean
}
const habitsOf = (lines: readonly Line[]): Habits => {
  let [named, degreed, schools, classes, apart] = [0, 0, 0, 0, 0]
  const kinds = new Set<string>()
  for (const line of lines) {
    if (line.is === 'heading') {
      classes++
      kinds.add(JSON.stringify(line.heading))
    }
    if ((line.is === 'label' && line.field === 'school') || (line.is === 'person' && line.found !== undefined))
      schools++
    if (line.is === 'person' && line.found?.rest.length === 0) apart++
    if (line.is !== 'person' || !line.name) continue
    named++
    if (line.degree) degreed++
  }
  const degrees = degreed >= 2 && degreed >= 0.6 * schools && (schools > 0 || degreed >= 0.5 * named)
  const residents = degrees ? degreed : named
  return {
    names: named,
    degrees,
    apart: named > 0 && apart > 0.5 * schools,
    inline: classes > kinds.size && classes >= 0.5 * residents,
  }
}

/** The one medical school of a resident; undefined when none is said, or two that may both be it. */
export const schoolOf = ({ schools, unclear }: Person): string | undefined => {
  const labelled = schools.filter((one) => one.labelled)
  const medical = schools.filter((one) => one.medical)
  const said = labelled.length > 0 ? labelled : medical.length > 0 ? medical : schools
  const [first] = said
  if (first === undefined || (unclear && labelled.length === 0)) return undefined
  const key = (school: string): string => sameSchool(fold(school))
  return said.every((one) => key(one.school) === key(first.school)) ? first.school : undefined
}
