import type { PlainRow } from '../../../shared/tracker/columns.ts'

/** What is known of a program, the verdict in general, the verdict for an applicant who needs no visa. */
export type FriendlyCase = readonly [says: string, row: PlainRow, general: string, withoutVisa?: string]

const j1 = { visas: 'J-1 only' } as const
const steady = (percent: number): PlainRow => ({
  imgPercent: percent,
  imgByYear: [
    [2024, percent],
    [2025, percent],
    [2026, percent],
  ],
})
/** IMGs of residents in the classes of 2024, 2025 and 2026. */
const classes = (...all: readonly (readonly [imgs: number, residents: number])[]): PlainRow => ({
  imgByClass: all.map(([imgs, residents], at) => [2027 - all.length + at, imgs, residents] as const),
})

export const friendlinessCases: readonly FriendlyCase[] = [
  // the share against the band of 30 %
  ['30 % for three years, J-1', { ...steady(30), ...j1 }, 'IMG-friendly: stable'],
  ['29.9 % for three years, J-1', { ...steady(29.9), ...j1 }, 'IMG-possible: some IMGs'],
  ['60 % for three years, J-1', { ...steady(60), ...j1 }, 'IMG-friendly: stable'],
  ['75 % for three years, J-1', { ...steady(75), ...j1 }, 'IMG-friendly: IMG majority'],
  ['30 % in one year, J-1', { imgPercent: 30, ...j1 }, 'IMG-open: one year known'],
  [
    '30 % for two years, J-1',
    {
      imgByYear: [
        [2025, 30],
        [2026, 30],
      ],
      ...j1,
    },
    'IMG-open: one year known',
  ],
  [
    '33 % after 24 and 35 %, J-1: one year far under the band',
    {
      imgByYear: [
        [2024, 24],
        [2025, 35],
        [2026, 33],
      ],
      ...j1,
    },
    'IMG-open: not stable',
  ],
  [
    '33 % after 25 and 40 %, J-1: 15 points apart',
    {
      imgByYear: [
        [2024, 25],
        [2025, 40],
        [2026, 33],
      ],
      ...j1,
    },
    'IMG-friendly: stable',
  ],
  [
    '33 % after 25 and 41 %, J-1: 16 points apart',
    {
      imgByYear: [
        [2024, 25],
        [2025, 41],
        [2026, 33],
      ],
      ...j1,
    },
    'IMG-open: not stable',
  ],
  [
    '60, 55, 48 %: falling and stable',
    {
      imgByYear: [
        [2024, 60],
        [2025, 55],
        [2026, 48],
      ],
      ...j1,
    },
    'IMG-friendly: stable',
  ],
  [
    '60, 50, 40 %: falling',
    {
      imgByYear: [
        [2024, 60],
        [2025, 50],
        [2026, 40],
      ],
      ...j1,
    },
    'IMG-open: not stable',
  ],
  // classes
  ['4, 5 and 3 of 12, J-1', { ...classes([4, 12], [5, 12], [3, 12]), ...j1 }, 'IMG-friendly: consistent'],
  [
    '2, 2 and 2 of 12, J-1: consistent under the band',
    { ...classes([2, 12], [2, 12], [2, 12]), ...j1 },
    'IMG-open: consistent, share under the band',
  ],
  ['8, 0 and 5 of 12, J-1', { ...classes([8, 12], [0, 12], [5, 12]), ...j1 }, 'IMG-open: not stable'],
  [
    '1, 2 and 1 of 4, J-1: one is enough in a class of four',
    { ...classes([1, 4], [2, 4], [1, 4]), ...j1 },
    'IMG-friendly: consistent',
  ],
  [
    '1, 2 and 1 of 5, J-1: in a class of five it is not',
    { ...classes([1, 5], [2, 5], [1, 5]), ...j1 },
    'IMG-possible: some IMGs',
  ],
  ['one IMG in three classes', { ...classes([0, 6], [1, 6], [0, 6]), ...j1 }, 'IMG-possible: rare'],
  ['one IMG in three classes of two', { ...classes([0, 2], [1, 2], [0, 2]), ...j1 }, 'IMG-possible: rare'],
  [
    'no IMG in three classes',
    { ...classes([0, 6], [0, 6], [0, 6]), ...j1 },
    'not IMG-friendly: no IMG in three classes',
  ],
  [
    'no IMG in the last three classes, one before',
    { ...classes([1, 6], [0, 6], [0, 6], [0, 6]), ...j1 },
    'IMG-possible: rare',
  ],
  ['0 in 1 class seen', { ...classes([0, 6]), ...j1 }, 'unknown: record not known'],
  ['0 in 2 classes seen', { ...classes([0, 6], [0, 6]), ...j1 }, 'unknown: record not known'],
  ['2 of 6 in 1 class seen, J-1', { ...classes([2, 6]), ...j1 }, 'IMG-open: one year known'],
  ['a three-year average of 0 %', { imgPercent: 0, ...j1 }, 'not IMG-friendly: no IMG in three classes'],
  [
    'it says that it takes none',
    { imgAccepted: 'no', ...steady(40), ...j1 },
    'not IMG-friendly: it says it takes no IMGs',
  ],
  ['nothing known', {}, 'unknown: record not known'],
  ['visas known and nothing else', j1, 'unknown: record not known'],
  // visas
  ['40 % for three years, visas unknown', steady(40), 'IMG-open: visas unknown', 'IMG-friendly: stable'],
  [
    '40 % for three years, no visas',
    { ...steady(40), visas: 'none' },
    'IMG-possible: no visas',
    'IMG-friendly: stable',
  ],
  [
    '40 % for three years, citizens only',
    { ...steady(40), visas: 'citizens and permanent residents only' },
    'IMG-possible: no visas',
    'IMG-friendly: stable',
  ],
  [
    '40 % for three years, visas in some years',
    { ...steady(40), visas: 'J-1 only', visaRecord: 'some years' },
    'IMG-possible: visas inconsistent',
    'IMG-friendly: stable',
  ],
  [
    '40 % for three years, cells that disagree about visas',
    { ...steady(40), visas: 'J-1 only', h1b: 'yes' },
    'IMG-possible: visas inconsistent',
    'IMG-friendly: stable',
  ],
  [
    '40 % for three years, visas of a type not said',
    { ...steady(40), visas: 'sponsors (type not said)' },
    'IMG-friendly: stable',
  ],
  ['40 % for three years, H-1B only', { ...steady(40), visas: 'H-1B only' }, 'IMG-friendly: stable'],
  // small programs and counts
  [
    '3 of 9 for three years: fewer than ten residents',
    { ...steady(33), imgCount: 3, residents: 9, ...j1 },
    'IMG-open: few residents counted',
  ],
  ['4 of 10 for three years', { ...steady(40), imgCount: 4, residents: 10, ...j1 }, 'IMG-friendly: stable'],
  ['1 of 3 counted', { imgCount: 1, residents: 3, ...j1 }, 'IMG-open: few residents counted'],
  [
    '6 of 36 and J-1: six IMGs with clear visas',
    { imgCount: 6, residents: 36, ...j1 },
    'IMG-open: several IMGs, visas clear',
  ],
  ['5 of 36 and J-1', { imgCount: 5, residents: 36, ...j1 }, 'IMG-possible: some IMGs'],
  [
    '6 of 36, visas unknown',
    { imgCount: 6, residents: 36 },
    'IMG-possible: some IMGs',
    'IMG-open: several IMGs, visas clear',
  ],
  ['counts come before percents', { imgCount: 3, residents: 36, imgPercent: 40, ...j1 }, 'IMG-possible: some IMGs'],
  ['an IMG chief and no more', { imgChiefs: 1 }, 'IMG-possible: some IMGs'],
]

