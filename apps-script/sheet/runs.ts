/** `[[3, a], [4, b], [9, c]]` → the stretches that begin at 3 and at 9. */
export const runsOf = <T>(cells: readonly (readonly [line: number, value: T])[]): { line: number; run: T[] }[] => {
  const runs: { line: number; run: T[] }[] = []
  for (const [line, value] of [...cells].sort(([one], [other]) => one - other)) {
    const last = runs[runs.length - 1]
    if (last && last.line + last.run.length === line) last.run.push(value)
    else runs.push({ line, run: [value] })
  }
  return runs
}

/** Values below one another. */
export const inColumn = <T>(values: readonly T[]): T[][] => values.map((value) => [value])
