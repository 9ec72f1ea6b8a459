import { beforeAll, describe, expect, test } from 'vitest'
import type { Suggestion } from '../../../shared/contract/reviews.ts'
import { ownDatabase } from '../../setup/database.ts'
import { appWithPeople, type SignedIn } from '../../setup/people.ts'
import { aWorkspace, harbor, prairie, within } from './a-workspace.ts'

const own = ownDatabase()
const { person } = appWithPeople(() => own.db)
let amal: SignedIn, guest: SignedIn, other: SignedIn
beforeAll(async () => {
  amal = await person('Amal')
  guest = await person('Guest')
  other = await person('Other')
})
const open = async () => {
  const list = await aWorkspace(own.db.pool, amal, { mentors: [guest, other] })
  const of = within(list.id)
  const applicant = of(amal)
  const all = async () => (await applicant.ask('review')).suggestions
  const states = async () => Object.fromEntries((await all()).map(({ id, state }) => [id, state]))
  const told = async () => (await applicant.ask('activity')).activity.map(({ kind }) => kind)
  return { ...list, applicant, mentor: of(guest), other: of(other), all, states, told }
}
const set = (field: string, value: unknown, row = harbor.row) => ({ kind: 'set', anchor: { row, field }, value })
const tier = (value: string) => ({ kind: 'tier', anchor: { row: harbor.row }, value, reason: 'screens YOG > 5' })
const idsOf = ({ suggestions }: { suggestions: readonly Suggestion[] }) => suggestions.map(({ id }) => id)

describe('A suggestion', () => {
  test('shows old and new, who and why, and changes nothing by itself', async () => {
    const { mentor, all } = await open()
    const suggestions = [{ ...set('gradYears', 5), old: 'none', reason: 'Their page says so.' }]
    await mentor.ask('suggest', { suggestions })
    expect(await all()).toEqual([
      {
        id: expect.stringMatching(/^g_/),
        kind: 'set',
        anchor: { ...harbor, field: 'gradYears' },
        old: 'none',
        value: 5,
        reason: 'Their page says so.',
        by: { person: guest.id, name: 'Guest', role: 'mentor' },
        at: expect.any(String),
        state: 'pending',
      },
    ])
    const { rows } = await own.db.pool.query('SELECT DISTINCT values FROM list_rows')
    expect(rows).toEqual([{ values: {} }])
  })

  test.each([
    ['is written as its column writes it', set('imgPercent', '45%'), 45],
    ['uses the words of its column', set('j1', 'Y'), 'yes'],
    ['may empty a cell', set('imgPercent', ''), ''],
    [
      'keeps text as it is, also what begins like a formula',
      set('notes', '=HYPERLINK("https://example.org")'),
      '=HYPERLINK("https://example.org")',
    ],
    ['may be about a column of the applicant’s own', set('@Gut feeling', '+1'), '+1'],
    ['of a tier says it as the column does', tier('Reach'), 'reach'],
  ])('%s', async (_, suggestion, value) => {
    const { applicant } = await open()
    expect((await applicant.ask('suggest', { suggestions: [suggestion] })).suggestions).toMatchObject([{ value }])
  })

  test.each([
    ['a value that its cell cannot hold', set('imgPercent', 'many')],
    ['a computed field', set('rowId', 'x')],
    ['no value', { kind: 'set', anchor: { row: harbor.row, field: 'city' } }],
    ['no row', { kind: 'set', anchor: { field: 'city' }, value: 'Port Ember' }],
    ['a tier without a reason', { ...tier('reach'), reason: undefined }],
    ['a tier that is none', tier('not applying')],
    ['a program to add without a name', { kind: 'add', anchor: {} }],
    ['a program to add that nobody knows', { kind: 'add', anchor: { program: 'p_nobody' } }],
    ['a removal of nothing', { kind: 'remove', anchor: {} }],
  ])('is refused with %s, and so are those that came with it', async (_, wrong) => {
    const { applicant, all } = await open()
    const problem = await applicant.refused('suggest', { suggestions: [set('city', 'Port Ember'), wrong] })
    expect(problem).toMatchObject({ code: 'does-not-fit', problems: [{ row: 2 }] })
    expect(await all()).toEqual([])
  })

  test('of a mentor cannot be about what is not shared', async () => {
    const { mentor } = await open()
    expect(await mentor.refused('suggest', { suggestions: [set('notes', 'Better')] })).toMatchObject({
      code: 'not-shared',
      problems: [{ row: 1, field: 'notes' }],
    })
  })
})

