import { beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { aWorkspace, harbor, within } from './a-workspace.ts'

const own = ownDatabase()
const { person } = appWithPeople(() => own.db)
let amal: SignedIn, guest: SignedIn
beforeAll(async () => {
  amal = await person('Amal')
  guest = await person('Guest')
})
const open = async () => {
  const list = await aWorkspace(own.db.pool, amal, { mentors: [guest] })
  const of = within(list.id)
  return { ...list, applicant: of(amal), mentor: of(guest) }
}
/** What the program database holds, all of it. */
const programDatabase = async () => {
  const tables = ['programs', 'aliases', 'sources', 'claims', 'imports', 'database_version']
  const read = (table: string) => own.db.pool.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY 1`)
  return Promise.all(tables.map(async (table) => (await read(table)).rows))
}

test('What a mentor heard is a question with a weak claim, and the program database never hears of it', async () => {
  const { mentor, applicant } = await open()
  const before = await programDatabase()
  const anchor = { row: harbor.row, field: 'gradYears' }
  const { question } = await mentor.ask('hearsay', { anchor, value: 5, said: 'chief resident, 2025' })
  expect(question).toEqual({
    id: expect.stringMatching(/^q_/),
    anchor: { ...harbor, field: 'gradYears' },
    text: 'Is "Max years since graduation" 5? Said by chief resident, 2025.',
    by: { person: guest.id, name: 'Guest', role: 'mentor' },
    at: expect.any(String),
    claim: { value: 5, said: 'chief resident, 2025' },
    state: 'open',
  })
  expect((await applicant.ask('review')).questions).toEqual([question])
  expect(await programDatabase()).toEqual(before)
})

test('A question is answered, dropped or asked again, by any member, each told once', async () => {
  const { mentor, applicant } = await open()
  const heard = { anchor: {}, value: true, said: 'a resident', text: 'Do they still sponsor?' }
  const { question } = await mentor.ask('hearsay', heard)
  for (const state of ['answered', 'answered', 'open', 'dropped'])
    expect((await applicant.ask('settleQuestion', { question: question.id, state })).question.state).toBe(state)
  expect((await mentor.ask('activity')).activity.map(({ kind, text }) => [kind, text])).toEqual(
    ['dropped', 'reopened', 'answered', 'asked'].map((kind) => [kind, 'Do they still sponsor?']),
  )
  const other = await open()
  const there = { question: question.id, state: 'open' }
  expect(await other.applicant.refused('settleQuestion', there)).toMatchObject({ code: 'not-here' })
})

test('A sign-off names who and when, and the newest of each person counts', async () => {
  const { mentor, applicant } = await open()
  await mentor.ask('signOff', { ready: false, missing: 'one US letter' })
  await applicant.ask('signOff', { ready: true })
  const { signOff } = await mentor.ask('signOff', { ready: true })
  const { signOffs } = await applicant.ask('review')
  expect(signOffs[0]).toEqual(signOff)
  expect(signOffs.map(({ by, ready }) => [by.name, ready])).toEqual([
    ['Guest', true],
    ['Amal', true],
  ])
  expect((await applicant.ask('activity')).activity.at(-1)).toMatchObject({
    kind: 'signed',
    new: false,
    text: 'one US letter',
    by: { name: 'Guest' },
  })
  expect(await mentor.refused('signOff', { ready: true, missing: 'nothing' })).toMatchObject({ code: 'does-not-fit' })
})
