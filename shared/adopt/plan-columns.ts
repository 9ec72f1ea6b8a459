import { type ColumnId, columnIds, columnOf } from '../tracker/columns.ts'
import type { Box, Step } from './book.ts'
import { type Choice, isOurs } from './choice.ts'
import type { Meaning } from './guess.ts'
import type { Meant } from './header-names.ts'
import { type Layout, layoutOf, type Placed } from './layout.ts'
import { dressed, resultColumns, toolColumns, widthOf } from './new-columns.ts'
import { reportFormula } from './report.ts'
import type { TrackerTab } from './tracker-tab.ts'

/** New columns stand at the end of the list, before the results; the tool's own stay at the right end. */
export const placeNew = (tracker: TrackerTab, choice: Choice): Layout => {
  const layout = layoutOf(tracker.used, tracker.titles)
  const present = new Set<Meaning>(choice.mapping.map(({ meaning }) => meaning))
  const facts = newFacts(choice, present)
  const results = choice.results && tracker.report === undefined && !present.has('fit') ? resultColumns : []
  const end = endOfList(tracker, choice)
  const after = factsAfter(tracker, choice, end)
  if (after !== end) layout.insert(after, facts)
  layout.insert(end, [...(after === end ? facts : []), ...results])
  layout.append(toolColumns.filter((id) => !present.has(id)))
  return layout
}

/** The parts of a place that is split, and what was asked for, in the order of a fresh tracker. */
const newFacts = ({ add }: Choice, present: ReadonlySet<Meaning>): ColumnId[] => {
  const parts = new Set<ColumnId>(present.has('split') ? ['city', 'state', 'region', ...add] : add)
  return columnIds.filter((id) => parts.has(id) && !present.has(id) && columnOf(id).who !== 'result')
}

/** The last column of the list: what a report is made from, else the last that is none of our own at the right end. */
const endOfList = ({ report, used }: TrackerTab, { mapping }: Choice): number => {
  if (report?.block !== undefined) return Math.min(report.block.to, used)
  const ours = new Set(mapping.flatMap(({ column, meaning }) => (isOurs(meaning) ? [column] : [])))
  let end = used
  while (end > 1 && ours.has(end)) end--
  return end
}
/** Where the person wants them, unless a report would not see them there. */
const factsAfter = ({ report }: TrackerTab, { after = 0 }: Choice, end: number): number =>
  after >= (report?.block?.from ?? 1) && after < end ? after : end

/** Titles, notes, widths, dropdowns, formats and colours of what is new. */
export const newColumns = (
  { sheetId, headerRow }: TrackerTab,
  added: readonly Placed[],
  maxRows: number,
): readonly Step[] => {
  const head = (column: number, columns = 1): Box => ({ sheetId, row: headerRow, column, rows: 1, columns })
  return [
    ...stretches(added).flatMap(([first, ...more]): Step[] => {
      if (first === undefined) return []
      const all = [first, ...more]
      const box = head(first.column, all.length)
      // a report writes its own titles
      const byHand = all.every(({ id }) => !resultColumns.includes(id))
      return [
        ...(byHand
          ? ([
              ['write', box, [all.map(({ title }) => title)]],
              ['writeNotes', box, [all.map(({ id }) => columnOf(id).note)]],
            ] satisfies Step[])
          : []),
        ['format', box, { bold: true, wrap: true }],
        ['widths', { sheetId, column: first.column }, all.map(({ id }) => widthOf(id))],
      ]
    }),
    ...added.flatMap(({ id, column }) =>
      maxRows > headerRow ? dressed(id, { ...head(column), row: headerRow + 1, rows: maxRows - headerRow }) : [],
    ),
  ]
}

/** Neighbours of one sort, for which one write is enough. */
const stretches = (added: readonly Placed[]): Placed[][] => {
  const found: Placed[][] = []
  for (const one of added) {
    const last = found[found.length - 1]
    const before = last?.[last.length - 1]
    const joins =
      before !== undefined &&
      before.column + 1 === one.column &&
      resultColumns.includes(before.id) === resultColumns.includes(one.id)
    if (joins) last?.push(one)
    else found.push([one])
  }
  return found
}

/** A new report over the whole list, or the one that is there over what was added at its end. */
export const reportSteps = (
  { sheetId, headerRow, report, used }: TrackerTab,
  choice: Choice,
  layout: Layout,
): readonly Step[] => {
  const placed = layout.placed()
  const at = (column: number): Box => ({ sheetId, row: headerRow, column, rows: 1, columns: 1 })
  const first = placed.find(({ id }) => id === resultColumns[0])
  if (first !== undefined)
    return [['writeFormulas', at(first.column), [[reportFormula(headerRow, 1, first.column - 1)]]]]
  if (report?.block === undefined) return []
  const { from, to } = report.block
  const end = layout.placeOf(Math.min(to, used))
  let last = end
  while (placed.some(({ id, column }) => column === last + 1 && !isOurs(id))) last++
  if (last === end) return []
  return [
    ['writeFormulas', at(layout.placeOf(report.column)), [[reportFormula(headerRow, layout.placeOf(from), last)]]],
  ]
}

/** Every title as functions will read it once the new columns stand. */
export const meantBy = ({ titles }: TrackerTab, { mapping }: Choice, layout: Layout): readonly Meant[] => {
  const meant: Meant[] = []
  titles.forEach((title, at) => {
    const { meaning = 'mine' } = mapping.find(({ column }) => column === at + 1) ?? {}
    meant[layout.placeOf(at + 1) - 1] = { title, id: meaning === 'mine' || meaning === 'split' ? undefined : meaning }
  })
  for (const { id, title, column } of layout.placed()) meant[column - 1] = { title, id }
  return Array.from(meant, (one) => one ?? { title: '', id: undefined })
}
