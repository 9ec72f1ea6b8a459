import { addDays, daysBetween } from '../seasons/calendar.ts'
import type { Contact, ContactRole } from '../tabs/contacts.ts'

/**
 * Days after which a word is in place again. A suggestion of ours: often enough to stay known, seldom enough for a
 * busy person. Nobody prints such a figure.
 */
export const cadence: Readonly<Record<ContactRole, number>> = {
  mentor: 30,
  advocate: 30,
  faculty: 45,
  fellow: 45,
  resident: 45,
  alumni: 60,
  // a coordinator answers hundreds: only where there is a question or news
  coordinator: 90,
}

/** The day to write again after a touch; undefined where the role is not said. */
export const nextTouchAfter = (role: ContactRole | undefined, touched: string): string | undefined =>
  role === undefined ? undefined : addDays(touched, cadence[role])

/** How a next touch stands today. */
export type Due =
  | { readonly is: 'due' | 'later'; readonly day: string; readonly days: number }
  | { readonly is: 'none' }

/** @param today a day; `days` is how many days over it is, or how many are left */
export const dueOf = ({ nextTouch }: Pick<Contact, 'nextTouch'>, today: string): Due => {
  if (nextTouch === undefined) return { is: 'none' }
  const days = daysBetween(today, nextTouch)
  return { is: days <= 0 ? 'due' : 'later', day: nextTouch, days: Math.abs(days) }
}

/** Due ones first and the longest due on top, then by the day of the next touch, then those without one, by name. */
export const byDue = <T extends { readonly said: Contact }>(lines: readonly T[]): T[] =>
  [...lines].sort(
    ({ said: a }, { said: b }) =>
      (a.nextTouch ?? '9').localeCompare(b.nextTouch ?? '9') || (a.name ?? '').localeCompare(b.name ?? ''),
  )

/** What changes when somebody was written to or spoken with: the days, and the update at the end of the log. */
export const touched = (
  { role, updates }: Pick<Contact, 'role' | 'updates'>,
  today: string,
  told: string,
): { lastTouch: string; nextTouch?: string; updates?: string } => {
  const next = nextTouchAfter(role, today)
  const said = told.replace(/\s+/g, ' ').trim()
  return {
    lastTouch: today,
    ...(next !== undefined && { nextTouch: next }),
    ...(said !== '' && { updates: withUpdate(updates, today, said) }),
  }
}

/** A log keeps what it holds; a cell has no lines of its own, so a bar stands between two updates. */
export const withUpdate = (log: string | undefined, day: string, said: string): string =>
  [...(log === undefined ? [] : [log]), `${day}: ${said}`].join(' | ')

/** The updates of a log, the newest first. */
export const updatesIn = (log: string | undefined): string[] => (log === undefined ? [] : log.split(' | ').reverse())
