import { describe, expect, test } from 'vitest'
import type { Mode } from '../../../apps-script/local/world/host.ts'
import { makeWorld } from '../../../apps-script/local/world/index.ts'
import { testDocument, testExecution, testHost } from './host.ts'

type World = ReturnType<typeof makeWorld>

const MODES: Mode[] = ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL']

/** Google's table of modes: what is done, and in which modes it is allowed. */
const table: [deed: string, allowed: Mode[], run: (world: World) => unknown][] = [
  [
    'add a menu',
    ['NONE', 'LIMITED', 'FULL'],
    (w) => w.SpreadsheetApp.getUi().createAddonMenu().addItem('Open', 'x').addToUi(),
  ],
  ['show a sidebar', ['FULL'], (w) => w.SpreadsheetApp.getUi().showSidebar(w.HtmlService.createHtmlOutput('x'))],
  [
    'show a dialog',
    ['FULL'],
    (w) => w.SpreadsheetApp.getUi().showModalDialog(w.HtmlService.createHtmlOutput('x'), 'A dialog'),
  ],
  [
    'read a cell',
    ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'],
    (w) => w.SpreadsheetApp.getActiveSheet().getRange('A1').getValue(),
  ],
  ['write a cell', ['LIMITED', 'FULL'], (w) => w.SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)],
  ['write a note', ['LIMITED', 'FULL'], (w) => w.SpreadsheetApp.getActiveSheet().getRange('A1').setNote('x')],
  ['insert a row', ['LIMITED', 'FULL'], (w) => w.SpreadsheetApp.getActiveSheet().insertRowAfter(1)],
  ['insert a sheet', ['LIMITED', 'FULL'], (w) => w.SpreadsheetApp.getActive().insertSheet('New')],
  [
    'read document properties',
    ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'],
    (w) => w.PropertiesService.getDocumentProperties().getKeys(),
  ],
  ['set a user property', ['LIMITED', 'FULL'], (w) => w.PropertiesService.getUserProperties().setProperty('a', 'b')],
  ['use the cache', ['LIMITED', 'CUSTOM_FUNCTION', 'FULL'], (w) => w.CacheService.getDocumentCache().get('a')],
  ['fetch', ['CUSTOM_FUNCTION', 'FULL'], (w) => w.UrlFetchApp.fetch('https://api.example.com/')],
  ['know the user', ['FULL'], (w) => w.Session.getActiveUser().getEmail()],
  ['get an identity token', ['FULL'], (w) => w.ScriptApp.getIdentityToken()],
  ['know the locale', MODES, (w) => w.Session.getActiveUserLocale()],
  ['make a UUID', MODES, (w) => w.Utilities.getUuid()],
]

describe('A mode allows what Google’s table of modes allows', () => {
  test.each(
    table.flatMap(([deed, allowed, run]) => MODES.map((mode) => ({ deed, mode, may: allowed.includes(mode), run }))),
  )('$mode: $deed → $may', ({ mode, may, run }) => {
    const http = () => [{ status: 200, headers: {}, body: new Uint8Array() }]
    const world = makeWorld(testHost(testDocument({ Programs: [['a']] }), { http }), testExecution(mode))
    if (may) expect(() => run(world)).not.toThrow()
    else expect(() => run(world)).toThrow(/You do not have permission to call/)
  })
})

test('A custom function sees the user properties of the owner', () => {
  const host = testHost(testDocument({ Programs: [] }))
  host.stores.user['key'] = 'mine'
  host.stores.owner['key'] = "the owner's"
  const read = (mode: Mode) =>
    makeWorld(host, testExecution(mode)).PropertiesService.getUserProperties().getProperty('key')
  expect([read('FULL'), read('CUSTOM_FUNCTION')]).toEqual(['mine', "the owner's"])
})
