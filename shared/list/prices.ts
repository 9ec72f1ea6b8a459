import { applicationFee } from '../seasons/cost.ts'

/** The fees of a season as a list meets them, one application at a time; the counter restarts for each specialty. */
export interface Prices {
  /** each program's counter */
  readonly group: Int32Array
  readonly specialties: readonly string[]
  /** why a specialty's fee is not known; undefined where it is */
  readonly unknown: readonly (string | undefined)[]
  /** dollars for one more on a counter that stands at `count`; 0 where the fee is not known */
  readonly price: (group: number, count: number) => number
  /** the same, a flat charge shared among all that it covers */
  readonly share: (group: number, count: number) => number
}

/** @param specialties each program's, by its own name @param most applications of one specialty, at most */
export const pricesOf = (year: number, specialties: readonly string[], most: number): Prices => {
  const names = [...new Set(specialties)]
  const places = new Map(names.map((name, at) => [name, at]))
  const tables = names.map((name) => totalsOf(year, name, most))
  const between = (group: number, from: number, to: number): number => {
    const totals = tables[group]?.totals ?? []
    return (totals[to] ?? 0) - (totals[from] ?? 0)
  }
  return {
    group: Int32Array.from(specialties, (name) => places.get(name) as number),
    specialties: names,
    unknown: tables.map(({ unknown }) => unknown),
    price: (group, count) => between(group, count, count + 1),
    share(group, count) {
      // a tier that rises has its least at the next one; a flat one at its end
      let least = between(group, count, count + 1)
      for (let many = 2; many <= FLAT_AT_MOST && count + many <= most; many++)
        least = Math.min(least, between(group, count, count + many) / many)
      return least
    },
  }
}

/** No service charges one flat sum for more. */
const FLAT_AT_MOST = 30

interface Totals {
  /** dollars for 0, 1, … applications; empty where the fee is not known */
  readonly totals: readonly number[]
  readonly unknown: string | undefined
}

const totalsOf = (year: number, specialty: string, most: number): Totals => {
  const key = `${year} ${most} ${specialty}`
  let found = known.get(key)
  if (found === undefined) known.set(key, (found = readTotals(year, specialty, most)))
  return found
}
// a season's fees do not change while a program runs
const known = new Map<string, Totals>()

const readTotals = (year: number, specialty: string, most: number): Totals => {
  const totals: number[] = []
  for (let applications = 0; applications <= most; applications++) {
    const fee = applicationFee(year, specialty, applications)
    if ('unknown' in fee) return { totals: [], unknown: fee.unknown }
    totals.push(fee.dollars)
  }
  return { totals, unknown: undefined }
}
