import { type ColumnId, columnIds, columnOf } from './columns.ts'
import { type ProfileId, profileIds } from './profile.ts'

/** What an applicant may share with mentors, group by group. Programs are shared from the start, the rest by consent. */
export const shareGroups = {
  programs: 'Your list: programs, what is known of them, your interest, status and tier',
  scores: 'Fit, tier and the reasons behind them',
  profile: 'Your profile: school, exams, visa, experience',
  budget: 'Your budget',
  contacts: 'Who you know at a program',
  notes: 'Your notes and reasons',
} as const

export type ShareGroup = keyof typeof shareGroups
export const shareGroupIds = Object.keys(shareGroups) as ShareGroup[]
export const sharedFromTheStart: readonly ShareGroup[] = ['programs']

const CONTACTS: ReadonlySet<ColumnId> = new Set(['contact', 'ownCountry', 'ownSchool'] as const)
const NOTES: ReadonlySet<ColumnId> = new Set(['notes', 'myReason', 'inviteRate'] as const)

/** The group of a column; none is outside of all. */
export const groupOfColumn = (id: ColumnId): ShareGroup => {
  if (CONTACTS.has(id)) return 'contacts'
  if (NOTES.has(id)) return 'notes'
  const isComputed = columnOf(id).who === 'result' && id !== 'rowId' && id !== 'programId' && id !== 'check'
  return isComputed ? 'scores' : 'programs'
}

export const groupOfField = (id: ProfileId): ShareGroup => (id === 'budget' ? 'budget' : 'profile')

/** Columns and profile fields that may be given when these groups are shared. */
export const sharedColumns = (shares: readonly ShareGroup[]): readonly ColumnId[] =>
  columnIds.filter((id) => shares.includes(groupOfColumn(id)))
export const sharedFields = (shares: readonly ShareGroup[]): readonly ProfileId[] =>
  profileIds.filter((id) => shares.includes(groupOfField(id)))