describe('The owner', () => {
  test('accepts all of them or none', async () => {
    const { applicant, mentor, states, told } = await open()
    const made = await mentor.ask('suggest', {
      suggestions: [set('city', 'Port Ember'), set('state', 'NY'), { kind: 'remove', anchor: { row: prairie.row } }],
    })
    const [first = '', ...rest] = idsOf(made)
    await applicant.ask('decide', { suggestions: [first], decision: 'reject' })
    expect(await applicant.refused('decide', { suggestions: [first, ...rest], decision: 'accept' })).toMatchObject({
      code: 'already-decided',
      problems: [{ field: first, says: 'is rejected.' }],
    })
    const stranger = { suggestions: [...rest, 'g_unknown'], decision: 'accept' }
    expect(await applicant.refused('decide', stranger)).toMatchObject({ code: 'not-here' })
    expect(Object.values(await states()).sort()).toEqual(['pending', 'pending', 'rejected'])

    const { suggestions } = await applicant.ask('decide', { suggestions: rest, decision: 'accept' })
    expect(suggestions).toMatchObject([
      { id: rest[0], state: 'accepted', decided: { by: { name: 'Amal', role: 'owner' } } },
      { id: rest[1], state: 'accepted' },
    ])
    expect(await told()).toEqual(['accepted', 'accepted', 'rejected', 'suggested', 'suggested', 'suggested'])
  })

  test('says that the sheet holds it, and takes it back; a cell that changed meanwhile is asked about again', async () => {
    const { applicant, mentor, states, all } = await open()
    const ids = idsOf(
      await mentor.ask('suggest', { suggestions: [{ ...set('city', 'Port Ember'), old: 'Larkfield' }] }),
    )
    const [id = ''] = ids
    for (const [decision, state] of [
      ['accept', 'accepted'],
      ['reopen', 'pending'],
      ['accept', 'accepted'],
      ['written', 'written'],
      ['reopen', 'pending'],
    ]) {
      await applicant.ask('decide', { suggestions: ids, decision })
      expect(await states()).toEqual({ [id]: state })
    }
    expect(await all()).toMatchObject([{ old: 'Larkfield', value: 'Port Ember' }])
    expect((await all())[0]).not.toHaveProperty('decided')
  })

  test('hears of every change by the word that news give', async () => {
    const { applicant, mentor } = await open()
    const versions = [(await mentor.ask('news')).version]
    const suggestions = idsOf(await mentor.ask('suggest', { suggestions: [set('city', 'Port Ember')] }))
    for (const decision of ['accept', 'written', 'reopen', 'reject', 'none']) {
      versions.push((await mentor.ask('news')).version)
      if (decision !== 'none') await applicant.ask('decide', { suggestions, decision })
    }
    expect(new Set(versions).size).toBe(versions.length)
    expect((await mentor.ask('review')).version).toBe(versions.at(-1))
  })
})

test('Only the owner decides; who suggested it may withdraw it, and nobody else', async () => {
  const { mentor, other, applicant, states } = await open()
  const suggestions = idsOf(await mentor.ask('suggest', { suggestions: [set('city', 'Port Ember')] }))
  for (const decision of ['accept', 'reject', 'written', 'reopen'])
    expect(await mentor.refused('decide', { suggestions, decision })).toMatchObject({ code: 'owners-only' })
  for (const somebody of [other, applicant])
    expect(await somebody.refused('decide', { suggestions, decision: 'withdraw' })).toMatchObject({
      code: 'does-not-fit',
    })
  await mentor.ask('decide', { suggestions, decision: 'withdraw' })
  expect(Object.values(await states())).toEqual(['withdrawn'])
})

test.each([
  ['one cell', tier('reach'), set('myTier', 'target')],
  [
    'one row to remove',
    { kind: 'remove', anchor: { row: harbor.row } },
    { kind: 'remove', anchor: { row: harbor.row } },
  ],
  [
    'one program to add',
    { kind: 'add', anchor: { name: 'Saint Alder' } },
    { kind: 'add', anchor: { name: 'saint alder' } },
  ],
])(
  'Of two for %s both are shown, and accepting one outdates the other until it is taken back',
  async (_, mine, theirs) => {
    const { mentor, other, applicant, states, told } = await open()
    const [a = ''] = idsOf(await mentor.ask('suggest', { suggestions: [mine] }))
    const [b = ''] = idsOf(await other.ask('suggest', { suggestions: [theirs] }))
    const [c = ''] = idsOf(await other.ask('suggest', { suggestions: [set('city', 'Port Ember')] }))
    expect(await states()).toEqual({ [a]: 'pending', [b]: 'pending', [c]: 'pending' })
    const both = { suggestions: [a, b], decision: 'accept' }
    expect(await applicant.refused('decide', both)).toMatchObject({ code: 'does-not-fit' })
    await applicant.ask('decide', { suggestions: [a], decision: 'accept' })
    expect(await states()).toEqual({ [a]: 'accepted', [b]: 'outdated', [c]: 'pending' })
    expect((await told()).slice(0, 2)).toEqual(['outdated', 'accepted'])
    await applicant.ask('decide', { suggestions: [a], decision: 'written' })
    await applicant.ask('decide', { suggestions: [a], decision: 'reopen' })
    expect(await states()).toEqual({ [a]: 'pending', [b]: 'pending', [c]: 'pending' })
  },
)

