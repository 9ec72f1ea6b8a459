import { describe, expect, test } from 'vitest'
import type { Member } from '../../../../apps-script/sidebar/member/client.ts'
import { accept } from '../../../../apps-script/sidebar/review/accept.ts'
import { takeBack } from '../../../../apps-script/sidebar/review/take-back.ts'
import { fromEvent, type Heard } from '../../../../shared/events/heard.ts'
import type { Suggestion } from '../../../../shared/contract/reviews.ts'
import { open } from '../../actions/open.ts'

const heard: Heard = {
  event: 'open house',
  day: '2026-11-20',
  answers: [
    { field: 'visas', value: 'J-1 only' },
    { field: 'mentorship', value: 'found' },
    { field: 'gradYears', value: '5' },
  ],
  seen: { speakers: 'yes' },
  note: '=Kind people',
  thank: true,
}
const file = (notes: string) =>
  open({
    Programs: [
      ['Program', 'Visa types', 'Mentorship', 'Max years since graduation', 'Notes', 'IMGFIT id'],
      ['Example A', '', '', '', 'untouched', 'r_1'],
      ['Example B', '', '', '', notes, 'r_2'],
    ],
  })
const suggested = (row: string): Suggestion[] =>
  fromEvent(row, heard, () => undefined).suggestions.map((one, at) => ({
    ...one,
    anchor: { ...one.anchor, name: 'Example B' },
    id: `g_${at}`,
    by: { person: 'u_1', name: 'Applicant', role: 'owner' },
    at: '2026-11-20T20:00:00.000Z',
    state: 'pending',
  }))
const member: Member = {
  ask: (async () => ({ suggestions: [] })) as unknown as Member['ask'],
  person: async () => ({ id: 'u_1', name: 'Applicant' }),
}
const line = 'open house, 20 Nov 2026: IMGs among the speakers: yes. =Kind people'

describe('what was heard at an event, accepted in the sheet', () => {
  test.each([
    ['blank notes hold the note', '', line],
    ['notes stay, and the note goes behind them', 'Ask about call', `Ask about call | ${line}`],
    ['a note that stands there already is not written twice', `Ask | ${line}`, `Ask | ${line}`],
  ])('3 cells and the notes of the right row: %s', async (_, before, after) => {
    const opened = file(before)
    const all = suggested('r_2')
    const { runs } = await accept(opened.client, member, 'w_1', all)
    expect(opened.line(3).slice(0, 5)).toEqual(['Example B', 'J-1 only', 'found', 5, after])
    expect(opened.line(2).slice(1, 5)).toEqual(['', '', '', 'untouched'])
    expect(opened.cell(3, 2).note).toContain(
      'Heard at open house, 20 Nov 2026. The program’s own page counts for more.',
    )
    await takeBack(opened.client, member, 'w_1', { runs, suggestions: all }, () => undefined)
    expect(opened.line(3).slice(1, 5)).toEqual(['', '', '', before])
  })
  test('what a program’s page has said since is not written over before the person has seen both', async () => {
    const opened = file('')
    opened.put(3, 2, 'none')
    const { accepted, preview } = await accept(opened.client, member, 'w_1', suggested('r_2'))
    expect(accepted).toEqual([])
    expect(preview!.plans[0]!.plan.left).toMatchObject([{ why: 'changed', holds: 'none' }])
    expect(opened.line(3).slice(1, 5)).toEqual(['none', '', '', ''])
  })
})
