import { askerFor } from '../questions/choose.ts'
import { bank } from '../questions/bank.ts'
import { type Stands, standsIn } from '../questions/stands.ts'
import { profileLacks } from '../rules/index.ts'
import { type ColumnId, columnOf, type Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'

/** A fact of one program that is open, as it is asked aloud. */
export interface Gap {
  readonly field: ColumnId
  readonly words: string
  readonly stands: Stands
  /** what may be answered, as buttons; none where a figure or a day is typed */
  readonly answers: readonly { readonly value: string; readonly says: string }[]
  /** how a typed answer looks, as the end of "Write …" */
  readonly expects: string
}

/**
 * What is open of a program, what matters most first. Where the profile is not known, the order is the guide's: visas,
 * experience, graduation, how many IMGs, support.
 */
export const gapsOf = (row: Row, profile: Profile, today: string): Gap[] => {
  const me: Profile = { ...profile, asOf: today }
  const stands = standsIn(row, {}, today)
  const fields = profileLacks(me) === undefined ? byMatter(row, me) : inOrder
  return [...new Set(fields)].flatMap((field): Gap[] => {
    const { kind } = columnOf(field)
    const standing = stands(field)
    if (standing === 'known' || !answerable(field)) return []
    const answers = usual[field] ?? (kind.choices ?? []).map((value) => ({ value, says: aloud[value] ?? value }))
    return [{ field, words: wordsOf(field), stands: standing, answers, expects: kind.expects }]
  })
}

/** A list of classes is read off a page, not out of a talk. */
const answerable = (field: ColumnId): boolean => !['imgByClass', 'imgByYear'].includes(field)

const byMatter = (row: Row, profile: Profile): ColumnId[] => {
  const asker = askerFor({ profile, rows: [row] })
  const [staff, resident] = [asker.row(0, 'coordinator'), asker.row(0, 'resident')]
  const asked = [...staff.chosen, ...resident.chosen, ...staff.others, ...resident.others].map((one) => one.fields)
  // what follows from an answer is asked after it has come
  return [...asked.flatMap(([lead]) => lead ?? []), ...asked.flatMap(([, ...more]) => more)]
}

const inOrder: readonly ColumnId[] = [
  'visas',
  'usce',
  'gradYears',
  'imgCount',
  'residents',
  'mentorship',
  'orientation',
  'visaRecord',
  'usceKind',
  'step2Wanted',
  'academicHelp',
  'sessions',
  'respect',
  'retention',
  'advancement',
  'diversity',
]

const wordsOf = (field: ColumnId): string => {
  const mine = spoken[field]
  if (mine !== undefined) return mine
  const asks = bank.filter((one) => one.fields.includes(field))
  const own = asks.find((one) => one.fields.length === 1) ?? asks[0]
  // a slot wants the row; none of the short forms of one field has any
  return own === undefined || own.brief.includes('{') ? `${columnOf(field).header}?` : own.brief
}

/** What the bank asks only together with something else, or with the season in it. */
const spoken: Readonly<Partial<Record<ColumnId, string>>> = {
  residents: 'How many residents are there in all?',
  imgTrack: 'Is there a transitional track for IMGs?',
  bridgeYear: 'Is there a bridge year or pre-residency fellowship?',
  open: 'Does the program take applications this season?',
}

/** The words of a rubric, as somebody answers them. */
const aloud: Readonly<Record<string, string>> = {
  found: 'Yes',
  'looked and none found': 'None was named',
  'reported against': 'Spoken against',
}

const figures = (unit: string, ...all: readonly number[]): Gap['answers'] =>
  all.map((one) => ({ value: String(one), says: `${one} ${unit}${one === 1 ? '' : 's'}` }))

/** Figures that are answered most: a thumb needs no keyboard for them. */
const usual: Readonly<Partial<Record<ColumnId, Gap['answers']>>> = {
  gradYears: [{ value: 'none', says: 'No limit' }, ...figures('year', 3, 5, 7, 10)],
  usceMonths: figures('month', 1, 2, 3, 6),
  usLetters: figures('letter', 1, 2, 3),
}
