import { describe, expect, test } from 'vitest'
import { sampleProfile } from '../../../../prisma/sample.ts'
import { type Telling, tellingOf } from '../../../../apps-script/sidebar/outcomes/telling.ts'
import type { Choices } from '../../../../apps-script/sidebar/plan/choices.ts'
import type { Sheet } from '../../../../apps-script/sidebar/plan/reading.ts'
import { chancesFor } from '../../../../shared/list/chance/chance.ts'
import { takeSnapshot } from '../../../../shared/list/snapshot/snapshot.ts'
import type { Kept, Opened } from '../../../../shared/tabs/snapshots.ts'
import type { PlainRow } from '../../../../shared/tracker/columns.ts'
import type { Profile } from '../../../../shared/tracker/profile.ts'

const profile: Profile = { ...sampleProfile, season: 2026, asOf: '2026-03-25' }
const AFTER = '2026-03-25'

/** A fictional program, open to this applicant. */
const program = (at: number, more: PlainRow = {}): PlainRow => ({
  rowId: `row-${at}`,
  program: `Example Hospital ${at}`,
  specialty: 'Internal Medicine',
  state: at % 2 === 0 ? 'NY' : 'OH',
  visas: 'J-1 only',
  imgPercent: 30 + at,
  usce: 'not required',
  ...more,
})
const sheetOf = (rows: readonly PlainRow[], of: Profile = profile): Sheet => ({
  profile: of,
  lacks: undefined,
  unread: [],
  candidates: rows.map((cells, at) => ({
    key: String(at),
    name: String(cells.program),
    place: `Programs, row ${at + 2}`,
    specialty: cells.specialty,
    cells,
  })),
})
const keptOf = (snapshot: Opened, taken: string): Kept => ({
  hash: taken,
  taken,
  says: '',
  rows: [],
  open: () => snapshot,
})
const snapshotOf = (rows: readonly PlainRow[]) =>
  takeSnapshot({ profile: { ...profile, asOf: '2025-09-10' }, rows, most: 50, suggestSignals: false })
const telling = (
  sheet: Sheet,
  kept: readonly Kept[],
  today: string,
  signals: Choices['signals'] = new Map(),
): Telling => tellingOf(sheet, signals, kept, today)
const toldBy = (all: Telling) => {
  if (all.state !== 'ready') throw new Error(all.state)
  return all.told
}

const open = [1, 2, 3, 4].map((at) => program(at))
const sent: PlainRow[] = [
  program(1, { status: 'applied', applied: '2025-09-24' }),
  program(2, { status: 'interviewed', applied: '2025-09-24', invited: '2025-10-12' }),
  program(3, { status: 'rejected', applied: '2025-09-24' }),
  program(4, { status: 'applied', applied: '2025-09-24', myTier: 'reach' }),
]

test.each([
  ['2026-03-19', 'not over'],
  ['2026-03-20', 'ready'],
])('on %s the season of 2026 is %s: before the Match what is open would count as nothing', (today, state) => {
  expect(telling(sheetOf(sent), [], today)).toMatchObject({ state })
})

test('a list of which nothing was sent has nothing to tell', () => {
  const withdrawn = program(5, { status: 'withdrawn', applied: '2025-09-24' })
  expect(telling(sheetOf([...open, withdrawn]), [], AFTER)).toEqual({ state: 'nothing sent', season: 2026 })
})

describe('without a snapshot', () => {
  test('each chance is that of the row as it was sent: what was heard since moves none of them', () => {
    const told = toldBy(telling(sheetOf(sent), [], AFTER))
    const { estimate } = chancesFor({ ...profile, asOf: '2025-09-03' })
    expect(told).toMatchObject({ season: 2026, basis: 'as before', day: AFTER, leftOut: 0 })
    expect(told.applications.filter(({ came }) => came)).toHaveLength(1)
    const asOpen = open.map((row) => Math.round(1000 * (estimate(row)?.mean ?? 0)) / 1000)
    expect(told.applications.map(({ said }) => said)).toEqual([...asOpen].sort((a, b) => a - b))
    // an invitation is no chance of 1 here, a rejection none of 0
    for (const { said } of told.applications) expect(said > 0 && said < 1).toBe(true)
    expect(told.match).toBeGreaterThan(0)
    expect(told.match).toBeLessThan(1)
  })

  test('a signal that was sent is in the chance, and in no other row’s', () => {
    const plain = toldBy(telling(sheetOf(sent), [], AFTER))
    const signalled = toldBy(telling(sheetOf(sent), [], AFTER, new Map([['0', 'gold']])))
    const moved = signalled.applications.filter((one) => !plain.applications.some(({ said }) => said === one.said))
    expect(moved).toHaveLength(1)
    expect(moved[0]?.said).toBeGreaterThan(plain.applications[0]?.said ?? 1)
    expect(signalled.match).toBeGreaterThan(plain.match ?? 1)
  })

  test('a row whose specialty is not known is left out and counted, and no chance of a match is told', () => {
    const { specialty: _, ...unknown } = program(6, { status: 'applied' })
    expect(toldBy(telling(sheetOf([...sent, unknown]), [], AFTER))).toMatchObject({ leftOut: 1, match: undefined })
  })
})

describe('with a snapshot', () => {
  const frozen = keptOf(snapshotOf(open), '2025-09-10 09:16')

  test('the chances are those it said, whatever the rows say now', () => {
    const changed = sent.map((row) => ({ ...row, imgPercent: 90 }))
    const told = toldBy(telling(sheetOf(changed), [frozen], AFTER))
    const { plan } = snapshotOf(open)
    expect(told).toMatchObject({ basis: 'snapshot', day: '2025-09-10', leftOut: 0 })
    expect(told.applications.map(({ said }) => said)).toEqual(
      plan.lines.map(({ chance }) => Math.round(1000 * chance.mean) / 1000).sort((a, b) => a - b),
    )
    expect(told.match).toBeCloseTo(plan.lines.at(-1)?.match.mean ?? 0, 2)
  })

  test('what it did not know is left out, and then no chance of a match is told', () => {
    const late = program(9, { status: 'applied', applied: '2025-11-02' })
    expect(toldBy(telling(sheetOf([...sent, late]), [frozen], AFTER))).toMatchObject({
      basis: 'snapshot',
      leftOut: 1,
      match: undefined,
    })
  })

  test.each<[string, Kept]>([
    ['of a list in which something was heard', keptOf(snapshotOf(sent), '2025-10-20 09:00')],
    ['of another season', keptOf(takeSnapshot({ profile: { ...profile, season: 2027 }, rows: open }), '2025-09-10')],
    ['of after the Match', keptOf(snapshotOf(open), '2026-03-21 10:00')],
    ['that was changed by hand', keptOf({ trouble: 'a cell was changed' }, '2025-09-10 09:16')],
  ])('one %s is passed over for an older one, or none', (_, other) => {
    expect(toldBy(telling(sheetOf(sent), [other], AFTER)).basis).toBe('as before')
    expect(toldBy(telling(sheetOf(sent), [other, frozen], AFTER))).toMatchObject({
      basis: 'snapshot',
      day: '2025-09-10',
    })
  })
})

test('nothing that is told names a program, and its order is not that of the sheet', () => {
  const told = toldBy(telling(sheetOf(sent), [], AFTER))
  expect(JSON.stringify(told)).not.toMatch(/Example|row-|NY|OH|Medicine/)
  expect(toldBy(telling(sheetOf([...sent].reverse()), [], AFTER)).applications).toEqual(told.applications)
})
