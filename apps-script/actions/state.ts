import { defaultRules, profileLacks } from '../../shared/rules/index.ts'
import { readProfile } from '../../shared/tracker/profile.ts'
import { fileMarks, profileBox, profileCells, type Tracker, trackersOf } from '../sheet/trackers.ts'
import type { Desk } from './desk.ts'
import { type Spilled, spilledIn } from '../sheet/spilled.ts'

export interface State {
  readonly file: string
  readonly connected: boolean
  readonly server: string
  /** Null where nobody has tried yet. */
  readonly reachable: boolean | null
  readonly tracker: Tracker | null
  readonly trackers: readonly Tracker[]
  readonly profile: {
    readonly found: boolean
    readonly lacks: string | null
    readonly asOf: string | null
    readonly sheetName: string | null
  }
  readonly copied: boolean
  readonly newer: boolean
  readonly spilled: Spilled | null
  /** Google tells nobody how many requests are left: known only once they are used up. */
  readonly quota: { readonly used: number; readonly of: number } | null
  readonly version: string
  readonly rules: string
}

/** A consumer account's day. */
const REQUESTS = 20_000

export const state = (_: unknown, { sheet, backend, version }: Desk): State => {
  const trackers = trackersOf(sheet)
  const { sheetId } = sheet.selected()
  const box = profileBox(sheet)
  const file = sheet.file()
  const profileTab = box && sheet.tab(box.sheetId)
  const blocked = spilledIn(sheet, trackers)
  const { profile } = readProfile(profileCells(sheet), sheet.locale())
  return {
    file: file.name,
    connected: backend.isConnected(),
    server: backend.server,
    reachable: backend.isReachable(),
    tracker: trackers.find((one) => one.sheetId === sheetId) ?? null,
    trackers,
    profile: {
      found: box !== undefined,
      lacks: profileLacks(profile) ?? null,
      asOf: profile.asOf ?? null,
      sheetName: profileTab ? profileTab.name : null,
    },
    ...fileMarks(sheet),
    spilled: blocked ? blocked.spilled : null,
    quota: backend.isUsedUp() ? { used: REQUESTS, of: REQUESTS } : null,
    version,
    rules: defaultRules.version,
  }
}
