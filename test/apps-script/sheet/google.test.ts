import { afterEach, describe, expect, test, vi } from 'vitest'
import { googleSheet } from '../../../apps-script/sheet/google.ts'
import { makeWorld } from '../../../apps-script/local/world/index.ts'
import type { LocalCell, LocalDocument, Scalar } from '../../../apps-script/local/document.ts'
import { testDocument, testExecution, testHost } from '../world/host.ts'
import { sheetContract, tabs } from './contract.ts'

type Rows = (Scalar | null | LocalCell)[][]

/** The sheet of an execution on the stand-in. */
const open = (sheets: Record<string, Rows> = tabs as Record<string, Rows>, parts: Partial<LocalDocument> = {}) => {
  const host = testHost(testDocument(sheets, parts))
  for (const [name, service] of Object.entries(makeWorld(host, testExecution()))) vi.stubGlobal(name, service)
  return { sheet: googleSheet(), host }
}
afterEach(() => vi.unstubAllGlobals())

sheetContract('A sheet of Google', () => open().sheet)

describe('Days', () => {
  const day: Rows = [[{ value: 46_268, format: 'yyyy-mm-dd' }]]
  test.each(['Asia/Karachi', 'America/New_York', 'Pacific/Auckland'])(
    'are those of the spreadsheet: %s',
    (timeZone) => {
      const { sheet } = open({ Programs: day }, { timeZone })
      expect(sheet.values({ sheetId: 1, row: 1, column: 1, rows: 1, columns: 1 })).toEqual([['2026-09-03']])
    },
  )
})

test('The locale is the spreadsheet’s', () => {
  const { decimal, dayFirst } = open(undefined, { locale: 'de_DE' }).sheet.locale()
  expect([decimal, dayFirst]).toEqual([',', true])
})

test('A formula written with ; is taken in a locale of commas', () => {
  const { sheet } = open(undefined, { locale: 'de_DE' })
  const at = { sheetId: 1, row: 1, column: 5, rows: 1, columns: 1 }
  sheet.writeFormulas(at, [['=IMGREPORT(A1:C;PROFILE)']])
  expect(sheet.formulas(at)).toEqual([['=IMGREPORT(A1:C;PROFILE)']])
})

test('Another execution that writes is waited for, then named', () => {
  const { sheet, host } = open()
  host.stores.locks.add('document')
  expect(() => sheet.locked(() => 1)).toThrow(/Lock timeout/)
})

test('Colours follow the text by a formula, which also sees the cells that a block fills', () => {
  const { sheet, host } = open()
  const cells = { sheetId: 1, row: 2, column: 5, rows: 9, columns: 1 }
  sheet.tint(cells, [{ starts: 'Safety', background: '#e0f2f1', color: '#00796b' }])
  expect(host.document.sheets[0]?.conditionalFormats).toEqual([
    {
      ranges: ['E2:E10'],
      type: 'CUSTOM_FORMULA',
      values: ['=LEFT($E2;6)="Safety"'],
      background: '#e0f2f1',
      color: '#00796b',
    },
  ])
})
