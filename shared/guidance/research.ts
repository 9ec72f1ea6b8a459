import { ageOf, type Origin } from '../facts/index.ts'
import type { Lot, Proposed } from '../roster/index.ts'
import type { Locale } from '../tracker/cell.ts'
import { type ColumnId, columnOf, type PlainRow } from '../tracker/columns.ts'
import { freidaOf } from './research-links.ts'
import { researchPages, type ResearchPage } from './research-pages.ts'

/** How an item of a page stands. `looked`: searched for and not found, which is never a no; `old`: to be read again. */
export type ItemState = 'known' | 'looked' | 'old' | 'open'

/** A row, and the day on which each of its cells was read, as far as the file tells. */
export interface RowRead {
  readonly row: PlainRow
  readonly days: Readonly<Partial<Record<ColumnId, string>>>
  readonly today: string
}

/** What a person read: per column, as typed, and per item the sentence of the page. */
export interface Reading {
  readonly said: Readonly<Partial<Record<ColumnId, string>>>
  /** By the item's id. */
  readonly quotes: Readonly<Record<string, string>>
  /** Read in a listing that may be read and not copied, in place of the program's own page. */
  readonly listing?: boolean
}
export const nothingRead: Reading = { said: {}, quotes: {} }

/** The item's first column decides: the others only say more. */
export const stateOf = ({ row, days, today }: RowRead, [main]: readonly ColumnId[]): ItemState => {
  const value = main === undefined ? undefined : row[main]
  if (main === undefined || value === undefined) return 'open'
  const day = days[main]
  if (day !== undefined && ageOf(main, day, today) !== 'fresh') return 'old'
  return value === 'looked and none found' ? 'looked' : 'known'
}

export interface Progress {
  readonly items: number
  readonly known: number
  readonly looked: number
  readonly old: number
  readonly open: number
}

/** How far the research of a page has come, or, without one, of the program. */
export const progressOf = (read: RowRead, page?: ResearchPage): Progress => {
  const items = page === undefined ? researchPages.flatMap((one) => one.items) : page.items
  const states = items.map(({ columns }) => stateOf(read, columns))
  const many = (state: ItemState): number => states.filter((one) => one === state).length
  return { items: items.length, known: many('known'), looked: many('looked'), old: many('old'), open: many('open') }
}

/** The program's own page, read by a person. @param address blank where the person gave none */
export const originOf = (page: ResearchPage, address: string, today: string, quote?: string): Origin => ({
  source: address === '' ? page.source : address,
  day: today,
  trust: 'program-page',
  licence: 'program-page',
  ...(address === '' ? {} : { url: address }),
  ...(quote === undefined || quote === '' ? {} : { quote }),
})

/** A listing of the AMA's: read by the person for themselves, and kept in the person's own sheet. */
export const listingOrigin = ({ acgmeCode }: PlainRow, today: string, quote?: string): Origin => ({
  source: 'FREIDA',
  day: today,
  trust: 'official-listing',
  licence: 'private-reading',
  url: freidaOf(acgmeCode),
  ...(quote === undefined || quote === '' ? {} : { quote }),
})

/** What was typed and cannot be read, by column. */
export type Unread = Readonly<Partial<Record<ColumnId, string>>>

/**
 * What the reading of a page would put into the row: nothing that was left blank, and a new address of the page
 * itself. What cannot be read is told, and the rest stands.
 */
export const lotsOf = (
  page: ResearchPage,
  { said, quotes, listing = false }: Reading,
  { row, address, today, locale }: { row: PlainRow; address: string; today: string; locale: Locale },
): { readonly lots: readonly Lot[]; readonly unread: Unread } => {
  const unread: Partial<Record<ColumnId, string>> = {}
  const read = (column: ColumnId): Proposed[] => {
    const { kind, who } = columnOf(column)
    const reading = kind.read(said[column] ?? '', locale)
    if (reading === undefined) return []
    if ('problem' in reading) {
      unread[column] = reading.problem
      return []
    }
    const { value } = reading
    return [{ field: column, value, cell: kind.print(value), mine: who === 'person' }]
  }
  const url = columnOf(page.link).kind.read(address, locale)
  const where = url !== undefined && 'value' in url ? String(url.value) : ''
  if (url !== undefined && 'problem' in url) unread[page.link] = url.problem
  const link: Lot[] =
    where === '' || where === row[page.link]
      ? []
      : [
          {
            facts: [{ field: page.link, value: where, cell: where, mine: false }],
            origin: originOf(page, where, today),
          },
        ]
  const from = (quote?: string): Origin =>
    listing ? listingOrigin(row, today, quote) : originOf(page, where, today, quote)
  const items = page.items.flatMap(({ id, columns }): Lot[] => {
    const facts = columns.flatMap(read)
    return facts.length === 0 ? [] : [{ facts, origin: from(quotes[id]?.trim()), renews: true }]
  })
  return { lots: [...link, ...items], unread }
}
