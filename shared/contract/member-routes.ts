import { offScript } from '../tracker/about.ts'
import type { FillExchanges } from './fills.ts'
import type { OutcomeExchanges } from './outcomes.ts'
import type { ReviewExchanges } from './reviews.ts'
import type { WorkspaceExchanges } from './workspace.ts'

export type MemberExchanges = WorkspaceExchanges & ReviewExchanges & FillExchanges & OutcomeExchanges
export type MemberEndpointId = keyof MemberExchanges

const of = '/v1/workspaces/{workspace}'

/** Where members of a workspace ask; the add-on's script never does, its sidebar and the pages do. */
export const memberRoutes = offScript({
  signIn: { method: 'POST', path: '/v1/sessions' },
  me: { method: 'GET', path: '/v1/me' },
  openWorkspace: { method: 'POST', path: '/v1/workspaces' },
  workspace: { method: 'GET', path: of },
  share: { method: 'POST', path: `${of}/shares` },
  invite: { method: 'POST', path: `${of}/invitations` },
  withdrawInvitation: { method: 'POST', path: `${of}/invitations/{invitation}/withdraw` },
  join: { method: 'POST', path: '/v1/invitations/join' },
  removeMember: { method: 'POST', path: `${of}/members/{person}/remove` },
  deleteWorkspace: { method: 'POST', path: `${of}/delete` },
  documentToken: { method: 'POST', path: `${of}/tokens` },
  revokeTokens: { method: 'POST', path: `${of}/tokens/revoke` },
  digest: { method: 'POST', path: `${of}/digest` },
  sync: { method: 'POST', path: `${of}/rows` },
  list: { method: 'GET', path: `${of}/rows` },
  review: { method: 'GET', path: `${of}/review` },
  news: { method: 'GET', path: `${of}/news` },
  visit: { method: 'POST', path: `${of}/visits` },
  comment: { method: 'POST', path: `${of}/threads` },
  reply: { method: 'POST', path: `${of}/threads/{thread}/messages` },
  settleThread: { method: 'POST', path: `${of}/threads/{thread}/state` },
  suggest: { method: 'POST', path: `${of}/suggestions` },
  decide: { method: 'POST', path: `${of}/suggestions/decide` },
  hearsay: { method: 'POST', path: `${of}/questions` },
  settleQuestion: { method: 'POST', path: `${of}/questions/{question}/state` },
  signOff: { method: 'POST', path: `${of}/sign-offs` },
  activity: { method: 'GET', path: `${of}/activity` },
  askFill: { method: 'POST', path: '/v1/fills' },
  fills: { method: 'GET', path: `${of}/fills` },
  settleFill: { method: 'POST', path: `${of}/fills/{fill}` },
  outcomes: { method: 'GET', path: `${of}/outcomes` },
  giveOutcomes: { method: 'POST', path: `${of}/outcomes` },
  takeBackOutcomes: { method: 'POST', path: `${of}/outcomes/take-back` },
} as const satisfies Record<MemberEndpointId, { method: 'GET' | 'POST'; path: string }>)

/** Examples of what the reader of an answer relies on. */
const workspace = { workspace: { id: '', name: '', role: '', shares: [''], members: [{ role: '' }] } } as const
const thread = { thread: { id: '', state: '', messages: [{ id: '', text: '' }] } } as const
const suggestions = { suggestions: [{ id: '', kind: '', state: '' }] } as const
const question = { question: { id: '', text: '', state: '' } } as const
export const memberAnswers = offScript({
  signIn: { session: '', expires: '', person: { id: '', name: '' } },
  me: { person: { id: '', name: '' }, workspaces: [{ id: '', name: '', role: '' }] },
  openWorkspace: workspace,
  workspace,
  share: workspace,
  invite: { invitation: { id: '', state: '' }, token: '' },
  withdrawInvitation: workspace,
  join: workspace,
  removeMember: { removed: '', says: '' },
  deleteWorkspace: { deleted: '', says: '' },
  documentToken: { token: '' },
  revokeTokens: { revoked: 1 },
  digest: workspace,
  sync: { version: '', added: 1, changed: 1, gone: 1 },
  list: { shares: [''], rows: [{ row: '', name: '', values: {} }] },
  review: {
    version: '',
    ...workspace,
    threads: [{ id: '', state: '', messages: [{ id: '', text: '' }] }],
    ...suggestions,
    questions: [{ id: '', text: '', state: '' }],
    signOffs: [{ ready: true }],
    news: [{ id: '', kind: '' }],
  },
  news: { version: '' },
  visit: { seen: '' },
  comment: thread,
  reply: thread,
  settleThread: thread,
  suggest: suggestions,
  decide: suggestions,
  hearsay: question,
  settleQuestion: question,
  signOff: { signOff: { ready: true } },
  activity: { activity: [{ id: '', kind: '' }] },
  askFill: { request: '', lists: [{ workspace: '', state: '', says: '' }] },
  fills: { fills: [{ id: '', state: '', columns: [''] }] },
  settleFill: { fill: { id: '', state: '' } },
  outcomes: { given: [{ season: 1, applications: 1, given: '' }] },
  giveOutcomes: { given: { season: 1, applications: 1, given: '' }, says: '' },
  takeBackOutcomes: { deleted: 1, says: '' },
} as const)
