import type { Incoming } from '../programs/batch.ts'
import type { Remark } from './table.ts'

/** @example { what: 'Tracks', rows: 6265, repeats: 2 } */
export type TableCount = { what: string; rows: number; repeats: number }

/** What a source's reader makes of its tables. Every filled row is a program's, a repeat, or left out with a problem. */
export type Part = {
  /** filled rows below the header rows */
  rows: number
  /** rows that say nothing a program could be known by; each has a problem, or its whole file has one */
  leftOut: number
  /** rows that repeat another one word for word, where the reader itself has joined them */
  repeats?: number
  /** the filled rows of each table that the reader has joined, under its own word for them */
  tables?: TableCount[]
  programs: Incoming[]
  /** what is passed over on purpose */
  notes: Remark[]
  problems: Remark[]
}
