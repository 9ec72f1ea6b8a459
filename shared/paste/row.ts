import { type Locale, saysNothing } from '../tracker/cell.ts'
import type { PlainRow } from '../tracker/columns.ts'
import type { Problem } from '../tracker/problem.ts'
import { type Draft, type Fate, type Plan, readCell } from './cell.ts'
import { type Codes, noCodes, together } from './codes.ts'
import type { PosterId } from './poster.ts'
import type { Score } from './scores.ts'

/** One pasted line, read. What it says of a program, of the one who pasted, and of whoever filled in the line stay apart. */
export interface PastedRow {
  /** its place below the header row, from 1 */
  readonly row: number
  /** further lines that say exactly the same */
  readonly repeats: readonly number[]
  readonly codes: Codes
  readonly name?: string
  readonly city?: string
  readonly state?: string
  readonly specialty?: string
  /** what the program database could know as well: trust community, licence community */
  readonly facts: PlainRow
  /** the columns that are a person's own: Status, Invited on, Notes */
  readonly own: PlainRow
  readonly interviewOn?: string
  /** about the person who filled in the line */
  readonly poster: { readonly [id in PosterId]?: string | number | Score }
  /** columns nobody knows, by their title */
  readonly others: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

export interface RowRead {
  readonly row: PastedRow
  readonly fates: readonly (Fate | undefined)[]
  readonly cut: number
}

export const readRow = (cells: readonly string[], row: number, plans: readonly Plan[], locale: Locale): RowRead => {
  const draft: Draft = { codes: [], facts: {}, own: {}, poster: {}, others: {}, problems: [], cut: 0 }
  const problems: Problem[] = []
  const fates = plans.map((plan, at): Fate | undefined => {
    const cell = cells[at] ?? ''
    if (saysNothing(cell)) return undefined
    draft.problems = []
    const fate = readCell(cell, plan, draft, locale)
    problems.push(...draft.problems.map((says) => ({ row, field: plan.title, says })))
    return fate
  })
  const { city, state, specialty, ...facts } = draft.facts as PlainRow
  const codes = draft.codes.length === 0 ? noCodes : together(draft.codes)
  if (draft.name === undefined && codes.acgme.length + codes.nrmp.length === 0)
    problems.push({ row, field: 'Program', says: 'The line names no program: no code that can be used, and no name.' })
  return {
    row: {
      row,
      repeats: [],
      codes,
      ...(draft.name === undefined ? {} : { name: draft.name }),
      ...(city === undefined ? {} : { city }),
      ...(state === undefined ? {} : { state }),
      ...(specialty === undefined ? {} : { specialty }),
      facts,
      own: draft.own as PlainRow,
      ...(draft.interviewOn === undefined ? {} : { interviewOn: draft.interviewOn }),
      poster: draft.poster as PastedRow['poster'],
      others: draft.others,
      problems,
    },
    fates,
    cut: draft.cut,
  }
}
