import { compile, type Judge } from '../rules/compile.ts'
import { MISSES, type Outcome, UNKNOWN, UNKNOWN_FLIPS } from '../rules/outcome.ts'
import { requirements } from '../rules/requirements/index.ts'
import { addDays } from '../seasons/calendar.ts'
import type { EventId, Season, SeasonDate } from '../seasons/season.ts'
import { season as seasonOf } from '../seasons/seasons.ts'
import type { Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'
import type { Concerned, When } from './milestone.ts'
import { outcomesOf } from './moves.ts'
import { type Route, routesOf } from './services.ts'

/** What every part of the plan stands on. */
export interface Ground {
  readonly profile: Profile
  readonly today: string
  readonly year: number
  readonly rows: readonly Row[]
  readonly routes: readonly Route[]
  readonly judge: Judge
  /** The season's own date; undefined where it is not known. */
  readonly on: (event: EventId) => SeasonDate | undefined
  /** The earliest day that a service of the list opens for sending, and shows applications to programs. */
  readonly submit: SeasonDate | undefined
  readonly view: SeasonDate | undefined
  /** Rows by what they answer to a requirement, of those that ask. */
  readonly concerned: (rule: string, asks: (row: Row) => boolean) => Concerned
}

export const groundOf = (profile: Profile, rows: readonly Row[], today: string, year: number): Ground => {
  const known = seasonOf(year)
  const { dates = {} }: Partial<Season> = known ?? {}
  const routes = routesOf(year, profile, rows)
  const judge = compile({ ...profile, season: year })
  let outcomes: (readonly (readonly Outcome[])[])[] | undefined
  return {
    profile,
    today,
    year,
    rows,
    routes,
    judge,
    on: (event) => dates[event],
    submit: earliest(routes.map(({ dates: { submit } }) => submit)),
    view: earliest(routes.map(({ dates: { view } }) => view)),
    concerned(rule, asks) {
      const at = requirements.findIndex(({ id }) => id === rule)
      const lists = { asking: [] as number[], missed: [] as number[], open: [] as number[] }
      // without days of the season nothing comes too late or in time
      outcomes ??= rows.map((row) => (known === undefined ? [] : outcomesOf(judge, row)))
      outcomes.forEach((variants, row) => {
        const answers = variants.map((one) => one[at])
        if (asks(rows[row] ?? {})) lists.asking.push(row)
        if (known === undefined) return
        if (answers.every((one) => one === MISSES)) lists.missed.push(row)
        else if (answers.some((one) => one === MISSES || one === UNKNOWN || one === UNKNOWN_FLIPS)) lists.open.push(row)
      })
      return lists
    },
  }
}

const earliest = (dates: readonly (SeasonDate | undefined)[]): SeasonDate | undefined =>
  dates.reduce(
    (first, one) => (first === undefined || (one !== undefined && one.day < first.day) ? one : first),
    undefined,
  )

/** The day so many days before another; undefined where that is not known. */
export const before = (day: string | undefined, days: number): When | undefined =>
  day === undefined ? undefined : { day: addDays(day, -days) }

export const pages = (...printed: readonly (SeasonDate | undefined)[]): SeasonDate[] =>
  printed.filter((one): one is SeasonDate => one !== undefined)
