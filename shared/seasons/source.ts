/** How far a figure can be trusted: V the publisher's own text was read, S a page that quotes it, R recalled, D worked out. */
export type Mark = 'V' | 'S' | 'R' | 'D'

/** The page that prints a figure, and the day it was last read. */
export type Source = { tag: string; title: string; publisher: string; url?: string; read: string }

/** Where a group of figures comes from. Shown beside the figure whenever the mark is not V. */
export type Printed = { source: Source; mark: Mark; note?: string }

/** One figure with its source. In a list of them, more than one means that the sources disagree. */
export type Figure<T> = Printed & { value: T }

/** The words shown for a mark. */
export const markWords: Record<Mark, string> = {
  V: 'read at the publisher',
  S: 'as quoted by a secondary page',
  R: 'recalled, check before use',
  D: 'worked out from the data named',
}

/** The mark of a sum: as weak as its weakest part. */
export const weakest = (marks: readonly Mark[]): Mark =>
  marks.reduce((worst, mark) => (byTrust.indexOf(mark) > byTrust.indexOf(worst) ? mark : worst), 'V')

const byTrust = 'VDSR'
