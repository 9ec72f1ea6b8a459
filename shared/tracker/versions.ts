/** What the tool leaves in a sheet, all under one version, so that an older or newer add-on knows what it meets. */
export const VERSION = 1

export const marks = {
  /** Developer metadata of a tab: `imgfit:1` and the header row's number (from 1). */
  tracker: 'imgfit.tracker',
  /** Developer metadata of a tab that holds the profile. */
  profile: 'imgfit.profile',
  /** Developer metadata of a column: its field's id. */
  column: 'imgfit.column',
  /** Developer metadata of the file: the spreadsheet's id when it was marked. A copy keeps it and so knows that it is a copy. */
  file: 'imgfit.file',
  /** The named range of the profile. */
  profileRange: 'PROFILE',
} as const

export interface Marked {
  readonly version: number
  readonly value: string
}
export const mark = (value: string): string => `imgfit:${VERSION} ${value}`

/** Reads a mark; anything else than ours is undefined. */
export const readMark = (text: string | null | undefined): Marked | undefined => {
  const [, version, value = ''] = /^imgfit:(\d+) (.*)$/s.exec(text || '') || []
  return version ? migrate({ version: Number(version), value }) : undefined
}

/** One line a version that changed what a mark holds, oldest first; the first version has none. */
const migrations: Readonly<Record<number, (value: string) => string>> = {}
const migrate = (marked: Marked): Marked => {
  let { version, value } = marked
  for (; version < VERSION; version++) {
    const { [version]: step } = migrations
    if (step) value = step(value)
  }
  return { version, value }
}

/** A file marked by a newer add-on is read only for this one, and says so. */
export const isNewer = (marked: Marked): boolean => marked.version > VERSION
export const newerSentence = 'This file was set up by a newer IMGFIT. You can read it; update the add-on to change it.'
