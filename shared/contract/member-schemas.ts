import * as z from 'zod/mini'
import { columnIds } from '../tracker/columns.ts'
import { shareGroupIds } from '../tracker/sharing.ts'
import { fillSchemas, FillSchema } from './fill-schemas.ts'
import { id, instant, mark, plain, text, zone } from './value-schemas.ts'
import { outcomeSchemas } from './outcome-schemas.ts'
import { activityKinds } from './reviews.ts'
import type { EndpointId } from './endpoints.ts'
import type { MemberEndpointId } from './member-routes.ts'
import { MOST_SHARED_ROWS, roles } from './workspace.ts'

/** The schemas of what members of a workspace ask; the server's side and /openapi.json. */
const share = z.enum(shareGroupIds)
const role = z.enum(roles)
const guest = z.enum(['mentor', 'advisor'])
const inWorkspace = { contract: z.int(), workspace: id }

/** A row's values and a profile are checked by the tracker's own checks. */
const Values = z.record(z.string(), z.unknown())

const person = z.object({ id: z.string(), name: z.string(), email: z.optional(z.string()) })
const digest = { every: z.enum(['day', 'week', 'never']), zone }
const summary = {
  id: z.string(),
  name: z.string(),
  role,
  owner: z.string(),
  spreadsheet: z.optional(z.string()),
}
const invitation = z.object({
  id: z.string(),
  role: guest,
  email: z.optional(z.string()),
  expires: instant,
  state: z.enum(['open', 'used', 'withdrawn', 'expired']),
})
const workspace = z.object({
  ...summary,
  shares: z.array(share),
  members: z.array(z.object({ person, role, joined: instant })),
  invitations: z.optional(z.array(invitation)),
  tokens: z.optional(z.int()),
  digest: z.object(digest),
})
const WorkspaceAnswer = z.object({ workspace })

const result = {
  fit: z.nullable(z.number()),
  low: z.number(),
  high: z.number(),
  tier: z.string().check(z.maxLength(200)),
  verdict: z.string().check(z.maxLength(200)),
  why: z.string().check(z.maxLength(2000)),
  shown: z.string().check(z.maxLength(200)),
}
const sharedRow = {
  row: id,
  program: z.optional(id),
  name: text(300),
  specialty: z.optional(text(100)),
  city: z.optional(text(80)),
  state: z.optional(text(40)),
  values: Values,
}

const anchor = {
  row: z.optional(id),
  program: z.optional(id),
  name: z.optional(text(300)),
  specialty: z.optional(text(100)),
  field: z.optional(text(200)),
}
const Anchor = z.object(anchor)
const AnchorIn = z.strictObject(anchor)
const Author = z.object({ person: z.string(), name: z.string(), role, left: z.optional(z.literal(true)) })
const gone = z.optional(z.literal(true))
const Thread = z.object({
  id: z.string(),
  anchor: Anchor,
  state: z.enum(['open', 'resolved']),
  messages: z.array(
    z.object({ id: z.string(), by: Author, at: instant, text: z.string(), mentions: z.array(z.string()) }),
  ),
  gone,
})
const kind = z.enum(['set', 'tier', 'add', 'remove'])
const Suggestion = z.object({
  id: z.string(),
  kind,
  anchor: Anchor,
  old: z.optional(plain),
  value: z.optional(plain),
  reason: z.optional(z.string()),
  by: Author,
  at: instant,
  state: z.enum(['pending', 'accepted', 'written', 'rejected', 'withdrawn', 'outdated']),
  decided: z.optional(z.object({ by: Author, at: instant })),
  gone,
})
const Question = z.object({
  id: z.string(),
  anchor: Anchor,
  text: z.string(),
  by: Author,
  at: instant,
  claim: z.optional(z.object({ value: plain, said: z.string() })),
  state: z.enum(['open', 'answered', 'dropped']),
  gone,
})
const SignOff = z.object({ by: Author, at: instant, ready: z.boolean(), missing: z.optional(z.string()) })
const Activity = z.object({
  id: z.string(),
  at: instant,
  by: z.optional(Author),
  kind: z.enum(activityKinds),
  anchor: z.optional(Anchor),
  old: z.optional(plain),
  new: z.optional(plain),
  text: z.optional(z.string()),
})
const words = text(5000)
const mentions = z.optional(z.array(id).check(z.maxLength(50)))
const Threaded = z.object({ thread: Thread })
const Suggested = z.object({ suggestions: z.array(Suggestion) })
const Asked = z.object({ question: Question })

