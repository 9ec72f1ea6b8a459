import type { Origin } from '../facts/index.ts'
import type { ColumnId, PlainRow } from '../tracker/columns.ts'
import { columnOf } from '../tracker/columns.ts'
import type { Classes } from '../tracker/series.ts'
import type { GroupCount, RosterCount } from './count.ts'

/** What the roster says for one column. */
export interface Proposed {
  readonly field: ColumnId
  readonly value: unknown
  /** As the cell would show it. */
  readonly cell: string | number
  /** The column is the person's own: written only where the person asks for it. */
  readonly mine: boolean
}

export interface RosterFacts {
  readonly facts: readonly Proposed[]
  readonly origin: Origin
  /** Why there is nothing, or what is left out; one sentence each. */
  readonly notes: readonly string[]
}

/** Where the figures come from: the program's own page, read and counted by the person. */
export const rosterOrigin = (day: string, url?: string): Origin => ({
  source: 'roster page',
  day,
  trust: 'program-page',
  licence: 'private-reading',
  ...(url === undefined || url === '' ? {} : { url }),
})

/**
 * What may go into the row. Nothing unless the schools of at least half of the residents are known: a roster without
 * schools is unknown, never 0 %.
 * @param year first year of the academic year that the roster shows
 */
export const rosterFacts = (count: RosterCount, year: number, origin: Origin): RosterFacts => {
  const { all, chiefs } = count
  if (all.residents === 0) return { facts: [], origin, notes: ['No residents are counted.'] }
  if (all.known === 0)
    return { facts: [], origin, notes: ['No school is ticked, so nothing is known of IMGs. Unknown is never 0 %.'] }
  if (all.known * 2 < all.residents)
    return {
      facts: [],
      origin,
      notes: [
        `The schools of ${all.residents - all.known} of ${all.residents} residents are not known: too many to count.`,
      ],
    }
  const classes = classesOf(count.groups)
  const said: PlainRow = {
    residents: all.known,
    imgCount: all.imgs,
    imgPercent: all.share?.percent ?? 0,
    imgAsOf: classes.reduce((newest, [entered]) => Math.max(newest, entered), 0) || year,
    ...(classes.length === 0 ? {} : { imgByClass: classes }),
    ...(all.usImgs === undefined || all.nonUsImgs === undefined
      ? {}
      : { usImgCount: all.usImgs, nonUsImgCount: all.nonUsImgs }),
    ...(chiefs.residents === 0 || chiefs.known < chiefs.residents ? {} : { imgChiefs: chiefs.imgs }),
    ...(all.ownCountry === undefined ? {} : { ownCountry: all.ownCountry }),
    ownSchool: all.ownSchool,
  }
  return { facts: ordered.flatMap((field) => proposed(field, said[field])), origin, notes: notesOf(count) }
}

/** The columns that a roster may fill, in the sheet's order. */
const ordered = [
  'residents',
  'imgPercent',
  'imgCount',
  'usImgCount',
  'nonUsImgCount',
  'imgByClass',
  'imgAsOf',
  'imgChiefs',
  'ownCountry',
  'ownSchool',
] as const satisfies readonly ColumnId[]

const proposed = (field: ColumnId, value: unknown): Proposed[] => {
  if (value === undefined) return []
  const { kind, who } = columnOf(field)
  return [{ field, value, cell: kind.print(value), mine: who === 'person' }]
}

/** Of the classes counted, those whose year and schools are known; two headings of one year are one class. */
export const classesOf = (groups: readonly GroupCount[]): Classes => {
  const byYear = new Map<number, { imgs: number; known: number }>()
  for (const { counted, entered, known, residents, imgs, kind } of groups) {
    if (!counted || entered === undefined || kind === 'chiefs' || known === 0 || known * 2 < residents) continue
    const before = byYear.get(entered) ?? { imgs: 0, known: 0 }
    byYear.set(entered, { imgs: before.imgs + imgs, known: before.known + known })
  }
  return [...byYear].map(([entered, { imgs, known }]) => [entered, imgs, known] as const).sort(([a], [b]) => a - b)
}

const notesOf = ({ all, groups }: RosterCount): string[] => {
  const unknown = all.residents - all.known
  const apart = groups.filter(({ counted }) => !counted)
  const undated = groups.filter(({ counted, entered, known }) => counted && known > 0 && entered === undefined)
  return [
    unknown === 0
      ? ''
      : `${residentsWords(unknown)} left out, because the school is not known: the IMGs are ${all.imgs} to ${all.imgs + unknown} of ${all.residents}.`,
    all.canada === 0 ? '' : `${residentsWords(all.canada)} from Canada counted, not as IMGs.`,
    ...apart.map(({ label, residents }) => `${label}: ${residentsWords(residents)} counted apart.`),
    ...undated.map(({ label }) => `${label}: the entering year is not known, so it is in the total and in no class.`),
    all.imgs > 0 && all.usImgs === undefined
      ? 'US and non-US IMGs are left blank: a school does not say who is a US citizen.'
      : '',
  ].filter(Boolean)
}

const residentsWords = (many: number): string => `${many} resident${many === 1 ? '' : 's'}`
