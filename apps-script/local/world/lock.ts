import type { Context } from './context.ts'

export interface Lock {
  tryLock(milliseconds: number): boolean
  waitLock(milliseconds: number): void
  releaseLock(): void
  hasLock(): boolean
}

/** Locks keep scripts apart, not people. One that another execution holds is waited for and then refused. */
export const makeLockService = (context: Context) => ({
  getDocumentLock: () => makeLock(context, 'document'),
  getUserLock: () => makeLock(context, 'user'),
  getScriptLock: () => makeLock(context, 'script'),
})

const makeLock = ({ host, gate }: Context, name: string): Lock => {
  let held = false
  const self: Lock = {
    tryLock: (milliseconds) => {
      if (!held && host.stores.locks.has(name)) host.sleep(milliseconds)
      if (!held && host.stores.locks.has(name)) return false
      host.stores.locks.add(name)
      held = true
      return true
    },
    waitLock: (milliseconds) => {
      if (!self.tryLock(milliseconds)) gate.refuse('Lock timeout: another process was holding the lock for too long.')
    },
    releaseLock: () => {
      if (held) host.stores.locks.delete(name)
      held = false
    },
    hasLock: () => held,
  }
  return self
}
