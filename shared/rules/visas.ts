import type { PlainRow } from '../tracker/columns.ts'

/**
 * What is known of a program's visas: a set of pairs (J-1, H-1B), each no, limited or yes. Nine bits, one a pair
 * that is still possible; all nine is unknown, so that blank is never no.
 */
export type VisaSet = number

// in octal: a digit for each level of J-1 (yes, limited, no), its bits for yes, limited and no of H-1B
const ALL = 0o777
const J1 = { no: 0o007, limited: 0o070, yes: 0o700 }
const H1B = { no: 0o111, limited: 0o222, yes: 0o444 }
export const NO_VISA: VisaSet = 0o001
const SPONSORS: VisaSet = 0o776
const WORDS: Readonly<Record<NonNullable<PlainRow['visas']>, VisaSet>> = {
  'J-1 only': 0o110,
  'J-1 and H-1B': 0o660,
  'H-1B only': 0o006,
  'sponsors (type not said)': SPONSORS,
  none: NO_VISA,
  'citizens and permanent residents only': NO_VISA,
}

/** What the cells J-1 and H-1B leave possible, and what the words of Visa types do. */
const saidOf = ({ visas, j1, h1b }: PlainRow): readonly [cells: VisaSet, words: VisaSet] => [
  (j1 ? J1[j1] : ALL) & (h1b ? H1B[h1b] : ALL),
  visas ? WORDS[visas] : ALL,
]

/** The pairs that a row leaves possible. Cells that contradict each other leave each of what they say. */
export const visasOf = (row: PlainRow): VisaSet => {
  const [cells, words] = saidOf(row)
  const both = cells & words
  return (row.visaRecord === 'every year' && both & SPONSORS) || both || cells | words
}

/** Cells of one row that contradict each other: "J-1 only" beside H-1B yes. */
export const visasDisagree = (row: PlainRow): boolean => {
  const [cells, words] = saidOf(row)
  return (cells & words) === 0
}

type Range = readonly [low: number, high: number]
interface Possible {
  /** Levels of J-1 and H-1B: 0 no, 1 limited, 2 yes. */
  readonly pairs: readonly (readonly [j1: number, h1b: number])[]
  readonly j1: Range
  readonly h1b: Range
}
const worked: Possible[] = []

/** Everything that follows from a set, worked out once a set. */
export const possibleIn = (set: VisaSet): Possible => worked[set] || (worked[set] = possible(set))

const possible = (set: VisaSet): Possible => {
  const at = [0, 1, 2, 3, 4, 5, 6, 7, 8].filter((bit) => set & (1 << bit))
  const pairs = at.map((bit) => [Math.floor(bit / 3), bit % 3] as const)
  return { pairs, j1: rangeOf(pairs.map(([j1]) => j1)), h1b: rangeOf(pairs.map(([, h1b]) => h1b)) }
}
const rangeOf = (levels: readonly number[]): Range => [Math.min(...levels), Math.max(...levels)]

/** The lowest and highest level that a visa may still have. */
export const levelRange = (set: VisaSet, which: 'j1' | 'h1b'): Range => possibleIn(set)[which]

export type VisaStatus = 'clear' | 'none' | 'inconsistent' | 'unknown'
/** Clear: J-1 and/or H-1B for sure. Inconsistent: sources disagree, or sponsored in some recent years only. */
export const visaStatus = (set: VisaSet, row: PlainRow, disputed: boolean): VisaStatus => {
  if (disputed || row.visaRecord === 'some years' || (row.visaRecord === 'none' && set !== NO_VISA))
    return 'inconsistent'
  if (set === NO_VISA) return 'none'
  return (set & NO_VISA) === 0 ? 'clear' : 'unknown'
}

/** `J-1 only`, `J-1 and H-1B`, `visas unknown` …: the words made from the pairs. */
export const visaWords = (set: VisaSet): string => {
  if (set === ALL) return 'visas unknown'
  if (set === NO_VISA) return 'no visas'
  const { j1, h1b } = possibleIn(set)
  if (h1b[1] === 0) return j1[0] > 0 ? `${limited(j1)}J-1 only` : 'no H-1B, J-1 unknown'
  if (j1[1] === 0) return h1b[0] > 0 ? `${limited(h1b)}H-1B only` : 'no J-1, H-1B unknown'
  if (j1[0] > 0) return h1b[0] > 0 ? `J-1 and ${limited(h1b)}H-1B` : 'J-1, H-1B unknown'
  if (h1b[0] > 0) return 'H-1B, J-1 unknown'
  return (set & NO_VISA) === 0 ? 'sponsors visas, type not said' : 'visas partly known'
}
const limited = ([, high]: Range): string => (high === 1 ? 'limited ' : '')