export const memberSchemas = {
  ...fillSchemas,
  ...outcomeSchemas,
  signIn: {
    takes: z.strictObject({ contract: z.int(), token: text(8000) }),
    gives: z.object({ session: z.string(), expires: instant, person }),
  },
  me: { takes: z.strictObject({}), gives: z.object({ person, workspaces: z.array(z.object(summary)) }) },
  openWorkspace: {
    takes: z.strictObject({ contract: z.int(), spreadsheet: text(200), name: text(200), zone }),
    gives: WorkspaceAnswer,
  },
  workspace: { takes: z.strictObject({ workspace: id }), gives: WorkspaceAnswer },
  share: {
    takes: z.strictObject({ ...inWorkspace, shares: z.array(share).check(z.maxLength(20)) }),
    gives: WorkspaceAnswer,
  },
  invite: {
    takes: z.strictObject({ ...inWorkspace, role: guest, email: z.optional(z.email().check(z.maxLength(200))) }),
    gives: z.object({ invitation, token: z.string() }),
  },
  withdrawInvitation: { takes: z.strictObject({ ...inWorkspace, invitation: id }), gives: WorkspaceAnswer },
  join: { takes: z.strictObject({ contract: z.int(), token: text(200) }), gives: WorkspaceAnswer },
  removeMember: {
    takes: z.strictObject({ ...inWorkspace, person: id }),
    gives: z.object({ removed: z.string(), says: z.string() }),
  },
  deleteWorkspace: { takes: z.strictObject(inWorkspace), gives: z.object({ deleted: z.string(), says: z.string() }) },
  documentToken: { takes: z.strictObject(inWorkspace), gives: z.object({ token: z.string() }) },
  revokeTokens: { takes: z.strictObject(inWorkspace), gives: z.object({ revoked: z.int() }) },
  digest: { takes: z.strictObject({ ...inWorkspace, ...digest }), gives: WorkspaceAnswer },
  sync: {
    takes: z.strictObject({
      ...inWorkspace,
      rows: z
        .array(z.strictObject({ ...sharedRow, result: z.optional(z.strictObject(result)) }))
        .check(z.maxLength(MOST_SHARED_ROWS)),
      profile: z.optional(Values),
      mine: z.optional(z.array(z.strictObject({ row: id, field: z.enum(columnIds) })).check(z.maxLength(5000))),
    }),
    gives: z.object({ version: z.string(), added: z.int(), changed: z.int(), gone: z.int() }),
  },
  list: {
    takes: z.strictObject({ workspace: id }),
    gives: z.object({
      shares: z.array(share),
      rows: z.array(z.object({ ...sharedRow, result: z.optional(z.object(result)), gone })),
      profile: z.optional(Values),
      asOf: z.optional(instant),
    }),
  },
  review: {
    takes: z.strictObject({ workspace: id }),
    gives: z.object({
      version: z.string(),
      workspace,
      threads: z.array(Thread),
      suggestions: z.array(Suggestion),
      questions: z.array(Question),
      signOffs: z.array(SignOff),
      news: z.array(Activity),
      seen: z.optional(instant),
      mark: z.optional(z.string()),
      fills: z.optional(z.array(FillSchema)),
    }),
  },
  news: { takes: z.strictObject({ workspace: id }), gives: z.object({ version: z.string() }) },
  visit: {
    takes: z.strictObject({
      ...inWorkspace,
      mark: z.optional(mark),
    }),
    gives: z.object({ seen: instant }),
  },
  comment: { takes: z.strictObject({ ...inWorkspace, anchor: AnchorIn, text: words, mentions }), gives: Threaded },
  reply: { takes: z.strictObject({ ...inWorkspace, thread: id, text: words, mentions }), gives: Threaded },
  settleThread: {
    takes: z.strictObject({ ...inWorkspace, thread: id, state: z.enum(['open', 'resolved']) }),
    gives: Threaded,
  },
  suggest: {
    takes: z.strictObject({
      ...inWorkspace,
      suggestions: z
        .array(
          z.strictObject({
            kind,
            anchor: AnchorIn,
            old: z.optional(plain),
            value: z.optional(plain),
            reason: z.optional(text(2000)),
          }),
        )
        .check(z.minLength(1), z.maxLength(500)),
    }),
    gives: Suggested,
  },
  decide: {
    takes: z.strictObject({
      ...inWorkspace,
      suggestions: z.array(id).check(z.minLength(1), z.maxLength(500)),
      decision: z.enum(['accept', 'reject', 'written', 'reopen', 'withdraw']),
    }),
    gives: Suggested,
  },
  hearsay: {
    takes: z.strictObject({ ...inWorkspace, anchor: AnchorIn, value: plain, said: text(200), text: z.optional(words) }),
    gives: Asked,
  },
  settleQuestion: {
    takes: z.strictObject({ ...inWorkspace, question: id, state: z.enum(['open', 'answered', 'dropped']) }),
    gives: Asked,
  },
  signOff: {
    takes: z.strictObject({ ...inWorkspace, ready: z.boolean(), missing: z.optional(text(2000)) }),
    gives: z.object({ signOff: SignOff }),
  },
  activity: {
    takes: z.strictObject({ workspace: id, before: z.optional(id) }),
    gives: z.object({ activity: z.array(Activity), next: z.optional(z.string()) }),
  },
} satisfies Record<MemberEndpointId & EndpointId, { takes: z.ZodMiniType; gives: z.ZodMiniType }>
