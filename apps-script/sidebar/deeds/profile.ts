import type { Cell, Locale } from '../../../shared/tracker/cell.ts'
import type { Script } from '../script.ts'

export interface GivenProfile {
  readonly cells: readonly (readonly Cell[])[]
  readonly locale: Locale
}

/** The Profile tab as it stands. */
export const profile = async (script: Script): Promise<GivenProfile> => {
  const { profile: found, locale } = await script.look()
  return { cells: found?.cells ?? [], locale }
}
