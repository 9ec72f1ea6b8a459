import { beforeAll, describe, expect, test } from 'vitest'
import { pathWithin } from '../../../server/pages/path-within.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { letIn, openFor, rowOf } from '../../setup/workspace.ts'

const own = ownDatabase()
const { send, person } = appWithPeople(() => own.db)

let owner: SignedIn
let mentor: SignedIn
let stranger: SignedIn
let workspace: string
beforeAll(async () => {
  ;[owner, mentor, stranger] = [await person('Applicant'), await person('Mentor'), await person('Nobody')]
  workspace = await openFor(owner)
  await letIn(owner, workspace, mentor)
  await owner.ask('sync', { workspace, rows: [rowOf('row 1', { visas: 'J-1 only' }), rowOf('row/2 #?%')] })
})

const cookie = ({ session }: SignedIn) => ({ cookie: `imgfit_session=${session}` })
const open = (path: string, who?: SignedIn) => send(path, { headers: who ? cookie(who) : {} })
const sent = (who: SignedIn, deed: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  send(`/review/${workspace}/${deed}`, {
    text: new URLSearchParams(fields).toString(),
    headers: {
      ...cookie(who),
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
      ...headers,
    },
  })
const threads = async () => (await owner.ask('review', { workspace })).threads

describe('a page', () => {
  test('is kept nowhere, runs no script but ours, and names itself to no other site', async () => {
    const { headers, status } = await open(`/review/${workspace}`, mentor)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self';.*form-action 'self'/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  })

  test('Whoever is not signed in signs in first, and comes back', async () => {
    const response = await open(`/review/${workspace}?open=row%201`)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(
      `/sign-in?next=${encodeURIComponent(`/review/${workspace}?open=row%201`)}`,
    )
  })

  test.each(['', '/settings', '/programs/row%201', '/programs/row%201/visas'])(
    'Another’s list and none look the same at %s: a page with a sentence, and nothing of the list',
    async (path) => {
      const others = await open(`/review/${workspace}${path}`, stranger)
      const none = await open(`/review/w_none${path}`, stranger)
      expect([others.status, none.status]).toEqual([404, 404])
      const page = await others.text()
      expect(others.headers.get('content-type')).toContain('text/html')
      expect(page).toContain('There is no such workspace for you')
      expect(page.replaceAll(workspace, 'w_none')).toBe((await none.text()).replaceAll(workspace, 'w_none'))
    },
  )

  test('What is no page is told on one', async () => {
    const response = await open(`/review/${workspace}/comment`, mentor)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('text/html')
  })

  test('A row’s id may hold anything', async () => {
    const page = await (await open(`/review/${workspace}`, mentor)).text()
    const [, path] = /href="([^"]*row%2F2[^"]*)"/.exec(page) ?? []
    expect(await (await open(path ?? '', mentor)).text()).toContain('Hospital of row/2 #?%')
  })

  test('The lists of one’s mentees stand with what is new and what waits', async () => {
    await owner.ask('comment', { workspace, anchor: {}, text: 'Is it ready?' })
    const page = await (await open('/review', mentor)).text()
    expect(page).toContain('Your mentees')
    expect(page).toMatch(/\d+ changes? · 1 thing waiting for you/)
    expect(await (await open('/review', stranger)).text()).toContain('No list is shared with you yet')
  })

  test('Its style and script are files of this server', async () => {
    const page = await (await open(`/review/${workspace}`, mentor)).text()
    const parts = [...page.matchAll(/(?:src|href)="(\/pages\/[^"]+)"/g)].map(([, path]) => path ?? '')
    expect(parts).toHaveLength(3)
    for (const part of parts.filter((path) => path.endsWith('.css'))) expect((await send(part)).status).toBe(200)
  })
})

describe('a form', () => {
  test('A form of another site, and one without an origin, change nothing', async () => {
    const before = (await threads()).length
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const response = await sent(mentor, 'comment', { text: 'Forged.', key: 'forged-key-1' }, headers)
      expect(response.status).toBe(403)
      expect(response.headers.get('content-type')).toContain('text/html')
    }
    expect(await threads()).toHaveLength(before)
  })

  test('Sent twice it writes once, and leads back to what it wrote', async () => {
    const fields = {
      text: 'Line one\r\nline two',
      row: 'row 1',
      field: 'visas',
      key: 'twice-key-1',
      back: `/review/${workspace}?open=row%201`,
    }
    const before = (await threads()).length
    const [first, second] = [await sent(mentor, 'comment', fields), await sent(mentor, 'comment', fields)]
    const now = await threads()
    expect(now).toHaveLength(before + 1)
    const made = now.at(-1)
    expect(made?.anchor).toMatchObject({ row: 'row 1', field: 'visas', name: 'Hospital of row 1' })
    expect(made?.messages[0]?.text).toBe('Line one\nline two')
    for (const { status, headers } of [first, second]) {
      expect(status).toBe(303)
      expect(headers.get('location')).toBe(`/review/${workspace}?open=row%201#${made?.id}`)
    }
  })

  test('What cannot be done is a page that says why, and keeps what was written', async () => {
    const response = await sent(mentor, 'suggest', {
      kind: 'set',
      row: 'row 1',
      field: 'imgPercent',
      value: 'a lot',
      reason: 'I counted.',
      key: 'wrong-key-1',
    })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain('a percentage such as 45')
    expect(page).toContain('I counted.')
  })

  test('A suggestion says what stood in the cell', async () => {
    await sent(mentor, 'suggest', {
      kind: 'set',
      row: 'row 1',
      field: 'visas',
      value: 'J-1 and H-1B',
      reason: '',
      key: 'suggest-1',
    })
    const { suggestions } = await owner.ask('review', { workspace })
    expect(suggestions[0]).toMatchObject({ kind: 'set', old: 'J-1 only', value: 'J-1 and H-1B', state: 'pending' })
    expect(suggestions[0]).not.toHaveProperty('reason')
  })

  test('A mentor cannot accept, whatever form is sent', async () => {
    const id = (await owner.ask('review', { workspace })).suggestions[0]?.id ?? ''
    const response = await sent(mentor, 'decide', { suggestion: id, decision: 'accept', key: 'accept-key-1' })
    expect(response.status).toBe(403)
    expect((await owner.ask('review', { workspace })).suggestions[0]?.state).toBe('pending')
    expect((await sent(owner, 'decide', { suggestion: id, decision: 'accept', key: 'accept-key-2' })).status).toBe(303)
    expect((await owner.ask('review', { workspace })).suggestions[0]?.state).toBe('accepted')
  })

  test('@ and a name calls on a member', async () => {
    await sent(mentor, 'comment', { text: 'What do you think, @applicant?', key: 'mention-1' })
    expect((await threads()).at(-1)?.messages[0]?.mentions).toEqual([owner.id])
  })

  test.each(['constructor', 'share', 'invite', 'sync', 'toString'])('There is no form %s', async (deed) => {
    expect((await sent(owner, deed, { key: `none-${deed}` })).status).toBe(404)
  })

  test('The mail is muted with one button, and the clock is the reader’s own', async () => {
    const settings = await (await open(`/review/${workspace}/settings`, mentor)).text()
    expect(settings).toContain('Mute the mail')
    await sent(mentor, 'digest', { every: 'never', zone: 'Asia/Karachi', key: 'digest-key-1' })
    expect((await mentor.ask('workspace', { workspace })).workspace.digest).toEqual({
      every: 'never',
      zone: 'Asia/Karachi',
    })
    expect(await (await open(`/review/${workspace}/settings`, mentor)).text()).not.toContain('Mute the mail')
    expect(await (await open(`/review/${workspace}`, mentor)).text()).toContain('Times are those of Karachi.')
  })

  test('Leaving says what becomes of what one wrote, and closes the page at once', async () => {
    const guest = await person('Guest')
    await letIn(owner, workspace, guest)
    await sent(guest, 'suggest', { kind: 'remove', row: 'row 1', reason: 'No visa.', key: 'guest-key-1' })
    const page = await (await sent(guest, 'leave', { key: 'guest-key-2' })).text()
    expect(page).toContain('One pending suggestion was withdrawn.')
    expect((await open(`/review/${workspace}`, guest)).status).toBe(404)
  })
})

test.each([
  ['/review/w_1', '/review/w_1'],
  ['/review/w_1?open=a#b', '/review/w_1?open=a#b'],
  ['/review/w_1/programs/a', '/review/w_1/programs/a'],
  ['/review/w_10', '/review/w_1'],
  ['https://evil.example/review/w_1', '/review/w_1'],
  ['//evil.example', '/review/w_1'],
  ['/review/w_1\nset-cookie: a=b', '/review/w_1'],
  [undefined, '/review/w_1'],
])('A form from %j leads back to %s', (back, to) => {
  expect(pathWithin(back, 'w_1')).toBe(to)
})
