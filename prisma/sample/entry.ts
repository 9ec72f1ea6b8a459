import type { PlainRow } from '../../shared/tracker/columns.ts'
import type { InstitutionNumber } from './institutions.ts'

/** One fictional program as it is written down here; its name, place and codes follow from the institution. */
export interface SampleEntry {
  readonly at: InstitutionNumber
  /** the day that its facts were observed */
  readonly seen: string
  /** letters of its tracks, categorical when absent */
  readonly tracks?: string
  readonly facts: PlainRow
  /** what was observed otherwise: the newer day stands, the same day leaves both possible */
  readonly also?: readonly { readonly seen: string; readonly facts: PlainRow }[]
}

type Support =
  | 'mentorship'
  | 'academicHelp'
  | 'orientation'
  | 'sessions'
  | 'diversity'
  | 'respect'
  | 'retention'
  | 'advancement'

export const found = (...ids: Support[]): PlainRow => Object.fromEntries(ids.map((id) => [id, 'found']))
export const noneFound = (...ids: Support[]): PlainRow =>
  Object.fromEntries(ids.map((id) => [id, 'looked and none found']))
export const against = (...ids: Support[]): PlainRow => Object.fromEntries(ids.map((id) => [id, 'reported against']))
