import { describe, expect, test } from 'vitest'
import { factsIn } from '../../../apps-script/sidebar/search/facts.ts'
import { foundIn } from '../../../apps-script/sidebar/search/found.ts'
import type { HttpRequest } from '../../../shared/contract/encode.ts'
import { memoryStreet } from '../backend/street.ts'
import { problem, reply, unreachable } from '../backend/server.ts'
import { program } from '../functions/sample.ts'
import { openSample, type Rows } from './open.ts'

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
const open = (tabs: Record<string, Rows> = {}) => {
  const street = memoryStreet({ connected: 'yes' }, server)
  return { street, ...openSample(tabs, street) }
}

describe('Search', () => {
  test('gives a page of programs, each scored for the profile of the sheet', async () => {
    const found = foundIn(await open().client.search({ specialty: 'IM' }))
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
  ])('says the IMG share from %s', async (_, values, percent) => {
    const known = { source: 'A list', trust: 'aggregator', licence: 'open' }
    const facts = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...known, value }]))
    const answered = { database: 'd1', total: 1, programs: [{ ...program, facts }] }
    const street = memoryStreet({ connected: 'yes' }, () => reply(answered))
    const found = foundIn(await openSample({}, street).client.search({}))
    expect('items' in found && found.items[0]?.imgPercent).toBe(percent)
  })

  test('asks the server each time: the database may have grown', async () => {
    const { street, client } = open()
    await client.search({ text: 'x' })
    await client.search({ text: 'x' })
    expect(street.asked.length).toBe(2)
  })

  test('without a profile gives no fit', async () => {
    const found = foundIn(await open({ Profile: [] }).client.search({ text: 'x' }))
    expect('items' in found && found.items[0]?.fit).toBeNull()
  })

  test('fits an address of 2 KB', async () => {
    const { street, client } = open()
    await client.search({ text: 'å'.repeat(60), specialty: 'Internal Medicine', state: 'NY', visa: 'J-1', minImg: 30 })
    expect(`${street.origin}${street.asked[0]?.[0]?.path}`.length).toBeLessThan(2_000)
  })

  test('without a connection says so', async () => {
    expect(await openSample().client.search({ text: 'x' })).toEqual({ offline: 'not connected' })
  })
})

describe('What the server refuses', () => {
  test.each([
    [422, 'does-not-fit', 'the server refused: It did not work.'],
    [500, 'internal', 'the server fails'],
    [429, 'too-many-requests', 'the server asks for a pause'],
  ])('%i is an error that names the request, so that help can be asked', async (status, code, says) => {
    const street = memoryStreet({ connected: 'yes' }, () => problem(status, code))
    for (const deed of ['search', 'program'] as const) {
      street.cached.clear()
      const { client } = openSample({}, street)
      const asked = deed === 'search' ? client.search({ text: 'x' }) : client.program({ key: 'p_1' })
      await expect(asked).rejects.toMatchObject({
        code: 'refused',
        says,
        todo: expect.any(String) as string,
        requestId: 'r1',
      })
    }
  })

  test('a server that is away has no request to name, and is no error', async () => {
    const { client } = openSample({}, memoryStreet({ connected: 'yes' }, unreachable))
    expect(await client.search({ text: 'x' })).toEqual({ offline: 'the server does not answer' })
  })
})

describe('A program', () => {
  test('with several tracks has their codes and names beside each other: none stands against another', async () => {
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
    const shown = factsIn(await openSample({}, street).client.program({ key: 'p_sample1' }))
    const facts = 'facts' in shown ? shown.facts : []
    expect(facts.map(({ field, value, disputed, because }) => [field, value, disputed, because])).toEqual([
      ['nrmpCode', '1001140C0, 1001140P0', [], null],
      ['city', 'Port Ember, Larkfield', [], null],
    ])
  })

  test('shows what stands of each field, its source, day and age, and who says otherwise', async () => {
    const shown = factsIn(await open().client.program({ key: 'p_sample1' }))
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
