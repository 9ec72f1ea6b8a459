import type { Row } from '../../tracker/columns.ts'
import type { Profile } from '../../tracker/profile.ts'
import type { SignalLevel } from './signals.ts'

/** What a plan is asked for. A row is named by its place in `rows`, from 0. */
export interface PlanRequest {
  readonly profile: Profile
  readonly rows: readonly Row[]
  /** dollars for applications, all specialties together; no end when absent */
  readonly budget?: number | undefined
  /** applications at most, but for those that are sent or fixed; 300 when absent */
  readonly most?: number | undefined
  /** 1: any place is as good as any other; 0: preference alone. 0.6 when absent */
  readonly slider?: number | undefined
  /** choose for a file that reads worse than typical */
  readonly riskAverse?: boolean | undefined
  /** rows that must be on the list, and rows that must not */
  readonly fixed?: readonly number[] | undefined
  readonly forbidden?: readonly number[] | undefined
  /** interviews that can be taken at most */
  readonly interviews?: number | undefined
  /** what a percentage point is worth, in dollars: where the list may stop */
  readonly dollarsPerPoint?: number | undefined
  /** signals that are spent already */
  readonly signals?: readonly { readonly row: number; readonly level: SignalLevel }[] | undefined
  /** false: propose no signals */
  readonly suggestSignals?: boolean | undefined
  /** Match year; the profile's when absent */
  readonly season?: number | undefined
}

/** One plan holds at most so many applications: twice what IMGs sent on average, and soon worked out where somebody waits. */
export const MOST_PLANNED = 300
/** One plan is asked of at most so many rows: about as many programs as the country has. */
export const MOST_PLAN_ROWS = 6000
