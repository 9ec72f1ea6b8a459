import type { ProgramAnswer } from '../../../shared/contract/messages.ts'
import type { Script } from '../script.ts'
import type { Offline } from '../seam.ts'
import { heard } from './answered.ts'

/** A program, and the day to tell the age of its facts by. */
export type GivenProgram = ProgramAnswer & { readonly today: string }

/** One program with every claim about it. */
export const program = async (script: Script, { key }: { readonly key: string }): Promise<GivenProgram | Offline> => {
  const [answer, { today }] = await Promise.all([
    script.ask({ endpoint: 'program', takes: { key }, fresh: true }),
    script.look(),
  ])
  return 'offline' in answer ? heard(answer) : { ...answer.gives, today }
}
