import type { Cell, Locale } from '../tracker/cell.ts'

/** A stretch of cells of one tab. Rows and columns count from 1. */
export interface Box {
  readonly sheetId: number
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Something of ours left on a column of a tab, on a tab, or on the file. */
export interface Mark {
  readonly key: string
  readonly value: string
  readonly sheetId?: number
  readonly column?: number
}

/** One tab as it was looked at: everything from A1 to its last row and column that hold anything. */
export interface SeenTab {
  readonly sheetId: number
  readonly values: readonly (readonly Cell[])[]
  readonly formulas?: readonly (readonly string[])[]
  readonly merges?: readonly Box[]
}

/** What adopting looks at in a file. */
export interface Seen {
  readonly file: { readonly id: string; readonly name: string }
  readonly locale: Locale
  readonly tabs: readonly {
    readonly sheetId: number
    readonly name: string
    readonly maxRows: number
    readonly maxColumns: number
  }[]
  readonly marks: readonly Mark[]
  readonly profile: {
    readonly box: Box
    readonly cells: readonly (readonly Cell[])[]
    /** Whether the range has the name that formulas take. */
    readonly named: boolean
  } | null
  readonly tab?: SeenTab
}

/** Colours of a cell by how its text begins. */
export interface Tint {
  readonly starts: string
  readonly background: string
  readonly color: string
}

/** One thing to do, in the words of the sheet's port: the verb, where, and what. */
export type Step =
  | readonly [
      verb: 'insertColumns',
      more: { readonly sheetId: number; readonly column?: number; readonly columns: number },
    ]
  | readonly [verb: 'addRows', more: { readonly sheetId: number; readonly rows: number }]
  | readonly [verb: 'write', box: Box, cells: readonly (readonly Cell[])[]]
  | readonly [verb: 'writeFormulas', box: Box, formulas: readonly (readonly string[])[]]
  | readonly [verb: 'writeNotes', box: Box, notes: readonly (readonly string[])[]]
  | readonly [verb: 'format', box: Box, look: CellLook]
  | readonly [verb: 'offer', box: Box, choices: readonly string[]]
  | readonly [verb: 'tint', box: Box, tints: readonly Tint[]]
  | readonly [verb: 'warn', box: Box, words: string]
  | readonly [verb: 'widths', from: { readonly sheetId: number; readonly column: number }, widths: readonly number[]]
  | readonly [verb: 'mark', mark: Mark]
  | readonly [verb: 'setName', box: Box, name: string]

export interface CellLook {
  readonly number?: string
  readonly bold?: boolean
  readonly wrap?: boolean
  readonly background?: string
}

/** What must still stand when the steps are carried out: any difference, and nothing is done. */
export interface Guard {
  readonly box: Box
  readonly values: readonly (readonly Cell[])[]
}
