import type { Context } from './context.ts'
import { byteLength } from './gate.ts'

const KEY_CHARACTERS = 250
const VALUE_BYTES = 100 * 1024
const ENTRIES = 1_000
const SECONDS = 600
const LONGEST_SECONDS = 21_600

export interface Cache {
  get(key: string): string | null
  getAll(keys: string[]): Record<string, string>
  put(key: string, value: string, seconds?: number): void
  putAll(values: Record<string, string>, seconds?: number): void
  remove(key: string): void
  removeAll(keys: string[]): void
}

/** Values that may be lost: ten minutes unless told otherwise, six hours at most, a thousand a cache. */
export const makeCacheService = (context: Context) => {
  const { gate } = context
  const open = (scope: string, what: string) => () => {
    gate.read(`CacheService.${what}`)
    return makeCache(context, scope)
  }
  return {
    getDocumentCache: open('document:', 'getDocumentCache'),
    getUserCache: open('user:', 'getUserCache'),
    getScriptCache: open('script:', 'getScriptCache'),
  }
}

const makeCache = ({ host, gate }: Context, scope: string): Cache => {
  const { cache } = host.stores
  const self: Cache = {
    get: (key) => {
      const held = cache.get(scope + key)
      return held && held.until > host.now() ? held.value : null
    },
    getAll: (keys) => {
      const found = keys.map((key) => [key, self.get(key)] as const).filter((pair) => pair[1] !== null)
      return Object.fromEntries(found) as Record<string, string>
    },
    put: (key, value, seconds = SECONDS) => {
      if (key.length > KEY_CHARACTERS) gate.refuse('Argument too large: key')
      if (byteLength(value) > VALUE_BYTES) gate.refuse('Argument too large: value')
      cache.delete(scope + key)
      cache.set(scope + key, { value, until: host.now() + Math.min(seconds, LONGEST_SECONDS) * 1000 })
      const own = [...cache.keys()].filter((held) => held.startsWith(scope))
      for (const oldest of own.slice(0, Math.max(0, own.length - ENTRIES))) cache.delete(oldest)
    },
    putAll: (values, seconds) => {
      for (const [key, value] of Object.entries(values)) self.put(key, value, seconds)
    },
    remove: (key) => void cache.delete(scope + key),
    removeAll: (keys) => {
      for (const key of keys) self.remove(key)
    },
  }
  return self
}
