import { expect, test } from 'vitest'
import { progressBar } from '../../../server/importers/cli/progress.ts'
import { reportFile } from '../../../server/importers/cli/say.ts'

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

test('In the file of problems nothing that a list says is a formula', () => {
  const text = reportFile([{ file: 'a.csv', row: 2, column: '=1+1', says: '@SUM(A1) cannot be read' }])
  expect(text.split(/\r?\n/)[1]).toBe(`a.csv,2,"'=1+1","'@SUM(A1) cannot be read"`)
})
