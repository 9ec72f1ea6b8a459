import type { PlainRow } from '../tracker/columns.ts'

/**
 * What is known of a program's visas: a set of pairs (J-1, H-1B), each no, limited or yes. Nine bits, one a pair
 * that is still possible; all nine is unknown, so that blank is never no.
 */
export type VisaSet = number
const LEVELS = ['no', 'limited', 'yes'] as const
export type Level = (typeof LEVELS)[number]
export const UNKNOWN_VISAS: VisaSet = 0x1ff

const bit = (j1: number, h1b: number): number => 1 << (j1 * 3 + h1b)
const where = (holds: (j1: number, h1b: number) => boolean): VisaSet => {
  let set = 0
  for (let j1 = 0; j1 < 3; j1++) for (let h1b = 0; h1b < 3; h1b++) if (holds(j1, h1b)) set |= bit(j1, h1b)
  return set
}

const WORDS: Readonly<Record<NonNullable<PlainRow['visas']>, VisaSet>> = {
  'J-1 only': where((j1, h1b) => j1 > 0 && h1b === 0),
  'J-1 and H-1B': where((j1, h1b) => j1 > 0 && h1b > 0),
  'H-1B only': where((j1, h1b) => j1 === 0 && h1b > 0),
  'sponsors (type not said)': where((j1, h1b) => j1 + h1b > 0),
  none: bit(0, 0),
  'citizens and permanent residents only': bit(0, 0),
}
const J1 = { no: where((j1) => j1 === 0), limited: where((j1) => j1 === 1), yes: where((j1) => j1 === 2) }
const H1B = {
  no: where((_, h1b) => h1b === 0),
  limited: where((_, h1b) => h1b === 1),
  yes: where((_, h1b) => h1b === 2),
}
export const SPONSORS: VisaSet = WORDS['sponsors (type not said)']
export const NO_VISA: VisaSet = WORDS.none

/** The pairs that a row leaves possible. Cells that contradict each other leave each of what they say. */
export const visasOf = (row: PlainRow): VisaSet => {
  const { visas, j1, h1b } = row
  const everyYear = row.visaRecord === 'every year'
  let set = UNKNOWN_VISAS
  if (visas !== undefined) set &= WORDS[visas]
  if (j1 !== undefined) set &= J1[j1]
  if (h1b !== undefined) set &= H1B[h1b]
  if (set !== 0) return everyYear && (set & SPONSORS) !== 0 ? set & SPONSORS : set
  return (
    (visas === undefined ? 0 : WORDS[visas]) |
    ((j1 === undefined ? UNKNOWN_VISAS : J1[j1]) & (h1b === undefined ? UNKNOWN_VISAS : H1B[h1b]))
  )
}

/** Cells of one row that contradict each other: "J-1 only" beside H-1B yes. */
export const visasDisagree = ({ visas, j1, h1b }: PlainRow): boolean =>
  visas !== undefined &&
  (WORDS[visas] & (j1 === undefined ? UNKNOWN_VISAS : J1[j1]) & (h1b === undefined ? UNKNOWN_VISAS : H1B[h1b])) === 0

/** The lowest and highest level that a visa may still have. */
export const levelRange = (set: VisaSet, which: 'j1' | 'h1b'): readonly [number, number] => {
  let low = 2
  let high = 0
  for (let at = 0; at < 9; at++) {
    if ((set & (1 << at)) === 0) continue
    const level = which === 'j1' ? Math.floor(at / 3) : at % 3
    if (level < low) low = level
    if (level > high) high = level
  }
  return [low, high]
}

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
  if (set === UNKNOWN_VISAS) return 'visas unknown'
  if (set === NO_VISA) return 'no visas'
  const [j1Low, j1High] = levelRange(set, 'j1')
  const [h1bLow, h1bHigh] = levelRange(set, 'h1b')
  if (h1bHigh === 0) return j1Low > 0 ? `${j1High === 1 ? 'limited ' : ''}J-1 only` : 'no H-1B, J-1 unknown'
  if (j1High === 0) return h1bLow > 0 ? `${h1bHigh === 1 ? 'limited ' : ''}H-1B only` : 'no J-1, H-1B unknown'
  if (j1Low > 0 && h1bLow > 0) return `J-1 and ${h1bHigh === 1 ? 'limited ' : ''}H-1B`
  if (j1Low > 0) return 'J-1, H-1B unknown'
  if (h1bLow > 0) return 'H-1B, J-1 unknown'
  return (set & NO_VISA) === 0 ? 'sponsors visas, type not said' : 'visas partly known'
}
