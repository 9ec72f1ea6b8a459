import { afterEach, describe, expect, test, vi } from 'vitest'
import { answer } from '../../../apps-script/actions/api.ts'
import type { LocalCell, Scalar } from '../../../apps-script/local/document.ts'
import { makeWorld } from '../../../apps-script/local/world/index.ts'
import { googleSheet } from '../../../apps-script/sheet/google.ts'
import { spilledIn } from '../../../apps-script/sheet/spilled.ts'
import { trackersOf } from '../../../apps-script/sheet/trackers.ts'
import { deskOf } from '../actions/desk.ts'
import { testDocument, testExecution, testHost } from '../world/host.ts'

type Cell = Scalar | null | LocalCell
const RESULTS = [null, null, null, null, null]
const HEAD = (formula: string): Cell[] => [
  'Program',
  { formula, value: '#REF!' },
  ...RESULTS,
  'ACGME code',
  'State',
  'My tier',
  'Notes',
]
/** Rows of a tracker: name, six result cells, ACGME code, state, my tier, notes. */
const open = (lines: Cell[][], formula = '=IMGREPORT(H1:K;PROFILE)', head = HEAD(formula)) => {
  const host = testHost(testDocument({ Programs: [head, ...lines] }))
  for (const [name, service] of Object.entries(makeWorld(host, testExecution()))) vi.stubGlobal(name, service)
  const sheet = googleSheet()
  const cell = (row: number, column: number) => host.document.sheets[0]?.cells[row - 1]?.[column - 1]?.value ?? ''
  const free = (offer: string) =>
    JSON.parse(answer('freeResults', JSON.stringify({ offer }), () => ({ ...deskOf(), sheet }))) as {
      ok?: unknown
      error?: { code: string }
    }
  return { host, cell, free, blocked: () => spilledIn(sheet, trackersOf(sheet)) }
}
afterEach(() => vi.unstubAllGlobals())

const line = (inTheWay: Cell, myTier: Cell = null, notes: Cell = null): Cell[] => [
  'Example (sample)',
  null,
  null,
  null,
  inTheWay,
  null,
  null,
  '1400000001',
  'NY',
  myTier,
  notes,
]

describe('A block of results that cannot spread is named with the text in its way, which', () => {
  test.each<[what: string, row: Cell[], offer: string, myTier: Scalar, notes: Scalar]>([
    ['reads as a tier: to My tier', line('Reach'), 'Move "Reach" from E2 to My tier of row 2.', 'reach', ''],
    [
      'reads as a tier, but My tier is set: to Notes',
      line('target', 'safety'),
      'Move "target" from E2 to Notes of row 2.',
      'safety',
      'target',
    ],
    ['is anything else: to Notes', line('call them'), 'Move "call them" from E2 to Notes of row 2.', '', 'call them'],
    [
      'is anything else: below what Notes say',
      line('call them', null, 'Nice'),
      'Move "call them" from E2 to Notes of row 2.',
      '',
      'Nice\ncall them',
    ],
  ])('%s', (_, row, offer, myTier, notes) => {
    const { blocked, free, cell } = open([row])
    expect(blocked()).toMatchObject({ cell: 'B1', offer })
    expect(free(offer)).toEqual({ ok: { done: offer } })
    expect([cell(2, 5), cell(2, 10), cell(2, 11)]).toEqual(['', myTier, notes])
  })

  test.each<[what: string, rows: Cell[][], formula: string, head: Cell[] | undefined, says: string]>([
    [
      'stands in a row without a program',
      [line(null), [null, null, 'hm']],
      '=IMGREPORT(H1:K;PROFILE)',
      undefined,
      'C3 holds "hm". No program stands',
    ],
    [
      'is a formula',
      [line({ formula: '=1+1', value: 2 })],
      '=IMGREPORT(H1:K;PROFILE)',
      undefined,
      'a formula is in the way',
    ],
    [
      'has no Notes to go to',
      [line('hm')],
      '=IMGREPORT(H1:J;PROFILE)',
      HEAD('=IMGREPORT(H1:J;PROFILE)').slice(0, 10),
      'no Notes column',
    ],
    [
      'stands where only the report knows',
      [line('hm')],
      '=IMGREPORT(H1:K;PROFILE;"tier,why")',
      undefined,
      'or a cell is in the way',
    ],
    [
      'stands below the block',
      [line(null), line('hm')],
      '=IMGREPORT(H1:K2;PROFILE)',
      undefined,
      'the tab ends before they do',
    ],
  ])('%s: a person has to look', (_, rows, formula, head, says) => {
    const { blocked, free } = open(rows, formula, head)
    const found = blocked()
    expect(found?.says).toContain(says)
    expect(found?.offer).toBeNull()
    expect(free('null').error?.code).toBe('changed')
  })

  test('has changed since: nothing is moved', () => {
    const { free, cell } = open([line('reach')])
    expect(free('Move "target" from E2 to My tier of row 2.').error?.code).toBe('changed')
    expect([cell(2, 5), cell(2, 10)]).toEqual(['reach', ''])
  })

  test('is not the program’s own facts, which stand right of the results', () =>
    expect(open([line(null)]).blocked()?.offer).toBeNull())
})

test('A report that has room is nothing to say', () => {
  const head = HEAD('=IMGREPORT(H1:K;PROFILE)')
  head[1] = { formula: '=IMGREPORT(H1:K;PROFILE)', value: 'Fit' }
  expect(open([line('hm')], '', head).blocked()).toBeUndefined()
})
