import { describe, expect, test } from 'vitest'
import { guessTracker, trackerTab } from '../../../shared/adopt/index.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { merged, seenOf } from './seen.ts'

const guesses = (titles: readonly Cell[], ...rows: (readonly Cell[])[]) => {
  const seen = seenOf([titles, ...rows])
  const tracker = trackerTab(seen, 1)
  return tracker === undefined ? [] : guessTracker(seen, tracker)
}
/** What one column is taken for, beside a program's name. */
const taken = (title: string, cells: readonly Cell[] = []) => {
  const [, guess] = guesses(['Program name', title], ...cells.map((cell) => ['Example Hospital (sample)', cell]))
  return guess && [guess.meaning, guess.confidence]
}

describe('A title says what a column is', () => {
  test.each([
    ['Prog. name', 'mine', 'likely'],
    ['Visa??', 'visas', 'sure'],
    ['IMG%', 'imgPercent', 'sure'],
    ['Notes!!', 'notes', 'sure'],
    ['City/State', 'split', 'sure'],
    ['Location', 'split', 'sure'],
    ['ACGME #', 'acgmeCode', 'sure'],
    ['program_id', 'acgmeCode', 'sure'],
    ['Visa sponsorship (2026)', 'visas', 'likely'],
    ['Minimum step 2 ck score', 'step2Minimum', 'likely'],
    ['Visa sponsership', 'visas', 'likely'],
    ['Speciallty', 'specialty', 'likely'],
    ['Intrest', 'interest', 'likely'],
    ['YOG limit?', 'gradYears', 'sure'],
    ['My visa thoughts', 'mine', 'sure'],
    ['Visa page link', 'mine', 'sure'],
    ['Coordinator email', 'mine', 'sure'],
    ['Wife likes it', 'mine', 'sure'],
    ['Score', 'mine', 'likely'],
    ['Программа', 'mine', 'sure'],
  ])('%s → %s, %s', (title, meaning, confidence) => expect(taken(title)).toEqual([meaning, confidence]))
})

describe('Cells say it where the title does not, or against it', () => {
  test.each<[string, Cell[], string, string]>([
    ['Code?', ['1401234567', '1201234568'], 'acgmeCode', 'unsure'],
    ['Program ID', ['1516140C0', '1516140P0'], 'nrmpCode', 'likely'],
    ['Where is it', ['NY', 'TX', 'OH'], 'state', 'unsure'],
    ['Where', ['NY', 'TX', 'OH'], 'state', 'likely'],
    ['City', ['Bronx, NY', 'Tampa, FL', 'Akron, OH'], 'split', 'likely'],
    ['Sponsor thing', ['J-1 only', 'J1/H1B', 'no visa'], 'visas', 'likely'],
    ['Web', ['https://a.example/im', 'https://b.example'], 'site', 'unsure'],
    ['Tier', ['reach', 'target', 'safety'], 'myTier', 'likely'],
    ['How much', ['45%', '30 %', '~12%'], 'mine', 'unsure'],
    ['IMG %', ['friendly', 'very', 'no idea'], 'imgPercent', 'unsure'],
    ['Feeling', ['high', 'low', 'medium'], 'mine', 'unsure'],
    ['Place', ['ask Sana', 'somewhere'], 'mine', 'unsure'],
  ])('%s over %j → %s, %s', (title, cells, meaning, confidence) =>
    expect(taken(title, cells)).toEqual([meaning, confidence]),
  )
})

describe('Every guess gives its reason and a sample', () => {
  test('in a phrase', () => {
    const [name, visa, img] = guesses(
      ['Prog. name', 'Vissa types', 'IMG %'],
      ['Example Hospital (sample)', 'J-1', 'lots'],
      ['Sample Clinic (sample)', 'none', 'few'],
    )
    expect(name).toMatchObject({ title: 'Prog. name', sample: 'Example Hospital (sample)', why: 'the title says it' })
    expect(visa?.why).toBe('spelt almost like “Visa types”')
    expect(img?.why).toBe('2 of 2 cells cannot be read as IMG %')
  })

  test('a column of ours is given away once, to the surest', () => {
    const found = guesses(['Program', 'Visa sponsership', 'Visa', 'City/State', 'City', 'State'])
    expect(found.map(({ meaning }) => meaning)).toEqual(['program', 'mine', 'visas', 'mine', 'city', 'state'])
    expect(found[1]?.why).toBe('Visa types is already “Visa”')
    expect(found[3]?.why).toBe('City and State have columns of their own')
  })

  test('a column without a title is left out', () => {
    expect(guesses(['Program', '', 'State'], ['X', 'y', 'NY']).map(({ column }) => column)).toEqual([1, 3])
  })
})

