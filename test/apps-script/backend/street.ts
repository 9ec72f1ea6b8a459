import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Street } from '../../../apps-script/backend.ts'
import type { HttpReply, HttpRequest } from '../../../shared/contract/encode.ts'

/** A street of a test: its own clock, its own cache, a server that is a function, and what was asked. */
export interface TestStreet extends Street {
  readonly asked: HttpRequest[][]
  readonly cached: Map<string, string>
  /** Moves the clock. */
  wait(milliseconds: number): void
}

export type Server = (request: HttpRequest) => HttpReply

export const memoryStreet = (
  settings: Readonly<Record<string, string>>,
  server: Server = () => {
    throw new Error('Address unavailable: http://server.example/')
  },
  cached = new Map<string, string>(),
  time = { now: 0 },
): TestStreet => {
  const asked: HttpRequest[][] = []
  return {
    asked,
    cached,
    wait: (milliseconds) => (time.now += milliseconds),
    origin: 'http://server.example',
    addon: '0.1.0',
    setting: (name) => settings[name],
    cache: {
      getAll: (keys) =>
        Object.fromEntries(keys.flatMap((key) => (cached.has(key) ? [[key, cached.get(key) as string]] : []))),
      putAll: (values) => {
        for (const [key, value] of Object.entries(values)) {
          if (Buffer.byteLength(value) > 100 * 1024) throw new Error('Argument too large: value')
          cached.set(key, value)
        }
      },
      removeAll: (keys) => keys.forEach((key) => cached.delete(key)),
      pack: (text) => gzipSync(text).toString('base64'),
      unpack: (packed) => gunzipSync(Buffer.from(packed, 'base64')).toString(),
      hash: (text) => createHash('sha256').update(text).digest('base64url'),
    },
    fetchAll: (requests) => {
      asked.push([...requests])
      return requests.map(server)
    },
    now: () => time.now,
    sleep: (milliseconds) => (time.now += milliseconds),
  }
}
