import { textOf } from '../tracker/cell.ts'

/** Which lines say exactly what an earlier one says, hidden characters apart. Places count from 0, rows from 1. */
export const repeatsOf = (
  lines: readonly (readonly string[])[],
): { readonly of: readonly (number | undefined)[]; readonly by: Readonly<Record<number, readonly number[]>> } => {
  const first = new Map<string, number>()
  const by: Record<number, number[]> = {}
  const of = lines.map((line, at) => {
    const key = JSON.stringify(line.map(textOf)).replace(/(,"")+\]$/, ']')
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, at)
    else (by[earlier] ??= []).push(at + 1)
    return earlier
  })
  return { of, by }
}
