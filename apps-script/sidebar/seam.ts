/** The script's deeds and what they answer, as types alone: no line of the script enters this page by them. */
export type { Question } from '../actions/ask.ts'
export type { Change, Changed, Run, Skipped } from '../actions/change.ts'
export type { Actions } from '../actions/index.ts'
export type { Asked as LookAsked, Book, Layer, Leaf } from '../actions/look.ts'
export type { Selection } from '../actions/selection.ts'
export type { Standing } from '../actions/state.ts'
export type { Answer, Offline } from '../backend.ts'
export type { Plan, Step } from '../sheet/plan.ts'
export type { Box, Grid, Look, Mark, Tab, Tint } from '../sheet/port.ts'
export type { Tracker } from '../sheet/trackers.ts'

/** What the sidebar's own deeds give. */
export type { At, GivenRow, Nothing } from './deeds/explain.ts'
export type { GivenProfile } from './deeds/profile.ts'
export type { GivenProgram } from './deeds/program.ts'
export type { GivenPrograms, Query } from './deeds/search.ts'
export type { State } from './deeds/state.ts'
export type { Spilled } from './plans/spilled.ts'
