import { describe, expect, test } from 'vitest'
import { entryText, readEntry, type WideEntry } from '../../../apps-script/sidebar/wide/entry.ts'

const entries: readonly WideEntry[] = [
  { page: 'adopt', sheetId: 7 },
  {
    page: 'adopt',
    sheetId: 0,
    choice: {
      headerRow: 2,
      mapping: [
        { column: 1, title: 'Prog. "name"', meaning: 'program' },
        { column: 2, title: 'City/State', meaning: 'split' },
        { column: 3, title: '<b>', meaning: 'mine' },
      ],
      add: ['city', 'visas'],
      after: 3,
      results: true,
    },
  },
  { page: 'fill', sheetId: 3, wish: { cells: 'empty and own', rows: 'visible', columns: ['visas'] }, rest: 'fill-1' },
  { page: 'fill', sheetId: 3, wish: { cells: 'empty', rows: ['r_1', 'r_2'], columns: [] } },
  { page: 'snapshots', last: { chosen: {}, choices: undefined } },
  {
    page: 'snapshots',
    pair: ['abc', 'now'],
    last: {
      chosen: { budget: '1500', slider: 4, careful: true, without: ['Pathology'] },
      choices: { ticks: new Map([['r_1', 'always']]), signals: new Map([['r_2', 'gold']]) },
    },
  },
]

describe('What a dialog is opened with', () => {
  test.each(entries.map((entry) => [entryText(entry).slice(0, 60), entry] as const))('%s arrives', (_, entry) => {
    expect(readEntry(entryText(entry))).toEqual(entry)
  })

  test.each([
    ['no JSON', '{"page":'],
    ['a list', '["adopt"]'],
    ['nothing', 'null'],
    ['another page', '{"page":"settings"}'],
    ['a page by a name that every object has', '{"page":"constructor","sheetId":1}'],
    ['a tab that is no number', '{"page":"adopt","sheetId":"1"}'],
    ['no wish', '{"page":"fill","sheetId":1}'],
    ['other cells', '{"page":"fill","sheetId":1,"wish":{"cells":"all","rows":"all","columns":[]}}'],
    ['rows of another kind', '{"page":"fill","sheetId":1,"wish":{"cells":"empty","rows":[1],"columns":[]}}'],
    ['a column that is none', '{"page":"fill","sheetId":1,"wish":{"cells":"empty","rows":"all","columns":["colour"]}}'],
  ])('is refused at the door: %s', (_, text) => {
    expect(readEntry(text)).toBeUndefined()
  })

  test.each([
    [
      'a column is meant as none of ours',
      { headerRow: 1, mapping: [{ column: 1, title: 'A', meaning: 'colour' }], add: [] },
    ],
    ['a new column is none of ours', { headerRow: 1, mapping: [], add: ['colour'] }],
    ['the header row is missing', { mapping: [], add: [] }],
  ])('a draft is left behind where %s', (_, choice) => {
    expect(readEntry(JSON.stringify({ page: 'adopt', sheetId: 1, choice }))).toEqual({ page: 'adopt', sheetId: 1 })
  })

  test('of the wishes of List only those are taken that can be', () => {
    const chosen = { budget: 5, most: '12', slider: '9', careful: true, without: [1], more: 'x' }
    const choices = {
      ticks: [['a', 'never'], ['b', 'perhaps'], [3, 'always'], 'c'],
      signals: [
        ['a', 'lead'],
        ['b', 'silver'],
      ],
    }
    expect(readEntry(JSON.stringify({ page: 'snapshots', pair: ['a'], last: { chosen, choices } }))).toEqual({
      page: 'snapshots',
      last: {
        chosen: { most: '12', careful: true },
        choices: { ticks: new Map(), signals: new Map([['b', 'silver']]) },
      },
    })
  })
})
