import { beforeAll, expect, test } from 'vitest'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { ownDatabase } from '../../setup/database.ts'
import { aWorkspace, harbor, prairie, within } from './a-workspace.ts'

const own = ownDatabase()
const { person } = appWithPeople(() => own.db)
let amal: SignedIn, guest: SignedIn, stranger: SignedIn
beforeAll(async () => {
  amal = await person('Amal')
  guest = await person('Guest')
  stranger = await person('Stranger')
})
const open = async (shares: Parameters<typeof aWorkspace>[2] = {}) => {
  const list = await aWorkspace(own.db.pool, amal, { mentors: [guest], ...shares })
  const of = within(list.id)
  return { ...list, applicant: of(amal), mentor: of(guest) }
}

test('A comment stands on its program and field, with who said it and when; an answer joins it', async () => {
  const { applicant, mentor } = await open()
  const anchor = { row: harbor.row, field: 'usce' }
  const { thread } = await mentor.ask('comment', { anchor, text: 'Get a hands-on month.', mentions: [amal.id] })
  expect(thread).toEqual({
    id: thread.id,
    anchor: { ...harbor, field: 'usce' },
    state: 'open',
    messages: [
      {
        id: expect.stringMatching(/^m_/),
        by: { person: guest.id, name: 'Guest', role: 'mentor' },
        at: expect.stringMatching(/^20.+Z$/),
        text: 'Get a hands-on month.',
        mentions: [amal.id],
      },
    ],
  })
  await applicant.ask('reply', { thread: thread.id, text: '=SUM(1) is what I have' })
  const { threads, news } = await mentor.ask('review')
  expect(threads).toHaveLength(1)
  expect(threads[0]?.messages.map(({ by, text }) => [by.name, by.role, text])).toEqual([
    ['Guest', 'mentor', 'Get a hands-on month.'],
    ['Amal', 'owner', '=SUM(1) is what I have'],
  ])
  expect(news.map(({ kind, by, text }) => [kind, by?.name, text])).toEqual([
    ['commented', 'Amal', '=SUM(1) is what I have'],
  ])
})

test.each([
  ['the whole list', {}],
  ['a program', { row: prairie.row }],
  ['a row that was not sent yet, by its name', { row: 'r-new', name: 'Saint Alder' }],
])('A thread may be about %s', async (_, anchor) => {
  const { mentor } = await open()
  expect((await mentor.ask('comment', { anchor, text: 'Well.' })).thread.anchor).toMatchObject(anchor)
})

test.each([
  ['a field that no tracker has', { field: 'colour' }, 'does-not-fit'],
  ['a row of nobody’s list', { row: 'r-elsewhere' }, 'does-not-fit'],
  ['a field that is not shared', { row: harbor.row, field: 'notes' }, 'not-shared'],
  ['a result that is not shared', { row: harbor.row, field: 'fit' }, 'not-shared'],
  [
    'a column of the applicant’s own, while notes are not shared',
    { row: harbor.row, field: '@Gut feeling' },
    'not-shared',
  ],
])('A mentor cannot comment on %s', async (_, anchor, code) => {
  const { mentor, applicant } = await open()
  expect(await mentor.refused('comment', { anchor, text: 'Well.' })).toMatchObject({ code })
  if (code === 'not-shared') await applicant.ask('comment', { anchor, text: 'For myself.' })
})

test('Nobody is called on who is not a member, also who was one', async () => {
  const { mentor, id } = await open()
  const said = { anchor: {}, text: 'Look at this.' }
  expect(await mentor.refused('comment', { ...said, mentions: [stranger.id] })).toMatchObject({ code: 'does-not-fit' })
  await own.db.pool.query('UPDATE members SET "left" = now() WHERE workspace_id = $1 AND person_id = $2', [id, amal.id])
  expect(await mentor.refused('comment', { ...said, mentions: [amal.id] })).toMatchObject({ code: 'does-not-fit' })
})

