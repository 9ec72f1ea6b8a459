/** The short word in a cell's note that something is said about it. Only a blank note takes one, and only ours goes. */
export const markerOf = ({ comments, suggestions }: Counts): string =>
  `IMGFIT: ${[count(comments, 'open comment'), count(suggestions, 'suggestion')].filter(Boolean).join(', ')}. See Review in the sidebar.`

export interface Counts {
  readonly comments: number
  readonly suggestions: number
}

const MARKER = /^IMGFIT: (?:\d+ open comments?)?(?:, )?(?:\d+ suggestions?)?\. See Review in the sidebar\.$/
export const isMarker = (note: string): boolean => MARKER.test(note)

const count = (number: number, what: string): string =>
  number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`

export interface MarkerChange {
  readonly row: number
  readonly column: number
  readonly old: string
  readonly note: string
}

/**
 * The notes of one tracker that must change, so that each cell with something open says so and no other does.
 * @param wanted counts by `row:column`, as in the sheet, from 1
 * @param notes the tab's notes from A1
 */
export const planMarkers = (
  wanted: ReadonlyMap<string, Counts>,
  notes: readonly (readonly string[])[],
  headerRow: number,
): MarkerChange[] => {
  const changes: MarkerChange[] = []
  const seen = new Set<string>()
  notes.forEach((line, down) =>
    line.forEach((old, right) => {
      const key = `${down + 1}:${right + 1}`
      seen.add(key)
      const counts = down + 1 > headerRow ? wanted.get(key) : undefined
      const note = counts === undefined ? '' : markerOf(counts)
      if (old !== note && (isMarker(old) || (old === '' && note !== '')))
        changes.push({ row: down + 1, column: right + 1, old, note })
    }),
  )
  for (const [key, counts] of wanted) {
    const [row = 0, column = 0] = key.split(':').map(Number)
    if (!seen.has(key) && row > headerRow) changes.push({ row, column, old: '', note: markerOf(counts) })
  }
  return changes
}
