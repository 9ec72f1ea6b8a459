import { expect, test } from 'vitest'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { letIn, openFor } from '../../setup/workspace.ts'

const own = ownDatabase()
const { send, person } = appWithPeople(() => own.db)

const cookie = ({ session }: SignedIn) => ({ cookie: `imgfit_session=${session}` })
const page = async (who: SignedIn, path: string) => (await send(path, { headers: cookie(who) })).text()
const post = (who: SignedIn, path: string, fields: Record<string, string>, origin = 'http://localhost') =>
  send(path, {
    text: new URLSearchParams(fields).toString(),
    headers: { ...cookie(who), 'content-type': 'application/x-www-form-urlencoded', origin },
  })
const wish = { 'column visas': 'yes', cells: 'empty', every: 'once' }

test('All lists are asked at one tick; the form sent twice asks once; one from another site asks nothing', async () => {
  const advisor = await person('Advisor')
  const lists = []
  for (let at = 1; at <= 5; at++) {
    const owner = await person(`Applicant ${at}`)
    const workspace = await openFor(owner)
    await letIn(owner, workspace, advisor, 'advisor')
    lists.push({ owner, workspace })
  }
  expect(await page(advisor, '/review/fills')).toContain('All of them')
  expect((await post(advisor, '/review/fills', { ...wish, all: 'yes' }, 'https://elsewhere.example')).status).toBe(403)
  const form = { ...wish, all: 'yes', key: 'the-key-of-the-form' }
  const first = await (await post(advisor, '/review/fills', form)).text()
  expect(first).toContain('5 of 5 lists asked')
  expect(await (await post(advisor, '/review/fills', form)).text()).toContain('5 of 5 lists asked')
  for (const { owner, workspace } of lists)
    expect((await owner.ask('fills', { workspace })).fills).toMatchObject([{ state: 'asked', by: { name: 'Advisor' } }])
})

test('A name in a list is text and never markup, also as the form sends it back', async () => {
  const advisor = await person('Reader')
  const answer = await post(advisor, '/review/fills', { ...wish, 'list w_none': '<b>Bold</b> · List' })
  const text = await answer.text()
  expect(text).toContain('0 of 1 list asked')
  expect(text).not.toContain('<b>')
  expect(text).toContain('Ask &lt;b&gt;Bold&lt;/b&gt; for a new invitation')
})

test('The owner stops what somebody asked for, and is led back to all lists', async () => {
  const owner = await person('Owner')
  const workspace = await openFor(owner)
  const advisor = await person('Adviser')
  await letIn(owner, workspace, advisor, 'advisor')
  const { lists } = await advisor.ask('askFill', { workspaces: [workspace], columns: ['visas'], cells: 'empty' })
  expect(await page(owner, '/review')).toContain('Asked by Adviser on')
  const fields = { fill: lists[0]?.fill ?? '', back: '/review#fills-title' }
  const stopped = await post(owner, `/review/${workspace}/fill`, fields)
  expect([stopped.status, stopped.headers.get('location')]).toEqual([303, '/review#fills-title'])
  expect((await owner.ask('fills', { workspace })).fills).toMatchObject([{ state: 'stopped' }])
})
