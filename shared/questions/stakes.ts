import type { Judge } from '../rules/compile.ts'
import type { Row } from '../tracker/columns.ts'
import { bank } from './bank.ts'
import type { Asking } from './choose.ts'
import { plainly } from './doubts.ts'

/** What one answer would make of the row. */
export interface Stake {
  /** the answer, as the end of "if" */
  readonly says: string
  readonly tier: string
  readonly shown: string
}

/** Every answer that may come, judged: what hangs on a question. Empty where answers are open. */
export const stakesOf = (judge: Judge, row: Row, id: string): Stake[] => {
  const plain = plainly(row)
  return (bank.find((one) => one.id === id)?.answers ?? []).map(({ says, facts }) => {
    const { tier, shown } = judge.score({ ...plain, ...facts })
    return { says, tier, shown }
  })
}

/** In a sentence: `If it sponsors none: not eligible. If J-1 only: target.` */
export const stakesWords = (
  stakes: readonly Stake[],
  { points, decides }: Pick<Asking, 'points' | 'decides'>,
): string => {
  const [first, ...rest] = stakes
  if (first !== undefined && rest.some(({ tier }) => tier !== first.tier))
    return stakes.map(({ says, tier }) => `If ${says}: ${tier}.`).join(' ')
  if (decides) return 'It decides a requirement: until it is known, the row stays to be clarified.'
  const moves = Math.round(points)
  return moves >= 1
    ? `It moves the fit by up to ${moves} point${moves === 1 ? '' : 's'}.`
    : 'It changes no tier; good to know.'
}
