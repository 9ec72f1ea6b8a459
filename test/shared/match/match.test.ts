import { describe, expect, test } from 'vitest'
import { match, type Wanted } from '../../../shared/match/match.ts'
import { indexNames, type Named } from '../../../shared/match/names.ts'
import { rank } from '../../../shared/match/rank.ts'
import { readName, wordsOf } from '../../../shared/match/words.ts'

const program = (
  id: string,
  name: string,
  specialty: string,
  state: string,
  city?: string,
  ...others: string[]
): Named => ({
  id,
  names: [name, ...others],
  specialty,
  state,
  city,
})
const [im, fm] = ['Internal Medicine', 'Family Medicine']
const names = indexNames([
  program('harbor-im', 'Harbor Light Medical Center', im, 'NY', 'Port Ember'),
  program('harbor-fm', 'Harbor Light Medical Center', fm, 'NY', 'Port Ember'),
  program('prairie-im', 'Prairie Willow University Hospital', im, 'OH', 'Larkfield', 'PWUH'),
  program('alder-tx', 'Saint Alder Hospital', im, 'TX', 'Dry Creek'),
  program('alder-me', 'Saint Alder Hospital', im, 'ME', 'Kettle Bay'),
  program('copper-north', 'Copper Ridge Memorial North', im, 'NM'),
  program('copper-south', 'Copper Ridge Memorial South', im, 'NM'),
  program('lark-im', 'University of Lark College of Medicine', im, 'OH'),
])

describe('match', () => {
  test.each<[wanted: Wanted, found: string]>([
    [{ name: 'Harbor Light Medical Center', specialty: 'IM' }, 'harbor-im'],
    [{ name: 'HARBOR LIGHT MED CTR', specialty: 'fm' }, 'harbor-fm'],
    [{ name: 'Harbor Light Med Ctr - Internal Medicine' }, 'harbor-im'],
    [{ name: 'Harbor Light Medical Center Family Medicine Residency Program' }, 'harbor-fm'],
    [{ name: 'Harbor Light FM' }, 'harbor-fm'],
    [{ name: 'Harbour Light Medical Center (Port Ember)', specialty: 'IM' }, 'harbor-im'],
    [{ name: 'Prairie Wilow Univ Hosp', specialty: 'IM' }, 'prairie-im'],
    [{ name: 'PWUH', specialty: 'IM' }, 'prairie-im'],
    [{ name: 'St. Alder Hospital, TX', specialty: 'IM' }, 'alder-tx'],
    [{ name: 'St Alder Hosp', specialty: 'IM', state: 'Maine' }, 'alder-me'],
    [{ name: 'St Alder Hospital', specialty: 'IM', city: 'Kettle Bay' }, 'alder-me'],
    [{ name: 'Copper Ridge Mem South', specialty: 'IM' }, 'copper-south'],
    [{ name: 'U of Lark COM', specialty: 'IM' }, 'lark-im'],
    [{ name: 'University of Lark School of Medicine', specialty: 'IM', state: 'OH' }, 'lark-im'],
  ])('%o is surely meant', (wanted, found) => {
    expect(match(names, wanted)).toMatchObject({ status: 'found', program: { id: found } })
  })

  test.each<[wanted: Wanted, guesses: string[], reason: string]>([
    [{ name: 'Harbor Light Medical Center' }, ['harbor-fm', 'harbor-im'], 'no specialty is said'],
    [{ name: 'Saint Alder Hospital', specialty: 'IM' }, ['alder-me', 'alder-tx'], 'others fit as well'],
    [{ name: 'Copper Ridge', specialty: 'IM' }, ['copper-north', 'copper-south'], 'others fit as well'],
    [
      { name: 'Copper Ridge Memorial (Dustville)', specialty: 'IM' },
      ['copper-north', 'copper-south'],
      'others fit as well',
    ],
    [
      { name: 'Prairie Willow University Hospital', specialty: 'Pediatrics' },
      ['prairie-im'],
      'another specialty (Internal Medicine)',
    ],
    [{ name: 'Harbor Light Medical Center', specialty: 'IM', state: 'CA' }, ['harbor-im'], 'in NY, not CA'],
  ])('%o could be one of several, and each says why it may not be', (wanted, expected, reason) => {
    const found = match(names, wanted)
    if (found.status !== 'guesses') throw new Error(`it was ${found.status}`)
    expect(new Set(found.guesses.map((guess) => guess.program.id))).toEqual(new Set(expected))
    expect(found.guesses[0]?.reason).toContain(reason)
    expect(found.guesses.every(({ confidence }) => confidence < 0.78)).toBe(true)
  })

  test.each(['Nothing of the Kind', 'Hospital', '', '???', '12'])('"%s" is nobody', (name) => {
    expect(match(names, { name, specialty: 'IM' }).status).not.toBe('found')
  })
})

