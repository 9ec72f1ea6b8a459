import type { Endpoint } from './endpoints.ts'
import { type MemberEndpointId, memberRoutes } from './member-routes.ts'
import type { ProblemCode } from './problems.ts'

const body = ['broken-json', 'wrong-content-type', 'too-large', 'contract-not-served', 'does-not-fit'] as const
/** What any question about a workspace may be refused with: another's workspace and one that never was look the same. */
const within = ['not-signed-in', 'workspace-unknown', 'does-not-fit'] as const
const change = [...body, 'not-signed-in', 'workspace-unknown', 'key-reused'] as const

type Told = { readonly about: string; readonly owner?: true; readonly problems?: readonly ProblemCode[] }
const record = (id: MemberEndpointId, { about, owner, problems = [] }: Told): Endpoint => {
  const route: { method: 'GET' | 'POST'; path: string } = memberRoutes[id]
  const isIn = route.path.includes('{workspace}')
  const may = route.method === 'GET' ? within : change
  return {
    ...memberRoutes[id],
    who: 'member',
    about: route.method === 'POST' ? `${about} Takes an Idempotency-Key.` : about,
    problems: [
      ...may.filter((code) => isIn || code !== 'workspace-unknown'),
      ...(owner ? ['owners-only' as const] : []),
      ...problems,
    ],
    ...(isIn && { role: owner ? ('owner' as const) : ('member' as const) }),
  }
}

/** What members of a workspace may ask. Who is not a member gets nothing of it. */
export const memberEndpoints = {
  signIn: {
    ...memberRoutes.signIn,
    who: 'anyone',
    about: 'A short session in exchange for an identity token of Google.',
    problems: [...body, 'not-signed-in'],
  },
  me: record('me', { about: 'Who the caller is, and the workspaces that the caller belongs to.' }),
  openWorkspace: record('openWorkspace', {
    about: 'The caller’s own workspace of a spreadsheet; it is made where there is none.',
  }),
  workspace: record('workspace', { about: 'A workspace: its members, and what its owner shares.' }),
  share: record('share', {
    about: 'Says which groups of fields members may see. What is no longer shared is deleted here.',
    owner: true,
  }),
  invite: record('invite', { about: 'Makes an invitation for one mentor or advisor, for 14 days.', owner: true }),
  withdrawInvitation: record('withdrawInvitation', {
    about: 'Withdraws an invitation that nobody has used.',
    owner: true,
    problems: ['not-here'],
  }),
  join: record('join', { about: 'Joins a workspace by an invitation, once.', problems: ['invitation-unknown'] }),
  removeMember: record('removeMember', {
    about: 'Removes a member, or leaves: at once. The owner removes anybody, others only themselves.',
    problems: ['owners-only', 'not-here'],
  }),
  deleteWorkspace: record('deleteWorkspace', {
    about: 'Deletes a workspace and all that is in it, at once.',
    owner: true,
  }),
  documentToken: record('documentToken', {
    about: 'A token for the custom functions of the spreadsheet: it scores and looks up, and can do nothing else.',
    owner: true,
  }),
  revokeTokens: record('revokeTokens', { about: 'Ends every document token of the workspace.', owner: true }),
  digest: record('digest', { about: 'How often the caller gets a mail with what changed.' }),
  sync: record('sync', {
    about: 'The whole list as the sheet has it now. What is not shared is refused, not stored.',
    owner: true,
    problems: ['not-shared'],
  }),
  list: record('list', { about: 'The list, as far as it is shared.' }),
  review: record('review', { about: 'All that is said about the list, and what is new since the last visit.' }),
  news: record('news', { about: 'A word that changes when anything in the workspace does.' }),
  visit: record('visit', { about: 'Marks everything as seen by the caller.' }),
  comment: record('comment', { about: 'Opens a thread on a field, a program or the whole list.' }),
  reply: record('reply', { about: 'Adds a message to a thread.', problems: ['not-here'] }),
  settleThread: record('settleThread', { about: 'Resolves or reopens a thread.', problems: ['not-here'] }),
  suggest: record('suggest', { about: 'Suggests changes, which the owner accepts or rejects: all of them or none.' }),
  decide: record('decide', {
    about: 'Accepts, rejects, or withdraws suggestions: all of them or none.',
    problems: ['not-here', 'owners-only', 'already-decided'],
  }),
  hearsay: record('hearsay', { about: 'What somebody said of a field: the weakest claim, and an open question.' }),
  settleQuestion: record('settleQuestion', {
    about: 'Says that a question is answered or dropped, or opens it again.',
    problems: ['not-here'],
  }),
  signOff: record('signOff', { about: 'Says that the list is ready, or what is missing.' }),
  activity: record('activity', { about: 'Who changed what and when, newest first, a page at a time.' }),
  askFill: record('askFill', {
    about: 'Asks for a fill of several lists. It waits in each until somebody with the file open has seen its plan.',
  }),
  fills: record('fills', { about: 'Fills that wait for the list, its schedules, and the last results.' }),
  settleFill: record('settleFill', {
    about: 'Says what came of a fill in the sheet, or that it is not wanted.',
    problems: ['not-here', 'already-decided', 'owners-only'],
  }),
  outcomes: record('outcomes', { about: 'The outcomes that the caller gave, as counts.', owner: true }),
  giveOutcomes: record('giveOutcomes', {
    about:
      'Gives what was said of a season’s applications and what came, by consent: numbers, no programs. It replaces what was given of the season.',
    owner: true,
  }),
  takeBackOutcomes: record('takeBackOutcomes', {
    about: 'Deletes outcomes that were given, at once.',
    owner: true,
  }),
} as const satisfies Record<MemberEndpointId, Endpoint>
