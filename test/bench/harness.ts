import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../../server/root.ts'
import { writeNationalList } from './national-list.ts'

/** Everything a group of figures needs: where the real data lies, if it does, and a server of its own. */
export interface Bench {
  readonly root: string
  /** A folder of the three-file national list: the real one, or one made from a seed. */
  readonly list: { readonly folder: string; readonly made: boolean }
  /** The server with the national list in its database; started at the first call. */
  server(): Promise<Running>
  say(text: string): void
  close(): Promise<void>
}

export interface Running {
  readonly url: string
  readonly pid: number
  readonly dataDir: string
  readonly startedMs: number
  stop(): Promise<void>
}

export const createBench = (dataFolder: string | undefined): Bench => {
  const scratch = openFolder()
  const folder = root
  const real = resolve(folder, dataFolder ?? '../shared/data', 'nrmp-codes')
  const list = existsSync(real)
    ? { folder: real, made: false }
    : { folder: writeNationalList(join(scratch, 'list')), made: true }
  let running: Promise<Running> | undefined
  const say = (text: string): void => void process.stderr.write(`${text}\n`)
  return {
    root: folder,
    list,
    say,
    server: () => (running ??= startWithList(folder, join(scratch, 'data'), list.folder, say)),
    close: async () => {
      await (await running?.catch(() => undefined))?.stop()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

const startWithList = async (
  folder: string,
  dataDir: string,
  list: string,
  say: (text: string) => void,
): Promise<Running> => {
  const running = await startServer(folder, dataDir)
  try {
    importList(folder, dataDir, list, say)
  } catch (error) {
    await running.stop()
    throw error
  }
  // the server looks for a new database version at most once a second
  await sleep(1_500)
  return running
}

const importList = (folder: string, dataDir: string, list: string, say: (text: string) => void): void => {
  say('importing the national list')
  const env = { ...process.env, DATA_DIR: dataDir }
  const done = spawnSync(process.execPath, ['server/dist/import.js', '--yes', list], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`the import failed: ${done.stdout}${done.stderr}`)
}

/** The server as a user starts it, without the set-up; resolves when it is ready to answer. */
export const startServer = async (folder: string, dataDir: string): Promise<Running> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, ['--max-semi-space-size=64', 'server/dist/index.js'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await ready(url, child)
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    startedMs: performance.now() - began,
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await new Promise((ok) => child.once('exit', ok))
    },
  }
}

const ready = async (url: string, child: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 1_200; tries++) {
    if (child.exitCode !== null) throw new Error('the server stopped before it was ready')
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(25)
  }
  throw new Error('the server was not ready within 30 s')
}

export const freePort = (): Promise<number> =>
  new Promise((ok) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => ok(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** A folder of its own that PostgreSQL's user may enter too. */
export const openFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'imgfit-bench-'))
  chmodSync(folder, 0o755)
  return folder
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
export const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN
export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))
/** Numbers between 0 and 1 from a seed, the same on every machine. */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
}
