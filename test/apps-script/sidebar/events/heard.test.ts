import { describe, expect, test } from 'vitest'
import { keepEvent, lotsOf } from '../../../../apps-script/sidebar/events/keep-heard.ts'
import { addLines, readOwnTab } from '../../../../apps-script/sidebar/tabs/own-tab.ts'
import type { Heard } from '../../../../shared/events/heard.ts'
import { tasksOf } from '../../../../shared/events/tasks.ts'
import { events } from '../../../../shared/tabs/events.ts'
import { openSample } from '../../actions/open.ts'

const heard: Heard = {
  event: 'open house',
  day: '2026-11-22',
  from: 'chief resident',
  answers: [
    { field: 'visas', value: 'J-1 only' },
    { field: 'gradYears', value: 'none' },
  ],
  seen: { tone: 'welcoming' },
  thank: true,
}
const program = { name: 'Example Center', rowId: 'r_1' }
const note = 'open house, 22 Nov 2026: tone about diversity and IMGs: welcoming'

describe('an open house without a server', () => {
  test('is kept as an event that was attended, with its thank-you as a task', async () => {
    const file = openSample()
    await keepEvent(file.client, program, heard)
    const { lines } = (await readOwnTab(file.client, events))!
    expect(lines.map(({ said }) => said)).toEqual([
      {
        title: 'open house, Example Center',
        kind: 'open house',
        day: '2026-11-22',
        programs: 'Example Center',
        rowIds: 'r_1',
        attended: 'yes',
        met: 'chief resident',
        thanksBy: '2026-11-24',
        notes: note,
      },
    ])
    expect(tasksOf(lines, '2026-11-23')).toMatchObject([{ what: 'thank', by: '2026-11-24' }])
  })
  test('is the event of that day that stands there already, by row or by name, its notes kept', async () => {
    const file = openSample()
    await addLines(file.client, events, [
      {
        title: 'Their open house',
        day: '2026-11-22',
        programs: 'Other; Center, renamed',
        rowIds: '- r_1',
        notes: 'link by mail',
      },
      { title: 'Another day', day: '2026-11-21', programs: 'Example Center', rowIds: 'r_1' },
    ])
    await keepEvent(file.client, program, heard)
    const { lines } = (await readOwnTab(file.client, events))!
    expect(lines.map(({ said }) => [said.title, said.attended, said.notes])).toEqual([
      ['Their open house', 'yes', `link by mail | ${note}`],
      ['Another day', undefined, undefined],
    ])
  })
  test('goes into the row as said by people of the program; the note goes behind the notes, where the person ticks it', () => {
    const [answers, notes] = lotsOf(heard, 'Ask about call')
    expect(answers!.origin).toMatchObject({
      source: 'heard at open house, 22 Nov 2026, from chief resident',
      trust: 'staff',
    })
    expect(answers!.facts.map(({ field, value, mine }) => [field, value, mine])).toEqual([
      ['visas', 'J-1 only', false],
      ['gradYears', 'none', false],
    ])
    expect(notes!.facts).toMatchObject([{ field: 'notes', value: `Ask about call | ${note}`, mine: true }])
  })
})
