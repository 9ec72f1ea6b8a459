import { describe, expect, test } from 'vitest'
import { readSheet, specialtiesOf } from '../../../../apps-script/sidebar/plan/reading.ts'
import { problemsOf, questionOf, wishFor } from '../../../../apps-script/sidebar/plan/wish.ts'
import { type WorkedOut, workOut } from '../../../../apps-script/sidebar/plan/work-out.ts'
import { planList } from '../../../../shared/list/plan/plan.ts'
import { profile } from '../../functions/sample.ts'
import { open, type Rows } from '../../actions/open.ts'

const titles = ['Program', 'Specialty', 'State', 'Visa types', 'IMGFIT id']
const lines: Rows = [
  ['Example A', 'IM', 'NY', 'J-1 and H-1B', 'r_1'],
  ['Example B', 'Family Med', 'OH', '', ''],
  ['', '', '', '', ''],
  ['Example C', 'IM', 'TX', 'J-1 only', 'r_3'],
  ['Example D', '', 'TX', '', 'r_4'],
  ['', 'IM', '', '', ''],
]
const file = () => open({ Programs: [titles, ...lines], Profile: profile as Rows })

describe('The sheet, read for a plan', () => {
  test('gives each program once, by the place where it stands, and changes nothing', async () => {
    const { client, calls } = file()
    const { candidates, lacks } = await readSheet(client)
    expect(lacks).toBeUndefined()
    expect(candidates.map(({ key, name, place, specialty }) => [key, name, place, specialty])).toEqual([
      ['r_1', 'Example A', 'Programs, row 2', 'Internal Medicine'],
      // a row without an id is known by where it stands
      ['Programs, row 3', 'Example B', 'Programs, row 3', 'Family Medicine'],
      ['r_3', 'Example C', 'Programs, row 5', 'Internal Medicine'],
      ['r_4', 'Example D', 'Programs, row 6', undefined],
    ])
    expect(new Set(calls)).toEqual(new Set(['look']))
    expect(specialtiesOf(candidates)).toEqual([
      ['Internal Medicine', 2],
      ['Family Medicine', 1],
    ])
  })

  test('names each cell of a program that cannot be read, by its place and its own title', async () => {
    const odd: Rows = [
      ['Example A', 'IM', 'Invited!', ''],
      ['', '', 'later', ''],
      ['Example B', 'FM', 'applied', 'soon'],
    ]
    const { client } = open({
      'My list': [['Prog. name', 'Field', 'Status', 'Invited on'], ...odd],
      Profile: profile as Rows,
    })
    const { unread } = await readSheet(client)
    expect(unread.map(({ name, place, field }) => [name, place, field])).toEqual([
      ['Example A', 'My list, row 2', 'Status'],
      ['Example B', 'My list, row 4', 'Invited on'],
    ])
    expect(unread[0]?.says).toMatch(/^"Invited!" cannot be read\. Write one of: .*invited/)
  })

  test('says what the profile lacks', async () => {
    const { client } = open({ Programs: [titles, ...lines] })
    expect((await readSheet(client)).lacks).toContain('needs a profile')
  })
})

