import { describe, expect, test } from 'vitest'
import { columnsOf, dividersOf, fileMarks, freeName, titlesOf } from '../../../apps-script/sidebar/book.ts'
import type { Book, Mark, Tracker } from '../../../apps-script/sidebar/seam.ts'
import { mark, marks } from '../../../shared/tracker/versions.ts'

const column = (at: number, value: string): Mark => ({ key: marks.column, value: mark(value), sheetId: 1, column: at })
const tracker = (titles: readonly string[]): Tracker => ({
  sheetId: 1,
  name: 'Programs',
  headerRow: 1,
  rows: 9,
  columns: titles.length,
  titles,
})

describe('Which column a title stands for', () => {
  test.each<[what: string, titles: string[], marked: Mark[], ids: (string | undefined)[], read: string[]]>([
    ['its words say it', ['Prog Name', 'St', 'Mine'], [], ['program', 'state', undefined], ['Prog Name', 'St', 'Mine']],
    [
      'its mark says it first',
      ['Program', 'Sponsor thing'],
      [column(2, 'visas')],
      ['program', 'visas'],
      ['Program', 'Visa types'],
    ],
    [
      'a column of that mark takes it from another',
      ['Visa', 'Sponsor thing'],
      [column(2, 'visas')],
      [undefined, 'visas'],
      ['', 'Visa types'],
    ],
    ['one marked as mine is none', ['Program', 'Notes'], [column(2, '-')], ['program', undefined], ['Program', '']],
    [
      'a mark on another tab is not this one’s',
      ['Program', 'X'],
      [{ ...column(2, 'visas'), sheetId: 2 }],
      ['program', 'x'],
      ['Program', 'X'],
    ],
    [
      'a mark of a later add-on is no column that we know',
      ['Program', 'New'],
      [column(2, 'whatever')],
      ['program', undefined],
      ['Program', 'New'],
    ],
  ])('%s', (_, titles, marked, ids, read) => {
    expect(columnsOf({ marks: marked }, tracker(titles))).toEqual(ids)
    expect(titlesOf({ marks: marked }, tracker(titles))).toEqual(read)
  })
})

describe('A line of one text merged across', () => {
  const titles = ['Program', 'State', 'Notes', 'Fit', 'IMGFIT id']
  const parts = (line: readonly string[], columns: number): number[] => {
    const merges = [{ sheetId: 1, row: 2, column: 1, rows: 1, columns }]
    const book = { marks: [], tab: { sheetId: 1, values: [titles, line], merges } } as unknown as Book
    return [...dividersOf(book, tracker(titles))]
  }

  test.each<[what: string, line: string[], columns: number, parting: number[]]>([
    ['parts the list', ['FAMILY MEDICINE', '', '', '', ''], 3, [2]],
    ['parts it also with results beside it', ['FAMILY MEDICINE', '', '', 'needs a specialty', 'r_1'], 3, [2]],
    ['is a program where anything else is said of it', ['Example Hospital', '', '', '', '', 'a note'], 3, []],
    ['is a program where only two cells are one', ['Example Hospital', '', '', '', ''], 2, []],
  ])('%s', (_, line, columns, parting) => expect(parts(line, columns)).toEqual(parting))
})

describe('What the marks say about the file', () => {
  test.each([
    ['its own', mark('file-1'), { copied: false, newer: false }],
    ['another file’s: it is a copy', mark('file-0'), { copied: true, newer: false }],
    ['a newer add-on’s', 'imgfit:99 file-1', { copied: false, newer: true }],
    ['nothing of ours', 'hello', { copied: false, newer: false }],
  ])('%s', (_, value, says) =>
    expect(fileMarks({ marks: [{ key: marks.file, value }], file: { id: 'file-1', name: '' } })).toEqual(says),
  )
})

test('A name that a tab has, in whatever letters, gets a number', () => {
  const tabs = ['programs', 'Programs 2'].map((name) => ({ name })) as never
  expect([freeName({ tabs }, 'Programs'), freeName({ tabs }, 'Profile')]).toEqual(['Programs 3', 'Profile'])
})
