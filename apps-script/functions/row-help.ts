import type { Help } from './function.ts'
import { help } from './help.ts'

/** Help of a function that takes rows: the arguments are the same for all. */
export const rowHelp = (text: string): Help =>
  help(
    text.replace(
      '→',
      `row | A5:Z5 | One row or several. ROW() works too, but follows no edit.
[profile] | PROFILE | Your Profile tab; if left out, Refresh brings its changes.
[headers] | A$1:Z$1 | The header row; without a Specialty, the profile's counts.
→`,
    ),
  )
