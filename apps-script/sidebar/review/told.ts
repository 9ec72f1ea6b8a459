import type { Activity, ActivityKind } from '../../../shared/contract/reviews.ts'
import { capital } from '../words.ts'
import { anchorWords, authorWords, valueWords } from './words.ts'

/** One thing that happened, as a sentence, and what was said with it. */
export interface Told {
  readonly says: string
  readonly quote?: string
}

/** @example Mentor changed Example Medical Center: Status, considering → applied. */
export const toldOf = (activity: Activity): Told => {
  const { by, kind, anchor, text } = activity
  const about = anchor === undefined ? '' : anchorWords(anchor).replace(/^The whole/, 'the whole')
  const who = by === undefined ? '' : authorWords(by)
  if (kind === 'changed') {
    const what = [about || text, fromTo(activity)].filter(Boolean).join(', ')
    return { says: who === '' ? `Changed in the sheet: ${what}.` : `${who} changed ${what}.` }
  }
  if (kind === 'suggested') return { says: `${who} ${suggested(activity, about)}.`, ...quoteOf(text) }
  if (kind === 'signed')
    return text === undefined
      ? { says: `${who} signed the list: ready.` }
      : { says: `${who} signed the list: not yet. Missing:`, quote: text }
  if (kind === 'asked-fill' || kind === 'filled' || kind === 'declined-fill')
    return { says: capital(`${who} ${fills[kind]}${text === undefined ? '' : `: ${text}`}.`.trim()) }
  if (kind === 'joined') return { says: `${who} joined${text === undefined ? '' : ` as ${text}`}.` }
  if (kind === 'connected' || kind === 'shared' || kind === 'invited') return { says: `${who} ${plain[kind]}.` }
  if (kind === 'left') {
    const isOther = text !== undefined && text !== by?.name
    return { says: isOther ? `${text} is no longer a member.` : `${who} left.` }
  }
  const did = capital(`${who} ${deeds[kind]} ${[about, change(kind, activity)].filter(Boolean).join(', ')}`.trim())
  return { says: `${did}.`, ...(withWords.has(kind) ? quoteOf(text) : {}) }
}

const fills = {
  'asked-fill': 'asked for a fill',
  filled: 'filled what was asked for',
  'declined-fill': 'declined a fill',
} as const

const plain = {
  connected: 'connected the sheet',
  shared: 'changed what is shared',
  invited: 'invited somebody',
} as const

const deeds: Readonly<
  Record<
    Exclude<
      ActivityKind,
      'changed' | 'suggested' | 'signed' | 'left' | 'joined' | keyof typeof plain | keyof typeof fills
    >,
    string
  >
> = {
  added: 'added',
  removed: 'removed',
  commented: 'commented on',
  resolved: 'resolved the thread on',
  reopened: 'reopened what was said on',
  accepted: 'accepted a suggestion:',
  rejected: 'rejected a suggestion:',
  withdrawn: 'withdrew a suggestion:',
  outdated: 'made another suggestion outdated:',
  reverted: 'took back:',
  asked: 'asked about',
  answered: 'answered the question about',
  dropped: 'dropped the question about',
}
const withWords: ReadonlySet<ActivityKind> = new Set(['commented', 'asked', 'answered', 'dropped', 'removed'] as const)

const quoteOf = (text: string | undefined): { quote?: string } => (text === undefined ? {} : { quote: text })

const suggested = ({ anchor, ...change }: Activity, about: string): string => {
  if (anchor?.field !== undefined) return `suggested ${about}, ${fromTo({ anchor, ...change })}`
  return anchor?.row === undefined ? `suggested to add ${about}` : `suggested not to apply to ${about}`
}

const change = (kind: ActivityKind, activity: Activity): string =>
  ['accepted', 'rejected', 'withdrawn', 'outdated', 'reverted'].includes(kind) ? fromTo(activity) : ''

const fromTo = ({ old, new: now, anchor }: Activity): string =>
  old === undefined && now === undefined ? '' : `${valueWords(old, anchor?.field)} → ${valueWords(now, anchor?.field)}`
