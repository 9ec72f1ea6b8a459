import { beforeAll, describe, expect, test } from 'vitest'
import { storeBatch } from '../../server/programs/store.ts'
import { appFor } from '../setup/app.ts'
import { ownDatabase } from '../setup/database.ts'
import { fictionalBatch, fictionalPrograms } from '../setup/programs.ts'

const own = ownDatabase()
const { ask } = appFor(() => own.db)
beforeAll(async () => {
  await storeBatch(own.db.pool, fictionalBatch(), { confirm: true })
  // another listing, as good and of the same day, says otherwise about one visa
  const [harbor] = fictionalPrograms
  if (!harbor) return
  const otherListing = { ...harbor, codes: harbor.codes.slice(0, 1), facts: { visas: 'J-1 and H-1B' } }
  await storeBatch(own.db.pool, fictionalBatch([otherListing], { name: 'Another made-up listing' }), { confirm: true })
})

const find = async (...keys: unknown[]) => (await ask('lookup', { keys })).results

describe('lookup', () => {
  test.each([
    ['an ACGME code', '1403599001'],
    ['an ACGME code that a cell kept as ten whole digits', 1403599001],
    ['an ACGME code with a track letter after it', '1403599001C'],
    ['an NRMP code', '9001140C0'],
    ['the code of another track of it', '9001140P0'],
    ['a code in small letters with an invisible character', '9001140c0\u200b'],
  ])('The program is found by %s', async (_, key) => {
    expect(await find(key)).toMatchObject([
      {
        status: 'found',
        confidence: 1,
        program: { name: 'Harbor Light Medical Center', specialty: 'Internal Medicine' },
      },
    ])
  })

  test.each([
    ['1.40E+09', 'turned into a number'],
    [1007, 'turned it into a number'],
    ['140123456', 'dropped a leading zero'],
    [140123456, 'dropped a leading zero'],
  ])('A code that a spreadsheet spoilt is refused by name: %s', async (key, says) => {
    const [found] = await find(key)
    expect(found).toMatchObject({ status: 'refused', key: String(key) })
    expect(found?.why).toContain(says)
  })

  test('A code that nobody knows is unknown, and is not taken for a name', async () => {
    expect(await find('9999140C0', '1409999999', 'p_nobody', ' ')).toMatchObject([
      { status: 'unknown', why: 'No program is known by the code 9999140C0.' },
      { status: 'unknown' },
      { status: 'unknown' },
      { status: 'unknown', key: '', why: 'There is no code and no name.' },
    ])
  })

  test('A name with its specialty is enough; a name of several programs gives guesses with reasons', async () => {
    const [surely, either, no] = await find(
      { name: 'Harbor Light Med Ctr', specialty: 'IM', state: 'NY' },
      'Harbor Light Medical Center',
      'Nothing of the Kind',
    )
    expect(surely).toMatchObject({ status: 'found', program: { specialty: 'Internal Medicine' } })
    expect(either).toMatchObject({ status: 'guesses' })
    expect(either?.guesses).toHaveLength(2)
    expect(either?.guesses?.[0]?.reason).toContain('no specialty is said')
    expect(either?.confidence).toBeLessThanOrEqual(0.5)
    expect(no).toMatchObject({ status: 'unknown', confidence: 0 })
  })

  test('Facts come when they are asked for, each with source, day, trust and licence', async () => {
    const [withFacts] = (await ask('lookup', { keys: ['9002140C0'], fields: ['visas', 'gradYears'] })).results
    expect(withFacts?.program?.facts).toEqual({
      visas: {
        value: 'none',
        source: 'A made-up listing',
        url: 'https://example.org/listing',
        day: '2026-08-01',
        trust: 'official-listing',
        licence: 'open',
      },
    })
    expect((await find('9002140C0'))[0]?.program?.facts).toBeUndefined()
  })
})

describe('search', () => {
  const names = async (query: Record<string, string>) =>
    (await ask('search', query)).programs.map(({ name, specialty }) => `${name}, ${specialty}`)
  const [harborFm, harborIm, prairie, alder] = [
    'Harbor Light Medical Center, Family Medicine',
    'Harbor Light Medical Center, Internal Medicine',
    'Prairie Willow University Hospital, Internal Medicine',
    'Saint Alder Hospital, Pediatrics',
  ]
  test.each<[query: Record<string, string>, found: (string | undefined)[]]>([
    [{}, [harborFm, harborIm, prairie, alder]],
    [{ specialty: 'IM' }, [harborIm, prairie]],
    [{ state: 'New York' }, [harborFm, harborIm]],
    [{ region: 'midwest' }, [prairie]],
    [{ minPositions: '10' }, [harborIm, prairie]],
    [{ minPositions: '10', maxPositions: '30' }, [harborIm]],
    [{ visa: 'J-1' }, [harborFm, harborIm]],
    [{ visa: 'any' }, [harborFm, harborIm]],
    [{ visa: 'H-1B' }, [harborFm]],
    [{ minImg: '50' }, [harborFm]],
    [{ minImg: '30', visa: 'J-1', specialty: 'Family Medicine' }, [harborFm]],
    [{ text: 'prairie' }, [prairie]],
    [{ text: 'prarie wilow' }, [prairie]],
    [{ text: 'harbor im' }, [harborIm]],
    [{ text: 'port emb' }, [harborFm, harborIm]],
    [{ text: 'st alder' }, [alder]],
    [{ text: 'hospital', state: 'TX' }, [alder]],
    [{ text: 'zebra' }, []],
  ])('%o', async (query, found) => {
    expect(new Set(await names(query))).toEqual(new Set(found))
  })

  test('Pages follow each other by their cursor until all were seen once', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await ask('search', { limit: '2', ...(cursor === undefined ? {} : { cursor }) })
      expect(page.total).toBe(4)
      seen.push(...page.programs.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(4)
  })
})

describe('one program', () => {
  test('It is given with its codes, what stands, every claim, and where sources disagree', async () => {
    const { program, aliases, claims } = await ask('program', { key: '9001140C0' })
    expect(program).toMatchObject({ acgme: ['1403599001'], nrmp: ['9001140C0', '9001140P0'] })
    expect(program.facts?.visas).toMatchObject({ value: 'J-1 only', disputed: ['J-1 and H-1B'] })
    expect(aliases).toContainEqual({
      kind: 'nrmp',
      value: '9001140P0',
      season: 2026,
      trackName: 'Medicine-Preliminary',
      trackType: 'preliminary',
    })
    const visas = claims.filter(({ field }) => field === 'visas')
    expect(new Set(visas.map(({ value, source, stands }) => [value, source, stands]))).toEqual(
      new Set([
        ['J-1 and H-1B', 'Another made-up listing', false],
        ['J-1 only', 'A made-up listing', true],
      ]),
    )
  })

  test('Our own id leads to it too', async () => {
    const { program } = await ask('program', { key: '9002140C0' })
    expect((await ask('program', { key: program.id })).program).toEqual(program)
  })
})
