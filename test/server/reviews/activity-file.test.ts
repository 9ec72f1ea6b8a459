import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { aWorkspace, harbor, within } from './a-workspace.ts'

const own = ownDatabase()
const { person, send, refused } = appWithPeople(() => own.db)
let amal: SignedIn, guest: SignedIn, stranger: SignedIn
beforeAll(async () => {
  amal = await person('Amal')
  guest = await person('Guest, MD')
  stranger = await person('Stranger')
})
const read = async (workspace: string, headers: Record<string, string>) => {
  const response = await send(`/workspaces/${workspace}/activity.csv`, { headers })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  return Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data
}

test('The activity is a file that no spreadsheet takes for formulas', async () => {
  const { id } = await aWorkspace(own.db.pool, amal, { mentors: [guest], shares: ['programs', 'notes'] })
  const [applicant, mentor] = [within(id)(amal), within(id)(guest)]
  await mentor.ask('comment', { anchor: { row: harbor.row, field: 'usce' }, text: '=HYPERLINK("x"), or\n"not"' })
  await applicant.ask('suggest', {
    suggestions: [{ kind: 'set', anchor: { row: harbor.row, field: '@+Gut' }, old: -3, value: '-4', reason: '@all' }],
  })
  const [heads, suggested, commented] = await read(id, amal.headers)
  expect(heads).toEqual(['When (UTC)', 'Who', 'Role', 'What', 'Program', 'Specialty', 'Field', 'Old', 'New', 'Text'])
  const where = ['Harbor Light', 'Internal Medicine']
  expect(suggested?.slice(1)).toEqual(['Amal', 'owner', 'suggested', ...where, "'+Gut", '-3', "'-4", "'@all"])
  expect(commented?.slice(1)).toEqual([
    'Guest, MD',
    'mentor',
    'commented',
    ...where,
    'US clinical experience',
    '',
    '',
    `'=HYPERLINK("x"), or\n"not"`,
  ])
})

test('It holds what its reader may read, for a member alone, by a session in a cookie or a header', async () => {
  const { id } = await aWorkspace(own.db.pool, amal, { mentors: [guest] })
  await within(id)(amal).ask('comment', { anchor: { row: harbor.row, field: 'notes' }, text: 'To myself.' })
  expect(await read(id, amal.headers)).toHaveLength(2)
  expect(await read(id, { cookie: `imgfit_session=${guest.session}` })).toHaveLength(1)
  const file = `/workspaces/${id}/activity.csv`
  expect(await refused(file, { headers: stranger.headers })).toMatchObject({ code: 'workspace-unknown' })
  expect(await refused(file, {})).toMatchObject({ code: 'not-signed-in' })
})
