import { describe, expect, test } from 'vitest'
import { dayOf, whenWords } from '../../../apps-script/sidebar/clock.ts'
import { readWithDay } from '../../../apps-script/sidebar/contacts/reading.ts'
import type { Member } from '../../../apps-script/sidebar/member/client.ts'
import { openWorkspace } from '../../../apps-script/sidebar/member/workspace.ts'
import { readTierTold } from '../../../apps-script/sidebar/review/tier-told.ts'
import { events } from '../../../shared/tabs/events.ts'
import { open } from '../actions/open.ts'

describe('When something happened', () => {
  const at = '2026-09-03T20:05:00.000Z'
  test.each([
    ['Asia/Karachi', 'Asia/Karachi', '2026-09-03T20:30:00.000Z', 'today, 01:05'],
    ['Asia/Karachi', 'Asia/Karachi', '2026-09-04T20:30:00.000Z', '4 Sep 2026, 01:05'],
    // the reader's own day is the third still, and it says where it is the fourth
    ['Asia/Karachi', 'America/New_York', '2026-09-03T20:30:00.000Z', 'today, 01:05 in Karachi'],
    ['America/New_York', 'Asia/Karachi', '2026-09-04T03:59:00.000Z', 'today, 16:05 in New York'],
    ['America/New_York', 'America/Toronto', '2026-09-04T04:00:00.000Z', '3 Sep 2026, 16:05'],
    ['Nowhere/None', 'Pacific/Auckland', '2026-09-04T20:30:00.000Z', '4 Sep 2026, 08:05'],
  ])('is told on the clock of a file in %s to a reader in %s: %s', (zone, reader, now, words) => {
    expect(whenWords(at, zone, { now, reader })).toBe(words)
  })

  test('its day is the file’s', () => {
    expect([dayOf(at, 'Asia/Karachi'), dayOf(at, 'America/New_York')]).toEqual(['4 Sep 2026', '3 Sep 2026'])
  })
})

describe.each(['Asia/Karachi', 'Pacific/Auckland', 'America/New_York'])(
  'A file in %s, wherever it is read',
  (timeZone) => {
    const file = () =>
      open(
        {
          Programs: [
            ['Program', 'My tier', 'IMGFIT id'],
            ['Example A', 'reach', 'r_1'],
          ],
        },
        { timeZone },
      )
    // the stand-in's clock says 04:16 in UTC on 24 November
    const today = timeZone === 'America/New_York' ? '2026-11-23' : '2026-11-24'

    test('gives its events and contacts the zone with the day', async () => {
      expect(await readWithDay(file().client, events)).toMatchObject({ zone: timeZone, today })
    })

    test('names its own zone to the server when the list is shared', async () => {
      const heard: unknown[] = []
      const ask = async (_: string, takes: unknown) => (heard.push(takes), { workspace: { id: 'w_1' } })
      const { client } = file()
      await openWorkspace(client, { ask } as unknown as Member, await client.look())
      expect(heard).toEqual([{ spreadsheet: 'test-file', name: 'Test file', zone: timeZone }])
    })

    test('tells the day of a typed tier as its own', async () => {
      const anchor = { row: 'r_1', field: 'myTier' }
      const activity = [{ id: '1', kind: 'changed', anchor, at: '2026-11-23T16:05:00.000Z' }]
      const member = { ask: async () => ({ activity }) } as unknown as Member
      const told = await readTierTold(file().client, { sheetId: 1, row: 2 }, { member, workspace: 'w_1' })
      const day = timeZone === 'Pacific/Auckland' ? '24 Nov 2026' : '23 Nov 2026'
      expect(told).toBe(`changed in the sheet, noticed ${day}`)
    })
  },
)