test('Taking one back revives what its own acceptance outdated, and nothing that another did', async () => {
  const { mentor, other, applicant, states } = await open()
  const [a = ''] = idsOf(await mentor.ask('suggest', { suggestions: [set('city', 'Port Ember')] }))
  const [b = ''] = idsOf(await other.ask('suggest', { suggestions: [set('city', 'Alder Bay')] }))
  const [c = ''] = idsOf(await mentor.ask('suggest', { suggestions: [set('setting', 'community')] }))
  const [d = ''] = idsOf(await other.ask('suggest', { suggestions: [set('setting', 'university')] }))
  await applicant.ask('decide', { suggestions: [a], decision: 'accept' })
  await applicant.ask('decide', { suggestions: [c], decision: 'accept' })
  await applicant.ask('decide', { suggestions: [a], decision: 'reopen' })
  expect(await states()).toEqual({ [a]: 'pending', [b]: 'pending', [c]: 'accepted', [d]: 'outdated' })
})

test('Of two accepts at once one is the first, and the other is told; rivals never are both accepted', async () => {
  const { mentor, other, applicant, states } = await open()
  const [a = ''] = idsOf(await mentor.ask('suggest', { suggestions: [tier('reach')] }))
  const [b = ''] = idsOf(await other.ask('suggest', { suggestions: [tier('safety')] }))
  const accept = async (id: string) => {
    const answer = applicant.ask('decide', { suggestions: [id], decision: 'accept' })
    return answer.then(
      () => 'accepted',
      () => 'refused',
    )
  }
  expect((await Promise.all([accept(a), accept(b), accept(a), accept(b)])).sort()).toEqual([
    'accepted',
    'refused',
    'refused',
    'refused',
  ])
  expect(Object.values(await states()).sort()).toEqual(['accepted', 'outdated'])
})

test('A tier that was taken over names who said it, why and when, also later; other decisions are shown for 30 days', async () => {
  const { mentor, applicant, all, id } = await open()
  const suggestions = idsOf(await mentor.ask('suggest', { suggestions: [tier('reach'), set('city', 'Port Ember')] }))
  for (const decision of ['accept', 'written']) await applicant.ask('decide', { suggestions, decision })
  expect(await all()).toHaveLength(2)
  await own.db.pool.query(
    "UPDATE suggestions SET decided_at = now() - interval '31 days' WHERE workspace_id = $1 AND state = 'written'",
    [id],
  )
  expect(await all()).toMatchObject([
    {
      kind: 'tier',
      value: 'reach',
      reason: 'screens YOG > 5',
      by: { name: 'Guest', role: 'mentor' },
      at: expect.any(String),
      state: 'written',
      decided: { by: { name: 'Amal', role: 'owner' } },
    },
  ])
})

test('Who is removed is out at once; what waited is withdrawn, what was said stays under the name', async () => {
  const { mentor, applicant, all, told } = await open()
  await mentor.ask('comment', { anchor: { row: harbor.row }, text: 'A good one.' })
  await mentor.ask('suggest', { suggestions: [set('city', 'Port Ember')] })
  await applicant.ask('removeMember', { person: guest.id })
  for (const endpoint of ['review', 'news', 'activity'] as const)
    expect(await mentor.refused(endpoint)).toMatchObject({ code: 'workspace-unknown' })
  expect(await all()).toMatchObject([{ state: 'withdrawn', by: { name: 'Guest', left: true } }])
  expect((await applicant.ask('review')).threads[0]?.messages).toMatchObject([
    { text: 'A good one.', by: { name: 'Guest', left: true } },
  ])
  expect(new Set(await told())).toEqual(new Set(['commented', 'left', 'suggested', 'withdrawn']))
})
