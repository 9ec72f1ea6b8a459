import { afterEach, describe, expect, test, vi } from 'vitest'
import { googleSheet } from '../../../apps-script/sheet/google.ts'
import type { Chart } from '../../../apps-script/sheet/port.ts'
import { applyChange } from '../../../apps-script/local/book/changes.ts'
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
afterEach(() => void vi.unstubAllGlobals().useRealTimers())

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

test.each([
  ['Asia/Karachi', '2026-11-24 02:30'],
  ['America/New_York', '2026-11-23 16:30'],
])('The clock is the spreadsheet’s: %s', (timeZone, now) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23, 21, 30) })
  const { sheet } = open(undefined, { timeZone })
  expect([sheet.zone(), sheet.now()]).toEqual([timeZone, now])
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

describe('A chart', () => {
  const data = { sheetId: 1, row: 1, column: 2, rows: 4, columns: 2 }
  const chart: Chart = { form: 'line', row: 3, column: 5, options: { title: 'IMG share', colors: ['#0b57d0'] } }

  test('is drawn over its cells, at its place, under its title', () => {
    const { sheet, host } = open()
    sheet.chart(data, chart)
    expect(host.document.sheets[0]?.charts).toEqual([
      { id: 1, type: 'LINE', ranges: ['B1:C4'], headers: 1, row: 3, column: 5, options: chart.options },
    ])
  })

  test('of the same title is drawn anew where a person has moved it; another title is another chart', () => {
    const { sheet, host } = open()
    sheet.chart(data, chart)
    Object.assign(host.document.sheets[0]!.charts![0]!, { row: 20, column: 9 })
    sheet.chart({ ...data, rows: 2 }, { ...chart, form: 'column', options: { title: 'IMG share', legend: 'none' } })
    sheet.chart(data, { ...chart, options: { title: 'Another' } })
    expect(host.document.sheets[0]?.charts).toEqual([
      {
        id: 1,
        type: 'COLUMN',
        ranges: ['B1:C2'],
        headers: 1,
        row: 20,
        column: 9,
        options: { title: 'IMG share', colors: ['#0b57d0'], legend: 'none' },
      },
      { id: 2, type: 'LINE', ranges: ['B1:C4'], headers: 1, row: 3, column: 5, options: { title: 'Another' } },
    ])
  })

  test('goes with the lines that it hangs on and is drawn over', () => {
    const { sheet, host } = open()
    sheet.chart(data, chart)
    applyChange(host.document, { kind: 'lines', sheet: 1, axis: 'row', at: 2, count: 3, deed: 'insert' })
    applyChange(host.document, { kind: 'lines', sheet: 1, axis: 'column', at: 1, count: 1, deed: 'insert' })
    expect(host.document.sheets[0]?.charts).toMatchObject([{ ranges: ['C1:D7'], row: 6, column: 6 }])
  })
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
