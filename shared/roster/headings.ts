/** What a heading says of the residents below it. */
export interface Heading {
  /** 1 for interns. */
  readonly level?: number
  /** The year they finish, as "Class of 2029" says. */
  readonly finishes?: number
  /** The year they began, where the page says so itself. */
  readonly entered?: number
  readonly kind: 'class' | 'chiefs' | 'preliminary'
}

/** Reads a line that names a class: `PGY-1 / Class of 2029`, `Interns`, `CA-2`, `Chief residents`. Undefined when it names none. */
export const readHeading = (line: string): Heading | undefined => {
  const text = line.replace(/[#*_:|]+/g, ' ').trim()
  if (text.length > 70) return undefined
  const found = { ...yearOf(text), ...levelOf(text) }
  const rest = text
    .replace(LEVEL, ' ')
    .replace(NAMED, ' ')
    .replace(YEARS, ' ')
    .replace(/\b20\d\d\b(?:\s*[-–/]\s*(?:20)?\d\d)?/g, ' ')
  if (!filler.test(rest)) return undefined
  if (/\bprelim/i.test(text)) return { ...found, kind: 'preliminary' }
  if (/\bchiefs?\b/i.test(text)) return { ...found, kind: 'chiefs' }
  return Object.keys(found).length === 0 ? undefined : { ...found, kind: 'class' }
}

/** The class named somewhere in a line with a resident: `(PGY-2)`, `R3`, `Class of 2028`. */
export const classIn = (text: string): Heading | undefined => {
  const found = { ...yearOf(text, true), ...levelOf(text) }
  return Object.keys(found).length === 0 ? undefined : { ...found, kind: 'class' }
}

/** The academic year that a page speaks of, by its first year: `2025–2026 residents` //=> 2025 */
export const academicYear = (line: string): number | undefined => {
  const [, from, to] = /\b(20\d\d)\s*[-–—/]\s*((?:20)?\d\d)\b/.exec(line) ?? []
  return from !== undefined && Number(to) % 100 === (Number(from) + 1) % 100 ? Number(from) : undefined
}

const LEVEL =
  /\b(?:(?:PGY|PG|R|CA)[\s-–]?(?:[1-7]|I{1,3}|IV|V)|post-?graduate year (?:[1-7]|one|two|three|four|five))(?:['’]?s)?\b/gi
const NAMED = /\b(?:interns?|(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)[\s-]years?)\b/gi
const YEARS = /\b(?:(?:entering|incoming|starting) class(?: of)?|class of|graduating(?: class)?(?: in| of)?|co)\b/gi
/** Words that may stand in a heading beside the class itself. */
const filler =
  /^(?:[\s\d,;&()/•·.'’–—-]|\b(?:the|of|our|current|residents?|class(?:es)?|chiefs?|categorical|prelim(?:s|inary)?|track|primary care|rural|medicine|internal|family|pediatrics?|psychiatry|neurology|surgery|general|transitional|year|academic|roster|house ?staff|senior|junior|and|in|trainees|physicians|group|cohort)\b)*$/i

const levelOf = (text: string): { level?: number } => {
  const [, clinical, level = ''] = /\b(?:(CA)|PGY|PG|R)[\s-–]?([1-7]|I{1,3}|IV|V)(?:['’]?s)?\b/i.exec(text) ?? []
  if (level !== '') {
    const roman = ['', 'I', 'II', 'III', 'IV', 'V'].indexOf(level.toUpperCase())
    // a first clinical anesthesia year is the second year of residency
    return { level: (roman > 0 ? roman : Number(level)) + (clinical === undefined ? 0 : 1) }
  }
  if (/\binterns?\b/i.test(text)) return { level: 1 }
  const [, word = ''] =
    /\b(?:post-?graduate year )?(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|one|two|three|four|five)(?:[\s-]years?|$|\b(?<=year \w+))/i.exec(
      text,
    ) ?? []
  const at = ordinals.findIndex((words) => words.includes(word.toLowerCase()))
  return at < 0 ? {} : { level: at + 1 }
}
const ordinals = [
  ['first', '1st', 'one'],
  ['second', '2nd', 'two'],
  ['third', '3rd', 'three'],
  ['fourth', '4th', 'four'],
  ['fifth', '5th', 'five'],
]

const yearOf = (text: string, said = false): { finishes?: number; entered?: number } => {
  if (academicYear(text) !== undefined) return {}
  const [, began] = /\b(?:entering|incoming|starting) class(?: of)?\s*(20\d\d)\b/i.exec(text) ?? []
  if (began !== undefined) return { entered: Number(began) }
  const [, year] = (said ? /\b(?:class of|graduating(?: in)?)\s*['’]?(20\d\d)\b/i : /\b(20\d\d)\b/).exec(text) ?? []
  return year === undefined ? {} : { finishes: Number(year) }
}
