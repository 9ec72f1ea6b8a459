import { answer } from '../../../apps-script/actions/api.ts'
import type { Desk } from '../../../apps-script/actions/desk.ts'
import type { Question } from '../../../apps-script/actions/ask.ts'
import { backendOf } from '../../../apps-script/backend.ts'
import type { LocalDocument, LocalSheet } from '../../../apps-script/local/document.ts'
import { makeWorld } from '../../../apps-script/local/world/index.ts'
import type { Sheet } from '../../../apps-script/local/world/sheet.ts'
import { googleSheet } from '../../../apps-script/sheet/google.ts'
import type { Client } from '../../../apps-script/sidebar/client.ts'
import { encode, type HttpReply } from '../../../shared/contract/encode.ts'
import { clientOver } from '../actions/client-over.ts'
import { memoryStreet } from '../backend/street.ts'
import { testExecution, testHost } from '../world/host.ts'
import type { Programs } from './database.ts'

/** A file on the stand-in: one hand is the person's, the other the sidebar's, whose calls reach the real actions. */
export interface OpenFile {
  readonly document: LocalDocument
  readonly client: Client
  /** The services as a person's menus use them. */
  readonly byHand: (sheetId: number) => Sheet
  readonly sheet: (sheetId: number) => LocalSheet
  readonly select: (sheetId: number, row: number, rows: number) => void
  /** From 0 to 1, the same every time the sequence is played. */
  readonly random: () => number
  readonly wait: (minutes: number) => void
  /** From now on the server knows what it learned later; kept answers are forgotten. */
  readonly learn: () => void
  /** The script is ended at so many changes of the sheet from now. */
  readonly endAfter: (changes: number) => void
  /** Done before the next change that the sidebar sends. */
  readonly beforeChange: (deed: (() => void) | undefined) => void
}

/** What Google does to a script that takes too long, or a person by closing the tab. */
export class Ended extends Error {}

export const openFile = (
  document: LocalDocument,
  [today, later]: readonly [Programs, Programs],
  random: () => number,
): OpenFile => {
  let now = Date.UTC(2026, 10, 24, 4, 16)
  let knows = today
  let left = Infinity
  let waiting: (() => void) | undefined
  let execution = testExecution()
  const replies = new Map<string, HttpReply>()
  const street = memoryStreet({ connected: 'yes' }, ({ body = '' }) => replies.get(body) as HttpReply)
  const host = {
    ...testHost(document, { now: () => now, uuid: () => `uuid-${random().toString(36).slice(2)}` }),
    changed: () => {
      if (--left < 0) throw new Ended('Exceeded maximum execution time')
    },
  }
  const desk = (): Desk => ({
    sheet: googleSheet(),
    backend: backendOf(street),
    version: '0.1.0',
    rememberConnected: () => undefined,
    identity: () => null,
    showWide: () => undefined,
  })
  const call = async (name: string, json: string): Promise<string> => {
    if (name === 'ask') {
      const { endpoint, takes } = JSON.parse(json) as Question
      const request = encode(endpoint, takes)
      replies.set(request.body ?? '', await knows(request))
    }
    if (name === 'change') {
      const deed = waiting
      waiting = undefined
      deed?.()
    }
    if (left < 0) throw new Ended('The tab was closed.')
    return within({ ...makeWorld(host, execution), Date: clockAt(now) }, () => answer(name, json, desk))
  }
  const sheet = (sheetId: number): LocalSheet => document.sheets.find(({ id }) => id === sheetId) as LocalSheet
  return {
    document,
    client: clientOver(call),
    byHand: (sheetId) => {
      const { SpreadsheetApp } = makeWorld({ ...host, changed: () => undefined }, execution)
      return SpreadsheetApp.getActiveSpreadsheet()
        .getSheets()
        .find((one) => one.getSheetId() === sheetId) as Sheet
    },
    sheet,
    select: (sheetId, row, rows) =>
      void (execution = { ...execution, active: { sheet: sheetId, box: { row, column: 1, rows, columns: 1 } } }),
    random,
    wait: (minutes) => void (now += minutes * 60_000),
    learn: () => {
      knows = later
      street.cached.clear()
      replies.clear()
    },
    endAfter: (changes) => void (left = changes),
    beforeChange: (deed) => void (waiting = deed),
  }
}

/** Google's services and the sheet's clock, for one call of the script. */
const within = <T>(services: Record<string, unknown>, work: () => T): T => {
  const everywhere = globalThis as unknown as Record<string, unknown>
  const before = Object.keys(services).map((name) => [name, name in everywhere, everywhere[name]] as const)
  Object.assign(everywhere, services)
  try {
    return work()
  } finally {
    for (const [name, was, value] of before) {
      if (was) everywhere[name] = value
      else delete everywhere[name]
    }
  }
}

const clockAt = (now: number): DateConstructor =>
  class extends Date {
    constructor(given: number | string | Date = now) {
      super(given)
    }

    static override now(): number {
      return now
    }
  } as DateConstructor
