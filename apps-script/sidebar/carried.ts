import { columnIds, columnOf } from '../../shared/tracker/columns.ts'
import { fieldOf, profileIds } from '../../shared/tracker/profile.ts'
import { compile, explain, type Explanation } from '../../shared/rules/index.ts'
import type { Explained } from './seam.ts'

/** The words that the add-on's script leaves out, because every cell would pay for them: this page carries them. */
export const notes = {
  columns: Object.fromEntries(columnIds.map((id) => [id, columnOf(id).note])),
  profile: Object.fromEntries(profileIds.map((id) => [id, fieldOf(id).note])),
}

/** The server's explanation, or the same rules run here on what the sheet says. */
export const inWords = ({ explanation, given }: Explained): Explanation =>
  explanation ?? explain(compile(given.profile), given.row)