/** What the sentence says of a record. */
export const recordCases: readonly (readonly [row: PlainRow, sentence: string])[] = [
  [
    { imgCount: 1, residents: 6, ...j1 },
    '17% IMG (1 of 6), stability not known; J-1 only; 1 of 5 tests met, 4 not known',
  ],
  [
    { ...classes([4, 12], [5, 12], [3, 12]), visas: 'J-1 and H-1B' },
    '33% IMG (12 of 36) 2024–2026, consistent; J-1 and H-1B; 2 of 5 tests met, 3 not known',
  ],
  [
    classes([0, 12]),
    '0 IMG of 12 in 1 class seen in 2026, stability not known; visas unknown; 0 of 5 tests met, 5 not known',
  ],
  [
    {
      imgByYear: [
        [2024, 60],
        [2025, 50],
        [2026, 40],
      ],
      visas: 'none',
    },
    '40% IMG 2024–2026, falling; no visas; 0 of 5 tests met, 2 not met, 3 not known',
  ],
  [
    { ...steady(80), imgAsOf: 2026, mentorship: 'found', respect: 'reported against' },
    '80% IMG 2024–2026, IMG majority, high for its specialty, stable; visas unknown; 2 of 5 tests met, 1 not met, 2 not known',
  ],
  [
    { imgPercent: 33, imgAsOf: 2025, j1: 'yes' },
    '33% IMG in 2025, stability not known; J-1, H-1B unknown; 1 of 5 tests met, 4 not known',
  ],
  [{}, 'IMG record not known; visas unknown; 0 of 5 tests met, 5 not known'],
]

/** What a program accepts and what it supports are two questions. */
export const supportCases: readonly (readonly [row: PlainRow, conclusion: string])[] = [
  [{ ...steady(40), ...j1 }, 'accepts'],
  [{ ...steady(40), ...j1, mentorship: 'found', orientation: 'found' }, 'accepts and supports'],
  [{ ...steady(40), ...j1, mentorship: 'looked and none found' }, 'accepts'],
  [{ imgPercent: 4, ...j1, mentorship: 'found', orientation: 'found' }, 'supports but rarely accepts'],
  [{ mentorship: 'found', orientation: 'found' }, 'supports, record not known'],
  [{ imgPercent: 4 }, 'not researched'],
  [{}, 'not researched'],
  [{ imgPercent: 4, ...j1, mentorship: 'looked and none found' }, 'neither found so far'],
]
