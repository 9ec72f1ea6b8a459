import { describe, expect, test } from 'vitest'
import type { Table } from '../../../shared/fill/index.ts'
import { leadRow } from '../../../shared/guidance/index.ts'
import type { Lead } from '../../../shared/tabs/leads.ts'
import { enUS } from '../../../shared/tracker/cell.ts'

const table: Table = {
  sheetId: 1,
  headerRow: 1,
  columns: ['program', 'specialty', undefined, 'state', 'rowId'],
  values: [
    ['Program', 'Specialty', 'Mine', 'State', 'IMGFIT id'],
    ['Example Hill Medical Center', 'Internal Medicine', '', 'NY', 'r_1'],
    ['Example Bay Hospital', '', '', '', 'r_2'],
    ['', '', 'a remark', '', ''],
  ],
  locale: enUS,
}
const made = (lead: Lead, on: Table = table) => leadRow(on, lead, '2026-11-23', () => 0.5)

describe('a lead as a row', () => {
  test('stands below the last line that holds anything, with who told it and the day it was heard', () => {
    const row = made({ name: 'Example Valley', specialty: 'IM', state: 'PA', from: 'a resident', heard: '2026-10-01' })
    if (!('writes' in row)) throw new Error('no row')
    expect(row.row).toBe(5)
    expect(row.writes.map(({ field, new: value, row: at }) => [field, value, at])).toEqual([
      ['program', 'Example Valley', 5],
      ['specialty', 'IM', 5],
      ['state', 'PA', 5],
      ['rowId', row.rowId, 5],
    ])
    expect(row.writes[0]).toMatchObject({
      newNote: 'IMGFIT: a resident, 1 Oct 2026',
      origin: { source: 'a resident', day: '2026-10-01', trust: 'community', licence: 'community' },
    })
    expect(row.writes.at(-1)?.origin).toBeUndefined()
  })
  test('that was confirmed says so, and is still what somebody told', () => {
    const row = made({ name: 'Example Valley', from: 'a group', checked: 'confirmed', checkedOn: '2026-11-02' })
    expect('writes' in row && row.writes[0]?.origin).toEqual({
      source: 'a group, confirmed',
      day: '2026-11-02',
      trust: 'community',
      licence: 'community',
    })
  })
  test.each<[what: string, lead: Lead, expected: object]>([
    [
      'the same name and specialty',
      { name: 'EXAMPLE HILL, Medical Center', specialty: 'Medicine' },
      { is: 'on the list', row: 2 },
    ],
    [
      'the same name where the row says no specialty',
      { name: 'Example Bay Hospital', specialty: 'FM' },
      { is: 'on the list', row: 3 },
    ],
    ['no name', { from: 'a friend' }, { is: 'not named' }],
  ])('%s makes none', (_what, lead, expected) => {
    expect(made(lead)).toMatchObject(expected)
  })
  test('another specialty of the same hospital is another row', () => {
    expect(made({ name: 'Example Hill Medical Center', specialty: 'Psychiatry' })).toMatchObject({ row: 5 })
  })
  test('a tracker without a column for names takes none', () => {
    expect(made({ name: 'Example Valley' }, { ...table, columns: table.columns.map(() => undefined) })).toEqual({
      is: 'no column',
    })
  })
})
