import { describe, expect, test } from 'vitest'
import type { Activity, Author, Suggestion } from '../../../../shared/contract/reviews.ts'
import { badgeOf } from '../../../../apps-script/sidebar/review/badge.ts'
import { mentionsIn } from '../../../../apps-script/sidebar/review/mentions.ts'
import { nextNews, nextSend } from '../../../../apps-script/sidebar/review/poll.ts'
import { allTicked, groupsOf, ticking } from '../../../../apps-script/sidebar/review/suggestion-groups.ts'
import { tierTold } from '../../../../apps-script/sidebar/review/tier-told.ts'
import { noteOf } from '../../../../apps-script/sidebar/review/tier.ts'
import { sentenceOf } from '../../../../apps-script/sidebar/review/told.ts'
import { titleOf } from '../../../../apps-script/sidebar/review/words.ts'

const byMentor: Author = { person: 'u_1', name: 'Mentor', role: 'mentor' }
const anchor = { row: 'r_1', name: 'Example Hospital' }
const visas = { ...anchor, field: 'visas' }

describe('What happened is told in a sentence', () => {
  const cases: readonly (readonly [Omit<Activity, 'id' | 'at'>, string])[] = [
    [
      { kind: 'changed', anchor: visas, old: 'none', new: 'J-1 only' },
      'Example Hospital: Visa types changed in the sheet, from none to J-1 only.',
    ],
    [
      { kind: 'changed', by: byMentor, anchor: visas, new: 'J-1 only' },
      'Mentor changed Example Hospital: Visa types, to J-1 only.',
    ],
    [{ kind: 'changed', text: 'Fit of 12 programs' }, 'Fit of 12 programs changed in the sheet.'],
    [{ kind: 'added', anchor }, 'Example Hospital was added in the sheet.'],
    [{ kind: 'commented', by: byMentor, anchor: {}, text: 'Too few states.' }, 'Mentor commented on the whole list.'],
    [{ kind: 'suggested', by: byMentor, anchor: { name: 'New Hospital' } }, 'Mentor suggested adding New Hospital.'],
    [{ kind: 'suggested', by: byMentor, anchor }, 'Mentor suggested removing Example Hospital.'],
    [
      { kind: 'accepted', by: byMentor, anchor: visas, old: 'none', new: 'J-1 only' },
      'Mentor accepted the suggestion for Example Hospital: Visa types, from none to J-1 only.',
    ],
    [{ kind: 'signed', by: byMentor }, 'Mentor signed the list: ready.'],
    [{ kind: 'joined', by: byMentor, text: 'mentor' }, 'Mentor joined as a mentor.'],
    [{ kind: 'left', by: { ...byMentor, left: true }, text: 'Mentor' }, 'Mentor (no longer a member) left.'],
    [
      { kind: 'left', by: { ...byMentor, name: 'Applicant' }, text: 'Mentor' },
      'Applicant removed Mentor from the members.',
    ],
  ]
  test.each(cases)('%o', (activity, says) => {
    expect(sentenceOf({ id: '1', at: '2026-09-03T10:00:00.000Z', ...activity }).says).toBe(says)
  })
})

const suggestion = (id: string, more: Partial<Suggestion> = {}): Suggestion => ({
  id,
  kind: 'set',
  anchor: visas,
  by: byMentor,
  at: '2026-09-03T10:00:00.000Z',
  state: 'pending',
  ...more,
})

