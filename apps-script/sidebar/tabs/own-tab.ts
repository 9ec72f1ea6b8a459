import {
  columnsOf,
  lineId,
  type OwnTab,
  placesOf,
  printed,
  readLines,
  TAB_MARK,
  type Line,
  type LineOf,
} from '../../../shared/tabs/own-tab.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { freshId } from '../../../shared/tracker/fresh-ids.ts'
import type { Problem } from '../../../shared/tracker/problem.ts'
import { mark, readMark } from '../../../shared/tracker/versions.ts'
import { NEW } from '../../sheet/plan.ts'
import { boxOn, freeName } from '../book.ts'
import { refusal, settle } from '../deeds/settle.ts'
import type { Script } from '../script.ts'
import type { Book, Box, Change, Plan, Run, Step } from '../seam.ts'

/** A tab of ours as it stands. */
export interface OwnSheet<Tab> {
  readonly sheetId: number
  readonly name: string
  readonly lines: readonly Line<Tab>[]
  /** Cells that cannot be read, by header and row. */
  readonly problems: readonly Problem[]
}

/** The tab of the file that holds these lines, by its mark; undefined where it was never made, or taken away. */
export const ownTabIn = ({ marks, tabs }: Pick<Book, 'marks' | 'tabs'>, { id }: OwnTab): number | undefined =>
  marks.find(
    ({ key, value, sheetId }) =>
      key === TAB_MARK && readMark(value)?.value === id && tabs.some((one) => one.sheetId === sheetId),
  )?.sheetId

/** Reads a tab of ours; undefined where the file has none. */
export const readOwnTab = async <Tab extends OwnTab>(
  { look }: Pick<Script, 'look'>,
  tab: Tab,
): Promise<OwnSheet<Tab> | undefined> => {
  const sheetId = ownTabIn(await look(), tab)
  return sheetId === undefined ? undefined : sheetIn(await look({ sheetId }), tab)
}

const sheetIn = <Tab extends OwnTab>(book: Book, tab: Tab): OwnSheet<Tab> | undefined => {
  const { tab: leaf, tabs, locale } = book
  const one = tabs.find(({ sheetId }) => sheetId === leaf?.sheetId)
  return leaf === undefined || one === undefined
    ? undefined
    : { sheetId: one.sheetId, name: one.name, ...readLines(tab, leaf.values, locale) }
}

/**
 * Adds lines below the last; the tab is made where the file has none.
 * @returns their ids, in their order
 */
export const addLines = async <Tab extends OwnTab>(
  script: Pick<Script, 'look' | 'change'>,
  tab: Tab,
  said: readonly LineOf<Tab>[],
): Promise<string[]> => {
  const there = ownTabIn(await script.look(), tab)
  let ids: string[] = []
  await settle(script, there === undefined ? {} : { sheetId: there }, (book): Change | undefined => {
    const sheetId = ownTabIn(book, tab)
    const [head = columnsOf(tab).map(([, { header }]) => header), ...old] = book.tab?.values ?? []
    const places = placesOf(tab, head)
    const taken = new Set(old.map((line) => line[places.get('') ?? -1]))
    ids = said.map(() => {
      const id = freshId(Math.random, (made) => taken.has(made))
      taken.add(id)
      return id
    })
    const lines = said.map((one, at) => {
      const cells: Cell[] = head.map(() => '')
      for (const [id, column] of columnsOf(tab)) {
        const place = places.get(id)
        if (place !== undefined)
          cells[place] = id === '' ? (ids[at] ?? '') : printed(column, (one as Record<string, unknown>)[id])
      }
      return cells
    })
    const plans = sheetId === undefined ? [ownTabPlan(book, tab)] : []
    return {
      plans,
      // what somebody moved in between would put a value under another title
      guards: sheetId === undefined ? [] : [{ box: boxOn(sheetId, 1, 1, 1, head.length), values: [head] }],
      ...(lines.length === 0 ? {} : { journal: { sheetId: sheetId ?? NEW, before: lines } }),
    }
  })
  return ids
}

/** What a line is to say instead; `undefined` blanks a cell, and what is not named stays. */
export type LineChange<Tab> = { readonly [Id in keyof LineOf<Tab>]?: LineOf<Tab>[Id] | undefined }

/** Changes one line: see `changeLines`. */
export const changeLine = <Tab extends OwnTab>(
  script: Pick<Script, 'look' | 'change'>,
  tab: Tab,
  line: Line<Tab>,
  change: LineChange<Tab>,
): Promise<void> => changeLines(script, tab, [[line, change]])

