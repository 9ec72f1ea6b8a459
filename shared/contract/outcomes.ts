import type { Calibration } from '../list/chance/calibration.ts'
import type { InWorkspace } from './workspace.ts'

/** One set holds at most so many applications. */
export const MOST_OUTCOMES = 500

export const bases = ['snapshot', 'as before'] as const
/**
 * Where what was said is from: `snapshot`, frozen before anything was heard; `as before`, worked out afterwards from the
 * rows without what was heard since, which other facts that came later may have moved.
 */
export type Basis = (typeof bases)[number]

/** What was said of one application that was sent, and what came. It names no program. */
export interface ToldApplication {
  /** chance of an interview, 0 to 1 */
  readonly said: number
  /** whether an invitation came */
  readonly came: boolean
}
/** The same of the whole list. */
export interface ToldMatch {
  readonly said: number
  readonly matched: boolean
}

export interface GiveOutcomesRequest extends InWorkspace {
  /** the Match year */
  readonly season: number
  /** that they may be counted in what anybody may read; kept with its day */
  readonly consent: true
  readonly basis: Basis
  /** when it was said, 2026-09-20 */
  readonly day: string
  readonly applications: readonly ToldApplication[]
  readonly match?: ToldMatch
}

/** A set as its giver sees it: counts, as the rest is the giver's own. */
export interface GivenOutcomes {
  readonly season: number
  readonly basis: Basis
  readonly day: string
  /** the day of the consent */
  readonly consented: string
  /** an instant */
  readonly given: string
  readonly applications: number
  readonly invitations: number
  readonly match: boolean
}

export interface CalibrationAnswer {
  readonly contract: number
  /** no figure is of fewer people */
  readonly smallest: number
  readonly interviews?: Calibration
  readonly matches?: Calibration
}

export interface OutcomeExchanges {
  outcomes: { takes: { readonly workspace: string }; gives: { readonly given: readonly GivenOutcomes[] } }
  giveOutcomes: { takes: GiveOutcomesRequest; gives: { readonly given: GivenOutcomes; readonly says: string } }
  takeBackOutcomes: {
    /** all seasons where none is named */
    takes: InWorkspace & { readonly season?: number }
    gives: { readonly deleted: number; readonly says: string }
  }
}
