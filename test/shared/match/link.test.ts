import { describe, expect, test } from 'vitest'
import type { Found, Guess, ProgramSummary } from '../../../shared/contract/messages.ts'
import { type Answers, type Choices, linkWrites, matchesOf, type RowMatch } from '../../../shared/match/link.ts'
import { matchRows, usualSpecialty } from '../../../shared/match/rows.ts'
import type { Cell } from '../../../shared/tracker/cell.ts'
import { type Tab, tabOf } from '../fill/tracker.ts'

const headers = ['Program', 'Specialty', 'State', 'ACGME code', 'IMGFIT id', 'IMGFIT program', 'IMGFIT check']
/** Rows by what they say; each has an id. */
const tracker = (...rows: readonly (readonly Cell[])[]): Tab =>
  tabOf(headers, ...rows.map((row, at) => Object.assign(Array(7).fill(''), row, { 4: `r_${at + 1}` }) as Cell[]))

const program = (id: string, name = `Hospital ${id}`): ProgramSummary => ({
  id: `p_${id}`,
  name,
  specialty: 'Internal Medicine',
  state: 'NY',
  acgme: [],
  nrmp: [],
})
const found = (id: string, confidence = 1): Found => ({ key: id, status: 'found', confidence, program: program(id) })
const guess = (id: string): Guess => ({ program: program(id), confidence: 0.4, reason: 'others fit as well' })
const guesses = (...ids: string[]): Found => ({
  key: 'x',
  status: 'guesses',
  confidence: 0.4,
  guesses: ids.map(guess),
  why: 'Choose one.',
})
const unknown: Found = { key: 'x', status: 'unknown', confidence: 0, why: 'No program has a name like this.' }

const matched = (table: Tab, answers: readonly Answers[], choices: Choices = new Map()): RowMatch[] =>
  matchesOf(matchRows(table), new Map(answers.map((one, at) => [`r_${at + 1}`, one])), choices)
const words = ({ is, program: its, by, guesses: its3 }: RowMatch): string =>
  [is, its?.id, by, ...its3.map((one) => one.program.id)].filter(Boolean).join(' ')

describe('what is asked of a row', () => {
  test('its code and its name apart; what it does not say of its specialty, the tracker does', () => {
    const table = tracker(['Alder Hospital', '', 'Texas', '1403521001'], ['Birch', 'IM'], ['', 'IM', 'NY'])
    expect(matchRows(table).map(({ code, named }) => [code, named])).toEqual([
      ['1403521001', { name: 'Alder Hospital', specialty: 'Internal Medicine', state: 'TX' }],
      [undefined, { name: 'Birch', specialty: 'Internal Medicine' }],
      [undefined, undefined],
    ])
    expect(usualSpecialty(tracker(['A', 'IM'], ['B', 'FM']))).toBeUndefined()
  })
})

describe('a row is settled', () => {
  test.each<[says: string, link: string, answers: Answers, choice: string | undefined, is: string]>([
    ['a code is enough', '', { byCode: found('1'), byName: unknown }, undefined, 'linked p_1 by code'],
    ['a code and its name agree', '', { byCode: found('1'), byName: found('1') }, undefined, 'linked p_1 by code'],
    ['a name that is sure', '', { byName: found('1', 0.91) }, undefined, 'linked p_1 by name'],
    ['two programs are left to a person', '', { byCode: found('1'), byName: found('2') }, undefined, 'open p_1 p_2'],
    ['several are left to a person', '', { byName: guesses('1', '2') }, undefined, 'open p_1 p_2'],
    ['who chooses links', '', { byName: guesses('1', '2') }, 'p_2', 'linked p_2 by choice p_1 p_2'],
    ['none of them', '', { byName: guesses('1', '2') }, 'none', 'not listed p_1 p_2'],
    ['a choice of no guess is no choice', '', { byName: guesses('1') }, 'p_9', 'open p_1'],
    ['nobody knows it', '', { byName: unknown }, undefined, 'unknown'],
    ['nobody was asked', '', {}, undefined, 'not asked'],
    ['a link stays', 'p_7', { byName: found('1') }, undefined, 'linked before'],
    ['so does "not listed"', 'none', { byName: found('1') }, undefined, 'not listed'],
  ])('%s', (_, link, answers, choice, is) => {
    const table = tracker(['Alder Hospital', 'IM', '', '', '', link])
    const choices = new Map(choice === undefined ? [] : [['r_1', choice]])
    expect(
      matched(table, [answers], choices).map((one) => words(one).replace(/ (code|name|choice)/, ' by $1')),
    ).toEqual([is])
  })

  test('Rows that mean the same program are told of, and none goes', () => {
    const table = tracker(['Alder', 'IM'], ['Alder Hosp', 'IM'], ['Birch', 'IM'], ['BIRCH', 'IM'], ['Birch', 'FM'])
    const matches = matched(table, [{ byName: found('1') }, { byName: found('1') }, { byName: unknown }])
    expect(matches.map(({ row, repeats }) => [row, repeats])).toEqual([
      [2, undefined],
      [3, 2],
      [4, undefined],
      [5, 4],
      [6, undefined],
    ])
  })
})

