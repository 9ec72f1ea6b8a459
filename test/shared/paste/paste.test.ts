import { describe, expect, test } from 'vitest'
import { gistOf, problemsOf, readPaste } from '../../../shared/paste/index.ts'

const table = (...lines: readonly (readonly string[])[]): string => lines.map((line) => line.join('\t')).join('\n')

describe('a shared sheet of offers', () => {
  const paste = readPaste(
    table(
      ['Interview offers, please add yours'],
      [
        'Program Code',
        'Date',
        'Program Name',
        'Location',
        'IMG',
        'Degree Type',
        'Sig',
        'Step2',
        'Year of graduation',
        'Username',
      ],
      [
        '1234140C0\u200b',
        '9/27/2026',
        'Example Hospital',
        'OOS',
        'nonUSIMG',
        'DO',
        'TRUE',
        '24x',
        '2021',
        'u/example_one',
      ],
      ['1234140C0', '9/27/2026', 'Example Hospital', 'DO', '', '', 'FALSE', 'P', '', ''],
      ['1234140C0', '9/27/2026', 'Example Hospital', 'DO', '', '', 'FALSE', 'P', '', ''],
      ['1235140C0', 'September 28, 2026', 'Sample Clinic', 'IS', 'USIMG', 'MD', 'OOS', '251', '2023', '@example_two'],
    ),
  )
  test('what is said of people who filled it in is not taken for what programs ask', () => {
    expect(paste.speaker).toBe('others')
    expect(paste.rows.map(({ facts, own }) => ({ ...facts, ...own }))).toEqual([{}, {}, {}])
    expect(paste.rows[0]?.poster).toEqual({
      offered: '2026-09-27',
      inState: 'out of state',
      imgStatus: 'non-US IMG',
      training: 'DO',
      signal: 'yes',
      step2: { from: 240, to: 249 },
      graduated: 2021,
    })
    expect(paste.rows[2]?.poster.offered).toBe('2026-09-28')
  })
  test('a flag in the wrong column is refused by row and header', () => {
    expect(problemsOf(paste)).toEqual([
      'Row 2, "Location": "DO" is a degree, and this column tells whether somebody is in state: the cell is left out.',
      'Row 4, "Sig": "OOS" is about in-state or out-of-state, and this column tells yes or no: the cell is left out.',
    ])
  })
  test('what was dropped, joined and set aside is said', () => {
    expect(paste.remarks).toEqual([
      '1 line above the header row is not read.',
      '"Date": the month comes first, as its cells show.',
      '1 score such as 24x is read as a range (240 to 249), not as a score.',
      'Dropped 2 names, usernames or addresses of people.',
      '1 line repeats another exactly and is joined with it.',
    ])
    expect(paste.rows[1]?.repeats).toEqual([3])
    expect(JSON.stringify(paste)).not.toMatch(/example_(one|two)/)
  })
  test('the lines of one program make one sentence without anybody in it', () => {
    expect(gistOf(paste.rows.slice(0, 2), (day) => day)).toBe(
      'Offers reported: 2 (1 repeated line besides), on 2026-09-27; 1 by non-US IMGs; 1 after a signal',
    )
    expect(gistOf([], (day) => day)).toBeUndefined()
  })
})

test('an ERAS list of programs with codes', () => {
  const { rows, speaker } = readPaste(
    table(
      ['Specialty', 'Program Name', 'ACGME ID', 'City', 'State', 'Application Status'],
      ['Internal Medicine', 'Example Hospital Program', '1401234567', 'Springfield', 'Illinois', 'Submitted'],
      ['Family Medicine', 'Sample Clinic Program', '1.20E+09', 'Salem', 'OR', 'Withdrawn'],
    ),
  )
  expect(speaker).toBe('me')
  expect(rows[0]).toEqual({
    row: 1,
    repeats: [],
    codes: { acgme: ['1401234567'], nrmp: [] },
    name: 'Example Hospital Program',
    city: 'Springfield',
    state: 'IL',
    specialty: 'Internal Medicine',
    facts: {},
    own: { status: 'applied' },
    poster: {},
    others: {},
    problems: [],
  })
  expect(rows[1]?.problems).toEqual([
    {
      row: 2,
      field: 'ACGME ID',
      says: expect.stringContaining('an ACGME code that the spreadsheet turned into a number'),
    },
  ])
})

