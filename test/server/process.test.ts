import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { inRoot } from '../../server/root.ts'

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

test('It says where it is, answers, and stops cleanly when told to', async () => {
  const server = start()
  const url = await server.ready
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
})

test('Killed and started again, it serves the same data', async () => {
  const first = start()
  const before = await (await fetch(`${await first.ready}/readyz`)).json()
  first.child.kill('SIGKILL')
  await first.ended
  const second = start()
  expect(await (await fetch(`${await second.ready}/readyz`)).json()).toEqual(before)
  second.child.kill('SIGTERM')
  await second.ended
})

test('A taken port and a wrong setting are said plainly', async () => {
  const first = start()
  const { port } = new URL(await first.ready)
  const second = start({ PORT: port, DATA_DIR: join(folder, 'other') })
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(`port ${port} is taken`)
  const third = start({ PORT: 'eight' })
  expect(await third.ended).toBe(1)
  expect(third.said()).toContain('PORT is "eight"')
  first.child.kill('SIGTERM')
  await first.ended
})

test('A body in pieces that grows over the limit is refused, its content is never logged, and the server stays up', async () => {
  const server = start({ LOG_LEVEL: 'trace' })
  const url = await server.ready
  const status = await new Promise<number>((answered, failed) => {
    const sent = request(
      `${url}/v1/score`,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (reply) => answered(reply.statusCode ?? 0),
    )
    sent.on('error', failed)
    // no length is known when the pieces are written before the end
    const pieces = Array.from({ length: 70 }, () => 'private words '.repeat(5_000))
    for (const piece of pieces) sent.write(piece)
    sent.end()
  })
  expect(status).toBe(413)
  const body = JSON.stringify({
    contract: 1,
    profile: { school: 'A private school' },
    rows: [{ notes: 'private words' }],
  })
  const scored = await fetch(`${url}/v1/score?text=private`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(scored.status).toBe(200)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.said()).toContain('"route":"score"')
  expect(server.said()).not.toContain('private')
})
