import { describe, expect, test } from 'vitest'
import type { Mark, Seen, Step } from '../../../shared/adopt/index.ts'
import { choiceFor, freshProfile, merged, only, plannedOf, planOf, seenOf } from './seen.ts'

const titles = ['Prog. name', 'City/State', 'Visa??', 'IMG%', 'Notes!!']
const rows = [
  ['Example Hospital (sample)', 'Bronx, NY', 'J1/H1B', '45%', 'nice'],
  ['Sample Clinic (sample)', 'Tampa FL', '', '', ''],
  ['', '', '', '', 'call Sana'],
  ['Third Hospital (sample)', 'ask', 'none', 12, '=A2'],
]
const seen = seenOf([titles, ...rows])
const marksIn = (steps: readonly Step[]) => only(steps, 'mark').map(([, one]) => one)
const written = (steps: readonly Step[], column: number) =>
  only(steps, 'write').flatMap(([, box, cells]) => {
    const at = column - box.column
    return box.sheetId === 1 && at >= 0 && at < box.columns ? [cells.map((line) => line[at])] : []
  })

describe('Adopting a tab', () => {
  const plan = plannedOf(seen, { add: ['imgPercent', 'step2Minimum', 'usce'], results: true })

  test('puts new columns at the right: place, what was asked for and is not there, results, its own', () => {
    expect(plan.told.added.map(({ id, column }) => [id, column])).toEqual([
      ['city', 6],
      ['state', 7],
      ['region', 8],
      ['step2Minimum', 9],
      ['usce', 10],
      ['fit', 11],
      ['low', 12],
      ['high', 13],
      ['tier', 14],
      ['verdict', 15],
      ['why', 16],
      ['rowId', 17],
      ['programId', 18],
      ['check', 19],
    ])
    expect(only(plan.steps, 'insertColumns')).toEqual([])
  })

  test('writes nowhere else', () => {
    for (const step of plan.steps) {
      const [verb, place] = step
      if (verb === 'mark' || place.sheetId !== 1) continue
      expect('column' in place ? place.column : 0, verb).toBeGreaterThan(5)
    }
  })

  test('splits the place, says what could not be told apart, and leaves the original', () => {
    expect(written(plan.steps, 6)).toEqual([['City'], ['Bronx', 'Tampa', '', '']])
    expect(written(plan.steps, 7)[1]).toEqual(['NY', 'FL', '', ''])
    expect(written(plan.steps, 8)[1]).toEqual(['Northeast', 'South', '', ''])
    expect(plan.told.split).toEqual({ read: 2, unread: 1 })
  })

  test('gives an id to each line that names a program', () => {
    const [, ids = []] = written(plan.steps, 17)
    expect(ids.map((id) => (id === '' ? '' : 'id'))).toEqual(['id', 'id', 'id', 'id'])
    expect(new Set(ids).size).toBe(4)
  })

  test('writes one report over the list, in the form that follows every edit', () => {
    expect(only(plan.steps, 'writeFormulas')).toEqual([
      ['writeFormulas', { sheetId: 1, row: 1, column: 11, rows: 1, columns: 1 }, [['=IMGREPORT(A1:J;PROFILE)']]],
    ])
    expect(plan.steps.at(-1)?.[0]).toBe('writeFormulas')
  })

  test('marks the tab, the file and every column', () => {
    expect(marksIn(plan.steps).slice(0, 7)).toEqual<Mark[]>([
      { key: 'imgfit.tracker', value: 'imgfit:1 1', sheetId: 1 },
      { key: 'imgfit.file', value: 'imgfit:1 file-1' },
      { key: 'imgfit.column', value: 'imgfit:1 program', sheetId: 1, column: 1 },
      { key: 'imgfit.column', value: 'imgfit:1 -', sheetId: 1, column: 2 },
      { key: 'imgfit.column', value: 'imgfit:1 visas', sheetId: 1, column: 3 },
      { key: 'imgfit.column', value: 'imgfit:1 imgPercent', sheetId: 1, column: 4 },
      { key: 'imgfit.column', value: 'imgfit:1 notes', sheetId: 1, column: 5 },
    ])
  })

  test('gives new columns their dropdown, format, note, width and warning', () => {
    expect(only(plan.steps, 'offer').map(([, { column }]) => column)).toEqual([10])
    expect(only(plan.steps, 'warn').map(([, { column, row, rows: lines }]) => [column, row, lines])).toEqual([
      [17, 2, 199],
      [18, 2, 199],
      [19, 2, 199],
    ])
    expect(only(plan.steps, 'tint').map(([, { column }]) => column)).toEqual([14])
    expect(only(plan.steps, 'widths').map(([, { column }, widths]) => [column, widths.length])).toEqual([
      [6, 5],
      [11, 6],
      [17, 3],
    ])
  })

  test('guards what it was thought out from', () => {
    expect(plan.guards).toEqual([
      { box: { sheetId: 1, row: 1, column: 1, rows: 1, columns: 5 }, values: [titles] },
      {
        box: { sheetId: 1, row: 2, column: 2, rows: 4, columns: 1 },
        values: [['Bronx, NY'], ['Tampa FL'], [''], ['ask']],
      },
    ])
  })

  test('makes room where the tab is too narrow', () => {
    const narrow = { ...seen, tabs: [{ sheetId: 1, name: 'Mine', maxRows: 5, maxColumns: 6 }] }
    expect(only(plannedOf(narrow).steps, 'insertColumns')).toEqual([['insertColumns', { sheetId: 1, columns: 5 }]])
  })

  test('puts new columns where the person chose, and nothing of its own there', () => {
    const { steps, told } = plannedOf(seen, { add: ['usce'], after: 2, results: true })
    expect(only(steps, 'insertColumns')).toEqual([['insertColumns', { sheetId: 1, column: 2, columns: 4 }]])
    expect(told.added.slice(0, 5).map(({ id, column }) => [id, column])).toEqual([
      ['city', 3],
      ['state', 4],
      ['region', 5],
      ['usce', 6],
      ['fit', 10],
    ])
    expect(marksIn(steps)).toContainEqual({ key: 'imgfit.column', value: 'imgfit:1 visas', sheetId: 1, column: 7 })
    expect(only(steps, 'writeFormulas')[0]?.[2]).toEqual([['=IMGREPORT(A1:I;PROFILE)']])
  })

  test('begins at a header row further down', () => {
    const below = plannedOf(seenOf([['My list'], [], titles, ...rows]), { results: true })
    expect(only(below.steps, 'writeFormulas')[0]).toMatchObject([
      'writeFormulas',
      { row: 3 },
      [[expect.stringMatching(/^=IMGREPORT\(A3:[A-Z]+;PROFILE\)$/)]],
    ])
  })

  test('gives a line that is merged across no id', () => {
    const parted = seenOf([titles, ['INTERNAL MEDICINE', '', '', '', ''], ...rows], {}, [merged(2, 1, 1, 5)])
    expect(plannedOf(parted).told.newIds).toBe(4)
  })

  test('gives it none either when results stand beside it', () => {
    const parted = seenOf(
      [
        ['Program', 'State', 'Mood', 'IMGFIT id', '=IMGREPORT(A1:C;PROFILE)'],
        ['INTERNAL MEDICINE', '', '', '', 'needs a specialty'],
        ['Example Hospital', 'NY', '', '', 64],
      ],
      {},
      [merged(2, 1, 1, 3)],
    )
    expect(plannedOf(parted).told.newIds).toBe(1)
  })
})

