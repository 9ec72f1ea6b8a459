import type { Actions } from '../actions/index.ts'
import type { Offline } from '../backend.ts'

/** The add-on's deeds and what they answer, as types alone: no line of the script enters this page. */
export type { Answer } from '../backend.ts'
export type { Question } from '../actions/ask.ts'
export type { Change, Changed, Run, Skipped } from '../actions/change.ts'
export type { Asked as LookAsked, Book, Layer, Leaf } from '../actions/look.ts'
export type { Plan, Step } from '../sheet/plan.ts'
export type { Box, Grid, Look, Mark, Tab, Tint } from '../sheet/port.ts'
export type { At, GivenRow, Nothing } from '../actions/explain.ts'
export type { Actions }
export type { Query } from '../actions/search.ts'
export type { Selection } from '../actions/selection.ts'
export type { State } from '../actions/state.ts'
export type { Tracker } from '../sheet/trackers.ts'
export type { Offline }

/** What the sidebar makes its own pages of. */
type Given<Name extends keyof Actions> = ReturnType<Actions[Name]>
export type GivenProfile = Given<'profile'>
export type GivenProgram = Exclude<Given<'program'>, Offline>
export type GivenPrograms = Exclude<Given<'search'>, Offline>
