import { type Block, COLUMNS, type Drawing } from '../../../shared/dashboard/block.ts'
import { TITLE, valuesOf } from '../../../shared/dashboard/dashboard.ts'
import { digestOf } from '../../../shared/list/snapshot/digest.ts'
import { rounded } from '../../../shared/list/numbers/digits.ts'
import type { OwnTab } from '../../../shared/tabs/own-tab.ts'
import { TAB_MARK } from '../../../shared/tabs/own-tab.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { mark, readMark } from '../../../shared/tracker/versions.ts'
import { NEW } from '../../sheet/plan.ts'
import { boxOn, freeName } from '../book.ts'
import type { Book, Box, Plan, Step } from '../seam.ts'

/** The tab by its mark; its lines are written as one block. */
export const dashboardTab = { id: 'dashboard', name: 'Dashboard', columns: {} } satisfies OwnTab

/** Beside the mark of the tab: how large the block is that was written last, and the digest of its cells. */
const BLOCK_MARK = 'imgfit.dashboard'

/** How the block of a dashboard stands: `whole` while it is as it was written. */
export interface Standing {
  readonly whole: boolean
  /** Where it is; undefined where its title is gone. */
  readonly box: Box | undefined
  readonly cells: readonly (readonly Cell[])[]
  /** Something stands where a longer block would end. */
  readonly crowded: boolean
}

/** @param book with the tab of the dashboard, and its formulas @param wanted how many lines the next block has */
export const standingOf = ({ tab, tabs, marks }: Book, wanted: number): Standing => {
  const { sheetId = 0, values = [], formulas = [] } = tab ?? {}
  const said = marks.find((one) => one.key === BLOCK_MARK && one.sheetId === sheetId)
  const [lines = 0, columns = 0, digest = ''] = (readMark(said?.value)?.value ?? '').split(' ')
  const [rows, wide] = [Number(lines), Number(columns)]
  const down = values.findIndex((one) => one.includes(TITLE))
  const right = values[down]?.indexOf(TITLE) ?? 0
  const room = tabs.find((one) => one.sheetId === sheetId)
  const fits = room !== undefined && down >= 0 && down + rows <= room.maxRows && right + wide <= room.maxColumns
  if (!fits || rows === 0) return { whole: false, box: undefined, cells: [], crowded: false }
  const part = <T extends Cell>(layer: readonly (readonly T[])[], from = down, many = rows): (T | '')[][] =>
    Array.from({ length: many }, (_, y) =>
      Array.from({ length: wide }, (_cell, x): T | '' => layer[from + y]?.[right + x] ?? ''),
    )
  const cells = part(values)
  const typed = part(formulas)
    .flat()
    .some((formula) => formula !== '')
  const below = part(values, down + rows, Math.max(0, wanted - rows)).flat()
  return {
    whole: !typed && digestOfCells(cells) === digest,
    box: boxOn(sheetId, down + 1, right + 1, rows, wide),
    cells,
    crowded: below.some((cell) => cell !== ''),
  }
}

const digestOfCells = (cells: readonly (readonly Cell[])[]): string =>
  digestOf(JSON.stringify(rounded(cells))).slice(0, 32)

/** A new tab with the block in its corner and the charts beside it. It is shown: somebody asked for it. */
export const dashboardPlan = (book: Pick<Book, 'tabs'>, block: Block): Plan => {
  const at = boxOn(NEW, 1, 1)
  return {
    name: freeName(book, dashboardTab.name),
    rows: block.lines.length + 30,
    columns: 16,
    steps: [
      ...blockSteps(at, block),
      ...block.lines.flatMap(({ look }, down): Step[] =>
        look === undefined ? [] : [['format', boxOn(NEW, down + 1, 1, 1, COLUMNS), looks[look]]],
      ),
      ['widths', at, widths],
      ['mark', { key: TAB_MARK, value: mark(dashboardTab.id), sheetId: NEW }],
      ['show', at],
    ],
  }
}

/** Writes the block and draws its charts. @param at its first cell */
export const blockSteps = (at: Box, block: Block): Step[] => {
  const { sheetId, row, column } = at
  const cells = valuesOf(block)
  return [
    ['write', boxOn(sheetId, row, column, cells.length, COLUMNS), cells, block.lines.map(({ formats }) => formats)],
    ['mark', { key: BLOCK_MARK, value: mark(`${cells.length} ${COLUMNS} ${digestOfCells(cells)}`), sheetId }],
    ...block.drawings.map((one, which) => chartStep(at, one, which)),
  ]
}

/** The tab is the person's own from now on. */
export const letGo = (sheetId: number): Step[] =>
  [TAB_MARK, BLOCK_MARK].map((key) => ['mark', { key, value: '', sheetId }])

const chartStep = (
  at: Box,
  { title, basis, form, line, lines, columns, colors, dots }: Drawing,
  which: number,
): Step => [
  'chart',
  boxOn(at.sheetId, at.row + line - 1, at.column, lines, columns),
  {
    form,
    row: at.row + 4 + CHART_LINES * which,
    column: at.column + COLUMNS + 1,
    options: {
      title,
      subtitle: basis,
      width: 450,
      height: 250,
      colors,
      'vAxis.minValue': 0,
      'legend.position': columns > 2 ? 'right' : 'none',
      useFirstColumnAsDomain: true,
      ...(dots === undefined ? {} : { [`series.${dots}.pointSize`]: 9 }),
    },
  },
]

/** Of 21 pixels: what a chart takes, and a line between. */
const CHART_LINES = 13

const widths = [215, 64, 64, 64, 74, 100, 16]
const looks = {
  title: { bold: true, color: '#0b57d0' },
  heading: { bold: true },
  titles: { bold: true, background: '#f1f3f4' },
} as const
