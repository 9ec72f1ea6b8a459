import { type ColumnId, columnIds, columnOf } from '../tracker/columns.ts'
import type { Box, Step, Tint } from './book.ts'

/** Ticked unless the person says otherwise: the guide's list for a tracker, without what would be in the way when blank. */
export const usualColumns: readonly ColumnId[] = [
  'acgmeCode',
  'city',
  'state',
  'positions',
  'imgPercent',
  'visas',
  'step2Minimum',
  'step2Typical',
  'usce',
  'gradYears',
]
// a blank Specialty would hide the Profile's own, which rows take where a tracker has no such column
export const whyUsual =
  'Code, place, positions, IMG share, visas, Step 2 CK, US clinical experience and graduation limit: what a program list needs to be matched and scored.'

/** What may be added: everything but what IMGFIT works out itself. */
export const addable: readonly ColumnId[] = columnIds.filter((id) => columnOf(id).who !== 'result')

/** The block of results, in the order in which IMGREPORT prints them, with their widths in pixels. */
export const resultWidths: { readonly [K in ColumnId]?: number } = {
  fit: 110,
  low: 48,
  high: 48,
  tier: 140,
  verdict: 210,
  why: 260,
}
export const resultColumns = Object.keys(resultWidths) as ColumnId[]

/** What IMGFIT keeps beside each row, narrow and at the far right. */
export const toolWidths: Readonly<Record<string, number>> = { rowId: 40, programId: 40, check: 100 }
export const toolColumns = Object.keys(toolWidths) as ColumnId[]

const TINTS: readonly Tint[] = [
  { starts: 'Safety', background: '#e0f2f1', color: '#00796b' },
  { starts: 'Target', background: '#e8f0fe', color: '#0b57d0' },
  { starts: 'Reach', background: '#fef7e0', color: '#8a5a00' },
  { starts: 'Not eligible', background: '#fce8e6', color: '#b3261e' },
  { starts: 'Clarify', background: '#f3e8fd', color: '#6a3fb5' },
]

export const widthOf = (id: ColumnId): number =>
  resultWidths[id] ?? toolWidths[id] ?? (columnOf(id).kind.name === 'text' ? 180 : 110)

/** Format, dropdown, colours or warning of a new column; `cells` are those below its title. */
export const dressed = (id: ColumnId, cells: Box): readonly Step[] => {
  const { kind, note } = columnOf(id)
  if (toolColumns.includes(id))
    return [
      ['format', cells, { number: '@' }],
      ['warn', cells, note],
    ]
  if (id === 'tier') return [['tint', cells, TINTS]]
  if (kind.choices !== undefined) return [['offer', cells, kind.choices]]
  // a code would lose its zeros, a day would become a number
  return kind.name.endsWith(' code') || kind.name === 'date' ? [['format', cells, { number: '@' }]] : []
}
