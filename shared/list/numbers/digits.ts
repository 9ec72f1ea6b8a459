/**
 * Every number in a tree of plain objects and lists with six significant digits: engines differ in the last ones of an
 * exponential, and a plan is the same on all of them.
 */
export const rounded = <T>(tree: T): T => {
  if (typeof tree === 'number') return sixDigits(tree) as T & number
  if (Array.isArray(tree)) return tree.map((one: unknown) => rounded(one)) as T & unknown[]
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(Object.entries(tree).map(([key, value]: [string, unknown]) => [key, rounded(value)])) as T &
    object
}

const sixDigits = (value: number): number =>
  Number.isFinite(value) && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value
