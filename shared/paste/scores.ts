import { textOf } from '../tracker/cell.ts'

/** An exam's result as people tell it: passed or failed, a score, or a range, which is no score. */
export type Score =
  | { readonly result: 'pass' | 'fail' }
  | { readonly score: number }
  | { readonly from: number; readonly to: number }

/**
 * `24x` is 240 to 249, `P` is pass, `240-249` and `245+` are ranges; undefined when it is none of these.
 * USMLE scores go from 100 to 300, COMLEX scores to 999.
 */
export const scoreOf = (cell: string): Score | undefined => {
  const said = textOf(cell).toLowerCase()
  if (/^(p|pass|passed)$/.test(said)) return { result: 'pass' }
  if (/^(f|fail|failed)$/.test(said)) return { result: 'fail' }
  const [, tens] = /^(\d{2})[x*_]$/.exec(said) ?? /^(\d{2})0'?s$/.exec(said) ?? []
  if (tens !== undefined) return range(Number(tens) * 10, Number(tens) * 10 + 9)
  const [, from, to] = /^(\d{3})\s*(?:-|–|to)\s*(\d{3})$/.exec(said) ?? []
  if (from !== undefined) return range(Number(from), Number(to))
  const [, least] = /^(?:>=?|≥)?\s*(\d{3})\s*\+$/.exec(said) ?? /^(?:>=?|≥)\s*(\d{3})$/.exec(said) ?? []
  if (least !== undefined) return range(Number(least), Number(least) > 300 ? 999 : 300)
  return /^\d{3}$/.test(said) && fits(Number(said)) ? { score: Number(said) } : undefined
}

const range = (from: number, to: number): Score | undefined =>
  fits(from) && fits(to) && from <= to ? { from, to } : undefined
const fits = (n: number): boolean => n >= 100 && n <= 999

export const scoreWords = (score: Score): string =>
  'result' in score ? score.result : 'score' in score ? String(score.score) : `${score.from} to ${score.to}`
