import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'acorn'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDocument, testExecution, testHost } from '../apps-script/world/host.ts'
import { execute, openScript } from '../apps-script/world/run-in-vm.ts'
import { claims } from './claims.ts'

const folder = mkdtempSync(join(tmpdir(), 'imgfit-dev-'))
let code = ''

beforeAll(() => {
  const args = ['server/run.mjs', 'apps-script/build.ts', '--dev', '--no-page', '--out', folder]
  const source = resolve('test/apps-script/fixture')
  const { status, stderr } = spawnSync(process.execPath, [...args, '--source', source], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  code = readFileSync(join(folder, 'Code.js'), 'utf8')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const host = () =>
  testHost(testDocument({ Programs: [['Program']] }), {
    manifest: JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as object,
  })

describe('A development build', () => {
  test('is still a script of ES2019', () => {
    expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow()
  })

  test('adds its menu beside the add-on’s', () => {
    const shown = host()
    execute(openScript(code), shown, { ...testExecution('LIMITED'), name: 'onOpen', args: [{}] })
    expect(shown.shown.map((event) => event.kind === 'menu' && event.title)).toEqual([null, 'IMGFIT development'])
  })

  test('writes every claim that a menu can check, and a formula for the others', () => {
    const file = host()
    execute(openScript(code), file, { ...testExecution(), name: 'runConformance' })
    const sheet = file.document.sheets.find(({ name }) => name === 'Conformance')!
    const rows = sheet.cells.map((row) => row.map(({ value }) => value))
    const checked = claims.filter(({ mode }) => mode === 'FULL')
    expect(rows.slice(0, checked.length + 1)).toEqual([
      ['Claim', 'Mode', 'Holds', 'Says'],
      ...checked.map(({ claim, mode }) => [claim, mode, true, undefined]),
    ])
    expect(sheet.cells[checked.length + 1]![0]!.formula).toMatch(/^=IMGCONFORMANCE\("/)
    expect(file.document.sheets.map(({ name }) => name)).toEqual(['Programs', 'Conformance'])
  })

  test('checks the others in a custom function', () => {
    const rows = execute(openScript(code), host(), { ...testExecution('CUSTOM_FUNCTION'), name: 'IMGCONFORMANCE' })
    const checked = claims.filter(({ mode }) => mode === 'CUSTOM_FUNCTION')
    expect(rows).toEqual(checked.map(({ claim, mode }) => [claim, mode, true, '']))
  })
})
