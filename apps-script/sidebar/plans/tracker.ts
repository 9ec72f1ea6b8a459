import { type ColumnId, columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import { marks } from '../../../shared/tracker/versions.ts'
import { columnLetters } from '../../sheet/address.ts'
import type { Plan, Step } from '../../sheet/plan.ts'
import type { Box, Look, Tint } from '../../sheet/port.ts'
import { newBox } from './box.ts'

const ROWS = 1_000
/** The results stand beside the program's name, outside the block they are made from, each with its width. */
const RESULTS: { readonly [K in ColumnId]?: number } = {
  fit: 110,
  low: 48,
  high: 48,
  tier: 140,
  verdict: 210,
  why: 260,
}
const HEAD: Look = { bold: true, wrap: true, background: '#f1f3f4' }
const TINTS: readonly Tint[] = [
  { starts: 'Safety', background: '#e0f2f1', color: '#00796b' },
  { starts: 'Target', background: '#e8f0fe', color: '#0b57d0' },
  { starts: 'Reach', background: '#fef7e0', color: '#8a5a00' },
  { starts: 'Not eligible', background: '#fce8e6', color: '#b3261e' },
  { starts: 'Clarify', background: '#f3e8fd', color: '#6a3fb5' },
]

/** A new tab with every column, its note, dropdown and format, and one block of results. */
export const trackerPlan = (): Plan => {
  const results = Object.keys(RESULTS) as ColumnId[]
  const [first, ...others] = columnIds.filter((id) => columnOf(id).who !== 'result') as [ColumnId, ...ColumnId[]]
  const ids = [first, ...results, ...others, 'rowId' as const]
  const head = newBox(1, 1, 1, ids.length)
  const below = (id: ColumnId): Box => newBox(2, ids.indexOf(id) + 1, ROWS - 1, 1)
  const block = `${columnLetters(results.length + 2)}1:${columnLetters(ids.length - 1)}`
  return {
    name: 'Programs',
    rows: ROWS,
    columns: ids.length,
    steps: [
      ['format', head, HEAD],
      // the block writes its own headers
      ['write', head, [ids.map((id) => (id in RESULTS ? '' : columnOf(id).header))]],
      ['writeNotes', head, [ids.map((id) => (id in RESULTS ? '' : columnOf(id).note))]],
      ...ids.flatMap((id) => dress(id, below(id))),
      ['warn', below('rowId'), columnOf('rowId').note],
      ['tint', below('tier'), TINTS],
      ['freeze', { ...head, rows: 1, columns: 1 }],
      ['widths', head, ids.map(widthOf)],
      ['writeFormulas', newBox(1, 2, 1, 1), [[`=IMGREPORT(${block};${marks.profileRange})`]]],
      ['show', { ...below(first), rows: 1 }],
    ],
  }
}

/** Codes and days are plain text, so that nothing is lost in typing; a choice has its dropdown. */
const dress = (id: ColumnId, cells: Box): Step[] => {
  const { choices, name } = columnOf(id).kind
  return [
    ...(name.endsWith(' code') || name === 'date' ? [['format', cells, { number: '@' }] satisfies Step] : []),
    ...(choices === undefined ? [] : [['offer', cells, choices] satisfies Step]),
  ]
}

const widthOf = (id: ColumnId): number =>
  RESULTS[id] ??
  (id === 'program'
    ? 260
    : id === 'rowId'
      ? 40
      : ['institution', 'notes', 'visaNotes', 'myReason', 'imgByClass', 'imgByYear'].includes(id)
        ? 200
        : 110)
