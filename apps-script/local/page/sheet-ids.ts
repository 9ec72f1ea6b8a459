/** The document numbers its sheets, the grid names them; a sheet added in the grid gets the next number. */

const numbers = new Map<string, number>()
const names = new Map<number, string>()

export const gridId = (number: number): string => names.get(number) ?? String(number)

export const localId = (name: string): number => {
  const known = numbers.get(name)
  if (known !== undefined) return known
  const number = /^\d+$/.test(name) ? Number(name) : 1 + Math.max(1000, ...names.keys())
  numbers.set(name, number)
  names.set(number, name)
  return number
}
