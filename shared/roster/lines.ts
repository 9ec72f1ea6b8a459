import { academicYear, classIn, type Heading, readHeading } from './headings.ts'
import { type FoundSchool, isName, isNameTurned, schoolIn } from './school.ts'
import { labels, medicalDegree, noise, notResidents } from './words.ts'

/** What one line of a page is to a roster. */
export type Line =
  | { readonly is: 'resident' }
  | { readonly is: 'heading'; readonly heading: Heading }
  | { readonly is: 'others' }
  | { readonly is: 'noise' }
  | { readonly is: 'categorical' }
  | { readonly is: 'year'; readonly year: number }
  | { readonly is: 'label'; readonly field: 'school' | 'class' | 'other'; readonly value: string }
  | { readonly is: 'text'; readonly text: string; readonly school?: string }
  | {
      readonly is: 'person'
      readonly name: boolean
      readonly degree: boolean
      readonly chief: boolean
      readonly found?: FoundSchool
      /** There is a school's word, but nothing that can surely be told from a name. */
      readonly unclear: boolean
      readonly text: string
      readonly class?: Heading
    }

/** Stands for a resident whose name stood in a table: the name itself goes no further. */
export const RESIDENT = '\u0001'
/** Stands before the class that a table gives the resident. */
export const CLASS = '\u0002'

export const readLine = (line: string): Line => {
  if (line === RESIDENT) return { is: 'resident' }
  if (line.startsWith(CLASS)) return { is: 'label', field: 'class', value: line.slice(1) }
  if (notResidents.test(line)) return { is: 'others' }
  if (/^categorical( residents| track)?$/i.test(line)) return { is: 'categorical' }
  const heading = readHeading(line)
  if (heading !== undefined) return { is: 'heading', heading }
  const label = labelOf(line)
  if (label !== undefined) return label
  if (line.length > 110 || /\b(?:graduated|attended|received|earned|completed|obtained)\b/i.test(line))
    return { is: 'text', text: line, ...told(line) }
  const found = schoolIn(line)
  const year = found === undefined ? academicYear(line) : undefined
  if (year !== undefined && line.length < 60) return { is: 'year', year }
  if (found === undefined && noise.test(line.replace(medicalDegree, ''))) return { is: 'noise' }
  return person(line, found)
}

const person = (line: string, found: FoundSchool | undefined): Line => {
  const parts = found?.rest ?? line.split(/\t|\s*[|;•·–—(),]\s*|\s+-\s+/).filter(Boolean)
  const unclear = found === undefined && schoolIn(line, true) !== undefined
  const inline = classIn(line)
  return {
    is: 'person',
    name: parts.some((part) => part === 'name' || isName(part)) || (found === undefined && isNameTurned(line)),
    degree: medicalDegree.test(found === undefined ? line : line.replace(found.school, ' ')),
    chief: /\bchief\b/i.test(line),
    unclear,
    text: line,
    ...(found === undefined ? {} : { found }),
    ...(inline === undefined ? {} : { class: inline }),
  }
}

/** `Medical School: Example University`, or the label alone with its value on the next line. */
const labelOf = (line: string): Line | undefined => {
  const [, name = '', value = ''] = /^([^:\t]{2,40}?)\s*(?::|\t)\s*(.*)$/.exec(line) ?? ['', line, '']
  const words = name.replace(/[?*_]/g, '').trim()
  const label = labels.find((one) => one.words.test(words))
  if (label === undefined) return undefined
  // a page's own word "Class" or "MD" alone is no label
  if (value === '' && !line.includes(':') && label.field !== 'other' && !/school|education/i.test(words))
    return undefined
  return { is: 'label', field: label.field, value: value.trim() }
}

/** The school in a sentence: "graduated from … in 2024", "received her MD from …". */
const told = (text: string): { school?: string } => {
  const [, said = ''] =
    /(?:medical school (?:at|in)|medical degree (?:from|at)|(?:M\.?D\.?|D\.?O\.?|MBBS|MBBCh|MBChB) (?:degree )?(?:from|at)|graduated from|graduate of|attended)\s+(?:the\s+)?([^.;]{4,120}?)(?=\s+(?:in (?:19|20)\d\d|where|with|before|and (?:then|is|has|was|completed|moved|did)|after|for|as)\b|[.;]|,\s+(?!\p{Lu})|$)/iu.exec(
      text,
    ) ?? []
  const found = said === '' ? undefined : schoolIn(said, true)
  const school = found?.medical === true || found?.rest.length === 0 ? found.school : undefined
  return school === undefined ? {} : { school }
}
