import type { Activity, ActivityKind } from '../contract/reviews.ts'
import { type Plain, valueWords } from './words.ts'

/** One thing that happened, as the parts of a plain sentence: who, did what, to what, and what was said with it. */
export interface Told {
  /** undefined where nobody is known: it was changed in the sheet */
  readonly who?: string
  readonly did: string
  /** whether the sentence goes on with what it is about */
  readonly about?: true
  readonly to?: string
  readonly quote?: string
}

/** What was done where nobody is known: a person is never named by guess. @example `was added in the sheet` */
export const inSheet = (did: string): string => (did === 'changed' ? 'changed in the sheet' : `was ${did} in the sheet`)

/** @example Applicant changed Status of St. Example from considering to applied */
export const toldOf = (activity: Activity): Told => {
  const { by } = activity
  return { ...(by && { who: by.name }), ...tellings[activity.kind](activity) }
}

type Telling = (activity: Activity) => Told
const of =
  (did: string): Telling =>
  ({ text }) => ({ did, about: true, ...(text !== undefined && { quote: text }) })
const change =
  (did: string): Telling =>
  (activity) => ({ did, about: true, to: fromTo(activity) })
const decided =
  (how: string): Telling =>
  (activity) => {
    const { field, row } = activity.anchor ?? {}
    const what = field !== undefined ? 'for' : row === undefined ? 'to add' : 'to remove'
    return change(`${how} the suggestion ${what}`)(activity)
  }
const member =
  (did: (text: string | undefined, name: string | undefined) => string): Telling =>
  ({ text, by }) => ({ did: did(text, by?.name) })

const tellings: Readonly<Record<ActivityKind, Telling>> = {
  changed: change('changed'),
  added: of('added'),
  removed: of('removed'),
  commented: of('commented on'),
  resolved: of('resolved the thread on'),
  // a question has words of its own
  reopened: (activity) => of(activity.text === undefined ? 'reopened the thread on' : 'asked again about')(activity),
  suggested: (activity) => ({ ...of(suggested(activity))(activity), to: fromTo(activity) }),
  accepted: decided('accepted'),
  rejected: decided('rejected'),
  withdrawn: (activity) =>
    activity.anchor === undefined && activity.text !== undefined
      ? { did: `withdrew ${activity.text}` }
      : decided('withdrew')(activity),
  outdated: change('chose another suggestion than the one for'),
  reverted: change('took back the decision on'),
  asked: of('asked about'),
  answered: of('said that this is answered, about'),
  dropped: of('dropped the question about'),
  signed: ({ text }) =>
    text === undefined ? { did: 'signed the list: ready' } : { did: 'signed the list: not yet. Missing:', quote: text },
  joined: member((role) => (role === undefined ? 'joined' : `joined as ${aOf(role)}`)),
  left: member((gone, name) => (gone === undefined || gone === name ? 'left' : `removed ${gone} from the members`)),
  invited: member((role) => (role === undefined ? 'invited somebody' : `invited ${aOf(role)}`)),
  shared: ({ new: now }) => ({ did: `changed what is shared. Now: ${now === '' ? 'nothing' : String(now)}` }),
  connected: () => ({ did: 'connected the sheet' }),
  'asked-fill': ({ text }) => ({ did: `asked for a fill${text === undefined ? '' : ` of ${text}`}` }),
  filled: ({ text }) => ({ did: `filled what was asked for${text === undefined ? '' : `: ${text}`}` }),
  'declined-fill': ({ text }) => ({ did: `declined a fill${text === undefined ? '' : ` of ${text}`}` }),
}

/** what has no field is about the whole program: on the list it can only go, off it only come */
const suggested = ({ anchor }: Activity): string => {
  if (anchor?.field !== undefined) return 'suggested a change of'
  return anchor?.row === undefined ? 'suggested adding' : 'suggested removing'
}

const fromTo = ({ old, new: now, anchor }: Activity): string => {
  if (old === undefined && now === undefined) return ''
  const words = (value: Plain | undefined) => valueWords(value, anchor?.field)
  return old === undefined ? `to ${words(now)}` : `from ${words(old)} to ${words(now)}`
}

const aOf = (role: string): string => (role === 'advisor' ? 'an advisor' : `a ${role}`)
