import { describe, expect, test } from 'vitest'
import { gapsOf } from '../../../shared/events/gaps.ts'
import { answerProblem, fromEvent, type Heard, noteOf, thankYouIn } from '../../../shared/events/heard.ts'
import { columnOf, type Row } from '../../../shared/tracker/columns.ts'
import type { Profile } from '../../../shared/tracker/profile.ts'

const heard: Heard = {
  event: 'open house',
  day: '2026-08-12',
  from: 'chief resident',
  answers: [
    { field: 'visas', value: 'J-1 only' },
    { field: 'mentorship', value: 'found' },
    { field: 'gradYears', value: '5' },
  ],
  seen: { speakers: 'yes', tone: 'welcoming' },
  note: 'Night float is\nfour weeks.',
  thank: true,
}

describe('what was heard at an event', () => {
  test('with three answers is three suggestions for their cells, one for the notes, and one task', () => {
    const { suggestions, task } = fromEvent('r_1', heard, (field) => (field === 'visas' ? 'none' : undefined))
    expect(suggestions.map(({ anchor, old, value }) => [anchor.row, anchor.field, old, value])).toEqual([
      ['r_1', 'visas', 'none', 'J-1 only'],
      ['r_1', 'mentorship', undefined, 'found'],
      ['r_1', 'gradYears', undefined, '5'],
      [
        'r_1',
        'notes',
        undefined,
        'open house, 12 Aug 2026: IMGs among the speakers: yes; tone about diversity and IMGs: welcoming. Night float is four weeks.',
      ],
    ])
    expect(suggestions[0]!.reason).toBe(
      'Heard at open house, 12 Aug 2026, from chief resident. The program’s own page counts for more.',
    )
    expect(task).toEqual({
      anchor: { row: 'r_1', field: 'notes' },
      text: 'Thank-you due 2026-08-14: to chief resident, for open house, 12 Aug 2026.',
    })
    expect(thankYouIn(task!.text)).toEqual({
      by: '2026-08-14',
      says: 'to chief resident, for open house, 12 Aug 2026.',
    })
  })
  test('is never two suggestions of one old value: the notes name none, so that they are added to', () => {
    const { suggestions } = fromEvent('r_1', heard, () => 'x')
    expect(suggestions.map((one) => one.old)).toEqual(['x', 'x', 'x', undefined])
  })
  test('without anything seen or noted is no note, and without a thank-you no task', () => {
    const { note: _, ...bare } = heard
    const { suggestions, task } = fromEvent('r_1', { ...bare, seen: {}, thank: false }, () => undefined)
    expect(suggestions).toHaveLength(3)
    expect(task).toBeUndefined()
    expect(noteOf({ ...bare, seen: {} })).toBeUndefined()
  })
  test.each(['Thank-you', 'Thank-you due soon: to x', 'A comment'])('%s is no task', (text) => {
    expect(thankYouIn(text)).toBeUndefined()
  })
})

describe('what is open of a program', () => {
  const fields = (row: Row, profile: Profile = {}) => gapsOf(row, profile, '2026-08-12').map(({ field }) => field)
  const me: Profile = {
    imgType: 'non-US IMG',
    needsVisa: 'yes',
    visas: 'J-1',
    specialty: 'Internal Medicine',
    season: 2027,
  }
  test('without a profile begins with the guide’s questions', () => {
    expect(fields({}).slice(0, 4)).toEqual(['visas', 'usce', 'gradYears', 'imgCount'])
  })
  test('is never what is known and fresh, with a profile or without', () => {
    const row: Row = { specialty: 'Internal Medicine', visas: 'J-1 only', mentorship: 'found', checked: '2026-08-01' }
    for (const open of [fields(row), fields(row, me)]) {
      expect(open).not.toContain('visas')
      expect(open).not.toContain('mentorship')
      expect(open.length).toBeGreaterThan(3)
    }
  })
  test('is what has become stale, and says so', () => {
    const [gap] = gapsOf({ visas: 'J-1 only', checked: '2024-01-01' }, {}, '2026-08-12')
    expect(gap).toMatchObject({ field: 'visas', stands: 'stale' })
  })
  test('with a profile asks a person who needs a visa about visas, and one who needs none not', () => {
    expect(
      fields({ specialty: 'Internal Medicine' }, me)
        .slice(0, 5)
        .some((field) => ['visas', 'visaRecord'].includes(field)),
    ).toBe(true)
    const citizen: Profile = { imgType: 'US IMG', needsVisa: 'no', specialty: 'Internal Medicine', season: 2027 }
    expect(fields({ specialty: 'Internal Medicine' }, citizen)).not.toContain('visas')
  })
  test('is asked once a field, in whole sentences, with the column’s own choices', () => {
    const all = gapsOf({}, me, '2026-08-12')
    expect(new Set(all.map(({ field }) => field)).size).toBe(all.length)
    for (const { field, words, answers } of all) {
      expect(words).toMatch(/^[A-Z].*\?$/)
      const { choices } = columnOf(field).kind
      if (choices !== undefined) expect(answers.map(({ value }) => value)).toEqual(choices)
      // whatever a button says, its cell takes
      for (const { value } of answers) expect(answerProblem(field, value), `${field} ${value}`).toBeUndefined()
    }
  })
})
