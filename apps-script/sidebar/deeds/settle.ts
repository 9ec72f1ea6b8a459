import { Failure } from '../failure.ts'
import { worded } from '../refusals.ts'
import type { Script } from '../script.ts'
import type { Book, Change, Changed, LookAsked } from '../seam.ts'

export type Settled = Extract<Changed, { readonly moved: false }>

const TRIES = 3

/**
 * One look, one plan, one change; where the sheet moved in between, again from the look.
 * @param plan undefined where there is nothing to do
 * @throws Failure `moved` where the sheet does not come to rest
 */
export const settle = async (
  script: Pick<Script, 'look' | 'change'>,
  asked: LookAsked,
  plan: (book: Book) => Change | undefined,
): Promise<Settled> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const change = plan(await script.look(asked))
    if (change === undefined) return { moved: false, skipped: [], made: [] }
    const changed = await script.change(change)
    if (!changed.moved) return changed
  }
  throw refusal('moved')
}

/** @param says the part of the words that only the moment knows */
export const refusal = (code: string, says = ''): Failure => new Failure(worded({ code, says }))
