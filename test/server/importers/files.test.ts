import { expect, test } from 'vitest'
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import { readFiles } from '../../../server/importers/read-files.ts'
import { readText } from './read.ts'

const text = 'Program,ACGME code,City\nHôpital Example,1403599901,Señora\n'
const utf16 = (littleEndian: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, littleEndian)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

test.each<[encoding: string, bytes: Uint8Array]>([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a byte-order mark', new TextEncoder().encode(`\ufeff${text}`)],
  ['UTF-16, little end first', utf16(true)],
  ['UTF-16, big end first', utf16(false)],
  ['Windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
])('A file in %s is read', async (_, bytes) => {
  const { batch } = await readFiles([{ name: 'list.csv', bytes }], { source: 'A list' })
  expect(batch.programs[0]).toMatchObject({ name: 'Hôpital Example', city: 'Señora' })
})

test.each([
  ['commas', 'list.csv', ','],
  ['tabs', 'list.tsv', '\t'],
  ['tabs under another name', 'list.txt', '\t'],
  ['semicolons', 'list.csv', ';'],
])('Cells between %s are read, with line breaks and delimiters inside', async (_, name, mark) => {
  const lines = [
    ['Program', 'ACGME code', 'Benefits'],
    ['"Example\nHospital"', '1403599901', `"Meals${mark} parking"`],
  ]
  const { batch } = await readText(lines.map((line) => line.join(mark)).join('\r\n'), name)
  expect(batch.programs[0]).toMatchObject({ name: 'Example Hospital' })
  expect(batch.programs[0]?.facts.benefits).toContain('parking')
})

test('Who separates by semicolons writes 45,5 and puts the day first', async () => {
  const { batch } = await readText('Program;ACGME code;IMG %;Deadline\nExample;1403599901;45,5;3/9/2026\n')
  expect(batch.programs[0]?.facts).toEqual({ imgPercent: 45.5, deadline: '2026-09-03' })
})

const workbook = async (...sheets: { data: SheetData; sheet: string }[]) => ({
  name: 'book.xlsx',
  bytes: new Uint8Array(await writeWorkbook(sheets.map(({ data, sheet }) => ({ data, sheet }))).toBuffer()),
})
const cells = (...row: (string | number | Date)[]) =>
  row.map((value) =>
    value instanceof Date
      ? { value, type: Date, format: 'yyyy-mm-dd' }
      : typeof value === 'number'
        ? { value, type: Number }
        : { value, type: String },
  )

test('Each sheet of a workbook is read: text codes keep their zero, shares and days arrive as what they are', async () => {
  const file = await workbook(
    {
      sheet: 'IM',
      data: [
        cells('Program', 'ACGME code', 'IMG %', 'Deadline'),
        cells('First', '0403599901', 0.45, new Date(Date.UTC(2026, 8, 3))),
      ],
    },
    {
      sheet: 'FM',
      data: [cells('Program', 'ACGME code'), cells('Second', 1_203_599_901), cells('Third', 403_599_901)],
    },
  )
  const { batch } = await readFiles([file], { source: 'A book' })
  expect(batch.programs.map(({ name, codes }) => [name, codes[0]?.value])).toEqual([
    ['First', '0403599901'],
    ['Second', '1203599901'],
  ])
  expect(batch.programs[0]?.facts).toEqual({ imgPercent: 45, deadline: '2026-09-03' })
  expect(batch.report[0]).toMatchObject({ file: 'book.xlsx, FM', row: 3, column: 'ACGME code' })
  expect(batch.report[0]?.says).toContain('dropped a leading zero')
})

test.each<[what: string, bytes: number[], says: string]>([
  ['a broken workbook', [0x50, 0x4b, 3, 4, 1, 2, 3], 'no Excel workbook'],
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0], '.xls'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
  ['an empty file', [], 'is empty'],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 1, 2], 'neither text nor'],
])('What is %s is named as such', async (_, bytes, says) => {
  const { batch } = await readFiles([{ name: 'file.csv', bytes: Uint8Array.from(bytes) }], { source: 'A file' })
  expect(batch.report).toMatchObject([{ file: 'file.csv', row: 0 }])
  expect(batch.report[0]?.says).toContain(says)
})

test('A quotation mark that is never closed is named by its row', async () => {
  const { batch } = await readText('Program,ACGME code\nFirst,1403599901\n"Second,1403599902\nThird,1403599903\n')
  expect(batch.report[0]).toMatchObject({ row: 3 })
  expect(batch.report[0]?.says).toContain('never closed')
})
