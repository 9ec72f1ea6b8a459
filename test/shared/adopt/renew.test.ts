import { describe, expect, test } from 'vitest'
import { type Mark, planRelink, planRenewal, type Seen } from '../../../shared/adopt/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { freshProfile, seenOf } from './seen.ts'

describe('After columns were renamed, moved or put in', () => {
  const marks: Mark[] = [
    { key: 'imgfit.tracker', value: 'imgfit:1 1', sheetId: 1 },
    { key: 'imgfit.file', value: 'imgfit:1 file-1' },
    { key: 'imgfit.profile', value: 'imgfit:1 profile', sheetId: 2 },
    ...(['program', 'visas', '-'] as const).map((id, at) => ({
      key: 'imgfit.column',
      value: `imgfit:1 ${id}`,
      sheetId: 1,
      column: at + 1,
    })),
  ]
  const renewed = (line: Cell[], profile: Cell[][] = [], more: Mark[] = []) =>
    planRenewal(
      seenOf([line, ['Example Hospital (sample)']], {
        marks: [...marks, ...more],
        profile: {
          box: { sheetId: 2, row: 1, column: 1, rows: 40, columns: 2 },
          named: true,
          cells: [['As of', '2026-11-23'], ...profile],
        },
      }),
      freshProfile,
    )
  const line = (title: string, value: string) => [`Column "${title}"`, value]

  test.each<[string, Cell[], Cell[][], string[] | undefined]>([
    ['as they were', ['Program', 'Visa??', 'Gut feeling'], [], undefined],
    ['renamed to what we know', ['Hospital', 'Visa types', 'Gut feeling'], [], undefined],
    [
      'renamed to what we do not know',
      ['Program', 'Papers they help with', 'Mood'],
      [],
      ['Column "Papers they help with" = Visa types'],
    ],
    ['one’s own called like one of ours', ['Program', 'Visa??', 'State'], [], ['Column "State" = mine']],
    ['another Visa put in', ['Program', 'Visa??', 'Mood', 'Visa types'], [], ['Column "Visa types" = mine']],
    [
      'another Visa put in before',
      ['Program', 'Papers', 'Mood', 'Visa'],
      [],
      ['Column "Papers" = Visa types', 'Column "Visa" = mine'],
    ],
    ['the line is there', ['Program', 'Papers', 'Mood'], [line('Papers', 'Visa types')], undefined],
    ['the line is of the past', ['Program', 'Visa', 'Mood'], [line('Papers', 'Visa types')], []],
  ])('%s', (_, now, profile, says) => expect(renewed(now, profile)?.says).toEqual(says))

  test('a line that is needed no more is emptied, and its place taken by the next', () => {
    const old = [line('Papers', 'Visa types')]
    expect(renewed(['Program', 'Visa', 'Mood'], old)?.steps).toEqual([
      ['write', { sheetId: 2, row: 2, column: 1, rows: 1, columns: 2 }, [['', '']]],
    ])
    expect(renewed(['Program', 'Letters', 'Mood'], old)?.steps).toEqual([
      ['write', { sheetId: 2, row: 2, column: 1, rows: 1, columns: 2 }, [line('Letters', 'Visa types')]],
    ])
  })

  test('another tracker’s lines stay', () => {
    const other = { key: 'imgfit.tracker', value: 'imgfit:1 1', sheetId: 3 }
    expect(renewed(['Program', 'Visa', 'Mood'], [line('Papers', 'Visa types')], [other])).toBeUndefined()
  })

  test('the header row is marked anew where rows were put in above it', () => {
    const moved = planRenewal(
      seenOf([['My list'], ['Program', 'Visa??', 'Mood'], ['Example Hospital (sample)']], { marks }),
      freshProfile,
    )
    expect(moved?.steps).toEqual([['mark', { key: 'imgfit.tracker', value: 'imgfit:1 2', sheetId: 1 }]])
  })

  test('a copy and a newer file are left alone', () => {
    const file = (value: string) => [{ key: 'imgfit.file', value }, ...marks.slice(2)]
    for (const value of ['imgfit:1 file-0', 'imgfit:2 file-1'])
      expect(planRenewal(seenOf([['Program', 'Papers', 'Mood']], { marks: file(value) }), freshProfile)).toBeUndefined()
  })
})

describe('A copied file', () => {
  const original = seenOf([['Program', 'Visa']])
  const copy: Seen = {
    ...seenOf([['Program', 'Visa']]),
    marks: [
      { key: 'imgfit.file', value: 'imgfit:1 file-0' },
      { key: 'imgfit.tracker', value: 'imgfit:1 1', sheetId: 1 },
      { key: 'imgfit.journal', value: 'imgfit:1 journal', sheetId: 9 },
    ],
  }
  test('is taken as a file of its own, and says what came along', () => {
    const plan = planRelink(copy)
    expect(plan?.steps).toEqual([['mark', { key: 'imgfit.file', value: 'imgfit:1 file-1' }]])
    expect(plan?.came).toEqual([
      'The tracker “Mine” with its columns and row ids',
      'The profile: check that it is yours',
      'The journal: runs made before the copy can be read here',
    ])
    expect(plan?.stayed).toHaveLength(2)
  })
  test('an original is none', () => {
    expect(planRelink(original)).toBeUndefined()
    expect(planRelink({ ...original, marks: [{ key: 'imgfit.file', value: 'imgfit:1 file-1' }] })).toBeUndefined()
  })
})
