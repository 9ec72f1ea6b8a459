import { type Cell, enUS, type Locale, textOf } from '../tracker/cell.ts'
import { headerWords } from '../tracker/headers.ts'
import { type Kind, text } from '../tracker/kinds.ts'
import type { Problem } from '../tracker/problem.ts'

/** The key of the metadata by which a tab of ours is known whatever it is called: `imgfit:1 contacts`. */
export const TAB_MARK = 'imgfit.tab'

/** One column of a tab that the add-on makes beside the trackers. */
export interface TabColumn<T = unknown> {
  readonly header: string
  readonly kind: Kind<T>
  /** The header's note: what goes here, in a sentence. */
  readonly note: string
  /** Pixels. */
  readonly width: number
}

export const tabColumn = <T>(header: string, kind: Kind<T>, note: string, width = 120): TabColumn<T> => ({
  header,
  kind,
  note,
  width,
})

/** A tab with one thing a line, such as a contact or an event: people edit it, panels add to it. */
export interface OwnTab<Columns extends Readonly<Record<string, TabColumn>> = Readonly<Record<string, TabColumn>>> {
  readonly id: string
  readonly name: string
  /** By id, in the order of a fresh tab. */
  readonly columns: Columns
}

/** What a line says; an absent field is not known. */
export type LineOf<Tab> =
  Tab extends OwnTab<infer Columns>
    ? { readonly [Id in keyof Columns]?: Columns[Id] extends TabColumn<infer T> ? T : never }
    : never

/** A line of the sheet: its number there, its own id (`''` where it has none yet), and what could be read of it. */
export interface Line<Tab> {
  readonly row: number
  readonly id: string
  readonly said: LineOf<Tab>
}

/** Keeps a line known when the tab is sorted; the last column of every tab of ours. */
export const lineId: TabColumn<string> = tabColumn(
  'IMGFIT id',
  text(40),
  'Keeps this line known when you sort. Please leave it.',
  40,
)

export const columnsOf = (tab: OwnTab): (readonly [id: string, column: TabColumn])[] => [
  ...Object.entries(tab.columns),
  ['', lineId],
]

/** Where each column stands, from 0, found by its header in the first line; absent where somebody took it away. */
export const placesOf = (tab: OwnTab, head: readonly Cell[]): ReadonlyMap<string, number> => {
  const found = new Map(head.map((cell, at) => [headerWords(textOf(cell)), at] as const).reverse())
  return new Map(
    columnsOf(tab).flatMap(([id, { header }]) => {
      const at = found.get(headerWords(header))
      return at === undefined ? [] : [[id, at] as const]
    }),
  )
}

/**
 * The lines of a tab, its first line being the headers. Lines that say nothing are passed over; a cell that cannot be
 * read is told by header and row, and the rest of its line stands.
 */
export const readLines = <Tab extends OwnTab>(
  tab: Tab,
  [head = [], ...cells]: readonly (readonly Cell[])[],
  locale: Locale = enUS,
): { readonly lines: readonly Line<Tab>[]; readonly problems: readonly Problem[] } => {
  const places = placesOf(tab, head)
  const problems: Problem[] = []
  const lines = cells.flatMap((line, at): Line<Tab>[] => {
    const row = at + 2
    const said: Record<string, unknown> = {}
    for (const [id, { kind, header }] of Object.entries(tab.columns)) {
      const reading = kind.read(line[places.get(id) ?? -1] ?? '', locale)
      if (reading === undefined) continue
      if ('problem' in reading) problems.push({ row, field: header, says: reading.problem })
      else said[id] = reading.value
    }
    const id = textOf(line[places.get('') ?? -1] ?? '')
    return Object.keys(said).length === 0 && id === '' ? [] : [{ row, id, said: said as LineOf<Tab> }]
  })
  return { lines, problems }
}

/** What a cell of a line holds for what is said; `''` for nothing. */
export const printed = ({ kind }: TabColumn, value: unknown): Cell => (value === undefined ? '' : kind.print(value))
