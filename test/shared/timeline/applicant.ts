import type { Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'
import type { Milestone } from '../../../shared/timeline/milestone.ts'
import { type Timeline, timelineOf } from '../../../shared/timeline/timeline.ts'

export const applicant: Profile = {
  season: 2027,
  asOf: '2026-07-15',
  specialty: 'Internal Medicine',
  imgType: 'non-US IMG',
  needsVisa: 'yes',
  visas: 'J-1 or H-1B',
  schoolListed: 'yes',
  certified: 'no',
  step1: 'passed',
  step2Date: '2026-08-28',
  graduated: '2024-06-30',
}
export const medicine: Row = { specialty: 'Internal Medicine', step2Wanted: 'before inviting' }
export const emergency: Row = { specialty: 'Emergency Medicine' }

export const planned = (
  profile: Partial<Profile> = {},
  today = '2026-07-15',
  rows: readonly Row[] = [medicine],
): Timeline => timelineOf({ profile: { ...applicant, ...profile }, rows, today })
export const at = ({ milestones }: Timeline, id: string): Milestone => milestones.find((one) => one.id === id)!
