import type { ColumnId } from '../tracker/columns.ts'
import type { ProfileId } from '../tracker/profile.ts'

/** The parts of the guide, in its order. */
export const parts = [
  'Using this sheet',
  'The search, step by step',
  'Column by column',
  'Thresholds',
  'Questions',
  'Organisations',
] as const
export type Part = (typeof parts)[number]

/** One piece of advice in the tool's own words, and what it is about. */
export interface Entry {
  /** What a link opens it by. */
  readonly id: string
  readonly part: Part
  readonly title: string
  readonly says: string
  /** The columns of a tracker that it stands beside. */
  readonly columns: readonly ColumnId[]
  /** The fields of the profile that it stands beside. */
  readonly fields: readonly ProfileId[]
  /** Who says so. */
  readonly from: string
  readonly links: readonly Link[]
}

/** An address to open, never to fetch. */
export interface Link {
  readonly name: string
  readonly url: string
}

/** What an entry says besides its words. */
type Beside = Partial<Pick<Entry, 'columns' | 'fields' | 'links'>>

/** Makes the entries of one part: id, title, words, who says so, and what they are about. */
export const entriesOf =
  (part: Part) =>
  (id: string, title: string, says: string, from: string, beside: Beside = {}): Entry => ({
    id,
    part,
    title,
    says,
    from,
    columns: [],
    fields: [],
    links: [],
    ...beside,
  })

/** The published guide that the tool follows, by its step. */
export const step = (number: number): string => `The published guide to IMG-friendly programs, step ${number}`
export const guideIntroduction = 'The published guide to IMG-friendly programs, its introduction'
export const question = (number: number): string => `The published guide to IMG-friendly programs, question ${number}`
export const judgement = 'IMGFIT, judgement'
export const ours = 'IMGFIT'
