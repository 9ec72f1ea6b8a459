import { describe, expect, test } from 'vitest'
import { columnLetters } from '../../../apps-script/sheet/address.ts'
import { columnIds, columnOf } from '../../../shared/tracker/columns.ts'
import { fieldOf, profileIds } from '../../../shared/tracker/profile.ts'
import { mark, marks } from '../../../shared/tracker/versions.ts'
import { scoring } from '../backend/server.ts'
import { memoryStreet } from '../backend/street.ts'
import { profile as sampleProfile, programs } from '../functions/sample.ts'
import { open, type Opened, openSample, type Rows } from './open.ts'

describe('The state of a file', () => {
  test('names the tracker that is selected and all there are', async () => {
    const here = openSample({ Second: programs as Rows })
    const state = await here.client.state()
    expect(state.trackers.map(({ name, rows }) => [name, rows])).toEqual([
      ['Programs', 4],
      ['Second', 4],
    ])
    expect(state.tracker?.name).toBe('Programs')
    here.select(1, 1, 2)
    expect((await here.client.state()).tracker).toBeNull()
  })

  test('says what the profile lacks and for which day it is', async () => {
    expect((await openSample().client.state()).profile).toEqual({
      found: true,
      lacks: null,
      asOf: '2026-11-23',
      sheetName: 'Profile',
    })
    expect((await open({ Programs: programs as Rows }).client.state()).profile).toEqual({
      found: false,
      lacks: 'needs a profile: IMG type, Needs a visa, As of',
      asOf: null,
      sheetName: null,
    })
  })

  test('knows the server only after it was tried', async () => {
    const here = openSample({}, memoryStreet({ connected: 'yes' }, scoring()))
    expect(await here.client.state()).toMatchObject({
      connected: true,
      reachable: null,
      server: 'http://server.example',
      quota: null,
    })
    await here.client.explain({ sheetId: 1, row: 2 })
    expect((await here.client.state()).reachable).toBe(true)
  })

  test('is one call of the script', async () => {
    const here = openSample()
    await here.client.state()
    expect(here.calls).toEqual(['state'])
  })
})

describe('Connecting is the consent, remembered by the document', () => {
  test.each([true, false])('%s', async (on) => {
    const here = openSample()
    expect(await here.client.connect({ on })).toEqual({ connected: on })
    expect(here.settings).toEqual({ connected: on ? 'yes' : 'no', token: '' })
  })
})

describe('A tab becomes a tracker', () => {
  const mine: Rows = [['My list'], ['Program', 'State', 'IMG %'], ['X', 'NY', '=B3']]
  const cellsOf = ({ host }: Opened, tab = 0) => JSON.stringify(host.document.sheets[tab]?.cells)

  test('by marks alone: no cell that exists is changed', async () => {
    const here = open({ Mine: mine })
    const before = cellsOf(here)
    expect(await here.client.useTab({ sheetId: 1 })).toMatchObject({ name: 'Mine', headerRow: 2, rows: 1 })
    expect(cellsOf(here)).toBe(before)
    expect(here.host.document.metadata.map(({ key, value }) => [key, value])).toEqual([
      [marks.profile, mark('profile')],
      [marks.tracker, mark('2')],
      [marks.file, mark('test-file')],
    ])
    expect(here.calls).toEqual(['look', 'change'])
  })

  test('and gets a Profile tab with every field, today and PROFILE where there was none', async () => {
    const here = open({ Mine: mine })
    await here.client.useTab({ sheetId: 1 })
    const { profile, tabs } = await here.client.look()
    expect(tabs.find(({ sheetId }) => sheetId === profile?.box.sheetId)?.name).toBe('Profile')
    const cells = profile?.cells ?? []
    for (const id of profileIds) expect(cells.some(([title]) => title === fieldOf(id).title)).toBe(true)
    expect(cells.find(([title]) => title === 'As of')?.[1]).toBe('2026-11-24')
    const { tab } = await here.client.look({ sheetId: profile?.box.sheetId ?? 0, layers: ['notes'] })
    expect(tab?.notes?.flat()).toContain(fieldOf('imgType').note)
  })

  test('and keeps the profile that is there, which PROFILE then names', async () => {
    const here = open({ Mine: mine, Profile: sampleProfile as Rows })
    const before = cellsOf(here, 1)
    await here.client.useTab({ sheetId: 1 })
    expect(here.host.document.sheets.length).toBe(2)
    expect(cellsOf(here, 1)).toBe(before)
    expect(here.host.document.names['PROFILE']).toMatch(/^'?Profile'?!A1:B\d+$/)
  })

  test('in a grid as short as its profile, which is made longer for PROFILE', async () => {
    const here = open({ Mine: mine, Profile: sampleProfile as Rows })
    here.host.document.sheets[1]!.rows = sampleProfile.length
    await here.client.useTab({ sheetId: 1 })
    expect((await here.client.look()).profile?.box.rows).toBe(sampleProfile.length + 20)
  })

  test.each<[what: string, rows: Rows, merges: string[], says: string]>([
    ['a tab without titles', [['a', 'b', 'c']], [], 'No header row was found on this tab.'],
    ['a merge across the titles', mine, ['A2:B2'], 'Cells of the header row (row 2) are merged'],
    ['a merge that reaches into the titles', mine, ['A1:A2'], 'Cells of the header row (row 2) are merged'],
  ])('%s is refused with a sentence', async (_, rows, merges, says) => {
    const here = open({ Mine: rows })
    Object.assign(here.host.document.sheets[0]!, { merges })
    await expect(here.client.useTab({ sheetId: 1 })).rejects.toThrow(says)
    expect(here.host.document.metadata).toEqual([])
  })

  test('with a merge above its titles', async () => {
    const here = open({ Mine: mine })
    Object.assign(here.host.document.sheets[0]!, { merges: ['A1:C1'] })
    expect(await here.client.useTab({ sheetId: 1 })).toMatchObject({ headerRow: 2 })
  })
})

