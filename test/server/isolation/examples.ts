import type { EndpointId } from '../../../shared/contract/endpoints.ts'
import type { Exchanges } from '../../../shared/contract/messages.ts'
import type { Ids } from './ids.ts'

/** A request to a workspace, its ids taken from that one or from another. */
type Example<Id extends EndpointId> = (
  workspace: string,
  ids: Ids,
) => readonly Omit<Exchanges[Id]['takes'], 'contract'>[]

/** Who asks to sign in; the matrix signs nobody in by it but this one. */
export const IDENTITY = { subject: 'somebody-new', name: 'Somebody New' }

export const SHARED_BY_EXAMPLE = ['programs', 'budget'] as const

/** Requests to every endpoint; one that is missing does not compile, and one that reaches nobody fails the test. */
export const examples = (identity: string): { readonly [Id in EndpointId]: Example<Id> } => ({
  score: () => [{ profile: { step2: 241 }, rows: [{ specialty: 'Internal Medicine' }] }],
  lookup: () => [{ keys: ['9001140C0'] }],
  search: () => [{}],
  program: () => [{ key: '9001140C0' }],
  plan: () => [{ profile: { step2: 241 }, rows: [{ specialty: 'Internal Medicine' }] }],
  calibration: () => [{}],
  import: () => [{ source: 'Anybody', files: [{ name: 'list.csv', text: 'Program\nUnheard Of' }], confirm: true }],
  rollback: () => [{ id: 'i_0' }],
  healthz: () => [{}],
  readyz: () => [{}],
  signIn: () => [{ token: identity }],
  me: () => [{}],
  openWorkspace: (_, { spreadsheet }) => [{ spreadsheet, name: 'Opened', zone: 'Asia/Karachi' }],
  workspace: (workspace) => [{ workspace }],
  share: (workspace) => [{ workspace, shares: SHARED_BY_EXAMPLE }],
  invite: (workspace) => [{ workspace, role: 'mentor' }],
  withdrawInvitation: (workspace, { invitation }) => [{ workspace, invitation }],
  join: (_, { invitationToken }) => [{ token: invitationToken }],
  removeMember: (workspace, { person }) => [{ workspace, person }],
  deleteWorkspace: (workspace) => [{ workspace }],
  documentToken: (workspace) => [{ workspace }],
  revokeTokens: (workspace) => [{ workspace }],
  digest: (workspace) => [{ workspace, every: 'week', zone: 'Asia/Karachi' }],
  sync: (workspace, { row }) => [
    { workspace, rows: [] },
    { workspace, rows: [{ row, name: 'Sent again', values: { interest: 'high' } }] },
  ],
  list: (workspace) => [{ workspace }],
  review: (workspace) => [{ workspace }],
  news: (workspace) => [{ workspace }],
  visit: (workspace) => [{ workspace }],
  comment: (workspace, { row, program, person }) => [
    { workspace, anchor: {}, text: 'Look', mentions: [person] },
    { workspace, anchor: { row, field: 'interest' }, text: 'Look' },
    { workspace, anchor: { row, field: 'notes' }, text: 'Look' },
    { workspace, anchor: { row, field: '@Own column' }, text: 'Look' },
    { workspace, anchor: { program, name: 'Said' }, text: 'Look' },
  ],
  reply: (workspace, { threads, person }) => [
    ...threads.map((thread) => ({ workspace, thread, text: 'Yes' })),
    { workspace, thread: threads[0] ?? '', text: 'Yes', mentions: [person] },
  ],
  settleThread: (workspace, { threads }) =>
    threads.map((thread) => ({ workspace, thread, state: 'resolved' as const })),
  suggest: (workspace, { row, program }) => [
    { workspace, suggestions: [{ kind: 'set', anchor: { row, field: 'interest' }, value: 'high' }] },
    { workspace, suggestions: [{ kind: 'set', anchor: { row, field: 'notes' }, value: 'Said' }] },
    { workspace, suggestions: [{ kind: 'remove', anchor: { row } }] },
    { workspace, suggestions: [{ kind: 'add', anchor: { program, name: 'Said' } }] },
  ],
  decide: (workspace, { suggestions }) => [
    ...suggestions.map((id) => ({ workspace, suggestions: [id], decision: 'accept' as const })),
    ...(['accept', 'reject', 'withdraw', 'written', 'reopen'] as const).map((decision) => ({
      workspace,
      suggestions,
      decision,
    })),
  ],
  hearsay: (workspace, { row }) => [
    { workspace, anchor: { row, field: 'visas' }, value: 'none', said: 'a resident' },
    { workspace, anchor: { row, field: 'contact' }, value: 'advocate', said: 'a resident' },
  ],
  settleQuestion: (workspace, { questions }) =>
    questions.map((question) => ({ workspace, question, state: 'answered' as const })),
  signOff: (workspace) => [{ workspace, ready: false, missing: 'the letters' }],
  activity: (workspace) => [{ workspace }, { workspace, before: '9000000' }],
  askFill: (workspace) => [
    { workspaces: [workspace], columns: ['visas'], cells: 'empty' },
    { workspaces: [workspace], columns: ['state'], cells: 'empty', every: 'week' },
  ],
  fills: (workspace) => [{ workspace }],
  settleFill: (workspace, { fill }) =>
    (['done', 'declined', 'stopped'] as const).map((state) => ({
      workspace,
      fill,
      state,
      cells: 2,
      rows: { filled: 1 },
    })),
  outcomes: (workspace) => [{ workspace }],
  giveOutcomes: (workspace) => [
    {
      workspace,
      season: 2027,
      consent: true,
      basis: 'snapshot',
      day: '2026-09-20',
      applications: [{ said: 0.07, came: false }],
      match: { said: 0.6, matched: true },
    },
  ],
  takeBackOutcomes: (workspace) => [{ workspace }, { workspace, season: 2027 }],
})
