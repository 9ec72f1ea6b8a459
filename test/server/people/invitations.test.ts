import { beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { openFor } from '../../setup/workspace.ts'

const own = ownDatabase()
const { person } = appWithPeople(() => own.db)
let applicant: SignedIn, workspace: string
beforeAll(async () => {
  applicant = await person('Applicant')
  workspace = await openFor(applicant)
})
const invite = () => applicant.ask('invite', { workspace, role: 'mentor' })
const unknown = { code: 'invitation-unknown' }

test('An invitation lasts 14 days and is told once: neither list nor database has its token', async () => {
  const { invitation, token } = await applicant.ask('invite', {
    workspace,
    role: 'advisor',
    email: 'guest@example.com',
  })
  expect(invitation).toMatchObject({ role: 'advisor', email: 'guest@example.com', state: 'open' })
  const days = (Date.parse(invitation.expires) - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(13.9)
  expect(days).toBeLessThan(14.1)
  expect(token.length).toBeGreaterThanOrEqual(43)
  expect(JSON.stringify(await applicant.ask('workspace', { workspace }))).not.toContain(token)
  const { rows } = await own.db.pool.query<{ all: string }>(
    'SELECT (SELECT json_agg(i) FROM invitations i)::text || (SELECT json_agg(a) FROM activity a)::text AS all',
  )
  expect(rows[0]?.all).not.toContain(token)
})

test('The same request gives the same invitation', async () => {
  const headers = { 'idempotency-key': 'invite-once-1' }
  const first = await applicant.ask('invite', { workspace, role: 'mentor' }, headers)
  expect(await applicant.ask('invite', { workspace, role: 'mentor' }, headers)).toEqual(first)
})

test('It joins one person, once', async () => {
  const { token } = await invite()
  const guest = await person('Guest')
  const { workspace: joined } = await guest.ask('join', { token })
  expect(joined).toMatchObject({ id: workspace, role: 'mentor' })
  expect(await (await person('Cleo')).refused('join', { token })).toMatchObject(unknown)
})

test('Of twenty people who use it at once exactly one joins', async () => {
  const { token } = await invite()
  const people = await Promise.all(Array.from({ length: 20 }, (_, at) => person(`Crowd${at}`)))
  const tried = await Promise.allSettled(people.map((guest) => guest.ask('join', { token })))
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const members = (await applicant.ask('workspace', { workspace })).workspace.members
  expect(members.filter(({ person: { name } }) => name.startsWith('Crowd'))).toHaveLength(1)
})

test('Expired, used, withdrawn and unknown ones are refused in the same words', async () => {
  const guest = await person('Late')
  const expired = await invite()
  await own.db.pool.query('UPDATE invitations SET expires = now() WHERE id = $1', [expired.invitation.id])
  const withdrawn = await invite()
  const after = await applicant.ask('withdrawInvitation', { workspace, invitation: withdrawn.invitation.id })
  expect(after.workspace.invitations?.find(({ id }) => id === withdrawn.invitation.id)?.state).toBe('withdrawn')
  expect(after.workspace.invitations?.find(({ id }) => id === expired.invitation.id)?.state).toBe('expired')
  const used = await invite()
  await (await person('Emil')).ask('join', { token: used.token })
  const refusals = await Promise.all(
    [expired.token, withdrawn.token, used.token, 'never-made'].map(async (token) => {
      const { requestId: _, ...refusal } = await guest.refused('join', { token })
      return refusal
    }),
  )
  expect(refusals[0]).toMatchObject(unknown)
  for (const refusal of refusals) expect(refusal).toEqual(refusals[0])
})

test('A used one cannot be withdrawn, and one of another list is not here', async () => {
  const { token, invitation } = await invite()
  await (await person('Fay')).ask('join', { token })
  const takes = { workspace, invitation: invitation.id }
  expect(await applicant.refused('withdrawInvitation', takes)).toMatchObject({ code: 'not-here' })
  const another = await openFor(applicant, 'another-sheet')
  expect(await applicant.refused('withdrawInvitation', { ...takes, workspace: another })).toMatchObject({
    code: 'not-here',
  })
})

test('The owner is told that it is for somebody else, who can still use it', async () => {
  const { token } = await invite()
  const refusal = await applicant.refused('join', { token })
  expect(refusal).toMatchObject({ ...unknown, detail: expect.stringContaining('This list is your own') })
  expect((await (await person('Gus')).ask('join', { token })).workspace.id).toBe(workspace)
})
