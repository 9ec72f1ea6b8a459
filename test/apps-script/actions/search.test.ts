import { describe, expect, test } from 'vitest'
import { answer } from '../../../apps-script/actions/api.ts'
import type { Told } from '../../../apps-script/sidebar/failure.ts'
import { worded } from '../../../apps-script/sidebar/refusals.ts'
import { factsIn } from '../../../apps-script/sidebar/search/facts.ts'
import { foundIn } from '../../../apps-script/sidebar/search/found.ts'
import type { HttpRequest } from '../../../shared/contract/encode.ts'
import { memoryStreet } from '../backend/street.ts'
import { problem, reply, unreachable } from '../backend/server.ts'
import { program, sampleSheet } from '../functions/sample.ts'
import { ask, deskOf } from './desk.ts'

const claim = { field: 'visas', licence: 'open', stands: false }
const claims = [
  { ...claim, value: 'J-1 only', source: "The program's page", trust: 'program-page', day: '2026-09-03', stands: true },
  { ...claim, value: 'none', source: 'An old list', trust: 'aggregator', day: '2024-01-01' },
  {
    ...claim,
    field: 'imgPercent',
    value: 45,
    source: 'An old list',
    trust: 'aggregator',
    day: '2023-01-01',
    stands: true,
  },
]
const server = ({ path }: HttpRequest) =>
  path.startsWith('/v1/programs/')
    ? reply({ database: 'd1', program, aliases: [], claims })
    : reply({
        database: 'd1',
        total: 2,
        programs: [program, { ...program, id: 'p_2', facts: undefined }],
        next: 'more',
      })
const desk = (sheet = sampleSheet()) => {
  const street = memoryStreet({ connected: 'yes' }, server)
  return { street, desk: deskOf(sheet, street) }
}

describe('Search', () => {
  test('gives a page of programs, each scored for the profile of the sheet', () => {
    const found = foundIn(ask(desk().desk, 'search', { specialty: 'IM' }))
    expect(found).toMatchObject({ next: 'more', total: 2 })
    const [first, second] = 'items' in found ? found.items : []
    expect(first).toMatchObject({
      key: 'p_sample1',
      program: 'Example Medical Center',
      codes: ['1400000001', '1001140C0'],
      imgPercent: 45,
      visas: 'J-1 only or J-1 and H-1B',
    })
    expect(first?.fit?.tier).toMatch(/^clarify/)
    expect(second).toMatchObject({ imgPercent: null, visas: null })
  })

  test.each<[what: string, facts: Record<string, unknown>, percent: number | null]>([
    ['a stated share', { imgPercent: 45 }, 45],
    ['counts', { residents: 60, imgCount: 15 }, 25],
    [
      'classes',
      {
        imgByClass: [
          [2024, 2, 10],
          [2025, 3, 10],
          [2026, 4, 10],
        ],
      },
      30,
    ],
    [
      'years',
      {
        imgByYear: [
          [2025, 20],
          [2026, 24],
        ],
      },
      24,
    ],
    ['nothing', {}, null],
  ])('says the IMG share from %s', (_, values, percent) => {
    const known = { source: 'A list', trust: 'aggregator', licence: 'open' }
    const facts = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...known, value }]))
    const answered = { database: 'd1', total: 1, programs: [{ ...program, facts }] }
    const here = deskOf(
      sampleSheet(),
      memoryStreet({ connected: 'yes' }, () => reply(answered)),
    )
    const found = foundIn(ask(here, 'search', {}))
    expect('items' in found && found.items[0]?.imgPercent).toBe(percent)
  })

  test('asks the server each time: the database may have grown', () => {
    const { street, desk: here } = desk()
    ask(here, 'search', { text: 'x' })
    ask(here, 'search', { text: 'x' })
    expect(street.asked.length).toBe(2)
  })

  test('without a profile gives no fit', () => {
    const found = foundIn(ask(desk(sampleSheet({ Profile: [] })).desk, 'search', { text: 'x' }))
    expect('items' in found && found.items[0]?.fit).toBeNull()
  })

  test('fits an address of 2 KB', () => {
    const { street, desk: here } = desk()
    ask(here, 'search', { text: 'å'.repeat(60), specialty: 'Internal Medicine', state: 'NY', visa: 'J-1', minImg: 30 })
    expect(`${street.origin}${street.asked[0]?.[0]?.path}`.length).toBeLessThan(2_000)
  })

  test('without a connection says so', () => {
    expect(ask(deskOf(), 'search', { text: 'x' })).toEqual({ offline: 'not connected' })
  })
})

