import { expect, test } from 'vitest'
import { readFiles } from '../../../server/importers/read-files.ts'
import { progressBar } from '../../../server/importers/cli/progress.ts'
import { reportFile, reportText } from '../../../server/importers/cli/say.ts'

test('The bar is drawn on a terminal and wiped when it is done', () => {
  const drawn: string[] = []
  const bar = progressBar({ isTTY: true, write: (piece) => drawn.push(String(piece)) > 0 })
  bar.step('storing', 0)
  bar.step('storing', 0.5)
  bar.step('storing', 0.5)
  bar.done()
  expect(drawn).toHaveLength(3)
  expect(drawn[1]).toContain(`${'█'.repeat(15)}${'░'.repeat(15)}  50 % storing`)
  expect(drawn[2]).toBe('\r\u001b[K')
})

test('Anywhere else nothing is drawn', () => {
  const drawn: unknown[] = []
  const bar = progressBar({ isTTY: false, write: (piece) => drawn.push(piece) > 0 })
  bar.step('storing', 0.5)
  bar.done()
  expect(drawn).toEqual([])
})

test('A national list is told in its own words: tracks, institutions, specialties', async () => {
  const tables = {
    tracks: 'name,code\nInternal Medicine,9101140C0\nInternal Medicine,9101140C0\nMedicine-Preliminary,9101140P0\n',
    institutions: 'name,institutionCode\nExample Hospital-NY,9101\n',
  }
  const files = Object.entries(tables).map(([name, text]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(text),
  }))
  const counts = { rows: 2, programs: 1, newPrograms: 1, newAliases: 3, claims: 4, conflicts: 0 }
  const said = reportText(await readFiles(files, { source: 'A list' }), { counts, conflicts: [], notes: [] })
  expect(said).toContain('  Rows               4   3 taken, 1 repeats, 0 left out')
  expect(said).toContain('  Tracks             3   read, 1 repeats')
  expect(said).toContain('  Institutions       1   read, 0 repeats')
})

test('In the file of problems nothing that a list says is a formula', () => {
  const text = reportFile([{ file: 'a.csv', row: 2, column: '=1+1', says: '@SUM(A1) cannot be read' }])
  expect(text.split(/\r?\n/)[1]).toBe(`a.csv,2,"'=1+1","'@SUM(A1) cannot be read"`)
})
