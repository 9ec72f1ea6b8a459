import { applyChange } from './book/changes.ts'
import type { LocalDocument } from './document.ts'
import { identityTokenOf } from './identity-token.ts'
import type { FromWorker, Held, Run, StoreChanges, ToWorker } from './messages.ts'
import { openScript, type Script } from './script.ts'
import {
  type Answer,
  emptyStores,
  type Host,
  type HttpAnswer,
  type HttpRequest,
  type Question,
  type Shown,
  type Stores,
} from './world/host.ts'
import { crossing, isCallable, makeWorld } from './world/index.ts'

/** Apps Script in a worker: one execution at a time, each in a scope of its own, on a copy of the document. */

let document: LocalDocument
let script: Script
let project: Pick<Extract<ToWorker, { kind: 'open' }>, 'pages' | 'manifest'>

/** A cache that remembers which entries an execution touched. */
class Cache extends Map<string, Held> {
  touched = new Set<string>()

  override set(key: string, held: Held): this {
    this.touched?.add(key)
    return super.set(key, held)
  }

  override delete(key: string): boolean {
    this.touched.add(key)
    return super.delete(key)
  }
}

const cache = new Cache()
const stores: Stores = { ...emptyStores(), cache }

const tell = (message: FromWorker): void => self.postMessage(message, {})

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'open':
      ;({ document } = data)
      project = data
      takeStores(data.stores)
      script = openScript(data.code)
      return tell({ kind: 'ready' })
    case 'changes':
      for (const change of data.changes) applyChange(document, change)
      return
    case 'stores':
      return takeStores(data.stores)
    case 'run':
      run(data)
  }
})

/**
 * A worker cannot stand still while a person thinks. An execution that asks ends there, and runs once more from its
 * beginning with the answer: on a fresh document, with what the network said the first time.
 */
class Asked extends Error {
  constructor(readonly question: Question) {
    super('The script waits for an answer.')
  }
}

let heard: { id: number; answers: HttpAnswer[][] } = { id: 0, answers: [] }

const run = ({ id, name, args, mode, active, user, quota, answers }: Run): void => {
  if (heard.id !== id) heard = { id, answers: [] }
  const known = [...heard.answers]
  const given = [...answers]
  let asked: Asked | undefined
  let flushed = false
  const before = JSON.stringify([stores.user, stores.script])
  cache.touched.clear()
  const changes: Extract<FromWorker, { kind: 'changes' }>['changes'] = []
  const shown: Shown[] = []
  const flush = (): void => {
    if (asked) return
    if (changes.length + shown.length > 0) flushed = true
    if (changes.length > 0) tell({ kind: 'changes', changes: changes.splice(0) })
    for (const event of shown.splice(0)) tell({ kind: 'shown', event })
  }
  const ask = (question: Question): Answer => {
    const answer = given.shift()
    if (answer) return answer
    if (flushed) throw new Error('Here a script asks before it writes: flush() came before this question.')
    asked ??= new Asked(question)
    throw asked
  }
  const host: Host = {
    document,
    manifest: project.manifest,
    user: {
      ...user,
      get identityToken() {
        return identityTokenOf(user)
      },
    },
    stores,
    quota,
    realm: { Date, Error },
    changed: (change) => void changes.push(structuredClone(change)),
    flush,
    http: (requests) => {
      const again = known.shift()
      if (again) return again
      const fresh = requests.map(fetchNow)
      heard.answers.push(fresh)
      return fresh
    },
    html: (file) => project.pages[file],
    show: (event) => void shown.push(event),
    ask,
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
    sleep,
    log: (level, words) => console[level](...words),
  }
  let result: FromWorker
  try {
    if (!isCallable(name)) throw new Error(`Script function not found: ${name}`)
    const custom = mode === 'CUSTOM_FUNCTION'
    const taken = custom ? args : (crossing(args, 'argument') as unknown[])
    const value = script.run(makeWorld(host, { mode, active }), name, taken)
    result = { kind: 'done', id, quota, value: custom ? value : crossing(value, 'return value') }
  } catch (error) {
    result = { kind: 'failed', id, quota, message: error instanceof Error ? error.message : String(error) }
  }
  if (asked) return tell({ kind: 'asks', id, question: asked.question })
  flush()
  const { user: own, script: shared } = stores
  const entries = [...cache.touched].map((key): StoreChanges['cache'][number] => [key, cache.get(key) ?? null])
  if (JSON.stringify([own, shared]) !== before)
    tell({ kind: 'stores', stores: { user: own, script: shared, cache: entries } })
  else if (entries.length > 0) tell({ kind: 'stores', stores: { cache: entries } })
  tell(result)
}

const fetchNow = ({ url, method, headers, body }: HttpRequest): HttpAnswer => {
  const request = new XMLHttpRequest()
  try {
    request.open(method, url, false)
    request.responseType = 'arraybuffer'
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.send((body as string | Uint8Array<ArrayBuffer> | undefined) ?? null)
  } catch (error) {
    return { unreachable: String(error) }
  }
  const lines = request.getAllResponseHeaders().trim().split(/\r?\n/).filter(Boolean)
  return {
    status: request.status,
    headers: Object.fromEntries(lines.map((line) => line.split(': ', 2) as [string, string])),
    body: new Uint8Array(request.response as ArrayBuffer),
  }
}

const sleep = (milliseconds: number): void => {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

/** Here the person at the keyboard owns the file. */
const takeStores = ({ user, script: shared, cache: entries }: StoreChanges): void => {
  if (user) Object.assign(stores, { user, owner: user })
  if (shared) stores.script = shared
  for (const [key, held] of entries) {
    if (held) cache.set(key, held)
    else cache.delete(key)
  }
}
