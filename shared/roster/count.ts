import type { Place } from './places/suggest.ts'
import type { Roster } from './roster.ts'
import { type Share, shareOf } from './share.ts'

/** What a person ticked for one school. */
export interface Tick {
  readonly place: Place | 'not known'
  /** Whether those from here are US citizens: only where the person knows. */
  readonly citizens?: 'US' | 'not US'
  /** The person's own school. */
  readonly own?: boolean
}

/** What a person ticked. A school without a tick counts as not known. */
export interface Ticks {
  readonly schools: Readonly<Record<string, Tick>>
  readonly groups: Readonly<Record<string, GroupTick>>
  /** The person's country of school, for "own country". */
  readonly ownCountry?: string
}
export interface GroupTick {
  /** Chiefs and preliminary residents are counted apart unless ticked. */
  readonly counted?: boolean
  /** The entering year, where the page's is another. */
  readonly entered?: number
  /** Residents of the class, where the page has more than could be read. */
  readonly residents?: number
}

export interface Count {
  /** All of them. */
  readonly residents: number
  /** Those whose school has its place ticked: what the share is a share of. */
  readonly known: number
  readonly imgs: number
  readonly us: number
  readonly canada: number
  /** Undefined until the citizenship of every IMG is ticked. */
  readonly usImgs: number | undefined
  readonly nonUsImgs: number | undefined
  /** Undefined while the person's own country is not known. */
  readonly ownCountry: number | undefined
  readonly ownSchool: number
  readonly share: Share | undefined
}
export interface GroupCount extends Count {
  readonly id: string
  readonly label: string
  readonly kind: Roster['groups'][number]['kind']
  readonly entered: number | undefined
  readonly counted: boolean
}
export interface RosterCount {
  readonly groups: readonly GroupCount[]
  readonly all: Count
  /** IMGs by country, the most first. */
  readonly countries: readonly { readonly country: string; readonly residents: number }[]
  readonly chiefs: Count
  /** Schools that nothing is ticked for. */
  readonly toTick: number
}

/** Counts a roster by what the person ticked, and by nothing else. */
export const countRoster = (roster: Roster, ticks: Ticks): RosterCount => {
  const groups = roster.groups.map((group): GroupCount => {
    const tick = ticks.groups[group.id] ?? {}
    const inside = roster.residents.filter((one) => one.group === group.id)
    return {
      id: group.id,
      label: group.label,
      kind: group.kind,
      entered: tick.entered ?? group.entered,
      counted: tick.counted ?? (group.kind === 'class' || group.kind === 'not said'),
      ...countOf(
        inside.map(({ school }) => tickOf(school, ticks)),
        Math.max(0, (tick.residents ?? 0) - inside.length),
        ticks.ownCountry,
      ),
    }
  })
  const counted = new Set(groups.filter((group) => group.counted).map(({ id }) => id))
  const within = roster.residents.filter(({ group }) => counted.has(group)).map(({ school }) => tickOf(school, ticks))
  const unread = groups
    .filter((group) => group.counted)
    .reduce(
      (sum, { id, residents }) => sum + residents - roster.residents.filter(({ group }) => group === id).length,
      0,
    )
  const chiefs = roster.residents.filter(({ chief }) => chief).map(({ school }) => tickOf(school, ticks))
  return {
    groups,
    all: countOf(within, unread, ticks.ownCountry),
    countries: countriesOf(within),
    chiefs: countOf(chiefs, 0, ticks.ownCountry),
    toTick: roster.schools.filter(({ id }) => ticks.schools[id] === undefined).length,
  }
}

const tickOf = (school: string | undefined, { schools }: Ticks): Tick =>
  (school === undefined ? undefined : schools[school]) ?? { place: 'not known' }

const countOf = (ticks: readonly Tick[], unread: number, ownCountry: string | undefined): Count => {
  const many = (which: (tick: Tick) => boolean): number => ticks.filter(which).length
  const imgs = many(isImg)
  const known = many(({ place }) => place !== 'not known')
  const allSaid = ticks.every((tick) => !isImg(tick) || tick.citizens !== undefined)
  const of = (citizens: 'US' | 'not US'): number | undefined =>
    allSaid ? many((tick) => isImg(tick) && tick.citizens === citizens) : undefined
  return {
    residents: ticks.length + unread,
    known,
    imgs,
    us: many(({ place }) => place === 'US'),
    canada: many(({ place }) => place === 'Canada'),
    usImgs: of('US'),
    nonUsImgs: of('not US'),
    ownCountry: ownCountry === undefined ? undefined : many((tick) => countryOf(tick) === ownCountry),
    ownSchool: many(({ own }) => own === true),
    share: shareOf(imgs, known),
  }
}

/** Schooled outside the United States and Canada. */
const isImg = ({ place }: Tick): boolean => typeof place === 'object'
const countryOf = ({ place }: Tick): string => (typeof place === 'object' ? place.country : place)

const countriesOf = (ticks: readonly Tick[]): RosterCount['countries'] => {
  const many = new Map<string, number>()
  for (const tick of ticks.filter(isImg)) many.set(countryOf(tick), (many.get(countryOf(tick)) ?? 0) + 1)
  return [...many]
    .map(([country, residents]) => ({ country, residents }))
    .sort((a, b) => b.residents - a.residents || (a.country < b.country ? -1 : 1))
}
