import type { Cell } from '../../shared/tracker/cell.ts'
import { type ProfileId, profileIds } from '../../shared/tracker/profile.ts'
import { ensureProfile, writeFields } from '../sheet/profile-tab.ts'
import type { Desk } from './desk.ts'
import { refuseNewer } from './newer.ts'
import type { Plans } from './new-tracker.ts'

/** Writes fields of the profile as the sidebar has read them; '' empties a field. */
export const saveProfile = (
  { values, profile }: { readonly values: Readonly<Record<string, Cell>> } & Pick<Plans, 'profile'>,
  { sheet }: Desk,
): { saved: readonly string[] } => {
  refuseNewer(sheet)
  const known = profileIds.flatMap((id): [ProfileId, Cell][] => (id in values ? [[id, values[id] as Cell]] : []))
  if (known.length > 0) sheet.locked(() => writeFields(sheet, ensureProfile(sheet, profile), new Map(known)))
  return { saved: known.map(([id]) => id) }
}
