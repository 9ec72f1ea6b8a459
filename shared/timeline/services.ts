import type { SeasonDate, Season, ServiceName } from '../seasons/season.ts'
import { same, season as seasonOf } from '../seasons/seasons.ts'
import type { Printed } from '../seasons/source.ts'
import { printed } from '../seasons/sources.ts'
import type { OneOf, Row } from '../tracker/columns.ts'
import type { Profile } from '../tracker/profile.ts'

/** A service that the list applies through, with its own days. */
export interface Route {
  /** The same in every refresh of one season: it depends on the season's figures alone. */
  readonly id: string
  readonly name: ServiceName
  /** As people write them; none where every other specialty is meant. */
  readonly specialties: readonly string[]
  readonly dates: Partial<Record<'opens' | 'submit' | 'submitUntil' | 'view', SeasonDate>>
  readonly printed: readonly Printed[]
  readonly rows: readonly number[]
}

/** The services of the rows and of the profile's specialties, ERAS first; ERAS where neither names a specialty. */
export const routesOf = (year: number, profile: Profile, rows: readonly Row[]): Route[] => {
  const known = allRoutes(year)
  const [eras] = known
  const chosen = new Map<Route, number[]>()
  const put = (route: Route | undefined, row?: number): void => {
    if (route === undefined) return
    const list = chosen.get(route) ?? []
    chosen.set(route, row === undefined ? list : [...list, row])
  }
  for (const specialty of [profile.specialty, profile.specialty2])
    if (specialty !== undefined) put(routeFor(known, specialty))
  rows.forEach(({ specialty, service }, at) => {
    const [named] = valuesOf(service)
    for (const one of valuesOf(specialty))
      put(named === undefined ? routeFor(known, one) : (known.find(({ name }) => name === named) ?? eras), at)
  })
  if (chosen.size === 0) put(eras)
  return known.flatMap((route) => {
    const list = chosen.get(route)
    return list === undefined ? [] : [{ ...route, rows: [...new Set(list)] }]
  })
}

const valuesOf = <T extends string>(value: T | OneOf<T> | undefined): readonly T[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value.oneOf

const routeFor = (routes: readonly Route[], specialty: string): Route | undefined =>
  routes.find(({ specialties }) => specialties.some((one) => same(one, specialty))) ?? routes[0]

/** Every service of a season; records of one service that print the same days are one. */
const allRoutes = (year: number): Route[] => {
  const { dates = {}, services = [] }: Partial<Season> = seasonOf(year) ?? {}
  const { erasOpens, submit, view } = dates
  const routes: Route[] = [
    {
      id: 'eras',
      name: 'ERAS',
      specialties: [],
      dates: { ...(erasOpens && { opens: erasOpens }), ...(submit && { submit }), ...(view && { view }) },
      printed: [submit ?? view ?? printed('RECALL', 'R')],
      rows: [],
    },
  ]
  for (const { service, specialties, dates: own = {}, source, mark, note } of services) {
    const page = { source, mark, ...(note === undefined ? {} : { note }) }
    const at = routes.findIndex((route) => route.name === service && daysOf(route) === daysOf({ dates: own }))
    const twin = routes[at]
    if (twin !== undefined)
      routes[at] = {
        ...twin,
        specialties: [...twin.specialties, ...specialties],
        printed: [...twin.printed, page],
      }
    else {
      const isFirst = !routes.some(({ name }) => name === service)
      routes.push({
        id: slug(isFirst ? service : `${service} ${specialties[0] ?? ''}`),
        name: service,
        specialties,
        dates: own,
        printed: [page],
        rows: [],
      })
    }
  }
  return routes
}

const daysOf = ({ dates: { opens, submit, submitUntil, view } }: Pick<Route, 'dates'>): string =>
  [opens, submit, submitUntil, view].map((one) => one?.day ?? '-').join(' ')

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
