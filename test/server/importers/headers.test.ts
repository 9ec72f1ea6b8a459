import { expect, test } from 'vitest'
import { readHeaderMap } from '../../../server/importers/header-map.ts'
import { readCells, readText } from './read.ts'

test.each([
  ['Coordinator', 'dropped: personal data'],
  ['Program Director', 'dropped: personal data'],
  ['Contact e-mail', 'dropped: personal data'],
  ['PD name', 'dropped: personal data'],
  ['Phone', 'dropped: personal data'],
  ['My interest', "an applicant's own column"],
  ['Notes', "an applicant's own column"],
  ['Fit', 'a result, not a fact'],
  ['Step2', "an applicant's score or a program's"],
  ['Moon phase', 'not a column known here'],
])('The column "%s" is passed over, and why is said', async (header, says) => {
  const { batch, notes } = await readCells([
    ['Program', 'ACGME code', header],
    ['Example Hospital', '1403599901', '250'],
  ])
  expect(notes).toEqual([{ file: 'list.csv', row: 1, column: header, says: expect.stringContaining(says) as string }])
  expect(batch.programs[0]?.facts).toEqual({})
})

test('A header known by another name says as what it is read', async () => {
  const { notes } = await readCells([
    ['Prog Name', 'Program ID', '% IMGs in current residents', 'IMG %'],
    ['Example Hospital', '1403599901', '45', '50'],
  ])
  expect(notes.map(({ column, says }) => `${column}: ${says}`)).toEqual([
    'Prog Name: read as "Program"',
    'Program ID: read as "ACGME code"',
    '% IMGs in current residents: read as "IMG %"',
    'IMG %: passed over: a second column of "IMG %"',
  ])
})

test('The header row is found below titles and blank lines, and rows are numbered as a spreadsheet does', async () => {
  const { batch } = await readCells([
    ['My programs of this year'],
    [],
    ['Program', 'ACGME code', 'IMG %'],
    ['Example Hospital', '1403599901', 'many'],
  ])
  expect(batch.report).toMatchObject([{ row: 4, column: 'IMG %' }])
})

test('A file without a header row is refused with what a header row is', async () => {
  const { batch, counts } = await readText('1,2,3\n4,5,6\n')
  expect(batch.report).toMatchObject([{ file: 'list.csv', row: 0 }])
  expect(batch.report[0]?.says).toContain('no header row')
  expect(counts).toMatchObject({ rows: 0, problems: 1 })
})

test('A map names headers that nobody knows, and passes over others', async () => {
  const { map, problems } = readHeaderMap({ Ausländer: 'imgPercent', Step2: 'Min Step 2 CK', 'IMG %': null })
  expect(problems).toEqual([])
  const { batch } = await readText(
    'Program,ACGME code,Ausländer,Step2,IMG %\nExample,1403599901,45,230,50\n',
    'list.csv',
    map,
  )
  expect(batch.programs[0]?.facts).toEqual({ imgPercent: 45, step2Minimum: 230 })
})

test.each([
  ['a column that does not exist', { A: 'moonPhase' }, 'names "moonPhase"'],
  ["an applicant's own column", { A: 'notes' }, 'names "notes"'],
  ['a number', { A: 3 }, 'names "3"'],
  ['a list', ['A'], 'is not an object'],
  ['a word', 'A', 'is not an object'],
])('A map with %s is refused', (_, json, says) => {
  expect(readHeaderMap(json).problems[0]?.says).toContain(says)
})
