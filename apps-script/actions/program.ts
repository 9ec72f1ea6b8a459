import type { ProgramAnswer } from '../../shared/contract/messages.ts'
import type { Offline } from '../backend.ts'
import { type Desk, heard } from './desk.ts'

/** One program with every claim about it, and the day to tell their age by. */
export const program = (
  { key }: { readonly key: string },
  { backend, today }: Desk,
): (ProgramAnswer & { readonly today: string }) | Offline => {
  const answer = backend.ask('program', { key }, true)
  return 'offline' in answer ? heard(answer) : { ...answer.gives, today: today() }
}
