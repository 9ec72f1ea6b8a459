import { dayWords } from '../../shared/fill/written.ts'
import { type ColumnId, columnIds, columnOf } from '../../shared/tracker/columns.ts'
import type { Role } from '../../shared/contract/workspace.ts'

/** Every day in a text: `2026-09-03` as `3 Sep 2026`. */
export const withDays = (text: string): string => text.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (day) => dayWords(day))

/** An instant as `3 Sep 2026, 10:15` where the reader is. @param zone such as America/New_York */
export const timeWords = (instant: string, zone: string): string => {
  const parts = Object.fromEntries(
    clock(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  return withDays(`${parts['year']}-${parts['month']}-${parts['day']}, ${parts['hour']}:${parts['minute']}`)
}

const clocks = new Map<string, Intl.DateTimeFormat>()
const clock = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone)
  if (known) return known
  const numbers = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const made = new Intl.DateTimeFormat('en-US', { year: 'numeric', ...numbers, timeZone: zone })
  clocks.set(zone, made)
  return made
}
/** `America/New_York` as `New York`. */
export const zoneWords = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const count = (many: number, thing: string, things = `${thing}s`): string =>
  `${many.toLocaleString('en-US')} ${many === 1 ? thing : things}`

export type Tone = 'good' | 'target' | 'reach' | 'bad' | 'ask' | 'plain'
const looks: Readonly<Record<string, { tone: Tone; mark: string }>> = {
  safety: { tone: 'good', mark: '✓' },
  target: { tone: 'target', mark: '●' },
  reach: { tone: 'reach', mark: '▲' },
  'not eligible': { tone: 'bad', mark: '✕' },
  clarify: { tone: 'ask', mark: '?' },
}
/** Colour and mark of a tier, as in the sidebar: meaning is never by colour alone. */
export const tierLook = (tier: string): { tone: Tone; mark: string } => {
  const word = Object.keys(looks).find((start) => tier.toLowerCase().startsWith(start)) ?? ''
  return looks[word] ?? { tone: 'plain', mark: '–' }
}

export const isColumn = (field: string): field is ColumnId => (columnIds as readonly string[]).includes(field)

/** A field by the header that people know it by; `@Header` is a column of the person's own. */
export const fieldWords = (field: string): string =>
  isColumn(field) ? columnOf(field).header : field.replace(/^@/, '')

export type Plain = string | number | boolean
/** A value as the sheet shows it. */
export const valueWords = (value: unknown, field?: string): string => {
  if (value === undefined || value === null || value === '') return 'blank'
  if (field !== undefined && isColumn(field)) {
    const { kind } = columnOf(field)
    const printed = kind.check(value) ? kind.print(value) : String(value as Plain)
    return withDays(kind.name === 'percent' && typeof printed === 'number' ? `${printed}%` : String(printed))
  }
  return withDays(String(value as Plain))
}

export const roleWords: Readonly<Record<Role, string>> = { owner: 'owner', mentor: 'mentor', advisor: 'advisor' }
