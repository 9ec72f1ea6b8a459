import type { Moment } from '../../shared/events/zones.ts'
import { dayWords } from './words.ts'

/** An instant on the clock of a zone; undefined where the browser does not know it. @param zone as IANA names it */
export const onClock = (instant: string, zone: string): Moment | undefined => {
  try {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(new Date(instant))
    const of = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
    return { day: `${of['year']}-${of['month']}-${of['day']}`, time: `${of['hour']}:${of['minute']}` }
  } catch {
    return undefined
  }
}

/** The zone that the reader's own clock shows. */
export const readersZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** `America/New_York` as `New York`. */
export const placeOf = (zone: string): string => (zone.split('/').pop() ?? zone).replace(/_/g, ' ')

/**
 * An instant on the spreadsheet's clock, `3 Sep 2026, 10:15`, of its today `today, 10:15`; where the reader's own clock
 * shows something else, the place is named.
 * @param zone the spreadsheet's
 */
export const whenWords = (
  instant: string,
  zone: string,
  { now = new Date().toISOString(), reader = readersZone() }: { readonly now?: string; readonly reader?: string } = {},
): string => {
  const theirs = onClock(instant, reader)
  const at = onClock(instant, zone) ?? theirs
  if (at === undefined) return ''
  const today = onClock(now, zone) ?? onClock(now, reader)
  const isElsewhere = theirs?.day !== at.day || theirs.time !== at.time
  const day = at.day === today?.day ? 'today' : dayWords(at.day)
  return `${day}, ${at.time}${isElsewhere ? ` in ${placeOf(zone)}` : ''}`
}

/** The day of an instant in the spreadsheet's zone: `3 Sep 2026`. */
export const dayOf = (instant: string, zone: string): string =>
  dayWords((onClock(instant, zone) ?? onClock(instant, readersZone()))?.day ?? '')