describe('What was set before goes before every title', () => {
  test('by the marks on the columns', () => {
    const seen = seenOf([['Program', 'Sponsor thing', 'Visa']], {
      marks: [
        { key: 'imgfit.column', value: 'imgfit:1 visas', sheetId: 1, column: 2 },
        { key: 'imgfit.column', value: 'imgfit:1 -', sheetId: 1, column: 3 },
      ],
    })
    const tracker = trackerTab(seen, 1)!
    expect(guessTracker(seen, tracker).map(({ meaning, why }) => [meaning, why])).toEqual([
      ['program', 'the title says it'],
      ['visas', 'set before'],
      ['mine', 'set before'],
    ])
  })

  test('by the lines of the Profile tab, also for titles in other letters', () => {
    const seen = seenOf([['Program', 'Виза', 'Visa']], {
      profile: {
        box: { sheetId: 2, row: 1, column: 1, rows: 40, columns: 2 },
        named: true,
        cells: [
          ['Column "Виза"', 'Visa types'],
          ['Column "Visa"', 'mine'],
        ],
      },
    })
    const tracker = trackerTab(seen, 1)!
    expect(guessTracker(seen, tracker).map(({ meaning }) => meaning)).toEqual(['program', 'visas', 'mine'])
  })

  test('a report reaches over a column that was set before: it is still what was said of it', () => {
    const seen = seenOf([['Program', 'Visa', '=IMGREPORT(A1:B;PROFILE)', 'Low', 'My words'], ['Example (sample)']], {
      marks: [
        { key: 'imgfit.column', value: 'imgfit:1 fit', sheetId: 1, column: 3 },
        { key: 'imgfit.column', value: 'imgfit:1 high', sheetId: 1, column: 4 },
        { key: 'imgfit.column', value: 'imgfit:1 -', sheetId: 1, column: 5 },
      ],
    })
    const tracker = trackerTab(seen, 1)!
    const [, , ...report] = guessTracker(seen, tracker).map(({ meaning }) => meaning)
    expect(report).toEqual(['fit', 'low', 'mine'])
  })
})

describe('The header row is found', () => {
  const data = ['Example Hospital (sample)', 'Bronx, NY', 'J-1', '45%']
  test.each<[string, Cell[][], number | undefined]>([
    ['in the first row', [['Prog. name', 'City/State', 'Visa??', 'IMG%'], data], 1],
    ['below a title and a blank row', [['My list 2027'], [], ['Prog. name', 'City/State', 'Visa??', 'IMG%'], data], 3],
    ['below a legend of our words', [['Program', 'green = applied'], ['Prog. name', 'City/State', 'Visa??'], data], 2],
    ['with two titles that we know', [['Hospital', 'visa', 'gut feeling'], data], 1],
    ['not in data', [data, data], undefined],
    ['not in a diary', [['Call the coordinator'], ['Write the letter', 'soon']], undefined],
  ])('%s', (_, rows, row) => expect(trackerTab(seenOf(rows))?.headerRow).toBe(row))

  test('not in a banner that is merged across', () => {
    const rows = [['Program, visa and IMG % of my list'], ['Prog. name', 'Visa??', 'IMG%', 'x', 'y'], data]
    expect(trackerTab(seenOf(rows, {}, [merged(1, 1, 1, 5)]))?.headerRow).toBe(2)
  })

  test('where it was marked when lines look alike, and further down when rows were put in above', () => {
    const titles = ['Program', 'State', 'Visa']
    const marks = [{ key: 'imgfit.tracker', value: 'imgfit:1 2', sheetId: 1 }]
    expect(trackerTab(seenOf([titles, titles, data], { marks }))?.headerRow).toBe(2)
    expect(trackerTab(seenOf([['new'], [''], ['rows'], titles, data], { marks }))?.headerRow).toBe(4)
  })
})
