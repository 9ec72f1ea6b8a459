import { describe, expect, test } from 'vitest'
import { localeOf } from '../../../shared/tracker/cell.ts'
import { checkProfile, readProfile } from '../../../shared/tracker/profile.ts'
import { problemText } from '../../../shared/tracker/problem.ts'
import { readBlock } from '../../../shared/tracker/read.ts'
import { isNewer, mark, readMark } from '../../../shared/tracker/versions.ts'

describe('a block of a sheet', () => {
  const block = [
    ['Prog. name', 'Visa??', 'IMG%', 'Colour', 'Notes!!', 'Fit', 'IMGFIT id'],
    ['Riverton Medical Center', 'J1/H1B', 0.45, 'red', 'ask Other', 61, 'r1'],
    ['', '', '', '', '', '', ''],
    ['Lakeside', 'maybe', '–', 'blue', '', '0 or 52–71', 'r3'],
    ['', '', '', 'green', '', '', 'r4'],
  ]

  test('is read by its header row; a blank line is no row, nor is one with an id alone', () => {
    expect(readBlock(block).rows).toEqual([
      { program: 'Riverton Medical Center', visas: 'J-1 and H-1B', imgPercent: 45, notes: 'ask Other', rowId: 'r1' },
      undefined,
      { program: 'Lakeside', rowId: 'r3' },
      undefined,
    ])
  })

  test('names what it cannot read by row and header', () => {
    const [problem, ...others] = readBlock(block).problems
    expect(others).toEqual([])
    expect(problem && problemText(problem)).toMatch(/^Row 3, "Visa\?\?": "maybe" cannot be read\. Write one of: /)
  })

  test('an empty block has no rows', () => {
    expect(readBlock([])).toEqual({ headers: [], rows: [], problems: [] })
  })
})

describe('the Profile tab', () => {
  test('is read by titles in the first column, in the sheet’s own locale', () => {
    const lines = [
      ['Your profile', ''],
      ['As of', '23.11.2026'],
      ['IMG type', 'non US IMG'],
      ['Needs a visa', 'Yes'],
      ['Step 2 CK', 241],
      ['Year of graduation', 2020],
      ['Observership months', '1,5'],
      ['Step 3', '–'],
      ['Step 3 result by', 'soon'],
      ['Favourite colour', 'red'],
      ['Needs a visa', 'no'],
    ]
    const { profile, problems } = readProfile(lines, localeOf('de_DE'))
    expect(profile).toEqual({
      asOf: '2026-11-23',
      imgType: 'non-US IMG',
      needsVisa: 'yes',
      step2: 241,
      graduated: 2020,
      observerMonths: 1.5,
    })
    expect(problems).toEqual([
      { row: 9, field: 'Step 3 result by', says: expect.stringContaining('"soon" cannot be read') },
    ])
  })

  test.each([
    [{ step2: 241 }, []],
    [{ step2: '241' }, ['profile.step2']],
    [{ shoe: 42 }, ['profile.shoe']],
    [JSON.parse('{ "constructor": 1, "__proto__": 2 }'), ['profile.constructor', 'profile.__proto__']],
    [[], ['profile']],
    [null, ['profile']],
  ])('of a request body: %j has these faults: %j', (profile, fields) => {
    expect(checkProfile(profile).map(({ field }) => field)).toEqual(fields)
  })
})

describe('what is left in a sheet', () => {
  test('is read by the version that wrote it', () => {
    expect(readMark(mark('3'))).toEqual({ version: 1, value: '3' })
    expect(readMark('imgfit:2 3')).toEqual({ version: 2, value: '3' })
    expect(isNewer({ version: 2, value: '3' })).toBe(true)
  })
  test.each(['', null, undefined, 'imgfit 3', 'something'])('%j is none of ours', (text) => {
    expect(readMark(text)).toBeUndefined()
  })
})
