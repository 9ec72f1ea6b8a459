import type { Friendliness } from '../rules/friendliness.ts'
import type { Support } from './support.ts'

/** Where a program stands between taking IMGs and supporting them. */
export type Quadrant = 'thrive' | 'accepted but alone' | 'closed but kind' | 'avoid'

export interface Place {
  /** 0 closed to 1 open; undefined where the record is not known */
  readonly x: number | undefined
  /** 0 to 1, with what it can still be */
  readonly y: { readonly mid: number; readonly low: number; readonly high: number } | undefined
  /** undefined: not researched, or its record not known; never a low place */
  readonly quadrant: Quadrant | undefined
}

/** What is found by the program's own word alone is just above the line; what is half found is below. A judgement. */
export const KIND_FROM = 0.4

/** One indicator alone is no picture of a program. */
const LEAST_LOOKED = 2

/**
 * The side is the rules' verdict, IMG-friendly or IMG-open on the right; within a side the share of IMGs moves the
 * point, all the way at 60 %, the top of the guide's band.
 * @param share percent of residents who are IMGs, where it is known
 */
export const placeOf = (verdict: Friendliness, share: number | undefined, support: Support): Place => {
  const { score, low, high, looked } = support
  const isOpen = verdict === 'IMG-friendly' || verdict === 'IMG-open'
  const part = share === undefined ? 0.5 : Math.min(share, 60) / 60
  const x = verdict === 'unknown' ? undefined : (isOpen ? 0.5 : 0) + 0.04 + 0.42 * part
  const y = score === undefined || looked.length < LEAST_LOOKED ? undefined : { mid: score, low, high }
  if (x === undefined || y === undefined) return { x, y, quadrant: undefined }
  const isKind = y.mid >= KIND_FROM
  return {
    x,
    y,
    quadrant: isOpen ? (isKind ? 'thrive' : 'accepted but alone') : isKind ? 'closed but kind' : 'avoid',
  }
}

/** `thrive`, or why a program has no place. */
export const placeWords = ({ x, y, quadrant }: Place): string =>
  quadrant ?? (y === undefined ? 'not researched' : x === undefined ? 'record of IMGs not known' : '')
