import type { Cell, Locale } from '../../../shared/tracker/cell.ts'
import type { Problem } from '../../../shared/tracker/problem.ts'
import { fieldOf, type ProfileId, profileIds } from '../../../shared/tracker/profile.ts'

export interface Changes {
  /** By field, as its cell will hold it; '' empties it. */
  readonly values: Readonly<Record<string, Cell>>
  readonly problems: readonly Problem[]
}

/** What was typed, by field, as the sheet's locale reads it. What cannot be read is not to be written, and named. */
export const changesIn = (typed: Readonly<Record<string, string>>, locale: Locale): Changes => {
  const values: Record<string, Cell> = {}
  const problems: Problem[] = []
  for (const [id, said] of Object.entries(typed)) {
    if (!(profileIds as string[]).includes(id)) {
      problems.push({ field: id, says: 'is not a field of the profile.' })
      continue
    }
    const { kind } = fieldOf(id as ProfileId)
    const reading = said.trim() === '' ? undefined : kind.read(said, locale)
    if (reading !== undefined && 'problem' in reading) problems.push({ field: id, says: reading.problem })
    else values[id] = reading === undefined ? '' : kind.print(reading.value)
  }
  return { values, problems }
}
