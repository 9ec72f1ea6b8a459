import { expect, test, vi } from 'vitest'
import { fromEvent, type Heard } from '../../shared/events/heard.ts'
import { expectOpenToAll } from './open-to-all.ts'
import { shoot, sharedLists } from './shared-list.ts'

const { open, share, person } = sharedLists()
vi.setConfig({ testTimeout: 60_000 })

const heard: Heard = {
  event: 'open house',
  day: '2026-11-20',
  from: 'chief resident',
  answers: [{ field: 'visas', value: 'J-1 and H-1B' }],
  seen: { speakers: 'yes' },
  thank: true,
}

test('what was kept on the phone waits in Events and Review, is written once accepted, and the thank-you is settled', async () => {
  const list = await open('Applicant')
  const workspace = await share(list)
  const owner = await person('Applicant')
  const { suggestions, task } = fromEvent('row-2', heard, () => undefined)
  await owner.ask('suggest', { workspace, suggestions })
  await owner.ask('comment', { workspace, ...task })
  await list.page.getByRole('tab', { name: 'More' }).click()
  await list.page.getByRole('button', { name: /^Events/ }).click()
  await list.says('2 answers and notes from an event: accept or reject.')
  await list.says('Thank-yous from your phone')
  await list.says(/overdue, to chief resident, for open house, 20 Nov 2026/)
  await list.says(/On a phone at an event: open .*open-house and answer there/)
  await shoot(list, 'heard-events')
  await expectOpenToAll(list.page)
  await list.page.getByRole('button', { name: /^I have sent it/ }).click()
  await expect.poll(() => list.page.getByText('Thank-yous from your phone').count()).toBe(0)
  const { threads } = await owner.ask('review', { workspace })
  expect(threads.map(({ state }) => state)).toEqual(['resolved'])
  await list.page.getByRole('button', { name: 'Open Review' }).click()
  await list.says(/Heard at open house, 20 Nov 2026, from chief resident/)
  await shoot(list, 'heard-review')
  await list.says('your notes, then')
  await list.press('Tick all')
  await list.page.getByRole('button', { name: /^Accept \d/ }).click()
  await expect.poll(() => list.beside.value('D3')).toBe('J-1 and H-1B')
  expect(list.beside.value('G3')).toBe('call them | open house, 20 Nov 2026: IMGs among the speakers: yes')
})
