import type { Box } from './book/a1.ts'
import type { Change } from './book/changes.ts'
import type { LocalDocument } from './document.ts'
import type { Answer, Manifest, Mode, Question, Quota, Shown, User } from './world/host.ts'

/** What the page tells a worker. */
export type ToWorker =
  | {
      kind: 'open'
      code: string
      pages: Record<string, string>
      manifest: Manifest
      document: LocalDocument
      stores: StoreChanges
    }
  | { kind: 'changes'; changes: Change[] }
  | { kind: 'stores'; stores: StoreChanges }
  | ({ kind: 'run' } & Run)

/** What a worker tells the page. */
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'changes'; changes: Change[] }
  | { kind: 'stores'; stores: StoreChanges }
  | { kind: 'shown'; event: Shown }
  | { kind: 'asks'; id: number; question: Question }
  | { kind: 'done'; id: number; quota: Quota; value: unknown }
  | { kind: 'failed'; id: number; quota: Quota; message: string }

/** One execution. */
export interface Run {
  id: number
  name: string
  args: unknown[]
  mode: Mode
  active: { sheet: number; box: Box }
  user: User
  quota: Quota
  /** What the person answered to the questions of this execution so far. */
  answers: Answer[]
}

/** Properties of user and script as they now are, and what became of single cache entries: null is gone. */
export interface StoreChanges {
  user?: Record<string, string>
  script?: Record<string, string>
  cache: [key: string, held: Held | null][]
}

export interface Held {
  value: string
  until: number
}
