import { describe, expect, test } from 'vitest'
import { records } from '../../../apps-script/functions/index.ts'
import type { MemorySheet, Tabs } from '../sheet/memory.ts'
import { calculate } from './formula.ts'
import { profile, programs, sampleHost, sampleSheet } from './sample.ts'

const run =
  (name: string, ...args: unknown[]) =>
  (sheet: MemorySheet) =>
    records.find((one) => one.name === name)?.run(args, sampleHost(sheet))
const width = programs[0]?.length ?? 0
const line = (row: number) => [[...(programs[row - 1] ?? [])]]

/** The sheet while a formula in some cell of it is worked out. */
const during = (formula: string, tabs: Tabs = {}, sheetId = 1): MemorySheet => {
  const sheet = sampleSheet(tabs)
  const at = { sheetId, row: 2, column: width + 2, rows: 1, columns: 1 }
  sheet.writeFormulas(at, [[formula]])
  sheet.select(at)
  return sheet
}

describe('The full form takes everything as arguments', () => {
  test('one row gives one value, a block one cell a row, a blank row a blank', () => {
    const full = calculate('=IMGFIT(A2:K5; PROFILE; A$1:K$1)', sampleHost()) as unknown[][]
    expect(full.map((cells) => cells.length)).toEqual([1, 1, 1, 1])
    expect(full[2]).toEqual([''])
    expect(calculate('=IMGFIT(A2:K2; PROFILE; A$1:K$1)', sampleHost())).toEqual(full[0]?.[0])
  })

  test('reads nothing of the sheet', () => {
    const sheet = sampleSheet()
    sheet.values = sheet.tabs = sheet.marks = () => expect.fail('the sheet was read')
    expect(run('IMGTIER', line(2), profile, [programs[0]])(sheet)).toBe('Target')
  })

  test('headers stand in any order, under any name people give them', () => {
    const headers = [['Visa??', 'Residency program', '% IMGs in current residents', 'Field']]
    const row = [['J1/H1B', 'Somewhere', '45 %', 'IM']]
    expect(run('IMGFRIENDLY', row, profile, headers)(sampleSheet())).toBe(
      'IMG-open for you if the graduation limit fits',
    )
  })
})

describe('The short form reads the header row and the Profile tab', () => {
  const expected = 'Target'
  test('by the width of the tracker', () => {
    expect(run('IMGTIER', line(2))(during('=IMGTIER(X)'))).toBe(expected)
  })

  test('by the address in its own formula, where the block begins further right', () => {
    const part = [(programs[1] ?? []).slice(1)]
    expect(run('IMGTIER', part)(during('=IMGTIER(B2:K2)'))).toBe(expected)
  })

  test('of the tab that the formula names', () => {
    const formula = "=IMGTIER('My list'!A2:C2)"
    const sheet = during(
      formula,
      {
        'My list': [
          ['Program', 'Field', 'Visa types'],
          ['X', 'IM', 'none'],
        ],
      },
      2,
    )
    expect(run('IMGTIER', [['X', 'IM', 'none']])(sheet)).toBe('Not eligible')
  })

  test('where the header row is not the first', () => {
    const sheet = during('=IMGTIER(A5:K5)', { Programs: [['My residency list'], [''], ...programs] })
    expect(run('IMGTIER', line(2))(sheet)).toBe(expected)
  })

  test('a line of headers inside the block stays blank', () => {
    expect(run('IMGTIER', programs.slice(0, 2))(during('=IMGTIER(A1:K2)'))).toEqual([[''], [expected]])
  })
})

describe('A row number scores that row as it stands', () => {
  test.each([
    [2, 'Target'],
    [4, ''],
    [99, ''],
    [1, ''],
  ])('row %i → %s', (row, gives) => {
    expect(run('IMGTIER', row)(during('=IMGTIER(ROW())'))).toBe(gives)
  })

  test('several numbers read the tracker once', () => {
    const sheet = during('=IMGTIER(ROW(A2:A3))')
    let reads = 0
    const values = sheet.values.bind(sheet)
    sheet.values = (box) => {
      if (box.sheetId === 1 && box.rows > 1 && box.row > 1) reads++
      return values(box)
    }
    expect(run('IMGTIER', [[2], [3]])(sheet)).toEqual([['Target'], ['Reach (mine; computed Not eligible)']])
    expect(reads).toBe(1)
  })
})

