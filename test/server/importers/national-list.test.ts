import { expect, test } from 'vitest'
import { readFiles } from '../../../server/importers/read-files.ts'

const institutions = `name,institutionCode
Example Hospital-NY,9101
Example Hospital-CA,9102
Invented Med Ctr-Southfield,9103
Shared Name-TX,9104
Shared Name-TX,9105
Example Hospital-NY,9101
`
const specialties = `acgmeSpecialtyCode,name
040,Anesthesiology
140,Internal Medicine
753,Invented Medicine/Osteopathy
`
const tracks = `name,code
Internal Medicine,9101140C0
Medicine-Preliminary,9101140P0
Medicine-Primary,9101140M0
Internal Medicine/Harbor Campus,9101140C1
Anesthesiology,9101040A0
Internal Medicine,9102140C0
Medicine-Preliminary,9103140P0
Invented Track,9103753C0
Transitional,9103999P0
Anesthesiology (Physician),9101040R0
Internal Medicine,9104140C0
Internal Medicine,9105140C0
Internal Medicine,9101140C0
`
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const read = (...files: [name: string, text: string][]) =>
  readFiles(
    files.map(([name, text]) => file(name, text)),
    { source: 'A national list' },
  )
const whole = () => read(['a.csv', tracks], ['b.csv', institutions], ['c.csv', specialties])

test('Three files are joined by their headers, whatever they are called and in any order', async () => {
  const { batch, counts } = await whole()
  const other = await read(['x.csv', specialties], ['y.csv', institutions], ['z.csv', tracks])
  const said = (programs: typeof batch.programs) => programs.map((program) => ({ ...program, at: undefined }))
  expect(said(other.batch.programs)).toEqual(said(batch.programs))
  expect(batch.report).toEqual([])
  expect(counts).toMatchObject({ files: 3, rows: 22, repeats: 2, leftOut: 0, taken: 20 })
})

test('Its tables are counted under their own words, and together they are all rows', async () => {
  const { counts, tables } = await whole()
  expect(tables.map(({ what, rows, repeats }) => [what, rows, repeats])).toEqual([
    ['Tracks', 13, 1],
    ['Institutions', 6, 1],
    ['Specialties', 3, 0],
  ])
  expect(tables.reduce((sum, { rows }) => sum + rows, 0)).toBe(counts.rows)
})

test('Tracks of one institution and specialty are one program, each with its own name and type', async () => {
  const { batch } = await whole()
  expect(batch.programs[0]).toEqual({
    name: 'Example Hospital',
    institution: 'Example Hospital',
    specialty: 'Internal Medicine',
    state: 'NY',
    codes: [
      { kind: 'nrmp', value: '9101140C0', trackName: 'Internal Medicine', trackType: 'categorical' },
      { kind: 'nrmp', value: '9101140P0', trackName: 'Medicine-Preliminary', trackType: 'preliminary' },
      { kind: 'nrmp', value: '9101140M0', trackName: 'Medicine-Primary', trackType: 'primary care' },
      { kind: 'nrmp', value: '9101140C1', trackName: 'Internal Medicine/Harbor Campus', trackType: 'categorical' },
    ],
    facts: {},
    quotes: { institution: 'Example Hospital-NY' },
    at: { file: 'a.csv', row: 2 },
  })
})

test.each<[code: string, name: string, specialty: string, state: string | undefined, track: string | undefined]>([
  ['9101040A0', 'Example Hospital', 'Anesthesiology', 'NY', undefined],
  ['9102140C0', 'Example Hospital', 'Internal Medicine', 'CA', 'categorical'],
  ['9103140P0', 'Invented Med Ctr-Southfield', 'Internal Medicine', undefined, 'preliminary'],
  ['9103753C0', 'Invented Med Ctr-Southfield', 'Invented Medicine/Osteopathy', undefined, 'categorical'],
  ['9103999P0', 'Invented Med Ctr-Southfield', 'Transitional Year', undefined, 'transitional'],
  ['9104140C0', 'Shared Name (9104)', 'Internal Medicine', 'TX', 'categorical'],
  ['9105140C0', 'Shared Name (9105)', 'Internal Medicine', 'TX', 'categorical'],
])('%s is at %s, %s, state %s, track %s', async (code, name, specialty, state, track) => {
  const { batch } = await whole()
  const program = batch.programs.find(({ codes }) => codes.some(({ value }) => value === code))
  expect(program).toMatchObject({ name, specialty })
  expect(program?.state).toBe(state)
  expect(program?.facts.track).toBe(track)
})

test.each<[what: string, row: string, says: string]>([
  ['a code of no institution', 'Internal Medicine,9999140C0', 'no institution has the code 9999'],
  ['a code of no specialty', 'Moon Studies,9101998C0', 'no specialty has the code 998'],
  ['a code that became a number', 'Internal Medicine,9.10E+08', 'turned into a number'],
  ['a code under a second name', 'Something Else,9101140C0', '9101140C0 is "Internal Medicine" in row 2 already'],
  ['no code', 'Internal Medicine,', 'it has no code'],
  ['no name', ',9102140P0', 'it has no name'],
])('A track with %s is left out and named', async (_, row, says) => {
  const { batch, counts } = await read(['a.csv', `${tracks}${row}\n`], ['b.csv', institutions], ['c.csv', specialties])
  expect(batch.report).toMatchObject([{ file: 'a.csv', row: 15 }])
  expect(batch.report[0]?.says).toContain(says)
  expect(counts).toMatchObject({ rows: 23, repeats: 2, leftOut: 1, taken: 20 })
})

test('An institution without four digits, or with a code that another has, is left out and named', async () => {
  const more = `${institutions}Odd Hospital-NJ,91x\nAnother Name-NY,9101\n`
  const { batch } = await read(['a.csv', tracks], ['b.csv', more], ['c.csv', specialties])
  expect(batch.report.map(({ row }) => row)).toEqual([8, 9])
})

test('A part of a national list alone is refused, and says what is missing', async () => {
  const alone = await read(['a.csv', tracks], ['c.csv', specialties])
  expect(alone.batch.programs).toEqual([])
  expect(alone.batch.report[0]?.says).toContain('institutions (name, institutionCode)')
  const other = await read(['b.csv', institutions])
  expect(other.batch.report[0]?.says).toContain('tracks (name, code)')
})

test('Without the file of specialties the usual codes are known all the same', async () => {
  const { batch } = await read(['a.csv', tracks], ['b.csv', institutions])
  expect(batch.programs.map(({ specialty }) => specialty)).toContain('Anesthesiology')
  expect(batch.report).toMatchObject([{ row: 9, column: 'code' }])
})

test('Another list beside it is read as a list of programs', async () => {
  const { batch } = await read(
    ['a.csv', tracks],
    ['b.csv', institutions],
    ['c.csv', specialties],
    ['more.csv', 'NRMP code,IMG %\n9101140C0,45\n'],
  )
  expect(batch.programs.at(-1)).toMatchObject({ codes: [{ value: '9101140C0' }], facts: { imgPercent: 45 } })
})
