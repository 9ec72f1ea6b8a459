import type { Role } from '../../shared/contract/workspace.ts'
import { withDays } from '../../shared/tracker/day-words.ts'

export { withDays }

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

export { fieldWords, isColumn, type Plain, valueWords } from '../../shared/review/words.ts'

export const roleWords: Readonly<Record<Role, string>> = { owner: 'owner', mentor: 'mentor', advisor: 'advisor' }
