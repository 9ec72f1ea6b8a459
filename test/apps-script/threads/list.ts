import type { LocalDocument } from '../../../apps-script/local/document.ts'
import { lookAtTab, adopt, planFor } from '../../../apps-script/sidebar/adopt/deeds.ts'
import { allTrackers } from '../../../apps-script/sidebar/member/sync.ts'
import type { Anchor } from '../../../shared/contract/reviews.ts'
import { placedIn } from '../../../shared/review/index.ts'
import { seeded } from '../../bench/harness.ts'
import { type OpenFile, openFile } from '../safe-fill/open-file.ts'
import { testDocument } from '../world/host.ts'

/** What somebody said, and what it must stay with: the program by its name, the field by what its column is. */
export interface Said {
  readonly anchor: Anchor
  readonly name: string
  readonly field: string
}

/** The title's cell of a field has a colour, by which its column is known wherever it goes and whatever it is called. */
export const colours = { city: '#000001', visas: '#000002', notes: '#000003', step2Minimum: '#000004' } as const
const FIELDS = Object.keys(colours) as (keyof typeof colours)[]
const TITLES = [
  'Ask Sam',
  'Hospital',
  { value: 'City', background: colours.city },
  { value: 'Visa??', background: colours.visas },
  'Specialty',
  { value: 'Notes!!', background: colours.notes },
  { value: 'Min Step 2', background: colours.step2Minimum },
  'Drive',
]
const PLACES = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel', 'Ironwood', 'Juniper']

/** A list of ten programs that is set up, with a thread on each of some fields and on each program. */
export const openList = async (seed: number): Promise<{ file: OpenFile; said: Said[] }> => {
  const rows = PLACES.map((place, at) => [
    `call ${at}`,
    `${place} Valley Hospital (sample)`,
    place,
    at % 2 === 0 ? 'J-1' : null,
    at % 3 === 0 ? 'Family Medicine' : 'Internal Medicine',
    `mine ${at}`,
    null,
    at,
  ])
  const document: LocalDocument = testDocument({
    Programs: [['My list', null], TITLES, ...rows],
    Other: [['budget', 1]],
  })
  const nobody = async () => ({ status: 503, text: '{}' })
  const file = openFile(document, [nobody, nobody], seeded(seed))
  file.select(1, 1, 1)
  const looked = await lookAtTab(file.client)
  if ('refused' in looked) throw new Error('the list could not be set up')
  const { tracker, guesses, book } = looked
  const plan = planFor(book, {
    headerRow: tracker.headerRow,
    mapping: guesses,
    add: ['myTier', 'rowId'],
    results: false,
  })
  if ('refused' in plan) throw new Error('the list could not be set up')
  await adopt(file.client, plan)
  const [reading] = await allTrackers(file.client, await file.client.look())
  const placed = reading === undefined ? [] : placedIn(reading.table)
  const said = placed.flatMap(({ id, name, specialty, program }): Said[] =>
    ['', ...FIELDS].map((field) => ({
      anchor: { row: id, name, specialty, ...(program !== '' && { program }), ...(field !== '' && { field }) },
      name,
      field,
    })),
  )
  return { file, said }
}
