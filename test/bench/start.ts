import { spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Bench, freePort, openFolder, round } from './harness.ts'

/**
 * `npm start` until the page can be asked for. Cold: everything built anew, a new database, the sample loaded (the
 * packages are installed). Warm: the same folder again.
 */
export const start = async (bench: Bench): Promise<Record<string, unknown>> => {
  const dataDir = openFolder()
  bench.say('start, cold')
  for (const made of ['server/dist', 'apps-script/dist', 'apps-script/local/dist'])
    rmSync(join(bench.root, made), { recursive: true, force: true })
  const began = performance.now()
  const built = spawnSync(process.execPath, ['server/setup.mjs', '--build'], {
    cwd: bench.root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (built.status !== 0) throw new Error('the build failed')
  const build = performance.now() - began
  const cold = build + (await startOnce(bench.root, dataDir))
  bench.say('start, warm')
  const warm = await startOnce(bench.root, dataDir)
  rmSync(dataDir, { recursive: true, force: true })
  return { start: { cold_ms: round(cold, 0), warm_ms: round(warm, 0), build_ms: round(build, 0) } }
}

const startOnce = async (root: string, dataDir: string): Promise<number> => {
  const port = await freePort()
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port) }
  const began = performance.now()
  const setup = spawnSync(process.execPath, ['server/setup.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (setup.status !== 0) throw new Error('the set-up failed')
  const child = spawn(process.execPath, ['--max-semi-space-size=64', 'server/dist/index.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; ; tries++) {
    const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    if (page?.ok) break
    if (tries > 3_000 || child.exitCode !== null) throw new Error('the page did not come')
    await sleep(10)
  }
  const ms = performance.now() - began
  child.kill('SIGTERM')
  if (child.exitCode === null) await new Promise((ok) => child.once('exit', ok))
  return ms
}
