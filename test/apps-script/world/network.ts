import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import type { HttpAnswer, HttpRequest } from '../../../apps-script/local/world/host.ts'

export interface Network {
  /** Sleeps until every answer is there. */
  http: (requests: readonly HttpRequest[]) => HttpAnswer[]
  close(): Promise<void>
}

/**
 * A synchronous network for Node: a worker asks while this thread sleeps. With `app`, a module that exports a Hono
 * `app`, requests go straight into it; without, over the wire.
 */
export const openNetwork = async (options: { app?: string; seconds?: number } = {}): Promise<Network> => {
  const { app, seconds = 60 } = options
  const flag = new Int32Array(new SharedArrayBuffer(8))
  const bytes = new Uint8Array(new SharedArrayBuffer(ANSWER_BYTES))
  const workerData = { flag, bytes, app: app === undefined ? null : await bundled(app) }
  const worker = new Worker(WORKER, { eval: true, workerData })
  worker.unref()
  return {
    http: (requests) => {
      Atomics.store(flag, 0, 0)
      worker.postMessage(requests, [])
      if (Atomics.wait(flag, 0, 0, seconds * 1000) === 'timed-out')
        return requests.map(() => ({ unreachable: `No answer within ${seconds} s.` }))
      const text = new TextDecoder().decode(bytes.slice(0, flag[1]))
      return (JSON.parse(text) as Answer[]).map(({ body, ...answer }) =>
        'unreachable' in answer ? answer : { ...answer, body: Buffer.from(body, 'base64') },
      )
    },
    close: async () => void (await worker.terminate()),
  }
}

type Answer = { body: string } & ({ unreachable: string } | { status: number; headers: Record<string, string> })

const ANSWER_BYTES = 16 * 1024 * 1024

const WORKER = `
const { parentPort, workerData: { flag, bytes, app } } = require('node:worker_threads')
const asking = (app ? import(app) : Promise.resolve({ app: { fetch } })).then((module) => module.app)
const ask = async ({ url, method, headers, body }) => {
  try {
    const answer = await (await asking).fetch(new Request(url, { method, headers, body }))
    const content = Buffer.from(await answer.arrayBuffer()).toString('base64')
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: content }
  } catch (error) {
    return { unreachable: String(error?.cause?.message ?? error?.message ?? error), body: '' }
  }
}
parentPort.on('message', async (requests) => {
  const text = new TextEncoder().encode(JSON.stringify(await Promise.all(requests.map(ask))))
  bytes.set(text)
  flag[1] = text.length
  Atomics.store(flag, 0, 1)
  Atomics.notify(flag, 0)
})
`

/** The worker cannot read TypeScript; packages stay where they are. */
const bundled = async (module: string): Promise<string> => {
  const folder = resolve('node_modules/.cache/imgfit')
  mkdirSync(folder, { recursive: true })
  const outfile = resolve(folder, `app-${process.pid}-${Date.now()}.mjs`)
  await build({ entryPoints: [module], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
  return pathToFileURL(outfile).href
}
