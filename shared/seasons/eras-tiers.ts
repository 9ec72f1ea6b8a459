import type { Tier } from './season.ts'

/** Until the season of 2024: one charge for the first ten, then ever more for each. */
export const firstTenFlat = (flat: number, to20: number, to30: number, over30: number): readonly Tier[] => [
  { upTo: 10, flat },
  { upTo: 20, each: to20 },
  { upTo: 30, each: to30 },
  { each: over30 },
]

/** Since the season of 2025. */
export const each11Then30: readonly Tier[] = [{ upTo: 30, each: 11 }, { each: 30 }]
