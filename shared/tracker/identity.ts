import { freshId } from './fresh-ids.ts'

/** A row as far as its identity goes. */
export interface IdentifiedRow {
  /** The text of its id cell; '' where that is blank. */
  readonly id: string
  /** Its ACGME code, or else its NRMP code. */
  readonly code?: string | undefined
  /** What else it says, as one text; '' for a blank row, which needs no id. */
  readonly content: string
}

/**
 * The id of each row, in the rows' order: only a blank or a repeated id changes. Of several rows with one id, the one
 * that is as it was `before` keeps it, else the first filled one: the others are copies. A row whose id is missing is
 * known again by its code, then by its content; otherwise it is a new one.
 * @param random from 0 to 1, as Math.random gives it
 */
export const rowIds = (
  rows: readonly IdentifiedRow[],
  random: () => number,
  before: readonly IdentifiedRow[] = [],
): string[] => {
  const keeper = new Map<string, IdentifiedRow>()
  const was = new Map(before.map((row) => [row.id, row]))
  const claim = ({ id, code, content }: IdentifiedRow): number => {
    const old = was.get(id)
    return content === '' ? 0 : content === old?.content ? 3 : code !== undefined && code === old?.code ? 2 : 1
  }
  for (const row of rows) {
    const holds = keeper.get(row.id)
    if (row.id !== '' && (holds === undefined || claim(row) > claim(holds))) keeper.set(row.id, row)
  }
  const taken = new Set(keeper.keys())
  const free = (same: (old: IdentifiedRow) => boolean): string | undefined =>
    before.find((old) => old.id !== '' && !taken.has(old.id) && same(old))?.id
  return rows.map((row) => {
    const { id, code, content } = row
    if (keeper.get(id) === row) return id
    if (content === '') return ''
    const known =
      id === ''
        ? (free((old) => code !== undefined && old.code === code) ?? free((old) => old.content === content))
        : undefined
    const given = known ?? freshId(random, (made) => taken.has(made) || was.has(made))
    taken.add(given)
    return given
  })
}
