import { CONTRACT } from '../../shared/contract/messages.ts'
import type { Decision, Question, SuggestionKind, Thread } from '../../shared/contract/reviews.ts'
import type { Digest, Workspace } from '../../shared/contract/workspace.ts'
import { stopFill } from './fill-deeds.ts'
import type { Ask, Visit } from './members.ts'
import { sendRebalance } from './rebalance-deed.ts'
import { columnOf } from '../../shared/tracker/columns.ts'
import { isColumn, type Plain } from './words.ts'

/** What a form sent. */
export type Fields = Readonly<Record<string, string | undefined>>
/** Where it leads: an element of the page it came from, or words of a page of its own. */
export interface Done {
  readonly to?: string
  readonly says?: string
}
type Deed = (fields: Fields, visit: Visit, workspace: string) => Promise<Done>

/** What a person can do on the pages, by the last part of its form's address. */
export const deeds: Readonly<Record<string, Deed>> = {
  comment: async ({ row, field, text = '' }, { ask }, workspace) => {
    const { mentions, said } = await calledOn(ask, workspace, text)
    const { thread } = await ask('comment', { ...on(workspace), anchor: defined({ row, field }), text: said, mentions })
    return { to: thread.id }
  },
  reply: async ({ thread = '', text = '' }, { ask }, workspace) => {
    const { mentions, said } = await calledOn(ask, workspace, text)
    await ask('reply', { ...on(workspace), thread, text: said, mentions })
    return {}
  },
  thread: async ({ thread = '', state }, { ask }, workspace) => {
    await ask('settleThread', { ...on(workspace), thread, state: state as Thread['state'] })
    return {}
  },
  suggest: async ({ kind, row, field, value, reason, name, specialty }, { ask }, workspace) => {
    const of = kind === 'tier' ? 'myTier' : field
    const old = row === undefined || of === undefined ? undefined : await standsIn(ask, workspace, row, of)
    const anchor = defined({ row, name, specialty, field: kind === 'set' ? field : undefined })
    const suggestion = { kind: kind as SuggestionKind, anchor, ...defined({ old, value, reason }) }
    const { suggestions } = await ask('suggest', { ...on(workspace), suggestions: [suggestion] })
    return kind === 'add' ? {} : defined({ to: suggestions[0]?.id })
  },
  decide: async ({ suggestion = '', decision }, { ask }, workspace) => {
    await ask('decide', { ...on(workspace), suggestions: [suggestion], decision: decision as Decision })
    return {}
  },
  hearsay: async ({ row, field, value = '', said = '', text }, { ask }, workspace) => {
    const anchor = defined({ row, field })
    const { question } = await ask('hearsay', { ...on(workspace), anchor, value, said, ...defined({ text }) })
    return { to: question.id }
  },
  question: async ({ question = '', state }, { ask }, workspace) => {
    await ask('settleQuestion', { ...on(workspace), question, state: state as Question['state'] })
    return {}
  },
  sign: async ({ ready, missing }, { ask }, workspace) => {
    await ask('signOff', { ...on(workspace), ready: ready === 'yes', ...defined({ missing }) })
    return {}
  },
  visit: async ({ mark }, { ask }, workspace) => {
    await ask('visit', { ...on(workspace), ...defined({ mark }) })
    return {}
  },
  digest: async ({ every, zone = '' }, { ask }, workspace) => {
    await ask('digest', { ...on(workspace), every: every as Digest['every'], zone })
    return {}
  },
  fill: stopFill,
  rebalance: sendRebalance,
  leave: async (_, { ask, person }, workspace) => {
    const { says } = await ask('removeMember', { ...on(workspace), person })
    return { says }
  },
}

const on = (workspace: string) => ({ contract: CONTRACT, workspace })

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
/** What was left empty is left out. */
const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as Defined<T>

/** `@` and a member's name calls on that member. */
async function calledOn(ask: Ask, workspace: string, text: string): Promise<{ said: string; mentions: string[] }> {
  if (!text.includes('@')) return { said: text, mentions: [] }
  const { members }: Workspace = (await ask('workspace', { workspace })).workspace
  const said = text.toLowerCase()
  const called = members.filter(({ person: { name } }) => said.includes(`@${name.toLowerCase()}`))
  return { said: text, mentions: called.map(({ person }) => person.id) }
}

/** What a cell says now, as cells are written; undefined when nothing is known. */
async function standsIn(ask: Ask, workspace: string, row: string, field: string): Promise<Plain | undefined> {
  if (!isColumn(field)) return undefined
  const { rows } = await ask('list', { workspace })
  const value = rows.find((one) => one.row === row)?.values[field]
  const { kind } = columnOf(field)
  return value === undefined || !kind.check(value) ? undefined : kind.print(value)
}