test("Another workspace's thread is not here, to answer or to resolve", async () => {
  const [mine, other] = [await open(), await open()]
  const { thread } = await other.applicant.ask('comment', { anchor: {}, text: 'Between us.' })
  const there = { thread: thread.id }
  expect(await mine.applicant.refused('reply', { ...there, text: 'Hello?' })).toMatchObject({ code: 'not-here' })
  expect(await mine.mentor.refused('settleThread', { ...there, state: 'resolved' })).toMatchObject({ code: 'not-here' })
  expect((await other.applicant.ask('review')).threads[0]).toMatchObject({ state: 'open', messages: [{}] })
})

test('A thread is resolved and opened again, each told once', async () => {
  const { applicant, mentor } = await open()
  const { thread } = await mentor.ask('comment', { anchor: {}, text: 'Done?' })
  for (const state of ['resolved', 'resolved', 'open'])
    expect((await applicant.ask('settleThread', { thread: thread.id, state })).thread.state).toBe(state)
  const { activity } = await mentor.ask('activity')
  expect(activity.map(({ kind }) => kind)).toEqual(['reopened', 'resolved', 'commented'])
})

test('A thread on a deleted row is kept and marked', async () => {
  const { mentor, id } = await open()
  await mentor.ask('comment', { anchor: { row: harbor.row }, text: 'Still there?' })
  await own.db.pool.query('UPDATE list_rows SET gone_at = now() WHERE workspace_id = $1 AND row = $2', [id, harbor.row])
  expect((await mentor.ask('review')).threads).toMatchObject([{ anchor: harbor, gone: true }])
  const { thread } = await mentor.ask('comment', { anchor: { row: harbor.row }, text: 'It was a good one.' })
  expect(thread).toMatchObject({ anchor: harbor, gone: true })
})

test('What is said of a field leaves with its group, for everybody but the owner', async () => {
  const { applicant, mentor, shareOnly } = await open({ shares: ['programs', 'notes'] })
  const anchor = { row: harbor.row, field: 'notes' }
  const { thread } = await mentor.ask('comment', { anchor, text: 'Why this one?' })
  await mentor.ask('suggest', { suggestions: [{ kind: 'set', anchor, old: 'secret', value: 'Better' }] })
  await mentor.ask('hearsay', { anchor, value: 'closed', said: 'a resident' })
  await shareOnly('programs')
  expect(await mentor.ask('review')).toMatchObject({ threads: [], suggestions: [], questions: [], news: [] })
  expect(await mentor.ask('activity')).toEqual({ activity: [] })
  expect(await mentor.refused('reply', { thread: thread.id, text: 'Hm' })).toMatchObject({ code: 'not-here' })
  expect(await applicant.ask('review')).toMatchObject({ threads: [{}], suggestions: [{}], questions: [{}] })
  await shareOnly('programs', 'notes')
  expect(await mentor.ask('review')).toMatchObject({ threads: [{}], suggestions: [{}], questions: [{}] })
})

test('Who left stays as a name to what was said, and may say nothing more', async () => {
  const { applicant, mentor, id } = await open()
  const { thread } = await mentor.ask('comment', { anchor: {}, text: 'I was here.' })
  await own.db.pool.query('UPDATE members SET "left" = now() WHERE workspace_id = $1 AND person_id = $2', [
    id,
    guest.id,
  ])
  expect((await applicant.ask('review')).threads[0]?.messages[0]?.by).toEqual({
    person: guest.id,
    name: 'Guest',
    role: 'mentor',
    left: true,
  })
  for (const [endpoint, takes] of [
    ['review', {}],
    ['news', {}],
    ['activity', {}],
    ['reply', { thread: thread.id, text: 'And still am.' }],
  ] as const)
    expect(await mentor.refused(endpoint, takes)).toMatchObject({ code: 'workspace-unknown' })
})

test('The same key is one comment, sent twice and at once; the answer is the same', async () => {
  const { mentor } = await open()
  const said = { anchor: {}, text: 'Once.' }
  const key = { 'idempotency-key': 'one-comment-0001' }
  const answers = await Promise.all([1, 2, 3].map(() => mentor.ask('comment', said, key)))
  expect(new Set(answers.map(({ thread }) => thread.id)).size).toBe(1)
  expect(await mentor.ask('comment', said, key)).toEqual(answers[0])
  expect((await mentor.ask('review')).threads).toHaveLength(1)
  expect(await mentor.refused('comment', { ...said, text: 'Twice.' }, key)).toMatchObject({ code: 'key-reused' })
})