/**
 * Changes what lines say, and only the cells that were named, all in one go or none.
 * @throws Failure `line-changed` where a line is gone, or one of those cells says something else by now
 */
export const changeLines = async <Tab extends OwnTab>(
  script: Pick<Script, 'look' | 'change'>,
  tab: Tab,
  changes: readonly (readonly [line: Line<Tab>, change: LineChange<Tab>])[],
): Promise<void> => {
  if (changes.length === 0) return
  const sheetId = ownTabIn(await script.look(), tab)
  if (sheetId === undefined) throw refusal('line-changed')
  const { skipped } = await settle(script, { sheetId }, (book): Change | undefined => {
    const { lines = [] } = sheetIn(book, tab) ?? {}
    const [head = []] = book.tab?.values ?? []
    const box = (row: number, column: number, columns = 1) => boxOn(sheetId, row, column, 1, columns)
    const idAt = placesOf(tab, head).get('') ?? 0
    const found = changes.map(([line, change]) => ({ line: standing(lines, line, change), change }))
    const cells = found.flatMap(({ line, change }) => runsOf(book, tab, line.row, change, box))
    if (cells.length === 0) return undefined
    return {
      guards: [
        { box: box(1, 1, head.length), values: [head] },
        ...found.map(({ line: { row, id } }) => ({ box: box(row, idAt + 1), values: [[id]] })),
      ],
      // the cells around them are looked at in one read
      runs: cells,
    }
  })
  if (skipped.length > 0) throw refusal('line-changed')
}

/**
 * Takes a line away that says all that it said: its cells of ours are blank then, and it is passed over.
 * @throws Failure `line-changed` where it is gone or says something else by now
 */
export const removeLine = <Tab extends OwnTab>(
  script: Pick<Script, 'look' | 'change'>,
  tab: Tab,
  line: Line<Tab>,
): Promise<void> =>
  changeLine(script, tab, line, Object.fromEntries(columnsOf(tab).map(([id]) => [id, undefined])) as LineChange<Tab>)

/** The line as it stands now, where what is to be changed of it is as it was seen. */
const standing = <Tab>(lines: readonly Line<Tab>[], { id, row, said: was }: Line<Tab>, change: object): Line<Tab> => {
  // a line that somebody typed has no id: it must stand where it stood
  const line = lines.find((one) => one.id === id && (id !== '' || one.row === row))
  if (line === undefined || Object.keys(change).some((field) => !same(line.said, was, field)))
    throw refusal('line-changed')
  return line
}

const runsOf = (
  { tab: leaf }: Book,
  tab: OwnTab,
  row: number,
  change: object,
  box: (row: number, column: number) => Box,
): Run[] => {
  const [head = [], ...values] = leaf?.values ?? []
  const places = placesOf(tab, head)
  return Object.entries(change).flatMap(([field, value]): Run[] => {
    const [at, column] = [places.get(field), field === '' ? lineId : tab.columns[field]]
    if (at === undefined || column === undefined) return []
    const [before, after] = [values[row - 2]?.[at] ?? '', printed(column, value)]
    return before === after ? [] : [{ box: box(row, at + 1), was: [[before]], cells: [[after]], formats: [['@']] }]
  })
}

const same = (one: object, other: object, field: string): boolean =>
  (one as Record<string, unknown>)[field] === (other as Record<string, unknown>)[field]

const ROWS = 200

/** An empty tab with its titles, notes and dropdowns, marked as ours. It is the first that its change makes. */
export const ownTabPlan = (book: Pick<Book, 'tabs' | 'selected'>, tab: OwnTab): Plan => {
  const all = columnsOf(tab).map(([, column]) => column)
  const head = boxOn(NEW, 1, 1, 1, all.length)
  return {
    name: freeName(book, tab.name),
    rows: ROWS,
    columns: all.length,
    steps: [
      ['format', head, { bold: true, wrap: true, background: '#f1f3f4' }],
      ['write', head, [all.map(({ header }) => header)]],
      ['writeNotes', head, [all.map(({ note }) => note)]],
      ...all.flatMap(({ kind: { choices } }, at): Step[] =>
        choices === undefined ? [] : [['offer', boxOn(NEW, 2, at + 1, ROWS - 1), choices]],
      ),
      ['freeze', { ...head, columns: 1 }],
      ['widths', head, all.map(({ width }) => width)],
      ['mark', { key: TAB_MARK, value: mark(tab.id), sheetId: NEW }],
      // a new tab is shown first: the person's own comes back
      ['show', book.selected],
    ],
  }
}
