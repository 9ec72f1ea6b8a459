import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { inRoot } from '../../server/root.ts'

/** Servers as processes of their own, for one test file: they end with their test, and their data with the file. */
export function serverProcesses() {
  const folder = mkdtempSync(join(tmpdir(), 'imgfit-process-'))
  chmodSync(folder, 0o755)
  const running = new Set<ChildProcess>()
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Starts the server as `npm start` does; gives its address, or its exit code and what it said. */
  function start(environment: Record<string, string> = {}) {
    const child = spawn(process.execPath, [inRoot('server/run.mjs'), inRoot('server/index.ts')], {
      env: { ...process.env, DATABASE_URL: '', DATA_DIR: join(folder, 'data'), PORT: '0', ...environment },
    })
    running.add(child)
    let said = ''
    const ended = new Promise<number | null>((done) => {
      child.once('exit', (code) => {
        running.delete(child)
        done(code)
      })
    })
    const ready = new Promise<string>((found) => {
      const hear = (piece: Buffer) => {
        said += piece.toString()
        const url = /http:\/\/localhost:\d+/.exec(said)?.[0]
        if (url) found(url)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
    })
    return { child, ready, ended, said: () => said }
  }

  return { folder, start }
}
