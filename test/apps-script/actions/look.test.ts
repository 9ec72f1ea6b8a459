import { describe, expect, test } from 'vitest'
import { mark, marks } from '../../../shared/tracker/versions.ts'
import { open, type Rows } from './open.ts'

const list: Rows = [
  ['My list', null, null],
  ['Program', 'State', { value: 'IMG %', note: 'As stated' }],
  ['Example (sample)', 'NY', { value: 0.45, format: '0%' }],
  ['Sample (sample)', 'TX', '=1+1'],
]
const file = () =>
  open(
    {
      Programs: list,
      Profile: [
        ['As of', '2026-11-23'],
        ['Step 2 CK score', 250],
      ],
      Spare: [],
    },
    {
      names: { PROFILE: 'Profile!A1:B30' },
      metadata: [
        { id: 1, key: marks.tracker, value: mark('2'), visibility: 'DOCUMENT', sheet: 1 },
        { id: 2, key: marks.column, value: mark('state'), visibility: 'DOCUMENT', sheet: 1, column: 2 },
      ],
    },
  )

describe('One look', () => {
  test('tells how the file stands: tabs with their size, marks, trackers with their titles, profile, selection', async () => {
    const here = file()
    here.host.document.sheets[2]!.hidden = true
    here.select(3, 2)
    const book = await here.client.look()
    expect(book).toEqual({
      file: { id: 'test-file', name: 'Test file' },
      locale: { decimal: '.', dayFirst: false },
      zone: 'Asia/Karachi',
      today: '2026-11-24',
      now: '2026-11-24 09:16',
      tabs: [
        { sheetId: 1, name: 'Programs', rows: 4, columns: 3, maxRows: 1000, maxColumns: 26 },
        { sheetId: 2, name: 'Profile', rows: 2, columns: 2, maxRows: 1000, maxColumns: 26 },
        { sheetId: 3, name: 'Spare', rows: 0, columns: 0, maxRows: 1000, maxColumns: 26, hidden: true },
      ],
      marks: [
        { key: marks.tracker, value: mark('2'), sheetId: 1 },
        { key: marks.column, value: mark('state'), sheetId: 1, column: 2 },
      ],
      trackers: [
        { sheetId: 1, name: 'Programs', headerRow: 2, rows: 2, columns: 3, titles: ['Program', 'State', 'IMG %'] },
      ],
      profile: {
        box: { sheetId: 2, row: 1, column: 1, rows: 30, columns: 2 },
        cells: [
          ['As of', '2026-11-23'],
          ['Step 2 CK score', 250],
        ],
        named: true,
      },
      connected: false,
      selected: { sheetId: 1, row: 3, column: 2, rows: 1, columns: 1 },
    })
  })

  test('reads a whole tab from A1 with the layers that were asked for, and no other', async () => {
    const here = file()
    Object.assign(here.host.document.sheets[0]!, { merges: ['A1:C1'], hiddenRows: [4] })
    const { tab } = await here.client.look({ sheetId: 1, layers: ['formulas', 'notes', 'formats', 'merges', 'hidden'] })
    expect(tab).toMatchObject({
      sheetId: 1,
      row: 1,
      formulas: [
        ['', '', ''],
        ['', '', ''],
        ['', '', ''],
        ['', '', '=1+1'],
      ],
      merges: [{ sheetId: 1, row: 1, column: 1, rows: 1, columns: 3 }],
      hidden: [4],
    })
    expect(tab?.values[2]).toEqual(['Example (sample)', 'NY', 0.45])
    expect(tab?.notes?.[1]).toEqual(['', '', 'As stated'])
    expect(tab?.formats?.[2]).toEqual(['General', 'General', '0%'])
    expect(Object.keys((await here.client.look({ sheetId: 1 })).tab ?? {})).toEqual(['sheetId', 'row', 'values'])
  })

  test.each<[what: string, lines: readonly [number, number], values: unknown[][]]>([
    ['some lines', [3, 3], [['Example (sample)', 'NY', 0.45]]],
    ['lines down to the last that holds anything', [4, 900], [['Sample (sample)', 'TX', '']]],
    ['lines below all', [9, 9], []],
  ])('reads %s where no more is needed', async (_, lines, values) => {
    expect((await file().client.look({ sheetId: 1, lines })).tab).toEqual({ sheetId: 1, row: lines[0], values })
  })

  test('has no cells of a tab that is empty or gone', async () => {
    const { client } = file()
    expect((await client.look({ sheetId: 3, layers: ['formulas'] })).tab).toEqual({ sheetId: 3, row: 1, values: [] })
    expect((await client.look({ sheetId: 77 })).tab).toBeUndefined()
  })

  test('is one call', async () => {
    const here = file()
    await here.client.look({ sheetId: 1, layers: ['formulas', 'notes'] })
    expect(here.calls).toEqual(['look'])
  })
})
