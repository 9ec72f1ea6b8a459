import { describe, expect, test } from 'vitest'
import { explainedIn } from '../../../apps-script/sidebar/row/explained.ts'
import { memoryStreet } from '../backend/street.ts'
import { scoring, unreachable } from '../backend/server.ts'
import { sampleSheet } from '../functions/sample.ts'
import { ask, deskOf } from './desk.ts'

const at = (row: number, sheetId = 1) => ({ sheetId, row })

describe('A row explained', () => {
  test('in this sheet, when not connected: no reason to complain', () => {
    const explained = explainedIn(ask(deskOf(), 'explain', at(2)))
    expect(explained).toMatchObject({
      row: 2,
      program: 'Example Medical Center',
      specialty: 'Internal Medicine',
      place: null,
      code: null,
      myTier: null,
      by: 'sheet',
      offline: null,
      problems: [],
      explanation: { result: { tier: 'target' }, asOf: '2026-11-23', season: 2027 },
    })
  })

  test('by the server, when connected', () => {
    const street = memoryStreet({ connected: 'yes' }, scoring())
    expect(explainedIn(ask(deskOf(sampleSheet(), street), 'explain', at(2)))).toMatchObject({
      by: 'server',
      offline: null,
      explanation: { result: { tier: 'target' }, asOf: '2026-11-23', season: 2027 },
    })
    expect(JSON.parse(street.asked[0]?.[0]?.body ?? '')).toMatchObject({
      trace: true,
      rows: [{ specialty: 'Internal Medicine' }],
    })
  })

  test('in this sheet with the reason, when the server does not answer', () => {
    const desk = deskOf(sampleSheet(), memoryStreet({ connected: 'yes' }, unreachable))
    expect(explainedIn(ask(desk, 'explain', at(2)))).toMatchObject({
      by: 'sheet',
      offline: 'the server does not answer',
    })
  })

  test('carries the applicant’s own tier', () =>
    expect(explainedIn(ask(deskOf(), 'explain', at(3)))).toMatchObject({ myTier: 'reach' }))

  test('names cells that cannot be read', () => {
    const desk = deskOf(
      sampleSheet({
        Programs: [
          ['Program', 'State', 'IMG %'],
          ['X', 'Atlantis', 'many'],
        ],
      }),
    )
    expect(explainedIn(ask(desk, 'explain', at(2)))).toMatchObject({
      problems: [{ field: 'State' }, { field: 'IMG %' }],
    })
  })

  test.each([
    ['the header row', at(1), 'header'],
    ['a blank row', at(4), 'blank'],
    ['a row below all', at(900), 'blank'],
    ['the Profile tab', at(3, 2), 'no-tracker'],
    ['a tab that is gone', at(3, 77), 'no-tracker'],
  ])('%s has nothing to explain: %j → %s', (_, where, none) => {
    expect(explainedIn(ask(deskOf(), 'explain', where))).toMatchObject({ none })
  })

  test('without a profile there is nothing to score, and it says what is missing', () => {
    expect(explainedIn(ask(deskOf(sampleSheet({ Profile: [['As of', '2026-11-23']] })), 'explain', at(2)))).toEqual({
      none: 'no-profile',
      lacks: 'needs a profile: IMG type, Needs a visa',
    })
  })
})

describe('The selection', () => {
  test('is a tab, a cell and a revision', () => {
    const desk = deskOf()
    desk.sheet.select({ row: 3, column: 28 })
    expect(ask(desk, 'selection')).toMatchObject({ sheetId: 1, sheetName: 'Programs', row: 3, column: 28, a1: 'AB3' })
  })

  test('has another revision when a cell of the row or the profile changes, and only then', () => {
    const desk = deskOf()
    desk.sheet.select({ row: 2 })
    const revision = () => ask(desk, 'selection').revision
    const revisions = [revision(), revision()]
    desk.sheet.write({ sheetId: 1, row: 3, column: 1, rows: 1, columns: 1 }, [['another row']])
    revisions.push(revision())
    expect(new Set(revisions).size).toBe(1)
    desk.sheet.write({ sheetId: 1, row: 2, column: 2, rows: 1, columns: 1 }, [['FM']])
    const second = revision()
    desk.sheet.write({ sheetId: 2, row: 3, column: 2, rows: 1, columns: 1 }, [['2026-11-25']])
    expect(new Set([...revisions, second, revision()]).size).toBe(3)
  })
})
