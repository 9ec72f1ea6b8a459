import type { ProgramSummary, SearchQuery } from '../../shared/contract/messages.ts'
import { factColumns } from '../../shared/tracker/columns.ts'
import { type Profile, readProfile } from '../../shared/tracker/profile.ts'
import type { Offline } from '../backend.ts'
import { profileCells } from '../sheet/trackers.ts'
import { type Desk, heard } from './desk.ts'

export type Query = Omit<SearchQuery, 'limit' | 'fields'>

/** Programs as the database gives them, with the profile that the sidebar scores them for. */
export interface Found {
  readonly programs: readonly ProgramSummary[]
  readonly next?: string
  readonly total: number
  readonly profile: Profile
}

const PAGE = 20

/** One page of the program database. */
export const search = (query: Query, { sheet, backend }: Desk): Found | Offline => {
  const answer = backend.ask('search', { ...query, limit: PAGE, fields: factColumns.join(',') }, true)
  if ('offline' in answer) return heard(answer)
  return { ...answer.gives, profile: readProfile(profileCells(sheet), sheet.locale()).profile }
}
