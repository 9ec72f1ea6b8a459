import type { Change } from '../book/changes.ts'
import type { LocalDocument } from '../document.ts'
import type { FromWorker, Held, Run, StoreChanges, ToWorker } from '../messages.ts'
import {
  type Answer,
  dailyQuota,
  type Manifest,
  type Mode,
  type Question,
  type Quota,
  type Shown,
  type User,
} from '../world/host.ts'
import { SECONDS } from '../world/index.ts'

/** The add-on's files as the server gives them. */
export interface AddOn {
  code: string
  pages: Record<string, string>
  manifest: Manifest
}

export interface Pool {
  run(name: string, args: unknown[], mode: Mode, active: Run['active']): Promise<unknown>
  /** Tells every worker what happened to the document. */
  tell(changes: Change[]): void
  /** Whether custom functions are being worked out. */
  busy(): boolean
  /** Another person sits down: their properties take the place of those before. */
  become(): void
}

/** What outlives a page: properties by person, and those of the script. */
export interface Kept {
  users: Record<string, Record<string, string>>
  script: Record<string, string>
}

interface Doors {
  addOn: AddOn
  document: LocalDocument
  kept: Kept
  user(): User
  /** Called just before an execution starts, to bring the document up to the grid. */
  settle(): void
  changed(changes: Change[]): void
  shown(event: Shown): void
  asked(question: Question): Promise<Answer>
  storesChanged(): void
}

interface Task {
  run: Omit<Run, 'quota' | 'user' | 'answers'>
  answers: Answer[]
  done(value: unknown): void
  failed(error: Error): void
}

interface Slot {
  worker: Worker
  task?: Task | undefined
  /** Its execution moved lines: before the next one it takes the document as the grid has it. */
  stale?: boolean
  timer?: ReturnType<typeof setTimeout>
}

/** Changes that do something else when they are made twice. */
const ONCE = new Set<Change['kind']>(['lines', 'order', 'addSheet'])

/** Custom functions run side by side; everything that may write runs in a lane of its own, one after another. */
const CUSTOM_WORKERS = 4

export const openPool = (doors: Doors): Pool => {
  const lanes = { custom: [] as Task[], full: [] as Task[] }
  const cache = new Map<string, Held>()
  const quota: Quota = dailyQuota()
  const { kept } = doors
  let ids = 0

  const slot = (): Slot => {
    const made: Slot = { worker: new Worker('/worker.js') }
    made.worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => heard(made, data))
    open(made)
    return made
  }
  const open = (on: Slot): void => {
    const stores = { ...own(), cache: [...cache] }
    send(on, { kind: 'open', ...doors.addOn, document: doors.document, stores })
  }
  const own = (): Pick<StoreChanges, 'user' | 'script'> => ({
    user: kept.users[doors.user().email] ?? {},
    script: kept.script,
  })
  const send = (to: Slot, message: ToWorker): void => to.worker.postMessage(message, [])

  const heard = (from: Slot, message: FromWorker): void => {
    if (message.kind === 'changes') takeChanges(from, message.changes)
    if (message.kind === 'shown') doors.shown(message.event)
    if (message.kind === 'stores') takeStores(from, message.stores)
    if (message.kind === 'asks' && from.task?.run.id === message.id) void answer(from, from.task, message.question)
    if (message.kind !== 'done' && message.kind !== 'failed') return
    if (from.task?.run.id !== message.id) return
    const { task } = from
    clearTimeout(from.timer)
    from.task = undefined
    Object.assign(quota, message.quota)
    if (message.kind === 'done') task.done(message.value)
    else task.failed(new Error(message.message))
    start()
  }
  /**
   * The others hear what one did. It hears most of it again itself, so that an edit made meanwhile does not stand in it
   * as the later one; what cannot happen twice, it does not.
   */
  const takeChanges = (from: Slot, changes: Change[]): void => {
    doors.changed(changes)
    const again = changes.filter(({ kind }) => !ONCE.has(kind))
    if (again.length < changes.length) from.stale = true
    for (const each of all()) send(each, { kind: 'changes', changes: each === from ? again : changes })
  }
  /** The execution has all the time in the world while it waits, and begins anew when it has its answer. */
  const answer = async (on: Slot, task: Task, question: Question): Promise<void> => {
    clearTimeout(on.timer)
    task.answers.push(await doors.asked(question))
    doors.settle()
    open(on)
    begin(on, task)
  }
  const takeStores = (from: Slot, { user, script, cache: entries }: StoreChanges): void => {
    if (user) kept.users[doors.user().email] = user
    if (script) kept.script = script
    for (const [key, held] of entries) {
      if (held) cache.set(key, held)
      else cache.delete(key)
    }
    for (const other of all()) if (other !== from) send(other, { kind: 'stores', stores: { ...own(), cache: entries } })
    if (user || script) doors.storesChanged()
  }
  const start = (): void => {
    if (lanes.custom.length + lanes.full.length > 0) doors.settle()
    for (const free of custom) if (!free.task) begin(free, lanes.custom.shift())
    if (!full.task) begin(full, lanes.full.shift())
  }
  const begin = (on: Slot, task: Task | undefined): void => {
    if (!task) return
    const { mode } = task.run
    if (on.stale) open(on)
    on.stale = false
    on.task = task
    on.timer = setTimeout(() => tooLong(on), SECONDS[mode] * 1000)
    send(on, { kind: 'run', ...task.run, answers: task.answers, user: doors.user(), quota: { ...quota } })
  }
  /** An execution that does not end is ended, as Google does. */
  const tooLong = (on: Slot): void => {
    on.worker.terminate()
    on.task?.failed(new Error('Exceeded maximum execution time'))
    Object.assign(on, slot(), { task: undefined })
    start()
  }

  const full = slot()
  const custom = Array.from({ length: CUSTOM_WORKERS }, slot)
  const all = (): Slot[] => [full, ...custom]
  return {
    run: (name, args, mode, active) =>
      new Promise((done, failed) => {
        const lane = mode === 'CUSTOM_FUNCTION' ? lanes.custom : lanes.full
        lane.push({ run: { id: ++ids, name, args, mode, active }, answers: [], done, failed })
        queueMicrotask(start)
      }),
    tell: (changes) => {
      for (const each of all()) send(each, { kind: 'changes', changes })
    },
    busy: () => lanes.custom.length > 0 || custom.some(({ task }) => task !== undefined),
    become: () => {
      for (const each of all()) send(each, { kind: 'stores', stores: { ...own(), cache: [] } })
    },
  }
}
