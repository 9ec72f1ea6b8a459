import { ask } from './ask.ts'
import { change } from './change.ts'
import { connect } from './connect.ts'
import { identity } from './identity.ts'
import { look } from './look.ts'
import { refresh } from './refresh.ts'
import { selection } from './selection.ts'
import { state } from './state.ts'
import { wide } from './wide.ts'

/**
 * What the sidebar may ask of the script, one deed a file: to look, and to carry out. The thinking is the sidebar's, for
 * every cell pays for the script. Each takes what was asked and the desk it is done at.
 */
export const actions = { ask, change, connect, identity, look, refresh, selection, state, wide } as const

/** The same deeds without the desk. */
export type Actions = {
  readonly [Name in keyof typeof actions]: (
    asked: Parameters<(typeof actions)[Name]>[0],
  ) => ReturnType<(typeof actions)[Name]>
}