describe('a messy list', () => {
  const first = 'Amber Birch Cedar Dune Ember Fern Gable Heron Iris Juniper Kestrel Linden Maple Nettle Osprey'.split(
    ' ',
  )
  const second = 'Bay Bridge Canyon Falls Grove Hollow Lake Meadow Point Valley'.split(' ')
  const kinds = ['Medical Center', 'Hospital', 'University Hospital', 'Health System', 'Memorial Hospital']
  const list = first.flatMap((one, i) =>
    second.map((two, j) =>
      program(
        `${i}-${j}`,
        `${one} ${two} ${kinds[(i + j) % kinds.length]}`,
        (i * j) % 3 ? im : fm,
        ['NY', 'TX', 'OH'][i % 3] ?? 'NY',
      ),
    ),
  )
  const mess: ((name: string, p: Named) => string)[] = [
    (name) => name.toUpperCase(),
    (name) => name.replace('Medical Center', 'Med Ctr').replace('Hospital', 'Hosp').replace('University', 'Univ'),
    (name, { state }) => `${name}-${state}`,
    (name, { specialty }) => `${name} - ${specialty}`,
    (name, { specialty }) => `${name} ${specialty === im ? 'IM' : 'FM'} Program`,
    (name) => name.replaceAll(' ', '  '),
    (name) => name.replace(/^(..)(.)(.)/, '$1$3$2'),
    (name) => name.replace(/(.)$/, '$1$1'),
    (name, { state }) => `${name} (${state})`,
    (name) => `The ${name}`,
  ]

  test('Of 200 messy rows at least 95 % are linked rightly and none wrongly', () => {
    const index = indexNames(list)
    const rows = Array.from({ length: 200 }, (_, at) => {
      const meant = list[(at * 37) % list.length] as Named
      return { meant, name: (mess[at % mess.length] as (typeof mess)[0])(meant.names[0] ?? '', meant) }
    })
    const found = rows.map(({ meant, name }) => ({
      meant,
      name,
      match: match(index, { name, specialty: meant.specialty }),
    }))
    const linked = found.flatMap((row) => (row.match.status === 'found' ? [{ ...row, to: row.match.program.id }] : []))
    expect(linked.filter(({ meant, to }) => meant.id !== to).map(({ name, to }) => `${name} -> ${to}`)).toEqual([])
    expect(linked.length).toBeGreaterThanOrEqual(190)
  })
})

describe('rank', () => {
  test.each<[text: string, found: string[]]>([
    ['harbor', ['harbor-fm', 'harbor-im']],
    ['harb', ['harbor-fm', 'harbor-im']],
    ['harbor im', ['harbor-im']],
    ['habror light', ['harbor-fm', 'harbor-im']],
    ['st alder tx', ['alder-tx']],
    ['kettle bay', ['alder-me']],
    ['family medicine', ['harbor-fm']],
    ['prairie medicine', ['prairie-im']],
    ['xyz', []],
    ['😀', []],
  ])('"%s" finds %o', (text, found) => {
    expect(new Set(rank(names, text).map(({ id }) => id))).toEqual(new Set(found))
  })

  test('An empty text ranks all alike', () => {
    expect(rank(names, ' ')).toHaveLength(8)
  })
})

describe('names', () => {
  test.each([
    ["St. Mary's Med Ctr", ['saint', 'marys', 'medical', 'center']],
    ['The Hospital of Nowhere, Inc.', ['hospital', 'nowhere']],
    ['Hôpital Élan\u200b', ['hopital', 'elan']],
    ['Больница', ['больница']],
  ])('%s is compared by its words', (name, words) => {
    expect(wordsOf(name)).toEqual(words)
  })

  test.each([
    ['Example Hospital-AL', { state: 'AL' }],
    ['Example Hospital, Arkansas', { state: 'AR' }],
    ['Example Hospital (NY)', { state: 'NY' }],
    ['Example Hospital Springfield MS', { state: 'MS' }],
    ['Example Hospital IM', { specialty: im }],
    ['Example Hospital, Internal Medicine, NY', { state: 'NY', specialty: im }],
    ['Example School of Medicine', { words: ['example', 'school', 'medicine'] }],
    ['Family Health Center', { words: ['family', 'health', 'center'] }],
  ])('%s says what it says besides the name', (name, said) => {
    expect(readName(name)).toMatchObject(said)
  })
})
