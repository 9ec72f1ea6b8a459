import { saysNothing, textOf } from '../tracker/cell.ts'
import { freshIds } from '../tracker/fresh-ids.ts'
import { mark, marks } from '../tracker/versions.ts'
import type { Guard, Mark, Seen, Step } from './book.ts'
import { type Choice, columnAs, isOurs } from './choice.ts'
import type { Layout } from './layout.ts'
import { partsThere } from './split-cells.ts'
import { isDivider, type TrackerTab } from './tracker-tab.ts'

export const marksOf = (seen: Seen, { sheetId }: TrackerTab, choice: Choice, layout: Layout): readonly Step[] => {
  const wanted: (Mark & { was?: number })[] = [
    { key: marks.tracker, value: mark(String(choice.headerRow)), sheetId },
    { key: marks.file, value: mark(seen.file.id) },
    ...choice.mapping.map(({ column, meaning }) => ({
      key: marks.column,
      value: mark(meaning === 'split' || meaning === 'mine' ? '-' : meaning),
      sheetId,
      column: layout.placeOf(column),
      was: column,
    })),
    ...layout.placed().map(({ id, column }) => ({ key: marks.column, value: mark(id), sheetId, column })),
  ]
  return wanted.flatMap(({ was, ...one }): Step[] => {
    const isNew = one.column !== undefined && was === undefined
    const stands = seen.marks.some(
      (old) =>
        !isNew && old.key === one.key && old.value === one.value && old.sheetId === one.sheetId && old.column === was,
    )
    return stands ? [] : [['mark', one]]
  })
}

/** The ids of the rows: only a blank or repeated one changes, and a line that names no program needs none. */
export const idCells = (
  tracker: TrackerTab,
  choice: Choice,
  random: () => number,
): { was: string[]; now: string[] } => {
  const column = columnAs(choice, 'rowId')
  const facts = choice.mapping.filter(({ meaning }) => meaning !== 'mine' && !isOurs(meaning))
  const was = tracker.rows.map((line) => (column === undefined ? '' : textOf(line[column - 1] ?? '')))
  const filled = tracker.rows.map(
    (line, at) => facts.some((one) => !saysNothing(line[one.column - 1] ?? '')) && !isDivider(tracker, at),
  )
  const given = freshIds(
    was.map((id, at) => ({ id, filled: filled[at] === true })),
    random,
  )
  const isFormula = (at: number): boolean => column !== undefined && Boolean(tracker.formulas[at]?.[column - 1])
  return { was, now: given.map((id, at) => (isFormula(at) ? (was[at] ?? '') : id)) }
}

export const idSteps = (
  { sheetId, headerRow }: TrackerTab,
  choice: Choice,
  layout: Layout,
  { was, now }: { was: string[]; now: string[] },
): readonly Step[] => {
  const old = columnAs(choice, 'rowId')
  const column = old === undefined ? layout.placed().find(({ id }) => id === 'rowId')?.column : layout.placeOf(old)
  if (column === undefined) return []
  const changed: { at: number; ids: string[] }[] = []
  now.forEach((id, at) => {
    const last = changed[changed.length - 1]
    if (id === was[at]) return
    if (last !== undefined && last.at + last.ids.length === at) last.ids.push(id)
    else changed.push({ at, ids: [id] })
  })
  return changed.map(({ at, ids }) => [
    'write',
    { sheetId, row: headerRow + 1 + at, column, rows: ids.length, columns: 1 },
    ids.map((id) => [id]),
  ])
}

export const guardsOf = (tracker: TrackerTab, choice: Choice): readonly Guard[] => {
  const { sheetId, headerRow, titles, rows, report } = tracker
  // what a report fills may change while somebody looks
  const until = report === undefined ? titles.length : report.column - 1
  const split = columnAs(choice, 'split')
  const parts = split === undefined ? [] : partsThere(tracker, choice).map(([column]) => column)
  const columns = [columnAs(choice, 'rowId'), split, ...parts].filter((one) => one !== undefined)
  return [
    ...(until < 1
      ? []
      : [{ box: { sheetId, row: headerRow, column: 1, rows: 1, columns: until }, values: [titles.slice(0, until)] }]),
    ...columns.flatMap((column): Guard[] =>
      rows.length === 0
        ? []
        : [
            {
              box: { sheetId, row: headerRow + 1, column, rows: rows.length, columns: 1 },
              values: rows.map((line) => [line[column - 1] ?? '']),
            },
          ],
    ),
  ]
}
