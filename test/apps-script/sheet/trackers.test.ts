import { describe, expect, test } from 'vitest'
import { isHeaderRow, profileBox, trackerOn, trackersOf } from '../../../apps-script/sheet/trackers.ts'
import { mark, marks } from '../../../shared/tracker/versions.ts'
import { memorySheet } from './memory.ts'

const headers = ['Program', 'State', 'IMG %']
const found = (tabs: Record<string, unknown[][]>, marked: [sheetId: number, row: number][] = []) => {
  const sheet = memorySheet(tabs)
  for (const [sheetId, row] of marked) sheet.mark({ key: marks.tracker, value: mark(String(row)), sheetId })
  return trackersOf(sheet).map(({ name, headerRow, rows, columns }) => [name, headerRow, rows, columns])
}

describe('Which row is a header row', () => {
  test.each([
    [['Program', 'State', 'IMG %'], true],
    [['NRMP code', 'Visa??', 'USCE'], true],
    [['Prog Name', 'St', '% IMG', 'My own column'], true],
    [['State', 'IMG %', 'Visa types'], false],
    [['Program', 'State'], false],
    [['Example Medical Center', 'NY', 45], false],
    [['', '', ''], false],
  ])('%j → %s', (line, is) => expect(isHeaderRow(line)).toBe(is))
})

describe('The trackers of a file', () => {
  test('are recognised by their header row where nothing is marked', () => {
    const tabs = {
      Notes: [['call the coordinator']],
      IM: [headers, ['X']],
      FM: [['My list'], [''], headers, ['Y'], ['Z']],
    }
    expect(found(tabs)).toEqual([
      ['IM', 1, 1, 3],
      ['FM', 3, 2, 3],
    ])
  })

  test('are the marked tabs alone once one is marked', () => {
    expect(found({ IM: [headers, ['X']], Copy: [headers, ['X']] }, [[1, 1]])).toEqual([['IM', 1, 1, 3]])
  })

  test('keep their mark when rows are put in above the header', () => {
    expect(found({ IM: [['new'], ['rows'], headers, ['X']] }, [[1, 1]])).toEqual([['IM', 3, 1, 3]])
  })

  test('the marked row is taken where two look like headers', () => {
    expect(found({ IM: [headers, headers, ['X']] }, [[1, 2]])).toEqual([['IM', 2, 1, 3]])
  })

  test('a tab without header row is none', () => {
    expect(trackerOn(memorySheet({ Notes: [['a', 'b', 'c']] }), 1)).toBeUndefined()
    expect(trackerOn(memorySheet({ Empty: [] }), 1)).toBeUndefined()
  })
})

describe('The profile', () => {
  const tabs = { Programs: [headers], profile: [['As of', '2026-11-23']], Me: [['IMG type', 'US IMG']] }
  test('is the tab of that name', () => expect(profileBox(memorySheet(tabs))?.sheetId).toBe(2))
  test('is the marked tab, before that', () => {
    const sheet = memorySheet(tabs)
    sheet.mark({ key: marks.profile, value: mark('profile'), sheetId: 3 })
    expect(profileBox(sheet)?.sheetId).toBe(3)
  })
  test('is the range PROFILE, before all', () => {
    const sheet = memorySheet(tabs)
    const box = { sheetId: 1, row: 5, column: 1, rows: 9, columns: 2 }
    sheet.setName(box, 'PROFILE')
    expect(profileBox(sheet)).toEqual(box)
  })
})
