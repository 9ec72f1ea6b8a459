import { MOST_PLANNED, type PlanRequest } from '../../../shared/list/request.ts'
import { ANY_PLACE } from '../../../shared/list/utility.ts'
import type { Candidate, Sheet } from './reading.ts'

/** What the form says, as it was typed. */
export interface Wish {
  readonly budget: string
  readonly most: string
  /** 0 my preferences, 10 any match */
  readonly slider: number
  readonly careful: boolean
  /** specialties that are not to be planned for */
  readonly without: readonly string[]
}

/** What was said of single rows, by their key. */
export type Ticks = ReadonlyMap<string, 'always' | 'never'>

export const wishFor = ({ profile }: Pick<Sheet, 'profile'>): Wish => ({
  budget: profile.budget === undefined ? '' : String(profile.budget),
  most: '',
  slider: 10 * ANY_PLACE,
  careful: false,
  without: [],
})

/** What cannot be planned with, by field; empty where all can. */
export const problemsOf = ({ budget, most }: Wish): { readonly budget?: string; readonly most?: string } => {
  const dollars = numberIn(budget)
  const many = numberIn(most)
  const wholeTo = Number.isInteger(many) && many >= 1 && many <= MOST_PLANNED
  return {
    ...(budget.trim() === '' || (dollars >= 0 && dollars <= 1_000_000) ? {} : { budget: 'Dollars, such as 1500.' }),
    ...(most.trim() === '' || wholeTo ? {} : { most: `A whole number from 1 to ${MOST_PLANNED}.` }),
  }
}

/** What the planner is asked, and the candidate behind each of its rows. */
export interface Question {
  readonly request: PlanRequest
  readonly candidates: readonly Candidate[]
}

export const questionOf = ({ profile, candidates: all }: Sheet, wish: Wish, ticks: Ticks): Question => {
  const { budget, most, slider, careful, without } = wish
  const candidates = all.filter(({ specialty }) => specialty === undefined || !without.includes(specialty))
  const ticked = (said: 'always' | 'never'): number[] =>
    candidates.flatMap(({ key }, row) => (ticks.get(key) === said ? [row] : []))
  return {
    candidates,
    request: {
      profile,
      rows: candidates.map(({ cells }) => cells),
      slider: slider / 10,
      riskAverse: careful,
      fixed: ticked('always'),
      forbidden: ticked('never'),
      ...(budget.trim() === '' ? {} : { budget: numberIn(budget) }),
      ...(most.trim() === '' ? {} : { most: numberIn(most) }),
    },
  }
}

const numberIn = (text: string): number => Number(text.replace(/[$,\s]/g, '') || NaN)
