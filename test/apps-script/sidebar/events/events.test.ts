import { describe, expect, test } from 'vitest'
import { eventForm, pickedIn } from '../../../../apps-script/sidebar/events/plan.ts'
import { whenOf } from '../../../../apps-script/sidebar/events/when.ts'
import { addLines, changeLine, readOwnTab } from '../../../../apps-script/sidebar/tabs/own-tab.ts'
import { tasksOf } from '../../../../shared/events/tasks.ts'
import { type Event, events } from '../../../../shared/tabs/events.ts'
import { openSample } from '../../actions/open.ts'

describe('an event on two clocks', () => {
  const open: Event = { day: '2026-08-12', time: '19:00', zone: 'America/New_York' }
  test.each<[string, Event, string, unknown]>([
    ['elsewhere', open, 'Asia/Karachi', { there: '12 Aug 2026, 19:00 EDT', here: '13 Aug 2026, 04:00 in Karachi' }],
    ['the same day', open, 'America/Los_Angeles', { there: '12 Aug 2026, 19:00 EDT', here: '16:00 in Los Angeles' }],
    ['at home', open, 'America/Toronto', { there: '12 Aug 2026, 19:00 EDT' }],
    [
      'in a zone that is not known here',
      { ...open, zone: 'Asia/Dubai' },
      'Asia/Karachi',
      { there: '12 Aug 2026, 19:00 Asia/Dubai' },
    ],
    ['without a zone', { day: '2026-08-12', time: '19:00' }, 'Asia/Karachi', { there: '12 Aug 2026, 19:00' }],
    ['without a time', { day: '2026-08-12' }, 'Asia/Karachi', { there: '12 Aug 2026' }],
    ['without a day', {}, 'Asia/Karachi', undefined],
    ['with a clock that nobody knows', open, 'Nowhere/None', { there: '12 Aug 2026, 19:00 EDT' }],
  ])('%s', (_, event, mine, when) => {
    expect(whenOf(event, mine)).toEqual(when)
  })
})

describe('the programs of an event', () => {
  test.each([
    [[{ name: 'A, Internal Medicine', rowId: 'r_1' }, { name: 'B' }]],
    [[{ name: 'A' }, { name: 'B', rowId: 'r_2' }]],
    [[{ name: 'A' }]],
    [[]],
  ])('%j are kept in two cells and read again', (picked) => {
    expect(pickedIn(eventForm.programs.write(picked))).toEqual(picked)
  })
})

describe('the tab Events', () => {
  test('keeps time and zone as they were said, and a thank-you until it was sent', async () => {
    const file = openSample()
    const event: Event = {
      title: 'Open house',
      day: '2026-11-22',
      time: '19:00',
      zone: 'America/New_York',
      attended: 'yes',
    }
    await addLines(file.client, events, [event])
    const [line] = (await readOwnTab(file.client, events))!.lines
    expect(line!.said).toEqual(event)
    expect(tasksOf([line!], '2026-11-24')).toMatchObject([{ what: 'thank', by: '2026-11-24' }])
    await changeLine(file.client, events, line!, { thanked: '2026-11-24' })
    expect(tasksOf((await readOwnTab(file.client, events))!.lines, '2026-11-24')).toEqual([])
  })
})
