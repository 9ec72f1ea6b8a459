import { MOST_PLANNED, type PlanRequest } from '../../../shared/list/plan/request.ts'
import { ANY_PLACE } from '../../../shared/list/plan/utility.ts'
import type { Choices } from './choices.ts'
import type { Candidate, Sheet } from './reading.ts'

/** What the form says, as it was typed. */
export interface Wish {
  readonly budget: string
  readonly most: string
  /** interviews that can be gone to */
  readonly interviews: string
  /** dollars that a percentage point is worth */
  readonly worth: string
  /** 0 my preferences, 10 any match */
  readonly slider: number
  readonly careful: boolean
  /** specialties that are not to be planned for */
  readonly without: readonly string[]
}

/** What was said of single rows, by their key. */
export type Ticks = Choices['ticks']

/** The form as it opens: the budget of the profile, and no other limit. */
export const wishFor = ({ profile }: Pick<Sheet, 'profile'>): Wish => ({
  budget: profile.budget === undefined ? '' : String(profile.budget),
  most: '',
  interviews: '',
  worth: '',
  slider: 10 * ANY_PLACE,
  careful: false,
  without: [],
})

/** What cannot be planned with, by field; empty where all can. */
export const problemsOf = (wish: Wish): Problems => {
  const dollars = (text: string): boolean => numberIn(text) >= 0 && numberIn(text) <= 1_000_000
  const wholeTo = (text: string, most: number): boolean =>
    Number.isInteger(numberIn(text)) && numberIn(text) >= 1 && numberIn(text) <= most
  const said = (field: keyof Problems): boolean => wish[field].trim() !== ''
  return {
    ...(said('budget') && !dollars(wish.budget) ? { budget: 'Dollars, such as 1500.' } : {}),
    ...(said('worth') && !dollars(wish.worth) ? { worth: 'Dollars, such as 150.' } : {}),
    ...(said('most') && !wholeTo(wish.most, MOST_PLANNED) ? { most: `A whole number from 1 to ${MOST_PLANNED}.` } : {}),
    ...(said('interviews') && !wholeTo(wish.interviews, MOST_INTERVIEWS)
      ? { interviews: `A whole number from 1 to ${MOST_INTERVIEWS}.` }
      : {}),
  }
}
/** What is wrong with each field that was typed. */
export type Problems = Partial<Record<'budget' | 'most' | 'interviews' | 'worth', string>>
/** Far more than anybody can go to. */
const MOST_INTERVIEWS = 100

/** What the planner is asked, and the candidate behind each of its rows. */
export interface Question {
  readonly request: PlanRequest
  readonly candidates: readonly Candidate[]
  /** of specialties that are not planned for */
  readonly others: readonly Candidate[]
}

/** The wishes as the planner takes them. They have no problems. */
export const questionOf = (
  { profile, candidates: all }: Sheet,
  wish: Wish,
  ticks: Ticks,
  signals: Choices['signals'] = new Map(),
): Question => {
  const { budget, most, interviews, worth, slider, careful, without } = wish
  const isOut = ({ specialty }: Candidate): boolean => specialty !== undefined && without.includes(specialty)
  const candidates = all.filter((one) => !isOut(one))
  const ticked = (said: 'always' | 'never'): number[] =>
    candidates.flatMap(({ key }, row) => (ticks.get(key) === said ? [row] : []))
  return {
    candidates,
    others: all.filter((one) => isOut(one) && ticks.get(one.key) !== 'never'),
    request: {
      profile,
      rows: candidates.map(({ cells }) => cells),
      slider: slider / 10,
      riskAverse: careful,
      fixed: ticked('always'),
      forbidden: ticked('never'),
      signals: candidates.flatMap(({ key }, row) => {
        const level = signals.get(key)
        return level === undefined ? [] : [{ row, level }]
      }),
      ...(budget.trim() === '' ? {} : { budget: numberIn(budget) }),
      ...(most.trim() === '' ? {} : { most: numberIn(most) }),
      ...(interviews.trim() === '' ? {} : { interviews: numberIn(interviews) }),
      ...(worth.trim() === '' ? {} : { dollarsPerPoint: numberIn(worth) }),
    },
  }
}

/**
 * `1,500`, `1.500`, `1 500` and `$1500` are one number, as people of many countries write it: three digits after a sign
 * are thousands, one or two after the last are cents.
 */
const numberIn = (text: string): number => {
  const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text.replace(/[$\s’']/g, '')) ?? []
  const digits = /^\d{1,3}([.,]\d{3})+$/.test(whole) ? whole.replace(/[.,]/g, '') : whole
  return /^\d+$/.test(digits) ? Number(`${digits}.${cents}`) : NaN
}
