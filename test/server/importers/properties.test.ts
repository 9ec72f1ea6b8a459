import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFiles } from '../../../server/importers/read-files.ts'
import { columnIds, columnOf, factColumns } from '../../../shared/tracker/columns.ts'
import { readCells, readText } from './read.ts'

/** rows are taken, repeats or left out; each that is left out has a problem, or its whole file has one */
const addsUp = ({ counts, batch }: Awaited<ReturnType<typeof readText>>) => {
  const { rows, taken, repeats, leftOut, problems } = counts
  expect(taken).toBeGreaterThanOrEqual(0)
  expect(rows).toBe(taken + repeats + leftOut)
  expect(problems).toBe(batch.report.length)
  const whole = batch.report.some(({ row }) => row === 0)
  if (leftOut > 0) expect(whole || batch.report.length >= leftOut).toBe(true)
}

test('Any bytes are read without a throw, and the counts add up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('a.csv', 'a.tsv', 'a.xlsx'),
      async (bytes, name) => addsUp(await readFiles([{ name, bytes }], { source: 'Any' })),
    ),
    { numRuns: 300 },
  )
})

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('–', '--', '!', '0', '999', '1403599901', '9001140C0', '1.4E+09', '45%', '0.45', 'Yes, Generally'),
  fc.constantFrom(
    'IM',
    'Example Hospital',
    'NY',
    '9/27/2026',
    '27/9/2026',
    '3/9/2026',
    'J-1',
    'a@b.org',
    '\u200b',
    '1',
  ),
)
const header = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...columnIds.map((id) => columnOf(id).header)) },
  { weight: 1, arbitrary: fc.constantFrom('name', 'code', 'institutionCode', 'acgmeSpecialtyCode', 'Coordinator') },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
)
const table = fc.tuple(
  fc.array(header, { minLength: 1, maxLength: 12 }),
  fc.array(fc.array(anything, { maxLength: 14 }), { maxLength: 12 }),
)

test('Any cells under any headers are read without a throw, the counts add up, and every fact fits its column', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ([headers, rows]) => {
      const read = await readCells([headers, ...rows])
      addsUp(read)
      for (const { facts, codes, specialty } of read.batch.programs) {
        expect(specialty).not.toBe('')
        expect(codes.every(({ value }) => /^(\d{10}|\d{4}\w{5,6})$/.test(value))).toBe(true)
        for (const [field, value] of Object.entries(facts)) {
          expect(factColumns).toContain(field)
          expect(columnOf(field as (typeof factColumns)[number]).kind.check(value)).toBe(true)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('Cut anywhere, a file is still read, and nothing is made up', async () => {
  const text = 'Program,ACGME code,IMG %\n"Example, Hospital",1403599901,45\nSecond Hospital,1403599902,50\n'
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length), async (at) => {
      const read = await readText(text.slice(0, at))
      addsUp(read)
      for (const { codes } of read.batch.programs)
        for (const { value } of codes) expect(['1403599901', '1403599902']).toContain(value)
    }),
  )
})

test('A part of a national list is left out as a whole, with one sentence for the file', async () => {
  const read = await readCells([
    ['acgmeSpecialtyCode', 'name'],
    ['140', 'Internal Medicine'],
    ['120', 'Family Medicine'],
  ])
  expect(read.counts).toMatchObject({ rows: 2, taken: 0, leftOut: 2, problems: 1 })
  expect(read.batch.report).toMatchObject([
    { row: 0, says: expect.stringContaining('give the files together') as string },
  ])
  addsUp(read)
})
