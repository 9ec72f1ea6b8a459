import { numberOf, saysNothing, textOf } from './cell.ts'
import type { Kind } from './kinds.ts'

/**
 * A limit that a program states: a number is strict; `{ at, strict: false }` is a preference; `{ at }` does not say;
 * `none` says that there is no limit.
 */
export type Limit = number | 'none' | { readonly at: number; readonly strict?: false }

export const limit = (min: number, max: number, unit: string, notSaid: readonly number[] = []): Kind<Limit> => {
  const expects = `a whole number from ${min} to ${max} (${unit}), "${max > 99 ? 230 : 5} preferred", or "none"`
  const fits = (n: unknown): n is number => typeof n === 'number' && Number.isInteger(n) && n >= min && n <= max
  return {
    name: 'limit',
    expects,
    read(cell) {
      if (saysNothing(cell)) return undefined
      const said = textOf(cell).toLowerCase()
      if (/^(none|no( stated)? (minimum|min|limit|cut-?off|requirement|max|maximum)s?|no)$/.test(said))
        return { value: 'none' }
      const at = Number(/\d+/.exec(said)?.[0] ?? Number.NaN)
      if (notSaid.includes(at)) return undefined
      if (!fits(at) || /\d\D+\d/.test(said))
        return { problem: `"${textOf(cell).slice(0, 40)}" cannot be read. Write ${expects}, or leave it blank.` }
      if (/prefer|recommend|generally|usual|ideal/.test(said)) return { value: { at, strict: false } }
      return { value: /[~?≈]|about|approx|circa|not said/.test(said) ? { at } : at }
    },
    check(json): json is Limit {
      if (json === 'none' || fits(json)) return true
      if (typeof json !== 'object' || json === null) return false
      const { at, strict, ...rest } = json as { at?: unknown; strict?: unknown }
      return fits(at) && (strict === undefined || strict === false) && Object.keys(rest).length === 0
    },
    print: (value) =>
      typeof value !== 'object'
        ? value
        : `${value.at} ${value.strict === false ? 'preferred' : '(strictness not said)'}`,
    json: {
      anyOf: [
        { type: 'integer', minimum: min, maximum: max },
        { const: 'none' },
        {
          type: 'object',
          properties: { at: { type: 'integer', minimum: min, maximum: max }, strict: { const: false } },
          required: ['at'],
          additionalProperties: false,
        },
      ],
    },
  }
}

/** Residents by entering year: `[year, IMGs, residents]`, oldest first. */
export type Classes = readonly (readonly [number, number, number])[]

export const classes: Kind<Classes> = {
  name: 'classes',
  expects: 'IMGs of residents by entering year, such as "2024 4/12, 2025 5/12, 2026 3/12"',
  read(cell) {
    if (saysNothing(cell)) return undefined
    const found = all(CLASS, textOf(cell))
    const value = found
      .map(([, y, imgs, all]) => [Number(y), Number(imgs), Number(all)] as const)
      .sort((a, b) => a[0] - b[0])
    const rest = textOf(cell).replace(CLASS, '')
    return classes.check(value) && !/\d/.test(rest)
      ? { value }
      : { problem: `"${textOf(cell).slice(0, 40)}" cannot be read. Write ${classes.expects}, or leave it blank.` }
  },
  check: (json): json is Classes =>
    isSeries(json, 3) && json.every(([, imgs = 0, all = 0]) => all >= 1 && all <= 400 && imgs <= all),
  print: (value) => value.map(([year, imgs, all]) => `${year} ${imgs}/${all}`).join(', '),
  json: {
    type: 'array',
    minItems: 1,
    maxItems: 12,
    items: { type: 'array', items: { type: 'integer' }, minItems: 3, maxItems: 3 },
  },
}

/** IMG share by year: `[year, percent]`, oldest first. */
export type Shares = readonly (readonly [number, number])[]

export const shares: Kind<Shares> = {
  name: 'shares',
  expects: 'shares by year, such as "2024 35%, 2025 33%, 2026 38%"',
  read(cell, locale) {
    if (saysNothing(cell)) return undefined
    const found = all(SHARE, textOf(cell))
    const value = found
      .map(([, y = '', p = '']) => [Number(y), numberOf(p.replace(/[.,]/, locale.decimal), locale) ?? -1] as const)
      .sort((a, b) => a[0] - b[0])
    return shares.check(value)
      ? { value }
      : { problem: `"${textOf(cell).slice(0, 40)}" cannot be read. Write ${shares.expects}, or leave it blank.` }
  },
  check: (json): json is Shares => isSeries(json, 2) && json.every(([, share = -1]) => share <= 100),
  print: (value) => value.map(([year, share]) => `${year} ${share}%`).join(', '),
  json: {
    type: 'array',
    minItems: 1,
    maxItems: 12,
    items: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
  },
}

const CLASS = /(\d{4})\D{1,3}(\d{1,3})\s*(?:\/|of)\s*(\d{1,3})/gi
const SHARE = /(\d{4})(?:\s*[:=-]\s*|\s+)(\d{1,3}(?:[.,]\d+)?)\s*%?/g

const all = (pattern: RegExp, text: string): string[][] => {
  const found: string[][] = []
  text.replace(pattern, (...groups: unknown[]) => {
    found.push(groups.slice(0, 4).map(String))
    return ''
  })
  return found
}

/** A list of rows of numbers, years rising, nothing below zero. */
const isSeries = (json: unknown, width: number): json is number[][] => {
  if (!Array.isArray(json) || json.length === 0 || json.length > 12) return false
  let before = 1989
  for (const row of json as unknown[]) {
    if (!Array.isArray(row) || row.length !== width) return false
    for (const n of row as unknown[]) if (typeof n !== 'number' || !Number.isFinite(n) || n < 0) return false
    const [year, count] = row as number[]
    if (
      year === undefined ||
      year <= before ||
      year > 2099 ||
      !Number.isInteger(year) ||
      (width === 3 && !row.every(Number.isInteger))
    )
      return false
    if (count === undefined) return false
    before = year
  }
  return true
}
