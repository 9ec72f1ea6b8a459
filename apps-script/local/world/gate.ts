import type { Execution, Host, Mode } from './host.ts'

/** What a mode may do, and the sentence with which the rest is refused. */
export interface Gate {
  readonly mode: Mode
  /** Throws unless the document may be read. */
  read(what: string): void
  /** Throws unless the document may be changed. */
  write(what: string): void
  /** Throws unless the network may be asked. */
  fetch(what: string): void
  /** Throws unless the script may know the user, show itself or act for them. */
  full(what: string): void
  /** Throws in a custom function. */
  menu(what: string): void
  refuse(message: string): never
}

const READS: readonly Mode[] = ['LIMITED', 'CUSTOM_FUNCTION', 'FULL']
const WRITES: readonly Mode[] = ['LIMITED', 'FULL']
const FETCHES: readonly Mode[] = ['CUSTOM_FUNCTION', 'FULL']
const MENUS: readonly Mode[] = ['NONE', 'LIMITED', 'FULL']

export const makeGate = (host: Host, { mode }: Execution): Gate => {
  const refuse = (message: string): never => {
    const error = new host.realm.Error(message)
    error.name = 'Exception'
    throw error
  }
  const allow = (modes: readonly Mode[], what: string): void => {
    if (!modes.includes(mode)) refuse(`You do not have permission to call ${what}.`)
  }
  return {
    mode,
    read: (what) => allow(READS, what),
    write: (what) => allow(WRITES, what),
    fetch: (what) => allow(FETCHES, what),
    full: (what) => allow(['FULL'], what),
    menu: (what) => allow(MENUS, what),
    refuse,
  }
}

/** Length in UTF-8, which is what Google's limits count. */
export const byteLength = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
  }
  return bytes
}
