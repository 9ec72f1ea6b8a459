import { daysBetween } from '../seasons/calendar.ts'
import type { Contact } from '../tabs/contacts.ts'
import type { Profile } from '../tracker/profile.ts'

/** Letters of recommendation that come from the network, counted as programs count them. */
export interface Letters {
  readonly asked: number
  readonly received: number
  /** received, by where they come from; a letter whose kind is not said is in none of them */
  readonly usClinical: number
  readonly otherUs: number
  readonly unsaid: number
  /** what the profile says in other figures, as sentences */
  readonly differs: readonly string[]
}

export const lettersIn = (
  contacts: readonly Contact[],
  { usLetters, otherLetters }: Pick<Profile, 'usLetters' | 'otherLetters'>,
): Letters => {
  const received = contacts.filter((one) => one.received !== undefined)
  const from = (kind: Contact['letterFrom']): number => received.filter(({ letterFrom }) => letterFrom === kind).length
  const usClinical = from('US clinical')
  const otherUs = from('other US')
  const compare = (title: string, said: number | undefined, here: number): string[] =>
    said === here || (said === undefined && here === 0)
      ? []
      : [`${title}: your profile says ${said ?? 'nothing'}, ${here} received ${here === 1 ? 'stands' : 'stand'} here.`]
  return {
    asked: contacts.filter(isOpen).length,
    received: received.length,
    usClinical,
    otherUs,
    unsaid: from(undefined),
    differs: [...compare('US letters', usLetters, usClinical), ...compare('Other US letters', otherLetters, otherUs)],
  }
}

const isOpen = ({ asked, received }: Contact): boolean => asked !== undefined && received === undefined

/** Weeks after which a friendly reminder is usual; a suggestion of ours. */
const REMIND_AFTER = 21

/** How a letter stands, in words; undefined where none was asked. */
export const letterWords = ({ asked, received, letterFrom }: Contact, today: string): string | undefined => {
  const kind = letterFrom === undefined ? 'Letter' : `Letter (${letterFrom})`
  if (received !== undefined) return `${kind} received ${received}`
  if (asked === undefined) return undefined
  const days = daysBetween(asked, today)
  return `${kind} asked ${asked}${days >= REMIND_AFTER ? `, ${days} days ago: a reminder is in place` : ''}`
}
