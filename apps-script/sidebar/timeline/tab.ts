import { columnsOf, type Line, placesOf, printed, readLines } from '../../../shared/tabs/own-tab.ts'
import { ownOfTimeline, timelineTab } from '../../../shared/tabs/timeline.ts'
import { groups, type Milestone } from '../../../shared/timeline/milestone.ts'
import { concernedWords } from '../../../shared/timeline/sentences.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { NEW } from '../../sheet/plan.ts'
import { boxOn } from '../book.ts'
import { settle } from '../deeds/settle.ts'
import type { Script } from '../script.ts'
import type { Book, Change, Run, Step } from '../seam.ts'
import { ownTabIn, ownTabPlan } from '../tabs/own-tab.ts'
import { marksOfStates, pagesOf, stateCell } from './words.ts'

export interface Refreshed {
  readonly made: boolean
  readonly changed: number
  readonly added: number
  /** Lines with a formula or another hand's change in our columns: they stay as they are. */
  readonly left: number
}

type Said = Readonly<Record<string, string>>

/** What our columns say of a milestone. */
export const saidOf = (milestone: Milestone): Said => {
  const { group, title, from, latest, planned, rows, about } = milestone
  return {
    part: groups[group],
    milestone: title,
    state: stateCell(milestone),
    from: from?.day ?? '',
    latest: latest?.day ?? '',
    time: latest?.time === undefined ? '' : `${latest.time} Eastern`,
    planned: planned ?? '',
    rows: rows === undefined ? '' : concernedWords(rows),
    about,
    source: pagesOf(milestone).join('; '),
  }
}

/** A line whose milestone the plan has no more keeps what the person wrote. */
const gone = { state: '– no longer in the plan' }

/**
 * Writes the milestones into their tab, which is made where the file has none. Lines stay where they stand, known by
 * their milestone, so that a sort, a note, a day and lines of the person's own survive; new ones come below.
 */
export const refreshTab = async (
  script: Pick<Script, 'look' | 'change'>,
  milestones: readonly Milestone[],
): Promise<Refreshed> => {
  const there = ownTabIn(await script.look(), timelineTab)
  let [made, added, runs]: [boolean, number, Run[]] = [false, 0, []]
  const { skipped } = await settle(script, there === undefined ? {} : { sheetId: there }, (book): Change => {
    const sheetId = ownTabIn(book, timelineTab)
    const [head = columnsOf(timelineTab).map(([, { header }]) => header)] = book.tab?.values ?? []
    const lines = sheetId === undefined ? [] : readLines(timelineTab, book.tab?.values ?? [], book.locale).lines
    const missing = milestones.filter(({ id }) => !lines.some((line) => line.id === id))
    const before = missing.map((one) => freshLine(one, head))
    runs = sheetId === undefined ? [] : runsOf(book, sheetId, head, lines, milestones)
    ;[made, added] = [sheetId === undefined, missing.length]
    return {
      plans: sheetId === undefined ? [tabPlan(book)] : [],
      guards: sheetId === undefined ? [] : guardsOf(book, sheetId, head),
      runs,
      ...(before.length === 0 ? {} : { journal: { sheetId: sheetId ?? NEW, before } }),
    }
  })
  const left = new Set(skipped.map(({ run }) => run))
  const linesOf = (some: readonly Run[]): number => some.reduce((sum, { box }) => sum + box.rows, 0)
  const leftLines = linesOf(runs.filter((_, at) => left.has(at)))
  return { made, added, changed: linesOf(runs) - leftLines, left: leftLines }
}

/** Nothing may have been moved since it was read: the titles, and whose line is whose. */
const guardsOf = (book: Book, sheetId: number, head: readonly Cell[]): NonNullable<Change['guards']> => {
  const lines = book.tab?.values ?? []
  const idAt = placesOf(timelineTab, head).get('') ?? 0
  return [
    { box: boxOn(sheetId, 1, 1, 1, head.length), values: [head] },
    { box: boxOn(sheetId, 1, idAt + 1, lines.length), values: lines.map((line) => [line[idAt] ?? '']) },
  ]
}

