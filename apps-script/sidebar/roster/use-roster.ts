import { useMemo, useState } from 'preact/hooks'
import {
  countRoster,
  type GroupTick,
  readRoster,
  type Roster,
  type RosterCount,
  type RosterFacts,
  rosterFacts,
  rosterOrigin,
  rosterVerdict,
  type RosterVerdict,
  type School,
  type Tick,
  yearsOfTraining,
} from '../../../shared/roster/index.ts'
import { ownSchoolIn, placeOfCountry } from './own.ts'
import type { Target } from './target.ts'

type Map<T> = Readonly<Record<string, T>>

/** What is known of a pasted roster and what was ticked; everything else follows from it. */
export interface RosterWork {
  readonly roster: Roster | undefined
  readonly ticks: Map<Tick>
  readonly groups: Map<GroupTick>
  readonly count: RosterCount | undefined
  readonly facts: RosterFacts | undefined
  readonly verdict: RosterVerdict | undefined
  /** The pasted text goes no further than this. */
  readonly read: (text: string) => void
  readonly clear: () => void
  readonly tick: (school: string, tick: Tick | undefined) => void
  readonly tickAll: (schools: readonly School[]) => void
  readonly setGroup: (group: string, tick: GroupTick) => void
}

export const useRoster = (target: Target | undefined, url: string): RosterWork => {
  const [roster, setRoster] = useState<Roster>()
  const [ticks, setTicks] = useState<Map<Tick>>({})
  const [groups, setGroups] = useState<Map<GroupTick>>({})
  const profile = target?.profile ?? {}
  const ownCountry = profile.schoolCountry === undefined ? undefined : placeOfCountry(profile.schoolCountry)

  const count = useMemo(
    () =>
      roster && countRoster(roster, { schools: ticks, groups, ...(ownCountry === undefined ? {} : { ownCountry }) }),
    [roster, ticks, groups, ownCountry],
  )
  const facts = useMemo(
    () =>
      roster === undefined || count === undefined || target === undefined
        ? undefined
        : rosterFacts(count, roster.year, rosterOrigin(target.today, url)),
    [roster, count, target, url],
  )
  const verdict = useMemo(
    () => facts && rosterVerdict(target?.says ?? {}, facts.facts, profile.imgBand),
    [facts, target, profile.imgBand],
  )
  const ticked = (school: School): Tick | undefined => {
    const [place] = school.suggestion.guesses
    if (place === undefined || !school.suggestion.sure) return undefined
    return ownSchoolIn(profile.school, school) ? { place, own: true } : { place }
  }
  return {
    roster,
    ticks,
    groups,
    count,
    facts,
    verdict,
    read(text) {
      setRoster(readRoster(text, target?.today ?? '', yearsOfTraining(target?.says.specialty ?? profile.specialty)))
      setTicks({})
      setGroups({})
    },
    clear: () => setRoster(undefined),
    tick: (school, tick) =>
      setTicks((before) => {
        const others = Object.fromEntries(Object.entries(before).filter(([id]) => id !== school))
        return tick === undefined ? others : { ...others, [school]: tick }
      }),
    tickAll: (schools) =>
      setTicks((before) => {
        const added = schools.flatMap((school) => {
          const tick = before[school.id] === undefined ? ticked(school) : undefined
          return tick === undefined ? [] : [[school.id, tick] as const]
        })
        return { ...before, ...Object.fromEntries(added) }
      }),
    setGroup: (group, tick) => setGroups((before) => ({ ...before, [group]: { ...before[group], ...tick } })),
  }
}
