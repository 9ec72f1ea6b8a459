import { pino } from 'pino'
import { expect, test, vi } from 'vitest'
import { createApp } from '../../server/app.ts'
import { loadSample } from '../../server/sample.ts'
import { sharedLists } from './shared-list.ts'

/** A rebalance all the way: proposed to the mentor, sent by a form, accepted beside the sheet, written by nothing else. */
vi.setConfig({ testTimeout: 60_000 })

const { open, share, letIn, database } = sharedLists()

test('what the mentor leaves ticked waits beside the sheet, and is written when the applicant accepts it', async () => {
  await loadSample(database.db)
  const list = await open('Applicant')
  const workspace = await share(list)
  const { session } = await letIn('Applicant', workspace, 'Mentor')
  const page = await mentorsPages(session)

  const form = await page.get(`/review/${workspace}/rebalance`)
  const proposed = [...form.matchAll(/name="(add p_\w+)" value="([^"]*)" checked/g)].map(
    ([, name = '', reason = '']) => ({
      name,
      reason,
    }),
  )
  expect(proposed.length).toBeGreaterThan(1)
  const before = JSON.stringify(list.beside.document.sheets[0]?.cells)
  const [first, second] = proposed
  const sent = [first, second].map((one) => [one?.name ?? '', one?.reason ?? ''])
  await page.post(`/review/${workspace}/rebalance`, Object.fromEntries(sent))

  await list.review('Review')
  await list.page.getByRole('tab', { name: /Review 2/ }).waitFor()
  // nothing is written before it is accepted
  expect(JSON.stringify(list.beside.document.sheets[0]?.cells)).toBe(before)
  await list.press('Tick all')
  await list.press('Accept 2')
  await list.says('2 suggestions accepted')
  const added = [list.beside.value('A5'), list.beside.value('A6')]
  for (const name of added) expect(name).toMatch(/\(sample\)$/)
  expect([list.beside.value('B5'), list.beside.value('B6')]).toEqual(['Internal Medicine', 'Internal Medicine'])
})

/** The pages as a browser of the mentor's asks for them. */
async function mentorsPages(session: string) {
  const app = createApp({
    db: database.db,
    log: pino({ level: 'silent' }),
    requestsPerMinute: 10_000,
    behindProxy: false,
  })
  const from = { incoming: { socket: { remoteAddress: '127.0.0.1' } } } as never
  const cookie = `imgfit_session=${session}`
  return {
    get: async (path: string) => (await app.request(path, { headers: { cookie } }, from)).text(),
    post: async (path: string, fields: Record<string, string>) => {
      const headers = { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }
      const body = new URLSearchParams(fields).toString()
      expect((await app.request(path, { method: 'POST', headers, body }, from)).status).toBe(303)
    },
  }
}
