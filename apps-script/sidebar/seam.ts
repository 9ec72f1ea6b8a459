/** The add-on's deeds and what they answer, as types alone: no line of the script enters this page. */
export type { At, Explained, Nothing } from '../actions/explain.ts'
export type { Actions } from '../actions/index.ts'
export type { FormField, ProfileForm } from '../actions/profile.ts'
export type { ProgramFacts, StandingFact } from '../actions/program.ts'
export type { Found, FoundProgram, Query } from '../actions/search.ts'
export type { Selection } from '../actions/selection.ts'
export type { State } from '../actions/state.ts'
export type { Tracker } from '../sheet/trackers.ts'