test('dates of an interview scheduler', () => {
  const { rows } = readPaste(
    table(
      ['Program', 'Interview Date', 'Status', 'Coordinator'],
      ['Example Hospital - Internal Medicine', 'Thu, Dec 3, 2026 at 9:00 AM EST', 'Scheduled', 'Jane Sample'],
      ['Sample Clinic', '12/15/2026 1:00 PM', 'Waitlisted', 'John Sample'],
    ),
  )
  expect(rows.map(({ interviewOn, own }) => [interviewOn, own])).toEqual([
    ['2026-12-03', { status: 'invited' }],
    ['2026-12-15', {}],
  ])
  expect(rows[1]?.problems).toEqual([
    { row: 2, field: 'Status', says: '"Waitlisted" has no word of its own in Status: the cell is left out.' },
  ])
})

test('a column of nothing but a scheduler’s own words, or of days with their hours, keeps its meaning', () => {
  const lines = ['Example Hospital', 'Sample Clinic', 'Third Clinic'].map((name) => [
    name,
    'Tue, Dec 1, 2026 9:00 AM',
    'Confirmed',
  ])
  const { rows } = readPaste(table(['Program', 'Invited on', 'Status'], ...lines))
  expect(rows.map(({ own }) => own)).toEqual(lines.map(() => ({ invited: '2026-12-01', status: 'invited' })))
})

test('a chat’s list with dashes', () => {
  const paste = readPaste(
    [
      '[9/27/26, 10:15:33 AM] Jane Sample: IM programs that take J-1:',
      '[9/27/26, 10:16:02 AM] Jane Sample: - Example Hospital - IM - Springfield, IL - J-1',
      '27/09/2026, 10:17 - John Sample: 2. Sample Medical Center – FM – 45% IMG – ask @example_one',
      '27/09/2026, 10:18 - John Sample: thanks so much!',
      '27/09/2026, 10:19 - +1 555-010-0199: • 1401234567 – Third Example Clinic, Salem, OR',
    ].join('\n'),
  )
  expect(
    paste.rows.map(({ name, specialty, city, state, codes, facts, others }) => ({
      name,
      specialty,
      city,
      state,
      codes: codes.acgme,
      facts,
      others,
    })),
  ).toEqual([
    {
      name: 'Example Hospital',
      specialty: 'Internal Medicine',
      city: 'Springfield',
      state: 'IL',
      codes: [],
      facts: { visas: 'J-1 only' },
      others: {},
    },
    {
      name: 'Sample Medical Center',
      specialty: 'Family Medicine',
      city: undefined,
      state: undefined,
      codes: [],
      facts: { imgPercent: 45 },
      others: { Rest: 'ask' },
    },
    {
      name: 'Third Example Clinic',
      specialty: undefined,
      city: 'Salem',
      state: 'OR',
      codes: ['1401234567'],
      facts: {},
      others: {},
    },
  ])
  expect(paste.counts).toMatchObject({ dropped: 5, cut: 1, left: 3 })
  expect(JSON.stringify(paste)).not.toMatch(/Jane|John|555/)
})

test('one name a line, and a table of a forum', () => {
  expect(readPaste('Example Hospital\nSample Clinic, Salem, OR').rows.map(({ name, state }) => [name, state])).toEqual([
    ['Example Hospital', undefined],
    ['Sample Clinic', 'OR'],
  ])
  const forum = readPaste('| Hospital | Visa?? | Min Step 2 |\n|---|---|---|\n| Example Hospital | both | 24x |')
  expect(forum.rows[0]?.facts).toEqual({ visas: 'J-1 and H-1B' })
  expect(problemsOf(forum)).toEqual([
    'Row 1, "Min Step 2": "24x" is a range, 240 to 249, and no single score: the cell is left out.',
  ])
})

test.each(['', ' \n\t', '\ufeff'])('%j holds no row', (text) => {
  expect(readPaste(text)).toMatchObject({ rows: [], counts: { filled: 0 } })
})
