import { stateOf } from '../seasons/places.ts'
import { textOf } from '../tracker/cell.ts'

/** `Springfield, IL`, `Springfield IL`, `Springfield (Illinois)`; a town alone has no state. Undefined for what is no place. */
export const placeOf = (cell: string): { city: string; state?: string } | undefined => {
  const said = textOf(cell)
  const [, city, rest] =
    /^([\p{L}][\p{L} .'’-]{1,50}?)\s*[,(]\s*([A-Za-z. ]{2,24}?)\)?(?:,? (?:USA?|\d{5}))?$/u.exec(said) ??
    /^([\p{L}][\p{L} .'’-]{1,50}?) ([A-Z]{2})$/u.exec(said) ??
    []
  const state = rest === undefined ? undefined : stateOf(rest)
  if (city !== undefined && state !== undefined) return { city: city.trim(), state }
  return /^[\p{L}][\p{L} .'’-]{1,50}$/u.test(said) ? { city: said } : undefined
}
