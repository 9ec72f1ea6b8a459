import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type vm from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LocalCell, Scalar } from '../../../apps-script/local/document.ts'
import type { Host } from '../../../apps-script/local/world/host.ts'
import { profile, programs } from '../functions/sample.ts'
import { reply, scoring } from '../backend/server.ts'
import { testDocument, testExecution, testHost } from '../world/host.ts'
import { execute, openScript, scriptRun } from '../world/run-in-vm.ts'
import { clientOver } from './client-over.ts'

let script: vm.Script
beforeAll(() => {
  const out = mkdtempSync(join(tmpdir(), 'imgfit-'))
  execFileSync(process.execPath, ['server/run.mjs', 'apps-script/build.ts', '--no-page', '--out', out])
  script = openScript(readFileSync(join(out, 'Code.js'), 'utf8'))
})

type Rows = (Scalar | null | LocalCell)[][]
const day: LocalCell = { value: 46_268, format: 'yyyy-mm-dd' }

/** A file on the stand-in, as a person would have made it. */
const open = (parts: Partial<Host> = {}, properties: Record<string, string> = {}) => {
  const tabs = {
    Programs: [...(programs as Rows), ['Dated Hospital', 'IM']],
    Profile: [...(profile as Rows), ['Last clinical day', day]],
  }
  return testHost(testDocument(tabs, { names: { PROFILE: 'Profile!A1:B40' }, properties }), parts)
}
const cells = (range: string): unknown[][] =>
  range === 'PROFILE' ? (profile as unknown[][]) : (programs as unknown[][])
const api = (host: Host, name: string, json: string): string =>
  scriptRun(script, host, { active: testExecution().active, name: 'api', args: [name, json] }) as string
const clientOf = (host: Host) => clientOver((name, json) => api(host, name, json))

describe('Before anybody has granted anything', () => {
  test('the menu is there', () => {
    const host = open()
    execute(script, host, { ...testExecution('NONE'), name: 'onOpen', args: [{ authMode: 'NONE' }] })
    expect(host.shown).toMatchObject([
      { kind: 'menu', items: [{ run: 'showSidebar' }, { run: 'refresh' }, { run: 'newTracker' }] },
    ])
  })

  test('installing adds it too', () => {
    const host = open()
    execute(script, host, { ...testExecution('FULL'), name: 'onInstall', args: [{}] })
    expect(host.shown).toHaveLength(1)
  })
})

describe('A custom function', () => {
  const call = (host: Host, name: string, ...args: unknown[]) =>
    execute(script, host, { ...testExecution('CUSTOM_FUNCTION', 2, 14), name, args }) as unknown

  test('scores a tracker without asking anybody', () => {
    const host = open()
    const report = call(host, 'IMGREPORT', cells('A1:K5'), cells('PROFILE')) as unknown[][]
    expect(report[0]?.[5]).toBe('Why (scored in this sheet)')
    expect(report[1]?.[3]).toBe('Target')
    expect(host.asked).toEqual([])
  })

  test('connected, asks the server once, and the next cell takes the kept answer', () => {
    const http: Host['http'] = (requests) =>
      requests.map(({ body }) => {
        const { status, text } = scoring()({ method: 'POST', path: '/v1/score', headers: {}, body: String(body) })
        return { status, headers: {}, body: Buffer.from(text) }
      })
    const host = open({ http }, { connected: 'yes' })
    const report = () => call(host, 'IMGREPORT', cells('A1:K5'), cells('PROFILE')) as unknown[][]
    expect(report()[1]?.[5]).toBe('said by the server')
    expect(report()).toEqual(report())
    expect(host.asked).toMatchObject([{ method: 'POST', headers: { 'content-type': 'application/json' } }])
  })

  test('refused by the server, scores in the sheet', () => {
    const { status, text } = reply({ code: 'internal', detail: 'no' }, 500)
    const host = open(
      { http: (all) => all.map(() => ({ status, headers: {}, body: Buffer.from(text) })) },
      { connected: 'yes' },
    )
    expect(call(host, 'IMGTIER', [programs[1]], cells('PROFILE'), [programs[0]])).toBe('Target')
    expect(host.asked.length).toBe(2)
  })

  test('in its short form reads its own row of the tracker', () => {
    expect(call(open(), 'IMGTIER', [programs[1]])).toBe('Target')
    expect(call(open(), 'IMGTIER', 2)).toBe('Target')
  })

  test('takes Dates as Google hands them in', () => {
    const headers = ['Program', 'Specialty', 'Deadline']
    const past = new Date(Date.UTC(2026, 8, 2, 19))
    expect(call(open(), 'IMGWHY', [['X', 'IM', past]], cells('PROFILE'), [headers])).toMatch(/2026-09-03/)
  })

  test('throws a sentence for a wrong argument', () => {
    expect(() => call(open(), 'IMGFIT')).toThrow('Give a row')
  })
})

