import { afterEach, vi } from 'vitest'
import { answer } from '../../../apps-script/actions/api.ts'
import type { Desk } from '../../../apps-script/actions/desk.ts'
import type { Actions } from '../../../apps-script/actions/index.ts'
import { backendOf } from '../../../apps-script/backend.ts'
import type { LocalCell, LocalDocument, Scalar } from '../../../apps-script/local/document.ts'
import { makeWorld } from '../../../apps-script/local/world/index.ts'
import { googleSheet } from '../../../apps-script/sheet/google.ts'
import { createClient, type Client, type Runner } from '../../../apps-script/sidebar/client.ts'
import { memoryStreet } from '../backend/street.ts'
import { testDocument, testExecution, type TestHost, testHost } from '../world/host.ts'

export type Rows = (Scalar | null | LocalCell)[][]

/** A file on the stand-in, with the sidebar's own client calling the add-on's one door. */
export interface Opened {
  readonly host: TestHost
  readonly client: Client
  /** The deeds as they were called, in order. */
  readonly calls: string[]
  readonly settings: Record<string, string>
  cell(row: number, column: number, tab?: number): LocalCell
  value(row: number, column: number, tab?: number): Scalar
  select(row: number, column?: number, tab?: number): void
}

/** @param street the server's side of the street; by default nobody is connected */
export const open = (
  sheets: Record<string, Rows>,
  parts: Partial<LocalDocument> = {},
  street = memoryStreet({}),
): Opened => {
  const host = testHost(testDocument(sheets, parts), { now: () => Date.UTC(2026, 10, 24, 4, 16) })
  const calls: string[] = []
  const settings: Record<string, string> = {}
  let execution = testExecution()
  const desk = (): Desk => ({
    sheet: googleSheet(),
    backend: backendOf(street),
    version: '0.1.0',
    today: () => '2026-11-24',
    rememberConnected: (on) => void (settings['connected'] = on ? 'yes' : 'no'),
  })
  const call = (name: string, json: string): string => {
    calls.push(name)
    for (const [service, made] of Object.entries(makeWorld(host, execution))) vi.stubGlobal(service, made)
    // the formats of days are the spreadsheet's, the clock is the host's
    vi.setSystemTime(host.now())
    return answer(name, json, desk)
  }
  const cell = (row: number, column: number, tab = 1): LocalCell =>
    host.document.sheets.find(({ id }) => id === tab)?.cells[row - 1]?.[column - 1] ?? {}
  return {
    host,
    calls,
    settings,
    cell,
    value: (row, column, tab) => cell(row, column, tab).value ?? '',
    select: (row, column = 1, tab = 1) =>
      void (execution = { ...execution, active: { sheet: tab, box: { row, column, rows: 1, columns: 1 } } }),
    client: createClient(() => runner(call)),
  }
}
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const runner = (
  call: (name: string, json: string) => string,
  then: (answer: string) => void = () => undefined,
  not: (thrown: unknown) => void = () => undefined,
): Runner => ({
  withSuccessHandler: (next) => runner(call, next, not),
  withFailureHandler: (next) => runner(call, then, next),
  api: (name, json) => {
    try {
      then(call(name, json))
    } catch (thrown) {
      not(thrown)
    }
  },
})

export type { Actions }
