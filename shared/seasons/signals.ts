import { signals2024 } from './2024.ts'
import { signals2025 } from './2025.ts'
import { signals2026 } from './2026.ts'
import { signals2027 } from './2027.ts'
import type { SignalPage } from './season.ts'
import { canonical, same, type Year } from './seasons.ts'
import type { Printed } from './source.ts'

/** The pages that print a season's signals. */
export const signals: Record<Year, readonly SignalPage[]> = {
  2024: signals2024,
  2025: signals2025,
  2026: signals2026,
  2027: signals2027,
}
const pages: Partial<Record<number, readonly SignalPage[]>> = signals

export type Signals = Printed & { gold?: number; silver?: number; total: number; sharedWith: readonly string[] }

/** Signals a specialty gives an applicant that season; what sources dispute is unknown, with both figures in the reason. */
export const signalsOf = (year: number, specialty: string): Signals | { unknown: string } => {
  for (const { allocations, disputed = [], source, mark } of pages[year] ?? []) {
    const dispute = disputed.map((text) => text.split(': ')).find(([name = '']) => same(name, specialty))
    if (dispute) return { unknown: `Sources disagree on the signals of ${specialty}: ${dispute[1]}.` }
    for (const allocation of allocations.split(', ')) {
      const end = allocation.lastIndexOf(' ')
      const members = allocation.slice(0, end).split(' & ')
      if (!members.some((member) => same(member, specialty))) continue
      const [first = 0, silver] = allocation.slice(end).split('+').map(Number)
      const tiers = silver === undefined ? {} : { gold: first, silver }
      const sharedWith = members.filter((member) => !same(member, specialty))
      return { ...tiers, total: first + (silver ?? 0), sharedWith: sharedWith.map(canonical), source, mark }
    }
  }
  return { unknown: `The signals of ${specialty} in the ${year} season are not known.` }
}