describe('Suggestions for one cell', () => {
  const tier = suggestion('tier', { kind: 'tier', anchor })
  const remove = suggestion('remove', { kind: 'remove', anchor })
  const all = [
    suggestion('one'),
    suggestion('two'),
    tier,
    remove,
    suggestion('add', { kind: 'add', anchor: { name: 'New' } }),
  ]

  test('stand together: two values of one field, and a tier beside “not applying”', () => {
    expect(groupsOf(all).map((group) => group.map(({ id }) => id))).toEqual([
      ['one', 'two'],
      ['tier', 'remove'],
      ['add'],
    ])
  })
  test('are never ticked both', () => {
    const first = ticking(all, new Set(), all[0]!, true)
    expect([...ticking(all, first, all[1]!, true)]).toEqual(['two'])
    expect([...ticking(all, new Set(['two', 'add']), all[1]!, false)]).toEqual(['add'])
  })
  test('are left to the person when all others are ticked', () => {
    expect([...allTicked(all)]).toEqual(['add'])
  })
  test('are named by what they change', () => {
    expect(all.map(titleOf)).toEqual([
      'Example Hospital: Visa types',
      'Example Hospital: Visa types',
      'Example Hospital: My tier',
      'Do not apply: Example Hospital',
      'Add New',
    ])
  })
})

describe('The badge', () => {
  const workspace = { role: 'owner' } as const
  const news: Activity[] = [
    { id: '1', at: '', kind: 'suggested', by: byMentor },
    { id: '2', at: '', kind: 'commented', by: byMentor },
    { id: '3', at: '', kind: 'changed' },
  ]
  test('counts for the owner what waits, what is to be written and what others said, each once', () => {
    const suggestions = [
      suggestion('a'),
      suggestion('b', { state: 'accepted' }),
      suggestion('c', { state: 'rejected' }),
    ]
    expect(badgeOf({ workspace, suggestions, news })).toBe(3)
  })
  test('counts nothing where nothing is known', () => expect(badgeOf(undefined)).toBe(0))
})

test('A mention is a name after @; the longest name is read first', () => {
  const member = (id: string, name: string) => ({ person: { id, name }, role: 'mentor' as const, joined: '' })
  const members = [member('u_1', 'Ann'), member('u_2', 'Ann Lee'), member('u_3', 'Bo')]
  expect(mentionsIn('@ann lee, please look', members)).toEqual(['u_2'])
  expect(mentionsIn('@Ann and @Bo', members)).toEqual(['u_1', 'u_3'])
  expect(mentionsIn('mail to ann@bo.example', members)).toEqual([])
})

describe('The sidebar asks for news', () => {
  const at = { visible: true, now: 100_000, deed: 0, failures: 0 }
  test.each([
    ['every three seconds', at, 3000],
    ['sooner right after a deed', { ...at, deed: 95_000 }, 1500],
    ['not while nobody looks', { ...at, visible: false }, undefined],
    ['more and more seldom while the server is silent', { ...at, failures: 2 }, 12_000],
    ['once a minute at last', { ...at, failures: 20 }, 60_000],
  ])('%s', (_, listening, wait) => expect(nextNews(listening)).toBe(wait))
  test('and sends the list at most every ten seconds', () => {
    expect(nextSend(20_000, 14_000)).toBe(4000)
    expect(nextSend(20_000, 1000)).toBe(0)
  })
})

describe('Who set a tier', () => {
  const note = noteOf({ tier: 'reach', name: 'Applicant', computed: 'target', today: '2026-09-03' })
  test('stands in the note with the day and what was computed', () => {
    expect(note).toBe('IMGFIT: Reach, Applicant, 3 Sep 2026. Computed: Target')
    expect(noteOf({ tier: 'reach', computed: 'target', today: '2026-09-03' })).toBe(
      'IMGFIT: Reach, 3 Sep 2026. Computed: Target',
    )
  })
  test.each([
    ['reach', { new: 'reach', newNote: note }, 'Applicant, 3 Sep 2026'],
    [
      'reach',
      { new: 'reach', newNote: 'IMGFIT: suggested by Mentor, accepted 3 Sep 2026. screens' },
      'suggested by Mentor, accepted 3 Sep 2026',
    ],
    ['reach', { new: 'reach', newNote: 'my own note' }, 'set with IMGFIT'],
    ['safety', { new: 'reach', newNote: note }, 'changed in the sheet, noticed 5 Sep 2026'],
    ['safety', undefined, 'changed in the sheet, noticed 5 Sep 2026'],
  ])('is told of %s', (cell, last, says) => expect(tierTold(cell, last, '5 Sep 2026')).toBe(says))
})
