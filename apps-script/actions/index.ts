import { ask } from './ask.ts'
import { change } from './change.ts'
import { connect } from './connect.ts'
import { explain } from './explain.ts'
import { freeResults } from './free-results.ts'
import { look } from './look.ts'
import { newTracker } from './new-tracker.ts'
import { profile } from './profile.ts'
import { program } from './program.ts'
import { refresh } from './refresh.ts'
import { saveProfile } from './save-profile.ts'
import { search } from './search.ts'
import { selection } from './selection.ts'
import { state } from './state.ts'
import { useTab } from './use-tab.ts'

/** What the sidebar may ask, one deed a file. Each takes what was asked and the desk it is done at. */
export const actions = {
  ask,
  change,
  connect,
  explain,
  freeResults,
  look,
  newTracker,
  profile,
  program,
  refresh,
  saveProfile,
  search,
  selection,
  state,
  useTab,
} as const

/** The sidebar's client: the same deeds without the desk. */
export type Actions = {
  readonly [Name in keyof typeof actions]: (
    asked: Parameters<(typeof actions)[Name]>[0],
  ) => ReturnType<(typeof actions)[Name]>
}
