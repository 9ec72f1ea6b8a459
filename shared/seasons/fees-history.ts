import type { FeeTable, Tier } from './season.ts'
import { printed } from './sources.ts'

const firstTenFlat = (flat: number, to20: number, to30: number, over30: number): Tier[] => [
  { upTo: 10, flat },
  { upTo: 20, each: to20 },
  { upTo: 30, each: to30 },
  { each: over30 },
]

/** ERAS fees before the seasons kept whole, by Match year. Several tables for one year: the sources disagree. */
export const feesHistory: readonly (FeeTable & { from: number; to: number })[] = [
  { from: 2016, to: 2016, ...printed('WUSTL-ERAS-2016', 'V'), tiers: firstTenFlat(97, 11, 16, 26) },
  { from: 2017, to: 2017, ...printed('ERAS-FEES-2017', 'S'), tiers: firstTenFlat(99, 12, 16, 26) },
  // the page itself is the publisher's; which seasons it held for is not printed on it
  {
    from: 2018,
    to: 2020,
    ...printed('AAMC-FEES-UNDATED', 'D', 'no season on it'),
    tiers: firstTenFlat(99, 13, 17, 26),
  },
  { from: 2022, to: 2023, ...printed('FEE-CALCULATORS', 'S'), tiers: firstTenFlat(99, 17, 21, 28) },
  { from: 2022, to: 2023, ...printed('RECALL', 'R'), tiers: firstTenFlat(99, 17, 21, 26) },
]