describe('What the server refuses', () => {
  test.each([
    [422, 'does-not-fit', 'the server refused: It did not work.'],
    [500, 'internal', 'the server fails'],
    [429, 'too-many-requests', 'the server asks for a pause'],
  ])('%i is an error that names the request, so that help can be asked', (status, code, says) => {
    const here = deskOf(
      sampleSheet(),
      memoryStreet({ connected: 'yes' }, () => problem(status, code)),
    )
    for (const [name, asked] of [
      ['search', { text: 'x' }],
      ['program', { key: 'p_1' }],
    ] as const) {
      const told = JSON.parse(answer(name, JSON.stringify(asked), () => here)) as { error: Told }
      expect(worded(told.error)).toMatchObject({
        code: 'refused',
        says,
        do: expect.any(String) as string,
        requestId: 'r1',
      })
      here.backend.forget()
    }
  })

  test('a server that is away has no request to name, and is no error', () => {
    const here = deskOf(sampleSheet(), memoryStreet({ connected: 'yes' }, unreachable))
    expect(ask(here, 'search', { text: 'x' })).toEqual({ offline: 'the server does not answer' })
  })
})

describe('A program', () => {
  test('with several tracks has their codes and names beside each other: none stands against another', () => {
    const code = { ...claim, source: 'A list', trust: 'aggregator', day: '2026-09-03' }
    const answer = {
      database: 'd1',
      program,
      aliases: [],
      claims: [
        { ...code, field: 'nrmpCode', value: '1001140C0', stands: true },
        { ...code, field: 'nrmpCode', value: '1001140P0' },
        { ...code, field: 'city', value: 'Port Ember' },
        { ...code, field: 'city', value: 'Larkfield', source: 'Another list' },
      ],
    }
    const street = memoryStreet({ connected: 'yes' }, () => reply(answer))
    const shown = factsIn(ask(deskOf(sampleSheet(), street), 'program', { key: 'p_sample1' }))
    const facts = 'facts' in shown ? shown.facts : []
    expect(facts.map(({ field, value, disputed, because }) => [field, value, disputed, because])).toEqual([
      ['nrmpCode', '1001140C0, 1001140P0', [], null],
      ['city', 'Port Ember, Larkfield', [], null],
    ])
  })

  test('shows what stands of each field, its source, day and age, and who says otherwise', () => {
    const shown = factsIn(ask(desk().desk, 'program', { key: 'p_sample1' }))
    const facts = 'facts' in shown ? shown.facts : []
    expect(facts).toEqual([
      {
        field: 'imgPercent',
        title: 'IMG %',
        value: '45',
        source: 'An old list',
        day: '2023-01-01',
        trust: 'aggregator',
        licence: 'open',
        age: 'stale',
        disputed: [],
        because: null,
      },
      {
        field: 'visas',
        title: 'Visa types',
        value: 'J-1 only',
        source: "The program's page",
        day: '2026-09-03',
        trust: 'program-page',
        licence: 'open',
        age: 'fresh',
        disputed: [{ value: 'none', source: 'An old list', day: '2024-01-01', trust: 'aggregator' }],
        because: "The program's own page is trusted before a list made from others.",
      },
    ])
  })
})
