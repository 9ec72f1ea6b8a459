import { expect, test } from 'vitest'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import { readCell, readCells } from './read.ts'

test.each<[header: string, cell: string, field: ColumnId, value: unknown]>([
  ['IMG %', '45', 'imgPercent', 45],
  ['IMG %', '45%', 'imgPercent', 45],
  ['IMG %', '0.45', 'imgPercent', 45],
  ['IMG %', '45.5 %', 'imgPercent', 45.5],
  ['IMG %', '0', 'imgPercent', 0],
  ['IMG %', '4\u200b5', 'imgPercent', 45],
  ['Attempts policy', 'Yes, Generally', 'attempts', 'first attempt preferred'],
  ['Attempts policy', 'Yes', 'attempts', 'first attempt'],
  ['Min Step 2 CK', '230', 'step2Minimum', 230],
  ['Min Step 2 CK', '230 preferred', 'step2Minimum', { at: 230, strict: false }],
  ['Min Step 2 CK', 'No minimum', 'step2Minimum', 'none'],
  ['Visa Types', 'J1/H1B', 'visas', 'J-1 and H-1B'],
  ['visa sponsorship', 'J-1\nand H-1B', 'visas', 'J-1 and H-1B'],
  ['Benefits', 'Meals\nand parking', 'benefits', 'Meals and parking'],
  ['Application deadline', '9/27/2026', 'deadline', '2026-09-27'],
  ['Application deadline', '27.9.2026', 'deadline', '2026-09-27'],
  ['Application deadline', 'September 27, 2026', 'deadline', '2026-09-27'],
  ['Application deadline', '2026-09-27', 'deadline', '2026-09-27'],
  ['Setting', 'Univeristy', 'setting', 'university'],
])('Under "%s", %j says that %s is %j', async (header, cell, field, value) => {
  const { facts, report } = await readCell(header, cell)
  expect(report).toEqual([])
  expect(facts).toEqual({ [field]: value })
})

test.each([
  ['IMG %', ''],
  ['IMG %', '–'],
  ['IMG %', '--'],
  ['IMG %', '!'],
  ['IMG %', '\u200b'],
  ['Visa types', '--'],
  ['Visa types', 'n/a'],
  ['Min Step 2 CK', '0'],
  ['Min Step 2 CK', '999'],
  ['Min Step 2 CK', '140'],
  ['Positions a year', '0'],
  ['Positions a year', '999'],
  ['Positions a year', 'Varies'],
  ['Attempts policy', '999'],
  ['Attempts policy', '0'],
  ['Application deadline', '0'],
  ['IMG %', '999'],
])('Under "%s", %j says nothing: the fact is unknown and no problem', async (header, cell) => {
  const { facts, report } = await readCell(header, cell)
  expect({ facts, report }).toEqual({ facts: {}, report: [] })
})

test.each([
  ['Min Step 2 CK', '24x', 'cannot be read'],
  ['IMG %', 'nonUSIMG', 'cannot be read'],
  ['IMG %', '145', 'cannot be read'],
  ['Application deadline', '31 February 2026', 'cannot be read'],
  ['State', 'Freedonia', 'is not a state'],
  ['Benefits', 'Write to jo@example.org', 'personal data'],
])('Under "%s", %j is left out and named by file, row and column', async (header, cell, says) => {
  const { facts, report, program } = await readCell(header, cell)
  expect(report).toMatchObject([{ file: 'list.csv', row: 2, column: header }])
  expect(report[0]?.says).toContain(says)
  expect(facts).toEqual({})
  expect(program?.name).toBe('Example Hospital')
})

test('What the source wrote is kept beside what it means', async () => {
  const { program } = await readCell('Attempts policy', 'Yes, Generally')
  expect(program?.quotes).toEqual({ attempts: 'Yes, Generally' })
})

const column = async (header: string, cells: string[]) => {
  const rows = cells.map((cell, at) => [`Hospital ${at}`, `14035999${String(at).padStart(2, '0')}`, cell])
  const { batch } = await readCells([['Program', 'ACGME code', header], ...rows])
  return { facts: batch.programs.map(({ facts }) => facts), report: batch.report }
}

test.each<[says: string, cells: string[], percents: unknown[]]>([
  ['beside whole percents, 1 is one percent', ['45', '30', '1'], [45, 30, 1]],
  ['beside fractions, 1 is all', ['0.45', '0.3', '1'], [45, 30, 100]],
  ['a sign settles it', ['1%', '100%', '0.5%'], [1, 100, 0.5]],
])('In a column of shares %s', async (_, cells, percents) => {
  const { facts } = await column('IMG %', cells)
  expect(facts.map(({ imgPercent }) => imgPercent)).toEqual(percents)
})

test('A column of nothing but 0 and 1 holds ticks, not shares', async () => {
  const { facts, report } = await column('IMG', ['1', '0', '1'])
  expect(facts).toEqual([{}, { imgPercent: 0 }, {}])
  expect(report.map(({ row }) => row)).toEqual([2, 4])
})

test.each<[says: string, cells: string[], days: unknown[]]>([
  ['27/9 shows that 3/9 is in September', ['27/9/2026', '3/9/2026'], ['2026-09-27', '2026-09-03']],
  ['9/27 shows that 3/9 is in March', ['9/27/2026', '3/9/2026'], ['2026-09-27', '2026-03-09']],
  ['words beside figures are read as they are', ['September 27, 2026', '9/3/2026'], ['2026-09-27', '2026-09-03']],
  ['both orders leave 3/9 open', ['27/9/2026', '9/28/2026', '3/9/2026'], ['2026-09-27', '2026-09-28', undefined]],
])('In a column of days %s', async (_, cells, days) => {
  const { facts, report } = await column('Application deadline', cells)
  expect(facts.map(({ deadline }) => deadline)).toEqual(days)
  expect(report.length).toBe(days.includes(undefined) ? 1 : 0)
})
