import { firstTenFlat } from './eras-tiers.ts'
import type { FeeTable } from './season.ts'
import { printed } from './sources.ts'

/**
 * ERAS fees before the seasons kept whole, by Match year. Several tables for one year: the sources disagree. The page
 * for 2018 to 2020 is the publisher's own, but does not say which seasons it held for.
 */
export const feesHistory: readonly (FeeTable & { from: number; to: number })[] = [
  { from: 2016, to: 2016, ...printed('WUSTL-ERAS-2016', 'V'), tiers: firstTenFlat(97, 11, 16, 26) },
  { from: 2017, to: 2017, ...printed('ERAS-FEES-2017', 'S'), tiers: firstTenFlat(99, 12, 16, 26) },
  {
    from: 2018,
    to: 2020,
    ...printed('AAMC-FEES-UNDATED', 'D', 'no season on it'),
    tiers: firstTenFlat(99, 13, 17, 26),
  },
  { from: 2022, to: 2023, ...printed('FEE-CALCULATORS', 'S'), tiers: firstTenFlat(99, 17, 21, 28) },
  { from: 2022, to: 2023, ...printed('RECALL', 'R'), tiers: firstTenFlat(99, 17, 21, 26) },
]
