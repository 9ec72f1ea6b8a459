import { describe, expect, test } from 'vitest'
import { explainedIn } from '../../../apps-script/sidebar/row/explained.ts'
import { memoryStreet, type TestStreet } from '../backend/street.ts'
import { scoring, unreachable } from '../backend/server.ts'
import { marks } from '../../../shared/tracker/versions.ts'
import { openSample } from './open.ts'

const at = (row: number, sheetId = 1) => ({ sheetId, row })

describe('A row explained', () => {
  test('in this sheet, when not connected: no reason to complain', async () => {
    const explained = explainedIn(await openSample().client.explain(at(2)))
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

  test('not where a line parts the list', async () => {
    const file = openSample()
    file.host.document.sheets[0]!.merges = ['A4:K4']
    file.put(4, 1, '— West coast —')
    expect(await file.client.explain(at(4))).toEqual({ none: 'divider' })
    expect(await file.client.explain(at(5))).toMatchObject({ row: 5 })
  })

  test('by the server, when connected', async () => {
    const street = memoryStreet({ connected: 'yes' }, scoring())
    expect(explainedIn(await openSample({}, street).client.explain(at(2)))).toMatchObject({
      by: 'server',
      offline: null,
      explanation: { result: { tier: 'target' }, asOf: '2026-11-23', season: 2027 },
    })
    expect(JSON.parse(street.asked[0]?.[0]?.body ?? '')).toMatchObject({
      trace: true,
      rows: [{ specialty: 'Internal Medicine' }],
    })
  })

  test('with the chance by the server, which rests on what its database knows too', async () => {
    const chanceIn = async (street: TestStreet) => {
      const explained = explainedIn(await openSample({}, street).client.explain(at(2)))
      return 'interview' in explained ? explained.interview : undefined
    }
    const [here, there] = await Promise.all([
      chanceIn(memoryStreet({})),
      chanceIn(memoryStreet({ connected: 'yes' }, scoring('d1', 'r1', { nonUsImgPercent: 1 }))),
    ])
    expect([here, there]).toMatchObject([{ by: 'sheet' }, { by: 'server' }])
    const mean = (said: typeof here) => (said && 'chance' in said ? said.chance.mean : Number.NaN)
    expect(mean(there)).toBeLessThan(mean(here) / 2)
  })

  test('in this sheet with the reason, when the server does not answer', async () => {
    const { client } = openSample({}, memoryStreet({ connected: 'yes' }, unreachable))
    expect(explainedIn(await client.explain(at(2)))).toMatchObject({
      by: 'sheet',
      offline: 'the server does not answer',
    })
  })

  test('carries the applicant’s own tier, which is not sent', async () => {
    const street = memoryStreet({ connected: 'yes' }, scoring())
    const { client } = openSample({}, street)
    expect(explainedIn(await client.explain(at(3)))).toMatchObject({ myTier: 'reach' })
    expect(street.asked[0]?.[0]?.body).not.toContain('myTier')
  })

  test('is one look, and one question where the server may be asked', async () => {
    const here = openSample()
    await here.client.explain(at(2))
    const connected = openSample({}, memoryStreet({ connected: 'yes' }, scoring()))
    await connected.client.explain(at(2))
    expect([here.calls, connected.calls]).toEqual([['look'], ['look', 'ask']])
  })

  test('reads a column by its mark before its title, and leaves alone what is marked as the person’s own', async () => {
    const { client, host } = openSample({
      Programs: [
        ['Program', 'State', 'Sponsor thing', 'Visa types', 'IMG %'],
        ['X', 'NY', 'J-1 only', 'see my notes', 45],
      ],
    })
    const column = (id: number, at: number, value: string) =>
      host.document.metadata.push({ id, key: marks.column, value, visibility: 'DOCUMENT', sheet: 1, column: at })
    column(1, 3, 'imgfit:1 visas')
    column(2, 5, 'imgfit:1 -')
    const explained = await client.explain(at(2))
    expect('given' in explained && explained.given.row).toEqual({
      program: 'X',
      state: 'NY',
      visas: 'J-1 only',
      specialty: 'Internal Medicine',
    })
  })

  test('names cells that cannot be read', async () => {
    const { client } = openSample({
      Programs: [
        ['Program', 'State', 'IMG %'],
        ['X', 'Atlantis', 'many'],
      ],
    })
    expect(explainedIn(await client.explain(at(2)))).toMatchObject({
      problems: [{ field: 'State' }, { field: 'IMG %' }],
    })
  })

  test.each([
    ['the header row', at(1), 'header'],
    ['a blank row', at(4), 'blank'],
    ['a row below all', at(900), 'blank'],
    ['the Profile tab', at(3, 2), 'no-tracker'],
    ['a tab that is gone', at(3, 77), 'no-tracker'],
  ])('%s has nothing to explain: %j → %s', async (_, where, none) => {
    expect(explainedIn(await openSample().client.explain(where))).toMatchObject({ none })
  })

  test('without a profile there is nothing to score, and it says what is missing', async () => {
    const { client } = openSample({ Profile: [['As of', '2026-11-23']] })
    expect(explainedIn(await client.explain(at(2)))).toEqual({
      none: 'no-profile',
      lacks: 'needs a profile: IMG type, Needs a visa',
    })
  })
})

describe('The selection', () => {
  test('is a tab, a cell and a revision', async () => {
    const here = openSample()
    here.select(3, 26)
    expect(await here.client.selection()).toMatchObject({
      sheetId: 1,
      sheetName: 'Programs',
      row: 3,
      column: 26,
      a1: 'Z3',
    })
  })

  test('has another revision when a cell of the row or the profile changes, and only then', async () => {
    const here = openSample()
    here.select(2)
    const revision = async () => (await here.client.selection()).revision
    const revisions = [await revision(), await revision()]
    here.put(3, 1, 'another row')
    revisions.push(await revision())
    expect(new Set(revisions).size).toBe(1)
    here.put(2, 2, 'FM')
    const second = await revision()
    here.put(3, 2, '2026-11-25', 2)
    expect(new Set([...revisions, second, await revision()]).size).toBe(3)
  })
})
