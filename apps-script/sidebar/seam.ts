import type { Explanation, Result } from '../../shared/rules/index.ts'
import type { Problem } from '../../shared/tracker/problem.ts'

/** What the add-on answers, deed by deed. Plain JSON: no Date crosses. */
export interface Actions {
  state(): State
  selection(): Selection
  explain(at: At): Explained | Nothing
  profile(): ProfileForm
  saveProfile(asked: { changes: Record<string, string> }): Saved
  search(asked: Query): Found | Offline
  program(asked: { key: string }): ProgramFacts | Offline
  refresh(): { asOf: string }
  connect(asked: { on: boolean }): { connected: boolean }
  useTab(asked: { sheetId: number; headerRow?: number }): Tracker
  newTracker(): Tracker
}

/** A row of a sheet, counted from 1 as the sheet does. */
export interface At {
  sheetId: number
  row: number
}

export interface Tracker {
  sheetId: number
  name: string
  headerRow: number
  rows: number
}

export interface State {
  file: string
  connected: boolean
  server: string
  /** Null where nobody has tried yet. */
  reachable: boolean | null
  tracker: Tracker | null
  trackers: Tracker[]
  profile: { found: boolean; lacks: string | null; asOf: string | null; sheetName: string | null }
  copied: boolean
  newer: boolean
  /** A block of results that cannot spread because a cell in its way is filled. */
  spilled: { sheetId: number; cell: string; says: string } | null
  quota: { used: number; of: number } | null
  version: string
  rules: string
}

export interface Selection extends At {
  sheetName: string
  column: number
  a1: string
  revision: string
}

export interface Explained {
  row: number
  program: string
  specialty: string | null
  place: string | null
  code: string | null
  myTier: string | null
  explanation: Explanation
  by: 'server' | 'sheet'
  /** Why the sheet scored it, where the server should have. */
  offline: string | null
  problems: { field: string; says: string }[]
}

/** The selected row has nothing to explain, and why. */
export interface Nothing {
  none: 'header' | 'blank' | 'no-tracker' | 'no-profile'
  says: string
}

export interface FormField {
  id: string
  title: string
  note: string
  kind: string
  choices?: readonly string[]
  value: string
}

export interface ProfileForm {
  groups: { title: string; fields: FormField[] }[]
  problems: Problem[]
}

export interface Saved {
  saved: string[]
  problems: Problem[]
  lacks: string | null
}

export interface Query {
  text?: string
  specialty?: string
  state?: string
  visa?: string
  imgMin?: number
  cursor?: string
}

export interface FoundProgram {
  key: string
  program: string
  specialty: string | null
  state: string | null
  city: string | null
  codes: string[]
  imgPercent: number | null
  visas: string | null
  fit: Result | null
}

export interface Found {
  items: FoundProgram[]
  next: string | null
  total: number | null
}

export interface Offline {
  offline: string
}

export interface StandingFact {
  field: string
  title: string
  value: string
  source: string | null
  day: string | null
  trust: string | null
  licence: string | null
  age: string | null
  disputed: { value: string; source: string | null; day: string | null; trust: string | null }[]
  because: string | null
}

export interface ProgramFacts {
  program: FoundProgram
  facts: StandingFact[]
}