describe('What is asked of the planner', () => {
  test('is the form’s: money, size, taste, care, the specialties, and the ticks by row', async () => {
    const sheet = await readSheet(file().client)
    const wish = {
      ...wishFor(sheet),
      budget: '$1,500',
      most: '40',
      slider: 9,
      careful: true,
      without: ['Family Medicine'],
    }
    const { request, candidates } = questionOf(
      sheet,
      wish,
      new Map([
        ['r_3', 'always'],
        ['r_1', 'never'],
      ]),
    )
    expect(request).toMatchObject({ budget: 1500, most: 40, slider: 0.9, riskAverse: true, fixed: [1], forbidden: [0] })
    // a row whose specialty is not known stays, to be told as left out
    expect(candidates.map(({ name }) => name)).toEqual(['Example A', 'Example C', 'Example D'])
  })

  test('has no end where the form says none', async () => {
    const sheet = await readSheet(file().client)
    const { request } = questionOf(sheet, { ...wishFor(sheet), budget: ' ' }, new Map())
    expect(Object.keys(request)).not.toContain('budget')
    expect(Object.keys(request)).not.toContain('most')
  })

  test('has a cap on interviews and a price of a point, where they are said', async () => {
    const sheet = await readSheet(file().client)
    const { request } = questionOf(sheet, { ...wishFor(sheet), interviews: '12', worth: '$150' }, new Map())
    expect(request).toMatchObject({ interviews: 12, dollarsPerPoint: 150 })
    expect(Object.keys(problemsOf({ ...wish, interviews: '0', worth: 'some' })).sort()).toEqual(['interviews', 'worth'])
  })

  test.each([
    ['1500', '', {}],
    ['$ 1,500', '300', {}],
    ['a lot', '', ['budget']],
    ['-5', '', ['budget']],
    ['', '0', ['most']],
    ['', '2.5', ['most']],
    ['', '301', ['most']],
  ])('a budget of %j and a size of %j', (budget, most, wrong) => {
    const problems = problemsOf({ ...wish, budget, most })
    expect(Object.keys(problems)).toEqual(Array.isArray(wrong) ? wrong : [])
  })
})

describe('The work', () => {
  test('gives the planner’s own answer first, then what would help, with a moment between the steps', async () => {
    const question = questionOf(await sheetOf(), wish, new Map())
    const told: (WorkedOut | undefined)[] = []
    let moments = 0
    await workOut(
      question,
      async () => ++moments > 0,
      (_done, _of, worked) => void told.push(worked),
    )
    expect(told[0]).toBeUndefined()
    expect(told[1]?.plan).toEqual(planList(question.request))
    expect(told[1]?.moves).toBeUndefined()
    expect(told[told.length - 1]?.moves).toBeDefined()
    expect(moments).toBe(told.length - 1)
  })

  test('tries a specialty that is not planned for, without the rows that are never to be on the list', async () => {
    const sheet = await sheetOf()
    const [first] = sheet.candidates
    const family = ['never', 'may be'].map((key) => ({
      ...first!,
      key,
      specialty: 'Family Medicine',
      cells: { ...first!.cells, specialty: 'Family Medicine' },
    }))
    const question = questionOf(
      { ...sheet, candidates: [...sheet.candidates, ...family] },
      { ...wish, budget: '200', without: ['Family Medicine'] },
      new Map([['never', 'never']]),
    )
    expect(question.others.map(({ key }) => key)).toEqual(['Programs, row 3', 'may be'])
    let last: WorkedOut | undefined
    await workOut(
      question,
      async () => true,
      (_done, _of, worked) => void (last = worked),
    )
    expect(last?.moves?.map(({ move }) => move.says)).toContain('Family Medicine beside it')
  })

  test('names the rows of each finding by their place among the candidates', async () => {
    const sheet = await sheetOf()
    const [first] = sheet.candidates
    const near = Array.from({ length: 6 }, (_, at) => ({ ...first!, key: `near ${at}`, name: `Near ${at}` }))
    // the first row is taken out, so that the list's places are not the candidates'
    const question = questionOf({ ...sheet, candidates: [first!, ...near] }, wish, new Map([['r_1', 'never']]))
    let last: WorkedOut | undefined
    await workOut(
      question,
      async () => true,
      (_done, _of, worked) => void (last = worked),
    )
    const narrow = last?.balance.find(({ id }) => id === 'narrow')
    const rows = narrow?.rows.map(({ row }) => row).sort((a, b) => a - b)
    expect(rows).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('ends where a newer question came', async () => {
    const told: unknown[] = []
    await workOut(
      questionOf(await sheetOf(), wish, new Map()),
      async () => false,
      (_done, _of, worked) => void told.push(worked),
    )
    expect(told).toEqual([undefined])
  })
})

const sheetOf = () => readSheet(file().client)
const wish = { budget: '', most: '', interviews: '', worth: '', slider: 6, careful: false, without: [] }
