import * as fc from 'fast-check'
import type { PastedRow } from '../../../shared/paste/index.ts'

/** One cell of a messy sheet as somebody typed it, and what has to become of it. All names are made up. */
export interface MessyCell {
  readonly typed: string
  readonly fate: 'read' | 'refused' | 'dropped' | 'left' | 'blank'
  /** what a reader must find in its row, where it is read */
  readonly found?: (row: PastedRow) => unknown
  readonly means?: unknown
}

const HIDDEN = ['', '', '\u200b', '\ufeff', '\u00ad']
const pick = <T>(...of: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...of)
const cell = (typed: string, fate: MessyCell['fate'], found?: MessyCell['found'], means?: unknown): MessyCell => ({
  typed,
  fate,
  ...(found === undefined ? {} : { found, means }),
})
const blank = pick('', ' ', '-', 'n/a', '\u200b').map((typed) => cell(typed, 'blank'))
/** Mostly one, sometimes another: messy sheets are mostly right. */
const mostly = (usual: fc.Arbitrary<MessyCell>, ...rare: readonly fc.Arbitrary<MessyCell>[]): fc.Arbitrary<MessyCell> =>
  fc.oneof({ weight: 6, arbitrary: usual }, ...rare.map((arbitrary) => ({ weight: 1, arbitrary })))

const tenDigits = fc.integer({ min: 100000, max: 999999 }).map((n) => `0401${n}`)
const codes = mostly(
  fc
    .tuple(tenDigits, pick(...HIDDEN), pick('', 'C', 'P'))
    .map(([code, hidden, track]) =>
      cell(`${code.slice(0, 3)}${hidden}${code.slice(3)}${track}`, 'read', ({ codes: { acgme } }) => acgme[0], code),
    ),
  tenDigits.map((code) => cell(code.slice(1), 'refused')),
  tenDigits.map((code) => cell(`${code}7`, 'refused')),
  pick('1.40E+09', '4.01E+08', 'see site').map((typed) => cell(typed, 'refused')),
  blank,
)

const towns = pick('Springfield', 'Salem', 'Fairview', 'Georgetown', 'Clinton')
const names = fc
  .tuple(pick('Example', 'Sample', 'Invented', 'Fictional'), towns, pick('Hospital', 'Medical Center', 'Univ. Clinic'))
  .map((words) => words.join(' '))
const programs = mostly(
  fc.tuple(names, pick(...HIDDEN)).map(([name, hidden]) => cell(`${name}${hidden}`, 'read', (row) => row.name, name)),
  names.map((name) => cell(`${name} (u/example_person)`, 'read', (row) => row.name, name)),
)

const places = mostly(
  fc
    .tuple(towns, pick('IL', 'NY', 'Texas', 'OR'))
    .map(([town, state]) => cell(`${town}, ${state}`, 'read', (row) => row.city, town)),
  pick('24x', '45%', '1401234567').map((typed) => cell(typed, 'refused')),
  blank,
)

const shares = mostly(
  fc
    .tuple(fc.integer({ min: 2, max: 99 }), pick('%', ' %', ''))
    .map(([share, sign]) => cell(`${share}${sign}`, 'read', (row) => row.facts.imgPercent, share)),
  pick('many', 'DO', '140%', 'P').map((typed) => cell(typed, 'refused')),
  blank,
)

const visaWords = mostly(
  pick(['J1', 'J-1 only'], ['both', 'J-1 and H-1B'], ['no visa', 'none'], ['H1B', 'H-1B only']).map(([typed, value]) =>
    cell(typed ?? '', 'read', (row) => row.facts.visas, value),
  ),
  pick('240', 'ask', 'IL').map((typed) => cell(typed, 'refused')),
  blank,
)

const minimums = mostly(
  fc.integer({ min: 200, max: 260 }).map((n) => cell(String(n), 'read', (row) => row.facts.step2Minimum, n)),
  pick('24x', '23X', '240-249').map((typed) => cell(typed, 'refused')),
  blank,
)

const days = (dayFirst: boolean) =>
  mostly(
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([month, day]) => {
      const typed = dayFirst ? `${day}/${month}/2026` : `${month}/${day}/2026`
      return cell(typed, 'read', (row) => row.own.invited, `2026-${two(month)}-${two(day)}`)
    }),
    fc
      .integer({ min: 1, max: 28 })
      .map((day) => cell(`Oct ${day}, 2026`, 'read', (row) => row.own.invited, `2026-10-${two(day)}`)),
    pick('soon', '10/12', '46292', '31/31/2026').map((typed) => cell(typed, 'refused')),
    blank,
  )
const two = (n: number): string => String(n).padStart(2, '0')

const users = mostly(
  pick('u/example_person', '@example.person', 'person@example.org', 'Jane Sample').map((typed) =>
    cell(typed, 'dropped'),
  ),
  blank,
)
const mascots = mostly(
  pick('Otter', 'Heron 7', 'a "grey" fox').map((typed) => cell(typed, 'left')),
  blank,
)

export const titles = [
  'ACGME ID',
  'Hospital',
  'Location',
  'IMG %',
  'Visa??',
  'Min Step 2',
  'Invited on',
  'Username',
  'Mascot',
]

/** Two hundred lines of one sheet; the first line settles the order of day and month. */
export const messySheet = fc.boolean().chain((dayFirst) =>
  fc
    .array(fc.tuple(codes, programs, places, shares, visaWords, minimums, days(dayFirst), users, mascots), {
      minLength: 200,
      maxLength: 200,
    })
    .map((lines) => {
      const settling = cell(dayFirst ? '27/9/2026' : '9/27/2026', 'read', (row) => row.own.invited, '2026-09-27')
      const first = lines[0]?.map((given, at) => (titles[at] === 'Invited on' ? settling : given)) ?? []
      return [first, ...lines.slice(1)] as readonly (readonly MessyCell[])[]
    }),
)