describe('What functions read', () => {
  test('a column whose title says nothing to them is a line of the Profile tab', () => {
    const mapping = choiceFor(seenOf([['Program', 'Sponsor thing', 'Visa', 'IMG %']])).mapping
    const chosen = mapping.map((one) => ({
      ...one,
      meaning: (['program', 'visas', 'mine', 'imgPercent'] as const)[one.column - 1]!,
    }))
    const { steps } = plannedOf(seenOf([['Program', 'Sponsor thing', 'Visa', 'IMG %']]), { mapping: chosen })
    expect(only(steps, 'write').filter(([, { sheetId }]) => sheetId === 2)).toEqual([
      [
        'write',
        { sheetId: 2, row: 2, column: 1, rows: 2, columns: 2 },
        [
          ['Column "Sponsor thing"', 'Visa types'],
          ['Column "Visa"', 'mine'],
        ],
      ],
    ])
  })

  test('titles that they know need no line', () => {
    expect(plannedOf(seen).told.named).toBe(0)
  })

  test('a new Profile tab is made first, with the lines below its own', () => {
    const none = seenOf([['Program', 'Sponsor thing', 'State']], { profile: null })
    const mapping = choiceFor(none).mapping.map((one) =>
      one.column === 2 ? { ...one, meaning: 'visas' as const } : one,
    )
    const { plans, steps } = plannedOf(none, { mapping })
    expect(plans).toEqual([freshProfile.plan])
    expect(steps).toContainEqual([
      'write',
      { sheetId: -1, row: 41, column: 1, rows: 1, columns: 2 },
      [['Column "Sponsor thing"', 'Visa types']],
    ])
  })
})

describe('A tab is refused in a sentence', () => {
  const mine = (columns: number) =>
    choiceFor(seen)
      .mapping.slice(0, columns)
      .map((one) => ({ ...one, meaning: 'mine' as const }))
  test.each<[string, Seen, Parameters<typeof planOf>[1], string]>([
    ['a merge across the header', seenOf([titles, ...rows], {}, [merged(1, 2, 1, 2)]), {}, 'merged'],
    [
      'a title merged from the line above',
      seenOf([['', 'Mood'], titles], {}, [merged(1, 1, 2, 1)]),
      { headerRow: 2 },
      'merged',
    ],
    ['no header row', { ...seenOf([]), tabs: [] }, {}, 'no-header'],
    ['nothing that names the program', seen, { mapping: mine(5) }, 'no-name'],
    ['a newer file', { ...seen, marks: [{ key: 'imgfit.file', value: 'imgfit:9 file-1' }] }, {}, 'newer'],
    ['a copied file', { ...seen, marks: [{ key: 'imgfit.file', value: 'imgfit:1 file-0' }] }, {}, 'copied'],
  ])('%s', (_, file, choice, why) => {
    const plan = planOf(file, { ...choiceFor(seen), ...choice })
    expect(plan).toMatchObject({ refused: why })
    expect('says' in plan ? plan.says : '').toMatch(/^\S.+\.$/)
  })

  test('two titles that are the same, when the later one is to be read', () => {
    const twice = seenOf([['Program', 'Visa', 'Visa']])
    const mapping = choiceFor(twice).mapping.map((one) => ({
      ...one,
      meaning: (['program', 'mine', 'visas'] as const)[one.column - 1]!,
    }))
    expect(planOf(twice, { mapping })).toMatchObject({
      refused: 'twins',
      says: 'Column C has the same title as another one: “Visa”.',
    })
  })

  test('a title merged downwards is none', () => {
    expect(plannedOf(seenOf([titles, ['', '', '', '', ''], ...rows], {}, [merged(1, 1, 2, 1)])).told.rows).toBe(4)
  })
})
