import { describe, expect, test } from 'vitest'
import { plans } from '../../../apps-script/sidebar/plans/index.ts'
import { columnLetters } from '../../../apps-script/sheet/address.ts'
import { fieldOf, profileIds } from '../../../shared/tracker/profile.ts'
import { columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import { mark, marks } from '../../../shared/tracker/versions.ts'
import { profile as sampleProfile, programs, sampleSheet } from '../functions/sample.ts'
import { memoryStreet } from '../backend/street.ts'
import { scoring } from '../backend/server.ts'
import { memorySheet } from '../sheet/memory.ts'
import { ask, deskOf } from './desk.ts'

const { profile } = plans()

describe('The state of a file', () => {
  test('names the tracker that is selected and all there are', () => {
    const desk = deskOf(sampleSheet({ Second: programs }))
    const state = ask(desk, 'state')
    expect(state.trackers.map(({ name, rows }) => [name, rows])).toEqual([
      ['Programs', 4],
      ['Second', 4],
    ])
    expect(state.tracker?.name).toBe('Programs')
    desk.sheet.select({ sheetId: 2 })
    expect(ask(desk, 'state').tracker).toBeNull()
  })

  test('says what the profile lacks and for which day it is', () => {
    expect(ask(deskOf(), 'state').profile).toEqual({
      found: true,
      lacks: null,
      asOf: '2026-11-23',
      sheetName: 'Profile',
    })
    expect(ask(deskOf(memorySheet({ Programs: programs })), 'state').profile).toEqual({
      found: false,
      lacks: 'needs a profile: IMG type, Needs a visa, As of',
      asOf: null,
      sheetName: null,
    })
  })

  test('knows the server only after it was tried', () => {
    const desk = deskOf(sampleSheet(), memoryStreet({ connected: 'yes' }, scoring()))
    expect(ask(desk, 'state')).toMatchObject({
      connected: true,
      reachable: null,
      server: 'http://server.example',
      quota: null,
    })
    ask(desk, 'explain', { sheetId: 1, row: 2 })
    expect(ask(desk, 'state').reachable).toBe(true)
  })
})

describe('Connecting is the consent, remembered by the document', () => {
  test.each([true, false])('%s', (on) => {
    const desk = deskOf()
    expect(ask(desk, 'connect', { on })).toEqual({ connected: on })
    expect(desk.settings).toEqual({ connected: on ? 'yes' : 'no' })
  })
})

describe('A tab becomes a tracker', () => {
  const mine = [['My list'], ['Program', 'State', 'IMG %'], ['X', 'NY', '=B3']]
  test('by marks alone: no cell that exists is changed', () => {
    const desk = deskOf(memorySheet({ Mine: mine }))
    const before = desk.sheet.formulas({ sheetId: 1, row: 1, column: 1, rows: 3, columns: 3 })
    expect(ask(desk, 'useTab', { sheetId: 1, profile })).toMatchObject({ name: 'Mine', headerRow: 2, rows: 1 })
    expect(desk.sheet.formulas({ sheetId: 1, row: 1, column: 1, rows: 3, columns: 3 })).toEqual(before)
    expect(desk.sheet.marks().map(({ key, value }) => [key, value])).toEqual([
      [marks.tracker, mark('2')],
      [marks.file, mark('file-1')],
      [marks.profile, mark('profile')],
    ])
  })

  test('and gets a Profile tab with every field, today and PROFILE where there was none', () => {
    const desk = deskOf(memorySheet({ Mine: mine }))
    ask(desk, 'useTab', { sheetId: 1, profile })
    const box = desk.sheet.named('PROFILE')
    expect(desk.sheet.tab(box?.sheetId ?? 0)?.name).toBe('Profile')
    const cells = desk.sheet.values(box ?? expect.fail())
    for (const id of profileIds) expect(cells.some(([title]) => title === fieldOf(id).title)).toBe(true)
    expect(cells.find(([title]) => title === 'As of')?.[1]).toBe('2026-11-24')
    expect(desk.sheet.notes(box ?? expect.fail()).flat()).toContain(fieldOf('imgType').note)
  })

  test('and keeps the profile that is there, which PROFILE then names', () => {
    const sheet = memorySheet({ Mine: mine, Profile: sampleProfile })
    ask(deskOf(sheet), 'useTab', { sheetId: 1, profile })
    expect(sheet.tabs().length).toBe(2)
    expect(sheet.named('PROFILE')).toMatchObject({ sheetId: 2, row: 1, column: 1, columns: 2 })
    expect(sheet.writes).toBe(0)
  })

  test.each([
    ['a tab without titles', { Mine: [['a', 'b', 'c']] }, () => false, 'No header row was found on this tab.'],
    ['a merge across the titles', { Mine: mine }, () => true, 'Cells of the header row (row 2) are merged'],
  ])('%s is refused with a sentence', (_, tabs, isMerged, says) => {
    const sheet = memorySheet(tabs)
    sheet.merges = (box) => (isMerged() ? [box] : [])
    expect(() => ask(deskOf(sheet), 'useTab', { sheetId: 1, profile })).toThrow(says)
    expect(sheet.marks()).toEqual([])
  })
})

describe('A new tracker', () => {
  const made = () => {
    const desk = deskOf(memorySheet({ Programs: [['mine']] }))
    const tracker = ask(desk, 'newTracker', plans())
    return { desk, tracker, sheet: desk.sheet }
  }
  const results = ['fit', 'low', 'high', 'tier', 'verdict', 'why'] as const
  const [first = expect.fail(), ...others] = columnIds.filter((id) => columnOf(id).who !== 'result')
  const all = [first, ...results, ...others, 'rowId' as const]

  test('stands on a tab of its own with every column, and is marked', () => {
    const { tracker, sheet } = made()
    expect(tracker).toMatchObject({ name: 'Programs 2', headerRow: 1, rows: 0 })
    const line = { sheetId: tracker.sheetId, row: 1, column: 1, rows: 1, columns: all.length }
    const titles = all.map((id) => (columnOf(id).group === 'results' && id !== 'rowId' ? '' : columnOf(id).header))
    expect(sheet.values(line)[0]).toEqual(titles)
    expect(sheet.notes(line)[0]?.[all.indexOf('visas')]).toBe(columnOf('visas').note)
    expect(sheet.values({ sheetId: 1, row: 1, column: 1, rows: 1, columns: 1 })).toEqual([['mine']])
  })

  test('has one report beside the program’s name, over the columns right of the results', () => {
    const { tracker, sheet } = made()
    const line = { sheetId: tracker.sheetId, row: 1, column: 1, rows: 1, columns: all.length }
    const formulas = sheet.formulas(line)[0] ?? []
    expect(formulas[1]).toBe(`=IMGREPORT(H1:${columnLetters(all.length - 1)};PROFILE)`)
    expect(formulas.filter((formula) => formula !== '')).toHaveLength(1)
  })

  test('offers the words of a choice, keeps codes as text, guards the row’s id', () => {
    const { sheet } = made()
    const offered = sheet.dressing.filter(({ what }) => what === 'offer').map(({ with: words }) => words)
    expect(offered).toContainEqual(columnOf('visas').kind.choices)
    expect(sheet.dressing.filter(({ with: look }) => JSON.stringify(look) === '{"number":"@"}').length).toBeGreaterThan(
      3,
    )
    expect(sheet.dressing.some(({ what }) => what === 'warn')).toBe(true)
  })
})

describe('A file of a newer add-on', () => {
  test.each([
    ['newTracker', plans()],
    ['useTab', { sheetId: 1, profile }],
    ['refresh', {}],
    ['saveProfile', { values: { step2: '250' } }],
  ] as const)('%s leaves it alone', (name, asked) => {
    const desk = deskOf()
    desk.sheet.mark({ key: marks.file, value: 'imgfit:99 file-1' })
    const before = desk.sheet.writes
    expect(() => ask(desk, name, asked as never)).toThrow('set up by a newer IMGFIT')
    expect(desk.sheet.writes).toBe(before)
  })
})

describe('Rows know themselves by their id', () => {
  const list = [
    ['Program', 'State', 'IMG %', 'IMGFIT id'],
    ['X', 'NY', 45, 'r_one00001'],
    ['X', 'NY', 45, 'r_one00001'],
    ['', '', '', ''],
    ['Y', 'TX', 3, ''],
  ]
  test.each([
    ['refresh', {}],
    ['useTab', { sheetId: 1, profile }],
  ] as const)('%s gives one to each filled row that has none or a copied one', (name, asked) => {
    const desk = deskOf(sampleSheet({ Programs: list }))
    ask(desk, name, asked)
    const ids = desk.sheet.values({ sheetId: 1, row: 2, column: 4, rows: 4, columns: 1 }).flat()
    const fresh = expect.stringMatching(/^r_[a-z0-9]{8}$/) as string
    expect(ids).toEqual(['r_one00001', fresh, '', fresh])
    expect(new Set(ids).size).toBe(4)
    const before = desk.sheet.writes
    if (name === 'useTab') ask(desk, name, asked)
    expect(desk.sheet.writes).toBe(before)
  })

  test('a tracker without the column gets none', () => {
    const desk = deskOf(sampleSheet({ Programs: list.map((line) => line.slice(0, 3)) }))
    ask(desk, 'refresh')
    expect(desk.sheet.tab(1)?.columns).toBe(3)
  })
})
