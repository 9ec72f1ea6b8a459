import { describe, expect, test } from 'vitest'
import { type Listed, repeatsIn } from '../../../shared/match/repeats.ts'

const rows = (...listed: Omit<Listed, 'row'>[]): Listed[] => listed.map((one, at) => ({ row: `r${at + 1}`, ...one }))

describe('repeats', () => {
  test.each<[says: string, rows: Listed[], repeats: Record<string, string>]>([
    [
      'Rows linked to one program repeat the first of them, whatever they are called',
      rows(
        { program: 'p_1', name: 'Harbor Light' },
        { program: 'p_2', name: 'Harbor Light' },
        { program: 'p_1', name: 'HLMC' },
        { program: 'p_1', name: '' },
      ),
      { r3: 'r1', r4: 'r1' },
    ],
    [
      'The same name in other spelling is a repeat',
      rows({ name: "St. Alder's Med Ctr" }, { name: 'SAINT ALDERS MEDICAL CENTER' }),
      { r2: 'r1' },
    ],
    [
      'Another specialty, state or town is another program',
      rows(
        { name: 'Alder Hospital', specialty: 'IM', state: 'TX' },
        { name: 'Alder Hospital', specialty: 'FM', state: 'TX' },
        { name: 'Alder Hospital', specialty: 'IM', state: 'ME' },
        { name: 'Alder Hospital', specialty: 'Internal Medicine', state: 'Texas', city: 'Dry Creek' },
        { name: 'Alder Hospital', specialty: 'IM', state: 'TX', city: 'Wet Creek' },
        { name: 'Alder Hospital-ME', specialty: 'IM' },
      ),
      { r4: 'r1', r5: 'r1', r6: 'r3' },
    ],
    ['Rows without a name repeat nothing', rows({ name: '' }, { name: ' ' }, { name: '???' }), {}],
  ])('%s', (_, listed, expected) => {
    expect(Object.fromEntries(repeatsIn(listed))).toEqual(expected)
  })
})