describe('What is expected is said in words', () => {
  test('no profile anywhere', () => {
    const sheet = during('=IMGFIT(A2:K2)', { Profile: [] })
    sheet.named = () => undefined
    expect(run('IMGFIT', line(2))(sheet)).toMatch(/^needs a profile/)
  })

  test('a profile that says too little', () => {
    expect(run('IMGFIT', line(2), [['As of', '2026-11-23']], [programs[0]])(sampleSheet())).toBe(
      'needs a profile: IMG type, Needs a visa',
    )
  })

  test('no header row', () => {
    const sheet = during('=IMGFIT(A2:K2)', {
      Programs: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    })
    expect(run('IMGFIT', line(2))(sheet)).toBe('needs the header row: =IMGFIT(A5:Z5; PROFILE; A$1:Z$1)')
  })
})

describe('A tracker without a Specialty column', () => {
  const headers = [['Program', 'ACGME code', 'Visa types', 'IMG %']]
  test.each([
    ['takes the specialty of a code', 'IMGTIER', '1201234567'],
    ['takes the first specialty of the profile', 'IMGTIER', ''],
  ])('%s', (_, name, code) => {
    expect(run(name, [['X', code, 'J-1 only', 45]], profile, headers)(sampleSheet())).toMatch(/^Clarify/)
  })

  test('says what is missing where the profile has none either', () => {
    const me = profile.filter(([title]) => title !== 'Specialty')
    expect(run('IMGFIT', [['X', '', 'J-1 only', 45]], me, headers)(sampleSheet())).toBe('needs a specialty')
  })
})

test('A cell that cannot be read is unknown, and the reason names its header', () => {
  const headers = [['Program', 'Specialty', 'IMG %']]
  expect(run('IMGWHY', [['X', 'IM', 'many']], profile, headers)(sampleSheet())).toMatch(/Cannot be read: IMG %\.$/)
})

test('Cells are read by the locale of the sheet', () => {
  const headers = [['Program', 'Specialty', 'IMG %', 'Visa types']]
  const sheet = sampleSheet()
  const why = () => run('IMGWHY', [['X', 'IM', '45,5', 'J-1 only']], profile, headers)(sheet)
  sheet.locale = () => ({ decimal: ',', dayFirst: true })
  expect(why()).toMatch(/^46% IMG|^45\.5% IMG|^45% IMG/)
})

test('A Date among the cells becomes its day', () => {
  const headers = [['Program', 'Specialty', 'Deadline']]
  const past = [['X', 'IM', new Date(Date.UTC(2026, 8, 3, 12))]]
  expect(run('IMGWHY', past, profile, headers)(sampleSheet())).toMatch(/^Not eligible\..*2026-09-03/)
})

describe('A wrong argument is an error that says what to do', () => {
  test.each([
    ['=IMGFIT()', 'Give a row: =IMGFIT(A5:Z5; PROFILE; A$1:Z$1).'],
    ['=IMGREPORT(A1:K5; PROFILE; "chances")', '"chances" is not a result. Choose from: fit, low, high, tier'],
    ['=IMGCOST("IM")', 'Give a specialty and a number of applications'],
    ['=IMGCOST("IM"; "many")', 'The number of applications must be a whole number, not "many".'],
    ['=IMGDAYS("Christmas"; PROFILE)', 'Choose one of: ERAS opens'],
    ['=IMGPROGRAM("1401234567")', 'Name a field'],
    ['=IMGPROGRAM("1401234567"; "colour")', '"colour" is not a field of a program'],
    ['=IMGSEARCH()', 'Say what to look for'],
    ['=IMGSEARCH("IM"; "NY"; "O-1")', '"O-1" is not a visa'],
    ['=IMGSEARCH("IM"; "NY"; "J-1"; 300)', 'must be a number from 0 to 100'],
  ])('%s: %s', (formula, says) => {
    expect(() => calculate(formula, sampleHost())).toThrow(says)
  })
})
