import type { Told } from './failure.ts'

/** What the add-on's codes mean to a person, and what to do. @param said the part that only the script knows */
const words: Readonly<Record<string, (said: string) => Pick<Told, 'says' | 'do'>>> = {
  changed: () => ({ says: 'The sheet has changed meanwhile. Nothing was moved.', do: 'Look at it again.' }),
  failed: (says) => ({ says, do: 'Try again. If it stays, reload the spreadsheet.' }),
  'line-changed': () => ({
    says: 'This line was changed or taken away meanwhile. Nothing was written.',
    do: 'Look at it again.',
  }),
  merged: (row) => ({
    says: `Cells of the header row (row ${row}) are merged, so that columns cannot be told apart.`,
    do: 'Unmerge them: Format, Merge cells, Unmerge.',
  }),
  moved: () => ({
    says: 'The sheet keeps changing while it is read, perhaps by somebody else. Nothing was written.',
    do: 'Try again in a moment.',
  }),
  newer: (says) => ({ says, do: 'Reload the spreadsheet to get the newer add-on.' }),
  'no-header': () => ({
    says: 'No header row was found on this tab.',
    do: 'Put the titles of your columns in one row, with Program or ACGME code among them, such as Program, Specialty, State, IMG %, Visa types.',
  }),
  'not-set-up': () => ({
    says: 'This tab has no column for IMGFIT ids yet, without which no row can be found again after a sort.',
    do: 'Set up the tab first.',
  }),
  refused: (says) => ({ says, do: 'Try again. If it stays, ask for help and name this request.' }),
  'run-gone': () => ({
    says: 'This run is no longer in the journal, which keeps the last 20.',
    do: 'File, Version history of the spreadsheet may still have the tab as it was.',
  }),
  'unknown-deed': (name) => ({
    says: `The add-on has no "${name}".`,
    do: 'Reload the spreadsheet: the sidebar may be newer.',
  }),
}

/** Google's own errors, by their words. */
const google: readonly (readonly [sounds: RegExp, told: Told])[] = [
  [
    /lock timeout/i,
    { code: 'busy', says: 'Another change to this file is still being written.', do: 'Try again in a moment.' },
  ],
  [
    /permission|authori[sz]ation/i,
    {
      code: 'permission',
      says: 'Google did not allow it.',
      do: 'Open the file with one Google account only, and open IMGFIT from the menu.',
    },
  ],
]

/** An error of the add-on in words. */
export const worded = (told: Told): Told => {
  const [, known] = (told.code === 'failed' && google.find(([sounds]) => sounds.test(told.says))) || []
  if (known !== undefined) return known.code === 'permission' ? { ...known, says: `${known.says} ${told.says}` } : known
  return { ...told, ...words[told.code]?.(told.says) }
}