describe('The sidebar', () => {
  test('opens from the menu', () => {
    const host = open({ html: (name) => (name === 'sidebar' ? '<p>here</p>' : undefined) })
    execute(script, host, { ...testExecution(), name: 'showSidebar' })
    expect(host.shown).toEqual([{ kind: 'sidebar', title: 'IMGFIT', html: '<p>here</p>' }])
  })

  test('is told by the menu to make a new tracker', () => {
    const host = open({ html: () => '<div id="app" data-wish=""></div>' })
    execute(script, host, { ...testExecution(), name: 'newTracker' })
    expect(host.shown).toMatchObject([{ kind: 'sidebar', html: '<div id="app" data-wish="newTracker"></div>' }])
  })

  test('opens its own page in a dialog of 900 pixels, told what to show; no text of it can leave its attribute', () => {
    const host = open({ html: () => '<div id="app" data-wish=""></div><p data-wish=""></p>' })
    const entry = `{"page":"adopt","title":"$& $' \\" > </div><script>'&amp;"}`
    expect(JSON.parse(api(host, 'wide', JSON.stringify({ entry })))).toEqual({ ok: true })
    const [shown] = host.shown
    expect(host.shown).toMatchObject([{ kind: 'dialog', title: 'IMGFIT', width: 900, height: 640, modal: true }])
    const { html } = shown as { html: string }
    const [, told = ''] = /^<div id="app" data-wish="([^"<>]*)"><\/div><p data-wish=""><\/p>$/.exec(html) ?? []
    expect(told.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))).toBe(entry)
  })

  test('opens no dialog for what is no text', () => {
    const host = open({ html: () => '<div id="app" data-wish=""></div>' })
    expect(JSON.parse(api(host, 'wide', '{"entry":{"page":"adopt"}}'))).toHaveProperty('error.code', 'failed')
    expect(host.shown).toEqual([])
  })

  test.each([
    ['state', {}],
    ['selection', {}],
    ['look', { sheetId: 1, layers: ['formulas', 'notes', 'formats', 'merges', 'hidden'] }],
    ['change', {}],
    ['refresh', {}],
    ['connect', { on: true }],
    ['ask', { endpoint: 'search', takes: { text: 'x' } }],
  ])('%s comes back as plain JSON', (name, asked) => {
    expect(JSON.parse(api(open(), name, JSON.stringify(asked)))).toHaveProperty('ok')
  })

  test('days in cells are days of the spreadsheet’s zone', async () => {
    expect(JSON.stringify(await clientOf(open()).profile())).toContain('"2026-09-03"')
  })

  test('connects the document, and the next formula asks the server', async () => {
    const host = open()
    await clientOf(host).connect({ on: true })
    expect(host.document.properties).toEqual({ connected: 'yes', token: '' })
  })

  test('Refresh writes a day as text', async () => {
    const host = open()
    const asOf = host.document.sheets[1]?.cells[2] ?? []
    asOf[1] = { value: '2026-09-02' }
    expect((await clientOf(host).refresh()).asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(host.document.sheets[1]?.cells[2]?.[1]).toMatchObject({
      format: '@',
      value: expect.stringMatching(/^\d{4}-/) as string,
    })
  })

  test('a new tracker is ready to score', async () => {
    const host = open()
    const client = clientOf(host)
    const { sheetId, name } = await client.newTracker()
    expect(name).toBe('Programs 2')
    const made = host.document.sheets.find(({ id }) => id === sheetId)
    expect(made?.cells[0]?.some(({ formula = '' }) => /^=IMGREPORT\(H1:[A-Z]+[;,]PROFILE\)$/.test(formula))).toBe(true)
    expect(made?.frozenRows).toBe(1)
    expect(await client.state()).toMatchObject({ copied: false, newer: false, spilled: null })
  })
})
