import { dayOf, isDay, saysNothing, textOf } from './cell.ts'
import type { Kind } from './kinds.ts'

/** A graduation: a day, or only a year, which is a range of twelve months. JSON: `2020-06-30` or 2020. */
export const graduation: Kind<string | number> = {
  name: 'graduation',
  expects: 'a day such as 2020-06-30 or a year such as 2020',
  read(cell, locale) {
    if (saysNothing(cell)) return undefined
    const said = textOf(cell)
    const year = /^(19[5-9]\d|20\d\d)$/.test(said) ? Number(said) : undefined
    const value = year ?? dayOf(said, locale)
    return value === undefined
      ? { problem: `"${said.slice(0, 40)}" cannot be read. Write ${graduation.expects}.` }
      : { value }
  },
  check: (json): json is string | number =>
    isDay(json) || (typeof json === 'number' && Number.isInteger(json) && json >= 1950 && json < 2100),
  print: (value) => value,
  json: {
    anyOf: [
      { type: 'string', format: 'date' },
      { type: 'integer', minimum: 1950, maximum: 2099 },
    ],
  },
}

/** States and regions, separated by commas; kept as written. */
export const regions: Kind<string> = {
  name: 'places',
  expects: 'states or regions separated by commas',
  read: (cell) => (saysNothing(cell) ? undefined : { value: textOf(cell).slice(0, 300).trim() }),
  check: (json): json is string => typeof json === 'string' && json.length > 0 && json.length <= 300,
  print: (value) => value,
  json: { type: 'string', minLength: 1, maxLength: 300 },
}
