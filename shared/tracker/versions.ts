/** What the tool leaves in a sheet, all under one version, so that an older or newer add-on knows what it meets. */
export const VERSION = 1

/**
 * The keys of developer metadata: of a tab with its header row's number (from 1), of a tab that holds the profile, of a
 * column with its field's id or `-` for the person's own, of the file with the id that it had when it was marked, by
 * which a copy knows that it is one. And the named range of the profile.
 */
export const marks = {
  tracker: 'imgfit.tracker',
  profile: 'imgfit.profile',
  column: 'imgfit.column',
  file: 'imgfit.file',
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
