import type { LocalCell } from '../document.ts'
import type { CellPatch } from './typed.ts'

/** What a cell holds, and how it looks: every field of it. */
const CONTENT = ['value', 'formula', 'spilled', 'note'] as const satisfies (keyof LocalCell)[]
const LOOKS = [
  'format',
  'background',
  'color',
  'bold',
  'italic',
  'strike',
  'wrap',
  'align',
  'size',
] as const satisfies (keyof LocalCell)[]

/** A patch that takes every look away and leaves the content. */
export const PLAIN: CellPatch = Object.fromEntries(LOOKS.map((field) => [field, null]))

/** A patch that makes a cell exactly this one, whatever it was. */
export const completePatch = (cell: LocalCell): CellPatch =>
  Object.fromEntries([...CONTENT, ...LOOKS].map((field) => [field, cell[field] ?? null]))
