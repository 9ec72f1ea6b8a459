import { about, offScript } from './about.ts'
import { dayOf, isDay, textOf } from './cell.ts'
import { kind } from './kinds.ts'

/** A graduation: a day, or only a year, which is a range of twelve months. JSON: `2020-06-30` or 2020. */
export const graduation = kind<string | number>({
  name: 'graduation',
  expects: about`a day such as 2020-06-30 or a year such as 2020`,
  read(cell, locale) {
    const said = textOf(cell)
    const year = /^(19[5-9]\d|20\d\d)$/.test(said) ? Number(said) : undefined
    const value = year ?? dayOf(said, locale)
    return value === undefined ? null : { value }
  },
  check: offScript(
    (json): json is string | number =>
      isDay(json) || (typeof json === 'number' && Number.isInteger(json) && json >= 1950 && json < 2100),
  ),
  json: offScript({
    anyOf: [
      { type: 'string', format: 'date' },
      { type: 'integer', minimum: 1950, maximum: 2099 },
    ],
  }),
})

/** States and regions, separated by commas; kept as written. */
export const regions = kind<string>({
  name: 'places',
  expects: about`states or regions separated by commas`,
  read: (cell) => ({ value: textOf(cell).slice(0, 300).trim() }),
  check: offScript((json): json is string => typeof json === 'string' && json.length > 0 && json.length <= 300),
  json: offScript({ type: 'string', minLength: 1, maxLength: 300 }),
})