describe('A new tracker', () => {
  const made = async () => {
    const here = open({ Programs: [['mine']] })
    const tracker = await here.client.newTracker()
    const [, profile, tab] = here.host.document.sheets
    return { here, tracker, profile, tab }
  }
  const results = ['fit', 'low', 'high', 'tier', 'verdict', 'why']
  const [first = expect.fail(), ...others] = columnIds.filter((id) => columnOf(id).who !== 'result')
  const tools = columnIds.filter((id) => columnOf(id).who === 'result' && !results.includes(id))
  const all = [first, ...results, ...others, ...tools]

  test('stands on a tab of its own with every column, and is marked', async () => {
    const { here, tracker, tab, profile } = await made()
    expect(tracker).toMatchObject({ sheetId: tab?.id, name: 'Programs 2', headerRow: 1, rows: 0 })
    const titles = all.map((id) => (results.includes(id) ? '' : columnOf(id as typeof first).header))
    expect(here.line(1, tab?.id)).toEqual(titles)
    expect(tab?.cells[0]?.[all.indexOf('visas')]?.note).toBe(columnOf('visas').note)
    expect(here.line(1)).toEqual(['mine'])
    expect(profile?.name).toBe('Profile')
    expect((await here.client.state()).trackers).toMatchObject([{ sheetId: tab?.id, headerRow: 1 }])
  })

  test('has one report beside the program’s name, over the columns right of the results', async () => {
    const { tab } = await made()
    const formulas = tab?.cells.flat().flatMap(({ formula }) => formula ?? [])
    expect(formulas).toEqual([`=IMGREPORT(H1:${columnLetters(all.length - tools.length)},PROFILE)`])
    expect(tab?.cells[0]?.[1]?.formula).toBeDefined()
  })

  test('offers the words of a choice, keeps codes as text, guards the row’s id', async () => {
    const { tab } = await made()
    const offered = tab?.validations?.map(({ values }) => values)
    expect(JSON.stringify(offered)).toContain(JSON.stringify(columnOf('visas').kind.choices))
    expect(tab?.cells[1]?.[all.indexOf('acgmeCode')]).toMatchObject({ format: '@' })
    expect(tab?.protections?.length).toBe(tools.length)
  })

  test('is one look and one change', async () => {
    expect((await made()).here.calls).toEqual(['look', 'change'])
  })
})

describe('A file of a newer add-on', () => {
  test.each<[what: string, deed: (here: Opened) => Promise<unknown>]>([
    ['newTracker', ({ client }) => client.newTracker()],
    ['useTab', ({ client }) => client.useTab({ sheetId: 1 })],
    ['refresh', ({ client }) => client.refresh()],
    ['saveProfile', ({ client }) => client.saveProfile({ values: { step2: 250 } })],
  ])('%s leaves it alone', async (_, deed) => {
    const here = openSample()
    here.host.document.metadata.push({ id: 1, key: marks.file, value: 'imgfit:99 file-1', visibility: 'DOCUMENT' })
    await expect(deed(here)).rejects.toThrow('set up by a newer IMGFIT')
    expect(here.host.changes).toEqual([])
  })
})

describe('Rows know themselves by their id', () => {
  const list: Rows = [
    ['Program', 'State', 'IMG %', 'IMGFIT id'],
    ['X', 'NY', 45, 'r_one00001'],
    ['X', 'NY', 45, 'r_one00001'],
    [null, null, null, null],
    ['Y', 'TX', 3, null],
  ]
  test.each<[what: string, deed: (here: Opened) => Promise<unknown>]>([
    ['refresh', ({ client }) => client.refresh()],
    ['useTab', ({ client }) => client.useTab({ sheetId: 1 })],
  ])('%s gives one to each filled row that has none or a copied one', async (_, deed) => {
    const here = openSample({ Programs: list })
    const ids = () => [2, 3, 4, 5].map((row) => here.value(row, 4))
    await deed(here)
    const fresh = expect.stringMatching(/^r_[a-z0-9]{8}$/) as string
    expect(ids()).toEqual(['r_one00001', fresh, '', fresh])
    expect(new Set(ids()).size).toBe(4)
    const before = ids()
    await deed(here)
    expect(ids()).toEqual(before)
  })

  test('a tracker without the column gets none', async () => {
    const here = openSample({ Programs: list.map((line) => line.slice(0, 3)) })
    await here.client.refresh()
    expect((await here.client.look()).tabs[0]?.columns).toBe(3)
  })
})
