import type { Desk } from './desk.ts'

/** A token that the server exchanges for a session; the script itself has no use for it. */
export const identity = (_: unknown, desk: Desk): string | null => desk.identity()
