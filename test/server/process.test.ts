import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { serverProcesses } from '../setup/server-process.ts'

const { folder, start } = serverProcesses()

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

test('Whoever goes in the middle of a body is no failure of the server', async () => {
  const server = start({ LOG_LEVEL: 'trace' })
  const { port } = new URL(await server.ready)
  const socket = connect(Number(port), 'localhost')
  socket.on('error', () => {})
  const heads = ['POST /v1/lists/plan HTTP/1.1', 'Host: localhost', 'Content-Type: application/json']
  await new Promise((sent) => socket.write([...heads, 'Content-Length: 1000', '', '{"contract":1'].join('\r\n'), sent))
  // it has been taken up once another request that came later is answered
  await fetch(`http://localhost:${port}/v1/calibration`)
  socket.destroy()
  while (!server.said().includes('"route":"plan"')) await sleep(10)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.said()).not.toContain('"level":50')
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
