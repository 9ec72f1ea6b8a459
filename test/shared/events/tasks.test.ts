import { describe, expect, test } from 'vitest'
import { byDay, isOpenHouseSeason, tasksOf } from '../../../shared/events/tasks.ts'
import { mailTo, OWN_WORDS, thankYou } from '../../../shared/events/thanks.ts'
import type { Event } from '../../../shared/tabs/events.ts'

const today = '2026-08-13'
const line = (said: Event) => ({ row: 2, id: 'r_1', said })
const task = (said: Event) => tasksOf([line(said)], today).map(({ what, by, says }) => [what, by, says])[0]

describe('what an event asks for', () => {
  test.each<[string, Event, unknown]>([
    ['one that is coming', { day: '2026-08-20' }, ['register', '2026-08-20', 'Register early: places run out']],
    [
      'one with a last day',
      { day: '2026-08-20', registerBy: '2026-08-15' },
      ['register', '2026-08-15', 'Register early: places run out'],
    ],
    [
      'one whose last day is over',
      { day: '2026-08-20', registerBy: '2026-08-12' },
      ['register', '2026-08-12', 'Registration has closed'],
    ],
    ['one in a week', { day: '2026-08-20', registered: 'yes' }, ['join', '2026-08-20', 'You are registered']],
    ['one today', { day: today, registered: 'yes' }, ['join', today, 'Today']],
    ['one in a month', { day: '2026-09-20', registered: 'yes' }, undefined],
    ['one that nobody goes to', { day: '2026-08-20', registered: 'no' }, undefined],
    ['one of yesterday', { day: '2026-08-12' }, ['attended', '2026-08-12', 'Were you there?']],
    ['one of last month', { day: '2026-07-12' }, undefined],
    ['one that was missed', { day: '2026-08-12', attended: 'no' }, undefined],
    [
      'one that was attended',
      { day: '2026-08-12', attended: 'yes', met: 'the chief resident' },
      ['thank', '2026-08-14', 'Thank the chief resident'],
    ],
    [
      'one of last week',
      { day: '2026-08-05', attended: 'yes' },
      ['thank', '2026-08-07', 'The thank-you to whom you met is late'],
    ],
    ['one that was thanked for', { day: '2026-08-12', attended: 'yes', thanked: today }, undefined],
    ['one without a day', { title: 'A fair' }, undefined],
  ])('%s', (_, event, wanted) => {
    expect(task(event)).toEqual(wanted)
  })
  test('the most urgent first', () => {
    const lines = [line({ day: '2026-08-20' }), line({ day: '2026-08-12', attended: 'yes' })]
    expect(tasksOf(lines, today).map(({ what }) => what)).toEqual(['thank', 'register'])
  })
  test('coming ones first, then those without a day, then past ones', () => {
    const lines = ['2026-08-01', '2026-09-01', undefined, '2026-08-20', '2026-08-05'].map((day) =>
      line(day === undefined ? {} : { day }),
    )
    expect(byDay(lines, today).map(({ said }) => said.day)).toEqual([
      '2026-08-20',
      '2026-09-01',
      undefined,
      '2026-08-05',
      '2026-08-01',
    ])
  })
  test.each([
    ['2026-06-30', false],
    ['2026-07-01', true],
    ['2026-10-31', true],
    ['2026-11-01', false],
  ])('open houses are announced on %s: %s', (day, is) => {
    expect(isOpenHouseSeason(day)).toBe(is)
  })
})

describe('a thank-you', () => {
  test('names whom, what and when, and leaves to the person what only they know', () => {
    const draft = thankYou(
      {
        kind: 'open house',
        day: '2026-08-12',
        met: 'Chief resident & host',
        metEmail: 'host@example.org',
        programs: 'Example Center, Internal Medicine; Other',
      },
      (day) => day,
    )
    expect(draft.subject).toBe('Thank you for the open house on 2026-08-12')
    expect(draft.body).toContain('Dear Chief resident & host,')
    expect(draft.body).toContain('at the open house of Example Center on 2026-08-12')
    expect(draft.body).toContain(OWN_WORDS)
    const url = new URL(mailTo(draft))
    expect(url.pathname).toBe('host@example.org')
    expect(url.searchParams.get('body')).toBe(draft.body.replaceAll('\n', '\r\n'))
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body'])
  })
  test('an address of somebody’s own making adds no field to the draft', () => {
    const url = new URL(mailTo({ to: 'a@example.org?bcc=b@example.org', subject: 's', body: 'b' }))
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body'])
  })
})
