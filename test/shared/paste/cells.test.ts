import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { cellsOf, type Delimiter, splitLines } from '../../../shared/paste/cells.ts'

describe('what separates the cells is found', () => {
  const cases: readonly (readonly [what: string, text: string, delimiter: Delimiter, cells: number])[] = [
    ['cells copied from a spreadsheet', 'Program\tVisa\nExample Hospital\tJ-1', 'tab', 2],
    ['a comma-separated file', 'Program,State\nExample Hospital,IL\nSample Clinic,NY', 'comma', 2],
    ['commas inside quoted cells', 'Program,Place\n"Hospital, Example","Springfield, IL"', 'comma', 2],
    ['a file from a comma-decimal country', 'Program;IMG %\nExample Hospital;45,5\nSample Clinic;30', 'semicolon', 2],
    ['a table in a forum', '| Program | Visa |\n|---|:--:|\n| Example Hospital | J-1 |', 'bar', 2],
    ['columns of a printed list', 'Program   State\nExample Hospital   IL\nSample Clinic    NY', 'spaces', 2],
    ['a list with dashes', '- Example Hospital - IM - Springfield, IL\n- Sample Clinic - FM - Salem, OR', 'list', 1],
    ['one name a line', 'Example Hospital\nSample Clinic', 'list', 1],
    ['one line of a spreadsheet', 'Example Hospital\tIL\t45%', 'tab', 3],
  ]
  test.each(cases)('%s', (_, text, delimiter, cells) => {
    const read = cellsOf(text)
    expect([read.delimiter, read.lines[0]?.length]).toEqual([delimiter, cells])
  })
})

test('blank lines, byte-order marks and Windows line ends leave no cell behind', () => {
  expect(cellsOf('\ufeffProgram\tState\r\n\r\nExample Hospital\tIL\r\n\t\r\n').lines).toEqual([
    ['Program', 'State'],
    ['Example Hospital', 'IL'],
  ])
})

test('a quotation mark that is never closed does not swallow the lines below it', () => {
  expect(splitLines('"Example Hospital\tIL\nSample "old" Clinic\tNY', '\t')).toEqual([
    ['"Example Hospital', 'IL'],
    ['Sample "old" Clinic', 'NY'],
  ])
})

test('well-formed text of any cells is taken apart as papaparse takes it apart', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '0', '-', '☃'), maxLength: 8 })
  const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(lines, fc.constantFrom(',', ';', '\t'), fc.boolean(), (cells, delimiter, quotes) => {
      const text = Papa.unparse(cells, { delimiter, quotes, newline: '\n' })
      const theirs = Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data
      expect(filled(splitLines(text, delimiter))).toEqual(filled(theirs))
    }),
    { numRuns: 1000 },
  )
})
// it gives no line for an empty text, and one for an empty last line
const filled = (lines: readonly (readonly string[])[]) => lines.filter((line) => line.join('') !== '')