/** Our columns side by side, as far as they stand so, and the lines that change, as few blocks as there can be. */
const runsOf = (
  book: Book,
  sheetId: number,
  head: readonly Cell[],
  lines: readonly Line<typeof timelineTab>[],
  milestones: readonly Milestone[],
): Run[] => {
  const values = book.tab?.values ?? []
  const spans = spansOf(head)
  const runs: Run[] = []
  for (const { from, ids } of spans) {
    let open: { row: number; was: Cell[][]; cells: Cell[][] } | undefined
    for (const { row, id } of lines) {
      if (id === '') continue
      const milestone = milestones.find((one) => one.id === id)
      const said: Said = milestone === undefined ? gone : saidOf(milestone)
      const was = ids.map((_, at): Cell => values[row - 1]?.[from + at] ?? '')
      const cells = ids.map((one, at): Cell => said[one] ?? was[at] ?? '')
      if (cells.every((cell, at) => cell === was[at])) continue
      if (open !== undefined && open.row + open.was.length === row) {
        open.was.push(was)
        open.cells.push(cells)
        continue
      }
      open = { row, was: [was], cells: [cells] }
      runs.push({ box: boxOn(sheetId, row, from + 1), was: open.was, cells: open.cells })
    }
  }
  return runs.map(({ box, was, cells }) => ({
    box: { ...box, rows: cells.length, columns: cells[0]?.length ?? 0 },
    was,
    cells,
    formats: cells.map((line) => line.map(() => '@')),
  }))
}

/** Neighbouring columns of ours, from left to right; the person's own stand between or after. */
const spansOf = (head: readonly Cell[]): { from: number; ids: string[] }[] => {
  const places = [...placesOf(timelineTab, head)]
    .filter(([id]) => id !== '' && !ownOfTimeline.includes(id))
    .sort(([, a], [, b]) => a - b)
  const spans: { from: number; ids: string[] }[] = []
  for (const [id, at] of places) {
    const last = spans[spans.length - 1]
    if (last !== undefined && last.from + last.ids.length === at) last.ids.push(id)
    else spans.push({ from: at, ids: [id] })
  }
  return spans
}

const freshLine = (milestone: Milestone, head: readonly Cell[]): Cell[] => {
  const said = saidOf(milestone)
  const cells: Cell[] = head.map(() => '')
  for (const [id, column] of columnsOf(timelineTab)) {
    const at = placesOf(timelineTab, head).get(id)
    if (at !== undefined) cells[at] = id === '' ? milestone.id : printed(column, said[id])
  }
  return cells
}

const tabPlan = (book: Book): NonNullable<Change['plans']>[number] => {
  const plan = ownTabPlan(book, timelineTab)
  const columnAt = (id: string): number => Object.keys(timelineTab.columns).indexOf(id) + 1
  const colours = marksOfStates.flatMap(([, { mark, tone }]) => {
    const colour = tints[tone]
    return colour === undefined ? [] : [{ starts: mark, ...colour }]
  })
  const steps: Step[] = [
    ['tint', boxOn(NEW, 2, columnAt('state'), plan.rows - 1), colours],
    // the sources are long: they are read by a click
    ['format', boxOn(NEW, 2, 1, plan.rows - 1, columnAt('source') - 1), { wrap: true }],
  ]
  return { ...plan, steps: [...steps, ...plan.steps] }
}

const tints: Readonly<Partial<Record<string, { background: string; color: string }>>> = {
  bad: { background: '#fce8e6', color: '#b3261e' },
  reach: { background: '#fef7e0', color: '#8a5a00' },
  ask: { background: '#f3e8fd', color: '#6a3fb5' },
  target: { background: '#e8f0fe', color: '#0b57d0' },
  good: { background: '#e0f2f1', color: '#00796b' },
}
