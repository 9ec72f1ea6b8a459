/**
 * The id of each row, in the rows' order: only a blank or a repeated id changes, and a blank row needs none. Of several
 * rows with one id the first filled one keeps it.
 * @param random from 0 to 1, as Math.random gives it
 */
export const freshIds = (
  rows: readonly { readonly id: string; readonly filled: boolean }[],
  random: () => number,
): string[] => {
  const keepers = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const keeper = keepers.get(row.id)
    if (row.id && (!keeper || (row.filled && !keeper.filled))) keepers.set(row.id, row)
  }
  const taken = new Set(keepers.keys())
  return rows.map((row) => {
    if (keepers.get(row.id) === row) return row.id
    const id = row.filled ? freshId(random, (made) => taken.has(made)) : ''
    taken.add(id)
    return id
  })
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

export const freshId = (random: () => number, isTaken: (id: string) => boolean): string => {
  for (;;) {
    let id = 'r_'
    while (id.length < 10) id += LETTERS[Math.floor(random() * LETTERS.length)] ?? ''
    if (!isTaken(id)) return id
  }
}
