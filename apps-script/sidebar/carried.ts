import { columnIds, columnOf } from '../../shared/tracker/columns.ts'
import { fieldOf, profileIds } from '../../shared/tracker/profile.ts'

/** The words that the add-on's script leaves out, because every cell would pay for them: this page carries them. */
export const notes = {
  columns: Object.fromEntries(columnIds.map((id) => [id, columnOf(id).note])),
  profile: Object.fromEntries(profileIds.map((id) => [id, fieldOf(id).note])),
}
