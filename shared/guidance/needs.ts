import type { ColumnId, PlainRow } from '../tracker/columns.ts'

/** What a newcomer may need at the start, and the columns that tell whether a program gives it. */
export const needs = {
  'talking with patients and teams': ['sessions'],
  'notes and the record system': ['sessions'],
  'language or accent': ['sessions', 'respect'],
  'how a US hospital works': ['orientation'],
  'procedures and simulation': ['orientation'],
  'a mentor of my own': ['mentorship'],
  'board exams and fellowship applications': ['academicHelp'],
  'being respected as somebody from elsewhere': ['diversity', 'respect'],
} as const satisfies Readonly<Record<string, readonly ColumnId[]>>
export type Need = keyof typeof needs
export const allNeeds = Object.keys(needs) as Need[]

/** How a program answers to one's needs. */
export interface Met {
  readonly found: readonly Need[]
  /** Residents report the opposite. */
  readonly against: readonly Need[]
  /** Looked for and not found, which is no answer yet. */
  readonly looked: readonly Need[]
  readonly open: readonly Need[]
}

export const metBy = (row: PlainRow, wanted: readonly Need[]): Met => {
  const of = (state: keyof Met): Need[] => wanted.filter((need) => answerOf(row, needs[need]) === state)
  return { found: of('found'), against: of('against'), looked: of('looked'), open: of('open') }
}

/** What speaks against weighs first, then what was found anywhere. */
const answerOf = (row: PlainRow, columns: readonly ColumnId[]): keyof Met => {
  const said = columns.map((column) => row[column])
  if (said.includes('reported against')) return 'against'
  if (said.includes('found')) return 'found'
  return said.length > 0 && said.every((one) => one === 'looked and none found') ? 'looked' : 'open'
}

/** The strengths besides exams that a person may have. */
export const strengths = [
  'work where doctors are few',
  'teaching',
  'leading a team',
  'quality improvement',
  'research in the specialty',
  'specialty electives',
] as const
export type Strength = (typeof strengths)[number]

/** Words by which a program’s row shows that it serves where doctors are few. */
const underserved =
  /\b(underserved|safety[- ]net|rural|community health|free clinic|refugees?|immigrants?|indigent|uninsured|shortage area|federally qualified|fqhc|border|tribal|homeless)\b/i

/** A program whose own row says something that speaks to what the person brings, and the words it says it in. */
export interface Spoken {
  readonly row: PlainRow
  readonly about: string
  readonly words: string
}

/** Rows that name one of the languages, or patients whom few doctors serve. Only what the sheet says: nothing is guessed. */
export const spokenTo = (
  rows: readonly PlainRow[],
  { languages = '', serves }: { readonly languages?: string | undefined; readonly serves: boolean },
): readonly Spoken[] => {
  const named = languages
    .split(/[,;/&]|\band\b/i)
    .map((one) => one.replace(/\(.*?\)/g, '').trim())
    // everybody works in English
    .filter((one) => one.length > 2 && !/^english$/i.test(one))
  const tests: (readonly [about: string, pattern: RegExp])[] = [
    ...named.map(
      (one) => [one, new RegExp(`(^|[^\\p{L}])${one.replace(/[^\p{L}\d -]/gu, '.')}([^\\p{L}]|$)`, 'iu')] as const,
    ),
    ...(serves ? [['work where doctors are few', underserved] as const] : []),
  ]
  return rows.flatMap((row) => {
    const text = [row.benefits, row.notes, row.visaNotes, row.program, row.institution].filter(Boolean)
    return tests.flatMap(([about, pattern]) => {
      const words = text.find((one) => one !== undefined && pattern.test(one))
      return words === undefined ? [] : [{ row, about, words: around(words, pattern) }]
    })
  })
}

/** The words around a find, at most about a hundred characters. */
const around = (text: string, pattern: RegExp): string => {
  const at = text.search(pattern)
  const [from, to] = [Math.max(0, at - 40), Math.min(text.length, at + 60)]
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`
}
