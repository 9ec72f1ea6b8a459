import {
  type AdoptPlan,
  type Box,
  type Choice,
  type FreshProfile,
  guessTracker,
  planAdopt,
  type Refused,
  type Seen,
  type Step,
  trackerTab,
} from '../../../shared/adopt/index.ts'
import { type Cell, enUS } from '../../../shared/tracker/cell.ts'

/** A file as a look finds it: one tab and a Profile tab. A text that begins with `=` is a formula. */
export const seenOf = (
  rows: readonly (readonly Cell[])[],
  parts: Partial<Seen> = {},
  merges: readonly Box[] = [],
): Seen => ({
  file: { id: 'file-1', name: 'Test file' },
  locale: enUS,
  tabs: [
    { sheetId: 1, name: 'Mine', maxRows: 200, maxColumns: 26 },
    { sheetId: 2, name: 'Profile', maxRows: 100, maxColumns: 4 },
  ],
  marks: [],
  profile: {
    box: { sheetId: 2, row: 1, column: 1, rows: 40, columns: 2 },
    cells: [['As of', '2026-11-23']],
    named: true,
  },
  tab: {
    sheetId: 1,
    values: rows.map((line) => line.map((cell) => (isFormula(cell) ? 0 : cell))),
    formulas: rows.map((line) => line.map((cell) => (isFormula(cell) ? cell : ''))),
    merges,
  },
  ...parts,
})
const isFormula = (cell: Cell): cell is string => typeof cell === 'string' && cell.startsWith('=')

export const merged = (row: number, column: number, rows: number, columns: number): Box => ({
  sheetId: 1,
  row,
  column,
  rows,
  columns,
})

export const freshProfile: FreshProfile = {
  plan: { name: 'Profile', rows: 60, columns: 4, steps: [] },
  sheetId: -1,
  lines: 40,
}

/** What the sidebar would ask for when the person changes nothing. */
export const choiceFor = (seen: Seen, parts: Partial<Choice> = {}): Choice => {
  const tracker = trackerTab(seen)
  if (tracker === undefined) throw new Error('no header row')
  return { headerRow: tracker.headerRow, mapping: guessTracker(seen, tracker), add: [], results: false, ...parts }
}

let turn = 0
/** Numbers that differ, the same in every run. */
export const random = (): number => {
  turn = (turn * 16_807 + 11) % 2_147_483_647
  return turn / 2_147_483_647
}

export const planOf = (seen: Seen, parts: Partial<Choice> = {}): AdoptPlan | Refused =>
  planAdopt(seen, isChoice(parts) ? parts : choiceFor(seen, parts), freshProfile, random)

const isChoice = (parts: Partial<Choice>): parts is Choice =>
  'headerRow' in parts && 'mapping' in parts && 'results' in parts && 'add' in parts

/** A plan that is none of the refusals. */
export const plannedOf = (seen: Seen, parts: Partial<Choice> = {}): AdoptPlan => {
  const plan = planOf(seen, parts)
  if ('refused' in plan) throw new Error(plan.says)
  return plan
}

/** Only the steps of one verb. */
export const only = <V extends Step[0]>(steps: readonly Step[], verb: V): Extract<Step, readonly [V, ...unknown[]]>[] =>
  steps.filter((step): step is Extract<Step, readonly [V, ...unknown[]]> => step[0] === verb)
