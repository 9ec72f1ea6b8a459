import type { Box } from '../book/a1.ts'
import type { Change } from '../book/changes.ts'
import type { LocalDocument } from '../document.ts'

/** What the services need from whoever runs a script: a test in Node or a worker in a page. */
export interface Host {
  document: LocalDocument
  manifest: Manifest
  user: User
  stores: Stores
  quota: Quota
  /** The script's own `Date` and `Error`, so that `instanceof` holds on its side. */
  realm: Realm
  /** A change that the script made; the document has it already. */
  changed(change: Change): void
  /** Everything changed so far shall be seen now. */
  flush(): void
  /** Synchronous, one answer a request, in their order. */
  http(requests: readonly HttpRequest[]): HttpAnswer[]
  /** Text of a file of the project, without its `.html`. */
  html(name: string): string | undefined
  show(event: Shown): void
  /** Waits for the person and says which button they chose; `CLOSE` where they chose none. */
  ask(question: Question): Answer
  now(): number
  uuid(): string
  sleep(milliseconds: number): void
  log(level: 'log' | 'info' | 'warn' | 'error', words: unknown[]): void
}

/** One run of one function. */
export interface Execution {
  mode: Mode
  /** What is selected; in a custom function, the cell of the formula. */
  active: { sheet: number; box: Box }
}

/** Google's authorisation modes. */
export type Mode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL'

export interface Manifest {
  oauthScopes?: string[]
  urlFetchWhitelist?: string[]
  timeZone?: string
}

export interface User {
  email: string
  locale: string
  /** Differs by user, says nothing about them. */
  temporaryKey: string
  identityToken: string | null
}

export interface Stores {
  /** The properties of the user, and of the owner whom custom functions see instead. */
  user: Record<string, string>
  owner: Record<string, string>
  script: Record<string, string>
  /** Key with its scope → value and the moment it ends. */
  cache: Map<string, { value: string; until: number }>
  /** Names of locks held by other executions. */
  locks: Set<string>
}

/** Calls left today under Google's quotas. */
export interface Quota {
  urlfetch: number
  properties: number
}

export interface Realm {
  Date: DateConstructor
  Error: ErrorConstructor
}

export interface HttpRequest {
  url: string
  method: string
  headers: Record<string, string>
  body?: string | Uint8Array
}

/** An answer, or the reason why there is none. */
export type HttpAnswer = { status: number; headers: Record<string, string>; body: Uint8Array } | { unreachable: string }

export interface MenuItem {
  label: string
  /** Absent for a line between items. */
  run?: string
  items?: MenuItem[]
}

export type Shown =
  | { kind: 'menu'; title: string | null; items: MenuItem[] }
  | { kind: 'sidebar'; title: string; html: string }
  | { kind: 'dialog'; title: string; html: string; width: number; height: number; modal: boolean }
  | { kind: 'toast'; title: string; text: string; seconds: number }
  | { kind: 'select'; sheet: number; box: Box }

export interface Question {
  title: string
  text: string
  buttons: readonly Exclude<Answer, 'CLOSE'>[]
}

export type Answer = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE'

/** A consumer account's day. */
export const dailyQuota = (): Quota => ({ urlfetch: 20_000, properties: 50_000 })

export const emptyStores = (): Stores => ({ user: {}, owner: {}, script: {}, cache: new Map(), locks: new Set() })