describe('what is written', () => {
  const rows = [
    ['Alder Hospital', 'IM'],
    ['Alder', 'IM'],
    ['Birch', 'IM'],
    ['Cedar', 'IM', '', '', '', '', 'filled 3 Sep 2026'],
    ['Dune', 'IM', '', '', '', 'p_4', 'my own words'],
  ]
  const answers = [
    { byName: found('1', 0.9) },
    { byCode: found('1') },
    { byName: guesses('2', '3') },
    { byName: unknown },
  ]

  test('is the link, with its words in a note, and the word of the row; nothing else', () => {
    const table = tracker(...rows)
    const writes = linkWrites(table, matched(table, answers))
    expect(writes.map(({ row, field, new: now, newFormat }) => [row, field, now, newFormat])).toEqual([
      [2, 'programId', 'p_1', '@'],
      [3, 'programId', 'p_1', '@'],
      [3, 'check', 'same program as row 2', '@'],
      [4, 'check', 'choose one of 2', '@'],
      [5, 'check', 'program not found; filled 3 Sep 2026', '@'],
    ])
    expect(writes[0]?.newNote).toBe('Hospital 1, Internal Medicine, NY. Linked by its name, 90 % sure.')
    expect(writes[1]?.newNote).toBe('Hospital 1, Internal Medicine, NY. Linked by its code.')
  })

  test('is nothing the second time', () => {
    const table = tracker(...rows)
    const first = matched(table, answers, new Map([['r_3', 'p_3']]))
    for (const { row, column, new: now } of linkWrites(table, first)) table.values[row - 1]![column - 1] = now
    expect(table.values.slice(1).map((line) => line.slice(5))).toEqual([
      ['p_1', ''],
      ['p_1', 'same program as row 2'],
      ['p_3', ''],
      ['', 'program not found; filled 3 Sep 2026'],
      ['p_4', 'my own words'],
    ])
    expect(linkWrites(table, matched(table, answers))).toEqual([])
  })

  test('a word that is settled goes, what a fill has said stays', () => {
    const table = tracker(['Birch', 'IM', '', '', '', '', 'choose one of 2; conflict: Visa types'])
    const writes = linkWrites(table, matched(table, [{ byName: found('2') }]))
    expect(writes.map(({ new: now }) => now)).toEqual(['p_2', 'conflict: Visa types'])
  })

  test('a person’s note on the cell of the link stays; one of a link that was gives way', () => {
    const table = tracker(['Alder', 'IM'], ['Birch', 'IM'], ['Cedar', 'IM', '', '', '', 'p_9'])
    const ours = 'Hospital 9, Internal Medicine, NY. Linked by its name, 90 % sure.'
    Object.assign(table.notes[1]!, { 5: 'ask Sam' })
    Object.assign(table.notes[2]!, { 5: ours })
    Object.assign(table.notes[3]!, { 5: ours })
    const answers = [{ byName: found('1') }, { byCode: found('2') }, { byName: guesses('3') }]
    const writes = linkWrites(table, matched(table, answers, new Map([['r_3', 'none']])))
    expect(writes.map(({ row, new: now, newNote }) => [row, now, newNote])).toEqual([
      [2, 'p_1', 'ask Sam'],
      [3, 'p_2', 'Hospital 2, Internal Medicine, NY. Linked by its code.'],
      [4, 'none', ''],
    ])
  })

  test('leaves a formula alone, and a tracker without the columns', () => {
    const table = tracker(['Alder', 'IM'])
    table.formulas[1]![5] = '=A2'
    expect(linkWrites(table, matched(table, [{ byName: found('1') }]))).toEqual([])
    const plain = tabOf(['Program', 'IMGFIT id'], ['Alder', 'r_1'])
    expect(linkWrites(plain, matched(plain, [{ byName: found('1') }]))).toEqual([])
  })
})
