import type { Cell } from '../../../shared/tracker/cell.ts'
import type { Problem } from '../../../shared/tracker/problem.ts'
import { type ProfileId, profileIds } from '../../../shared/tracker/profile.ts'
import type { Values } from '../plans/profile.ts'
import { writeFields } from '../plans/profile-fields.ts'
import type { Script } from '../script.ts'
import { settle } from './settle.ts'

export interface SavedProfile {
  readonly saved: readonly ProfileId[]
  /** What stayed as it was, and why. */
  readonly problems: readonly Problem[]
}

/** Writes fields of the profile as they were read; '' empties a field. A formula stays. */
export const saveProfile = async (
  script: Script,
  { values: given }: { readonly values: Readonly<Record<string, Cell>> },
): Promise<SavedProfile> => {
  const values: Values = Object.fromEntries(
    profileIds.flatMap((id): [ProfileId, Cell][] => (id in given ? [[id, given[id] as Cell]] : [])),
  )
  const ids = Object.keys(values) as ProfileId[]
  if (ids.length === 0) return { saved: [], problems: [] }
  let runs: readonly ProfileId[] = []
  const { skipped } = await settle(script, {}, (book) => {
    const plan = writeFields(book, values)
    runs = plan.ids
    return plan.change
  })
  const kept = skipped.map(({ run }) => runs[run])
  return {
    saved: ids.filter((id) => !kept.includes(id)),
    problems: kept.flatMap((field) => (field === undefined ? [] : [{ field, says: FORMULA }])),
  }
}

const FORMULA = 'is a formula in the Profile tab, which stays. Change it there.'
