import type { Named } from '../../../shared/match/names.ts'
import { seeded } from '../../bench/harness.ts'

/** Some 400 programs of 170 hospitals that do not exist, named the way a national list shortens names. */
export const invented = (): Named[] => {
  const random = seeded(41)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  const list: Named[] = []
  const seen = new Set<string>()
  while (seen.size < 170) {
    const state = pick(states)
    const name = pick(shapes)(pick)
    if (seen.has(name)) continue
    seen.add(name)
    for (const specialty of specialties.filter(() => random() < 0.5))
      list.push({ id: `${seen.size}-${specialty}`, names: [name], specialty, state })
  }
  return list
}

const states = ['NY', 'TX', 'OH', 'CA', 'FL', 'PA', 'MI', 'IL']
const specialties = ['Internal Medicine', 'Family Medicine', 'Pediatrics', 'Psychiatry', 'Surgery']
const first = 'Amber Birch Cedar Dune Ember Fern Gable Heron Iris Juniper Kestrel Linden Maple Nettle Osprey'.split(' ')
const last = 'bay bridge dale falls grove haven lake mead ridge view wick'.split(' ')
const people = 'Alder Basil Clover Damson Elmer Fennel Ginger Hazel Laurel Myrtle Poppy Sorrel'.split(' ')
const campuses = 'Northgate Southmoor Eastwick Westerby Oldport Newmarsh'.split(' ')
const groups = ['Willowbrook Health', 'Larkspur', 'SilverOak']

type Pick = <T>(of: readonly T[]) => T
const town = (pick: Pick): string => `${pick(first)}${pick(last)}`
const shapes: readonly ((pick: Pick) => string)[] = [
  (pick) => `${town(pick)} Med Ctr`,
  (pick) => `${town(pick)} Reg Med Ctr`,
  (pick) => `${pick(first)} ${town(pick)} Mem Hosp`,
  (pick) => `St ${pick(people)}s Hosp-${pick(campuses)}`,
  (pick) => `U ${town(pick)} SOM-${pick(campuses)}`,
  (pick) => `${town(pick)} University COM`,
  (pick) => `${pick(groups)}/${town(pick)} Hosp`,
  (pick) => `${pick(groups)}-${town(pick)} Comm Hosp`,
]
