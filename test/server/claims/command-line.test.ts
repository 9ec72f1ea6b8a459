import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startEmbedded } from '../../../server/embedded.ts'
import { readArguments } from '../../../server/importers/cli/arguments.ts'
import { gather } from '../../../server/importers/cli/gather.ts'
import { inRoot } from '../../../server/root.ts'
import { ownDatabase } from '../../setup/database.ts'

// each run is a process of its own, and a machine may have much else to do
vi.setConfig({ testTimeout: 90_000 })

const own = ownDatabase()
const folder = mkdtempSync(join(tmpdir(), 'imgfit-import-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(() => {
  mkdirSync(join(folder, 'lists'))
  put('lists/list.csv', 'Program,ACGME code,IMG %\nHarbor Light,1403599001,45\nPrairie Willow,1403899002,many\n')
  put('lists/read-me.md', 'not a table')
  put('broken.csv', '1,2\n3,4\n')
  put('map.json', '{ "Share": "imgPercent" }')
  put('mapped.csv', 'Program,ACGME code,Share\nHarbor Light,1403599001,45\n')
  put('wrong-map.json', '{ "Share": "moonPhase" }')
})
beforeEach(() => own.db.pool.query('TRUNCATE programs, aliases, claims, imports, sources CASCADE'))
const put = (name: string, text: string) => writeFileSync(join(folder, name), text)

/** Runs the command as npm does from somewhere else than the repository's folder. */
const run = (args: string[], environment: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    const env = { ...process.env, DATABASE_URL: own.url, INIT_CWD: folder, ...environment }
    execFile(
      process.execPath,
      [inRoot('server/run.mjs'), inRoot('server/import.ts'), ...args],
      { cwd: inRoot('.'), env },
      (error, out, err) => done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    )
  })
const programs = async () => (await own.db.pool.query('SELECT 1 FROM programs')).rowCount

test('Without a terminal and without --yes it is a dry run that exits 2', async () => {
  const { code, out } = await run(['lists'])
  expect(out).toContain('Programs           2   2 new, 0 known')
  expect(out).toContain('list.csv, row 3, "IMG %": "many" cannot be read.')
  expect(out).toContain('read-me.md holds no table')
  expect(out).toContain('Nothing was stored.')
  expect(code).toBe(2)
  expect(await programs()).toBe(0)
})

test('With --yes it stores, says how to take it back, and takes it back', async () => {
  const stored = await run(['--yes', '--source', 'My list', '--season', '2027', 'lists'])
  expect(stored.code).toBe(0)
  expect(await programs()).toBe(2)
  const id = /Stored as (i_\w+)/.exec(stored.out)?.[1] ?? ''

  const again = await run(['--yes', '--source', 'My list', '--season', '2027', 'lists/list.csv'])
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining(`Nothing new: ${id}`) as string })
  expect((await run(['--list'])).out).toMatch(new RegExp(`${id} .* My list: 2 programs, \\d+ facts \\(list.csv\\)`))

  expect(await run(['--rollback', id])).toMatchObject({ code: 0, out: expect.stringContaining('taken back') as string })
  expect(await programs()).toBe(0)
  expect(await run(['--rollback', 'i_nothing'])).toMatchObject({ code: 1 })
})

test('--report writes every problem, --map names headers', async () => {
  await run(['--report', 'problems.csv', 'lists'])
  expect(readFileSync(join(folder, 'problems.csv'), 'utf8')).toMatch(/^File,Row,Column,Problem\r?\nlist.csv,3,IMG %,/)
  const { out } = await run(['--map', 'map.json', 'mapped.csv'])
  expect(out).toContain('"Share": read as "IMG %"')
})

test.each<[what: string, args: string[], says: string]>([
  ['no files', [], 'Name the files'],
  ['an option that is unknown', ['--moon', 'lists'], "Unknown option '--moon'"],
  ['a trust that is unknown', ['--trust', 'me', 'lists'], '--trust is "me"; it takes one of program-page'],
  ['a season that is no year', ['--season', '24', 'lists'], '--season is "24"'],
  ['a day that does not exist', ['--day', '2026-02-31', 'lists'], '--day is "2026-02-31"'],
  ['a private reading', ['--licence', 'private-reading', 'lists'], 'not stored for others'],
])('It refuses %s, and says why', (_, args, says) => {
  expect(() => readArguments(args)).toThrow(says)
})

test.each<[what: string, paths: string[], says: string]>([
  ['a file that is not there', ['nowhere.csv'], 'There is no file or folder nowhere.csv'],
  ['a folder without tables', ['empty'], 'There is no CSV, TSV or XLSX file in empty'],
])('It refuses %s, and says so', (_, paths, says) => {
  mkdirSync(join(folder, 'empty'), { recursive: true })
  expect(() => gather(paths, folder)).toThrow(says)
})

test('What is wrong goes to the error stream with exit code 1, also in a map', async () => {
  const wrong = await run(['--map', 'wrong-map.json', 'mapped.csv'])
  expect(wrong).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('map.Share names "moonPhase"') as string,
  })
  expect((await run(['--map', 'broken.csv', 'mapped.csv'])).err).toContain('is not JSON')
})

test('A file in which nothing can be imported is reported and exits 1', async () => {
  const { code, out } = await run(['--yes', 'broken.csv'])
  expect(out).toContain('no header row')
  expect(code).toBe(1)
})

test('It works while a server runs on the same folder, and when none does', async () => {
  const data = { DATABASE_URL: '', DATA_DIR: join(folder, 'data') }
  const alone = await run(['--yes', '--source', 'Alone', 'lists'], data)
  expect(alone).toMatchObject({ code: 0, err: '' })
  const running = await startEmbedded(join(folder, 'data/postgres'))
  const beside = await run(['--yes', '--source', 'Beside', 'lists'], data)
  const { out } = await run(['--list'], data)
  await running.stop()
  expect(beside).toMatchObject({ code: 0, err: '' })
  expect(out).toMatch(/Beside[^]*Alone/)
})
