import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readPaste } from '../../../shared/paste/index.ts'
import { messySheet, titles } from './messy.ts'

test('of 200 messy lines no cell is lost silently: each is read, refused by row and header, dropped or left, and counted', () => {
  fc.assert(
    fc.property(messySheet, fc.constantFrom(',', '\t', ';'), (lines, delimiter) => {
      const typed = lines.map((line) => line.map((cell) => cell.typed))
      const paste = readPaste(Papa.unparse([titles, ...typed], { delimiter, newline: '\n' }))
      const rows = new Map(paste.rows.map((row) => [row.row, row]))
      const joined = new Set(paste.rows.flatMap(({ repeats }) => repeats))
      const expected = { read: 0, refused: 0, dropped: 0, left: 0, joined: 0 }

      lines.forEach((line, at) => {
        const row = rows.get(at + 1)
        expect(row === undefined).toBe(joined.has(at + 1))
        for (const [place, { typed, fate, found, means }] of line.entries()) {
          if (fate === 'blank') continue
          expected[row === undefined ? 'joined' : fate]++
          if (row === undefined) continue
          const title = titles[place] ?? ''
          const said = row.problems.some(({ field }) => field === title)
          expect([title, typed, said]).toEqual([title, typed, fate === 'refused'])
          if (found !== undefined) expect([title, typed, found(row)]).toEqual([title, typed, means])
          if (fate === 'left') expect(row.others[title]).toBe(typed)
        }
      })
      expect(paste.counts).toMatchObject(expected)
      expect(paste.counts.filled).toBe(Object.values(expected).reduce((sum, many) => sum + many, 0))
      expect(JSON.stringify(paste)).not.toMatch(/example_?\.?person|person@|Jane/)
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

test('a column that writes the day first and the month first is refused by name, row by row', () => {
  fc.assert(
    fc.property(messySheet, (lines) => {
      const at = titles.indexOf('Invited on')
      const mixed = lines.map((line, row) =>
        line.map((cell, place) => (place !== at ? cell.typed : row % 2 ? '9/27/2026' : '27/9/2026')),
      )
      const paste = readPaste(Papa.unparse([titles, ...mixed], { delimiter: '\t', newline: '\n' }))
      for (const { own, problems } of paste.rows) {
        expect(own.invited).toBeUndefined()
        expect(problems.filter(({ field }) => field === 'Invited on')).toHaveLength(1)
      }
      expect(paste.remarks).toContain(
        '"Invited on" is not read where its dates are numbers: row 1 writes the day first, row 2 the month.',
      )
    }),
    { numRuns: 3, endOnFailure: true },
  )
})

test('any text at all is taken without an error, and its filled cells add up', () => {
  const bits = fc.constantFrom(
    'Program',
    'Visa',
    'Example Hospital',
    '\t',
    ',',
    ' - ',
    '"',
    '\n',
    '24x',
    'u/x_y',
    'IL',
    '9/27/2026',
    ';',
    '|',
    '1401234567',
    '☃',
    '[9/27/26, 10:15] A: ',
  )
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 40 }), (text) => {
      const { counts, rows } = readPaste(text.join(''))
      const { filled, read, refused, dropped, left, unsaid, joined } = counts
      expect(filled).toBe(read + refused + dropped + left + unsaid + joined)
      for (const row of rows) expect(row.row).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
