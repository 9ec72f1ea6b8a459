import { describe, expect, test } from 'vitest'
import { byDue, dueOf, nextTouchAfter, touched, updatesIn } from '../../../shared/contacts/cadence.ts'
import type { Contact, ContactRole } from '../../../shared/tabs/contacts.ts'

const today = '2026-11-23'

describe('the next touch', () => {
  test.each<[ContactRole | undefined, string | undefined]>([
    ['mentor', '2026-12-23'],
    ['advocate', '2026-12-23'],
    ['faculty', '2027-01-07'],
    ['fellow', '2027-01-07'],
    ['resident', '2027-01-07'],
    ['alumni', '2027-01-22'],
    ['coordinator', '2027-02-21'],
    [undefined, undefined],
  ])('of a contact whose role is %s is suggested for %s', (role, day) => {
    expect(nextTouchAfter(role, today)).toBe(day)
  })
  test.each<[Contact['nextTouch'], unknown]>([
    ['2026-11-03', { is: 'due', day: '2026-11-03', days: 20 }],
    ['2026-11-23', { is: 'due', day: '2026-11-23', days: 0 }],
    ['2026-11-24', { is: 'later', day: '2026-11-24', days: 1 }],
    [undefined, { is: 'none' }],
  ])('on %s stands as %o', (nextTouch, stands) => {
    expect(dueOf({ ...(nextTouch !== undefined && { nextTouch }) }, today)).toEqual(stands)
  })
  test('decides the order: the longest due first, those without a day last', () => {
    const lines: { said: Contact }[] = [
      { said: { name: 'Zeta' } },
      { said: { name: 'Later', nextTouch: '2026-12-01' } },
      { said: { name: 'Alpha' } },
      { said: { name: 'Due', nextTouch: '2026-10-01' } },
    ]
    expect(byDue(lines).map(({ said }) => said.name)).toEqual(['Due', 'Later', 'Alpha', 'Zeta'])
  })
})

describe('a touch', () => {
  test('moves both days, and adds what was told at the end of the log', () => {
    const first = touched({ role: 'mentor' }, '2026-10-01', ' Step 2 CK 241 ')
    expect(first).toEqual({ lastTouch: '2026-10-01', nextTouch: '2026-10-31', updates: '2026-10-01: Step 2 CK 241' })
    const { updates } = touched({ role: 'mentor', updates: first.updates! }, today, 'a case report is out')
    expect(updates).toBe('2026-10-01: Step 2 CK 241 | 2026-11-23: a case report is out')
    expect(updatesIn(updates)).toEqual(['2026-11-23: a case report is out', '2026-10-01: Step 2 CK 241'])
  })
  test('without news leaves the log, and without a role leaves the next day', () => {
    expect(touched({ updates: '2026-10-01: x' }, today, '  ')).toEqual({ lastTouch: today })
  })
})
