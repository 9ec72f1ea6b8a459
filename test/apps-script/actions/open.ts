import { afterEach, vi } from 'vitest'
import { answer } from '../../../apps-script/actions/api.ts'
import type { Desk } from '../../../apps-script/actions/desk.ts'
import { backendOf, type Street } from '../../../apps-script/backend.ts'
import type { LocalCell, LocalDocument, Scalar } from '../../../apps-script/local/document.ts'
import { makeWorld } from '../../../apps-script/local/world/index.ts'
import { googleSheet, openDialog } from '../../../apps-script/sheet/google.ts'
import type { Client } from '../../../apps-script/sidebar/client.ts'
import { memoryStreet } from '../backend/street.ts'
import { profile, programs } from '../functions/sample.ts'
import { clientOver } from './client-over.ts'
import { testDocument, testExecution, type TestHost, testHost } from '../world/host.ts'

export type Rows = (Scalar | null | LocalCell)[][]

/** A file on the stand-in, with the sidebar's own client calling the add-on's one door. */
export interface Opened {
  readonly host: TestHost
  readonly client: Client
  /** The script's deeds as they were called, in order. */
  readonly calls: string[]
  readonly settings: Record<string, string>
  readonly cell: (row: number, column: number, tab?: number) => LocalCell
  readonly value: (row: number, column: number, tab?: number) => Scalar
  /** A row's values, blanks as empty text. */
  readonly line: (row: number, tab?: number) => Scalar[]
  /** Writes a value as a person does, past the sidebar. */
  readonly put: (row: number, column: number, value: Scalar, tab?: number) => void
  readonly select: (row: number, column?: number, tab?: number) => void
}

/** @param street the server's side of the street; by default nobody is connected */
export const open = (
  sheets: Record<string, Rows>,
  parts: Partial<LocalDocument> = {},
  street: Street = memoryStreet({}),
): Opened => {
  const host = testHost(testDocument(sheets, parts), { now: () => Date.UTC(2026, 10, 24, 4, 16) })
  const calls: string[] = []
  const settings: Record<string, string> = {}
  let execution = testExecution()
  const desk = (): Desk => ({
    sheet: googleSheet(),
    backend: backendOf(street),
    version: '0.1.0',
    rememberConnected: (on, token = '') => void Object.assign(settings, { connected: on ? 'yes' : 'no', token }),
    identity: () => null,
    showWide: (wish) => openDialog('sidebar', 'IMGFIT', wish),
  })
  const call = (name: string, json: string): string => {
    calls.push(name)
    for (const [service, made] of Object.entries(makeWorld(host, execution))) vi.stubGlobal(service, made)
    vi.useFakeTimers({ toFake: ['Date'], now: host.now() })
    try {
      return answer(name, json, desk)
    } finally {
      vi.useRealTimers()
    }
  }
  const tabOf = (id: number) => host.document.sheets.find((one) => one.id === id)
  const cell = (row: number, column: number, tab = 1): LocalCell => tabOf(tab)?.cells[row - 1]?.[column - 1] ?? {}
  return {
    host,
    calls,
    settings,
    cell,
    value: (row, column, tab) => cell(row, column, tab).value ?? '',
    line: (row, tab = 1) => (tabOf(tab)?.cells[row - 1] ?? []).map(({ value }) => value ?? ''),
    put(row, column, value, tab = 1) {
      const cells = tabOf(tab)!.cells
      while (cells.length < row) cells.push([])
      while (cells[row - 1]!.length < column) cells[row - 1]!.push({})
      cells[row - 1]![column - 1] = { value }
    },
    select: (row, column = 1, tab = 1) =>
      void (execution = { ...execution, active: { sheet: tab, box: { row, column, rows: 1, columns: 1 } } }),
    client: clientOver(call),
  }
}
afterEach(() => void vi.unstubAllGlobals())

/** The tracker and the profile that the examples of the custom functions know, as a file. */
export const openSample = (tabs: Record<string, Rows> = {}, street?: Street): Opened =>
  open(
    { Programs: programs as Rows, Profile: profile as Rows, ...tabs },
    { names: { PROFILE: `Profile!A1:B${(tabs['Profile'] ?? profile).length || 1}` } },
    street,
  )
