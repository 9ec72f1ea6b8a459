import { addDays } from '../seasons/calendar.ts'
import type { Printed } from '../seasons/source.ts'
import type { MovableId } from './readers.ts'

/** The parts of a timeline, in the order they are told. */
export const groups = {
  certification: 'ECFMG certification',
  exams: 'Exams',
  documents: 'Documents',
  applications: 'Applications',
  interviews: 'Interviews',
  ranking: 'Rank list and Match',
  visa: 'Visa',
  start: 'Start of residency',
} as const
export type GroupId = keyof typeof groups

/** A day `2026-09-03`; a time of day always carries its zone. */
export interface When {
  readonly day: string
  readonly time?: string
  readonly zone?: 'America/New_York'
}

/**
 * `slipping`: planned after the latest sensible day. `due`: within 14 days. `now`: a window that is open, or a task whose
 * time has come. `to do`: the latest day is known and nothing is planned. `past`: the day is over and it is not done.
 */
export const states = ['slipping', 'past', 'due', 'now', 'to do', 'planned', 'done', 'not known'] as const
export type State = (typeof states)[number]

/** Rows of the list, by their place from 0. */
export interface Concerned {
  /** Rows that ask for it. */
  readonly asking: readonly number[]
  /** Those for which it comes too late, or is not enough, as things are planned. */
  readonly missed: readonly number[]
  /** Rows of which it is not known whether they ask. */
  readonly open: readonly number[]
}

/** A step of the plan, before anybody looks at the clock. */
export interface Draft {
  /** Stays the same from one refresh to the next. */
  readonly id: string
  readonly group: GroupId
  readonly title: string
  /** Why then, and what to do, in a sentence or two. */
  readonly about: string
  /** An event comes by itself; a task is somebody's to do; a window is open for a while. */
  readonly kind: 'event' | 'task' | 'window'
  /** The first sensible day of a task, the first day of a window. */
  readonly from?: When | undefined
  /** The latest sensible day of a task, the last of a window, the day of an event. */
  readonly latest?: When | undefined
  /** The planned or the actual day, from the profile. */
  readonly planned?: string | undefined
  /** The field of the profile that says it. */
  readonly field?: MovableId | undefined
  readonly done?: boolean | undefined
  /** It cannot serve as it is planned, for another reason than a day that is too late. */
  readonly slips?: boolean | undefined
  /** Whose days and lead times these are. */
  readonly printed: readonly Printed[]
  readonly rows?: Concerned | undefined
}

export interface Milestone extends Draft {
  readonly state: State
  /** The day the person noted in the tab. */
  readonly doneOn?: string | undefined
}

/** Within so many days something is due. */
export const DUE = 14

export const stateOf = (draft: Draft, today: string, doneOn: string | undefined): State => {
  const { kind, from, latest, planned, done, slips } = draft
  if (doneOn !== undefined) return 'done'
  // a day that came too late stays in sight, whether it is over or not, until what it was for is there
  if (slips || (done !== true && planned !== undefined && latest !== undefined && planned > latest.day))
    return 'slipping'
  if (done) return 'done'
  const day = planned ?? latest?.day
  if (day === undefined) return 'not known'
  if (day < today) return 'past'
  if (kind === 'window' && from !== undefined && from.day > today) return isNear(from.day, today) ? 'due' : 'planned'
  if (isNear(day, today)) return 'due'
  if (planned !== undefined || kind === 'event') return 'planned'
  if (kind === 'window') return 'now'
  return from !== undefined && from.day <= today ? 'now' : 'to do'
}

const isNear = (day: string, today: string): boolean => day <= addDays(today, DUE)

/** How a day's page is to be trusted, in one word. */
export type Trust = 'verified' | 'secondary' | 'recall' | 'judgement' | 'worked out'
export const trustOf = ({ mark, source }: Printed): Trust =>
  source.tag === 'JUDGEMENT'
    ? 'judgement'
    : ({ V: 'verified', S: 'secondary', R: 'recall', D: 'worked out' } as const)[mark]

/** `2026-09-23 09:00 Eastern` */
export const whenWords = ({ day, time }: When): string => (time === undefined ? day : `${day} ${time} Eastern`)
