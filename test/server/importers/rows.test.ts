import { expect, test } from 'vitest'
import { readCells } from './read.ts'

const list = (...rows: string[][]) =>
  readCells([['Program', 'Program code', 'ACGME code', 'Specialty', 'State'], ...rows])

test.each<[cell: string, codes: string[]]>([
  ['1516140C0', ['1516140C0']],
  ['1516140c0\u200b', ['1516140C0']],
  ['1007E01F0', ['1007E01F0']],
  ['1516400C10', ['1516400C10']],
  ['1516140C0, 1516140P0', ['1516140C0', '1516140P0']],
  ['1516140C0\n1516140P0', ['1516140C0', '1516140P0']],
  ['1516140C0 1516140P0', ['1516140C0', '1516140P0']],
  ['1403511234', ['1403511234']],
  ['1403511234C', ['1403511234']],
  ['140-35-11234', ['1403511234']],
  ['140 35 11234', ['1403511234']],
  ['0401234567', ['0401234567']],
])('The code %j is read as %j', async (cell, codes) => {
  const { batch } = await list(['Example Hospital', cell, '', 'Anesthesiology', ''])
  expect(batch.programs[0]?.codes.map(({ value }) => value)).toEqual(codes)
  expect(batch.report.filter(({ column }) => column !== 'Specialty')).toEqual([])
})

test.each<[cell: string, column: number, says: string]>([
  ['1.01E+08', 1, 'an NRMP code that the spreadsheet turned into a number'],
  ['1.40E+09', 2, 'an ACGME code that the spreadsheet turned into a number'],
  ['401234567', 2, 'dropped a leading zero'],
  ['151614000', 1, 'every NRMP code holds a letter'],
  ['ABC', 2, 'is not an ACGME code'],
])('The code %j is refused by name, and its row is left out', async (cell, column, says) => {
  const row = ['Example Hospital', '', '', 'Internal Medicine', 'NY']
  row[column] = cell
  const { batch, counts } = await list(row)
  expect(batch.programs).toEqual([])
  expect(batch.report[0]).toMatchObject({ row: 2, column: column === 1 ? 'Program code' : 'ACGME code' })
  expect(batch.report[0]?.says).toContain(says)
  expect(counts).toMatchObject({ rows: 1, taken: 0, leftOut: 1 })
})

test('A second code that can be used keeps its row', async () => {
  const { batch } = await list(['Example Hospital', '1.01E+08', '1403599901', '', ''])
  expect(batch.programs[0]?.codes).toEqual([{ kind: 'acgme', value: '1403599901' }])
  expect(batch.report).toHaveLength(1)
})

test('A code says the specialty; a cell that says another one is named and not believed', async () => {
  const { batch } = await list(
    ['First', '9001120C0', '', '', ''],
    ['Second', '9002120C0', '', 'FM', ''],
    ['Third', '9003120C0', '', 'Dermatology', ''],
  )
  expect(batch.programs.map(({ specialty }) => specialty)).toEqual(Array(3).fill('Family Medicine'))
  expect(batch.report).toMatchObject([{ row: 4, column: 'Specialty' }])
})

test('A row needs a code or a name, and a specialty from somewhere', async () => {
  const { batch, counts } = await list(
    ['', '', '', 'Internal Medicine', 'NY'],
    ['Example Hospital', '', '', '', 'NY'],
    ['Example Hospital Internal Medicine', '', '', '', 'NY'],
    ['', '', '1403599901', '', ''],
  )
  expect(batch.programs.map(({ name, specialty }) => [name, specialty])).toEqual([
    ['Example Hospital Internal Medicine', 'Internal Medicine'],
    [undefined, 'Internal Medicine'],
  ])
  expect(batch.report.map(({ row, says }) => [row, says.slice(0, 11)])).toEqual([
    [2, 'is left out'],
    [3, 'is left out'],
  ])
  expect(counts).toMatchObject({ rows: 4, taken: 2, leftOut: 2, repeats: 0 })
})

test('Rows that say the same are taken once; rows that differ are both taken', async () => {
  const { batch, counts } = await list(
    ['Example Hospital', '9001140C0', '', '', 'NY'],
    ['Example Hospital', '9001140C0', '', '', 'NY'],
    ['Example  Hospital\u200b', '9001140C0', '', '', 'New York'],
    ['Example Med Ctr', '9001140C0', '', '', 'NY'],
  )
  expect(batch.programs.map(({ name }) => name)).toEqual(['Example Hospital', 'Example Med Ctr'])
  expect(counts).toMatchObject({ rows: 4, taken: 2, repeats: 2, leftOut: 0 })
})

test('The day of a row is its own', async () => {
  const { batch } = await readCells([
    ['Program', 'ACGME code', 'Last updated'],
    ['Example Hospital', '1403599901', '9/3/2026'],
  ])
  expect(batch.programs[0]).toMatchObject({ day: '2026-09-03', facts: {} })
})

test('Beside an institution, a specialty in the program column is the name of a track', async () => {
  const { batch } = await readCells([
    ['Institution', 'Program', 'NRMP code', 'Track'],
    ['Example Hospital', 'Medicine-Preliminary', '9001140P0', 'P'],
  ])
  expect(batch.programs[0]).toMatchObject({
    name: 'Example Hospital',
    specialty: 'Internal Medicine',
    codes: [{ kind: 'nrmp', value: '9001140P0', trackName: 'Medicine-Preliminary', trackType: 'preliminary' }],
    facts: {},
  })
})
