import type { Help } from './function.ts'
import { help } from './help.ts'

/** Help of a function that takes rows: the arguments are the same for all. */
export const rowHelp = (text: string): Help =>
  help(
    text.replace(
      '→',
      `row | A5:Z5 | A row of your tracker, or several. ROW() scores the row as it stands: no edit reaches it.
[profile] | PROFILE | Your Profile tab. Left out, a change there arrives with Refresh.
[headers] | A$1:Z$1 | The header row. Without Specialty in it, the first one of the profile counts.
→`,
    ),
  )
