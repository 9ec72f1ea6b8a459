import { applicationFee, type Line } from '../../seasons/cost.ts'

/** The fees of a season as a list meets them, one application at a time; the counter restarts for each specialty. */
export interface Prices {
  /** each program's counter */
  readonly group: Int32Array
  readonly specialties: readonly string[]
  /** why a specialty's fee is not known; undefined where it is */
  readonly unknown: readonly (string | undefined)[]
  /** applications that are paid for and not on the list any more: the counters begin behind them */
  readonly paid: { readonly dollars: number; readonly lines: readonly Line[] }
  /** dollars for one more on a counter that stands at `count`; 0 where the fee is not known */
  readonly price: (group: number, count: number) => number
  /** the same, a flat charge shared among all that it covers */
  readonly share: (group: number, count: number) => number
}

/**
 * @param specialties each program's, by its own name @param most applications of one specialty, at most
 * @param gone specialties of applications that were sent and are over
 */
export const pricesOf = (
  year: number,
  specialties: readonly string[],
  most: number,
  gone: readonly string[] = [],
): Prices => {
  const names = [...new Set(specialties)]
  const places = new Map(names.map((name, at) => [name, at]))
  const counts = new Map<string, number>()
  for (const name of gone) counts.set(name, (counts.get(name) ?? 0) + 1)
  const tables = names.map((name) => totalsOf(year, name, most + (counts.get(name) ?? 0)))
  const between = (group: number, from: number, to: number): number => {
    const totals = tables[group]?.totals ?? []
    const before = counts.get(names[group] as string) ?? 0
    return (totals[before + to] ?? 0) - (totals[before + from] ?? 0)
  }
  const lines = [...counts].map(([specialty, applications]) => ({ specialty, applications }))
  return {
    group: Int32Array.from(specialties, (name) => places.get(name) as number),
    specialties: names,
    paid: {
      dollars: lines.reduce(
        (sum, one) => sum + (totalsOf(year, one.specialty, one.applications).totals[one.applications] ?? 0),
        0,
      ),
      lines,
    },
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
  const key = `${year} ${specialty}`
  const before = known.get(key)
  if (before !== undefined && before.totals.length > most) return before
  const found = readTotals(year, specialty, most)
  // of what is no specialty there are as many names as anybody makes up
  if (found.unknown === undefined) known.set(key, found)
  return found
}
// a season's fees do not change while a program runs: one table of each specialty, as long as any list so far
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
