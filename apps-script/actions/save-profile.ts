import { profileLacks } from '../../shared/rules/index.ts'
import type { Cell, Locale } from '../../shared/tracker/cell.ts'
import type { Problem } from '../../shared/tracker/problem.ts'
import { fieldOf, profileIds, type ProfileId, readProfile } from '../../shared/tracker/profile.ts'
import { writeFields } from '../sheet/profile-tab.ts'
import { profileCells } from '../sheet/trackers.ts'
import { refuseNewer } from './newer.ts'
import type { Desk } from './desk.ts'

export interface Saved {
  readonly saved: readonly string[]
  readonly problems: readonly Problem[]
  readonly lacks: string | null
}

/** Writes what was typed into the Profile tab; '' empties a field. What cannot be read is not written, and named. */
export const saveProfile = (
  { changes }: { readonly changes: Readonly<Record<string, string>> },
  { sheet }: Desk,
): Saved => {
  refuseNewer(sheet)
  const locale = sheet.locale()
  const { values, problems } = readChanges(changes, locale)
  if (values.size > 0) sheet.locked(() => writeFields(sheet, values))
  return {
    saved: [...values.keys()],
    problems,
    lacks: profileLacks(readProfile(profileCells(sheet), locale).profile) ?? null,
  }
}

const readChanges = (changes: Readonly<Record<string, string>>, locale: Locale) => {
  const values = new Map<ProfileId, Cell>()
  const problems: Problem[] = []
  for (const [id, typed] of Object.entries(changes)) {
    if (!(profileIds as string[]).includes(id)) {
      problems.push({ field: id, says: 'is not a field of the profile.' })
      continue
    }
    const { kind } = fieldOf(id as ProfileId)
    const reading = typed.trim() === '' ? undefined : kind.read(typed, locale)
    if (reading !== undefined && 'problem' in reading) problems.push({ field: id, says: reading.problem })
    else values.set(id as ProfileId, reading === undefined ? '' : kind.print(reading.value))
  }
  return { values, problems }
}
