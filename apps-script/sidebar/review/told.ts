import type { Activity } from '../../../shared/contract/reviews.ts'
import { inSheet, toldOf } from '../../../shared/review/told.ts'
import { capital } from '../words.ts'
import { anchorWords, authorWords } from './words.ts'

/** One thing that happened, as a sentence, and what was said with it. */
export interface Sentence {
  readonly says: string
  readonly quote?: string
}

/** @example Mentor changed Example Medical Center: Status, from considering to applied. */
export const sentenceOf = (activity: Activity): Sentence => {
  const { by, kind, anchor, text } = activity
  const { did, about, to, quote } = toldOf(activity)
  const what = about === undefined ? '' : anchor === undefined ? (text ?? '') : anchorWords(anchor)
  const inside = what.replace(/^The whole/, 'the whole')
  const words = by === undefined ? `${what} ${inSheet(did)}` : `${authorWords(by)} ${did} ${inside}`
  const says = `${capital(words.trim())}${to ? `, ${to}` : ''}`
  // what was changed in bulk is its own object, and no quote
  const said = kind === 'changed' && anchor === undefined ? undefined : quote
  return { says: /[.:]$/.test(says) ? says : `${says}.`, ...(said === undefined ? {} : { quote: said }) }
}
