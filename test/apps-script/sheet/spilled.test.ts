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
  const free = (asked: unknown) =>
    JSON.parse(answer('freeResults', JSON.stringify(asked), () => ({ ...deskOf(), sheet }))) as {
      ok?: unknown
      error?: { code: string }
    }
  return { host, cell, free, blocked: () => spilledIn(sheet, trackersOf(sheet))?.spilled }
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
  test.each<[what: string, row: Cell[], to: string, myTier: Scalar, notes: Scalar]>([
    ['reads as a tier: to My tier', line('Reach'), 'myTier', 'reach', ''],
    ['reads as a tier, but My tier is set: to Notes', line('target', 'safety'), 'notes', 'safety', 'target'],
    ['is anything else: to Notes', line('call them'), 'notes', '', 'call them'],
    ['is anything else: below what Notes say', line('call them', null, 'Nice'), 'notes', '', 'Nice\ncall them'],
  ])('%s', (_, row, to, myTier, notes) => {
    const { blocked, free, cell } = open([row])
    const seen = blocked()
    expect(seen).toMatchObject({ cell: 'B1', at: 'E2', to })
    expect(free(seen)).toEqual({ ok: seen })
    expect([cell(2, 5), cell(2, 10), cell(2, 11)]).toEqual(['', myTier, notes])
  })

  test.each<[what: string, rows: Cell[][], formula: string, head: Cell[] | undefined, at: string | null]>([
    [
      'stands in a row without a program',
      [line(null), [null, null, 'hm']],
      '=IMGREPORT(H1:K;PROFILE)',
      undefined,
      'C3',
    ],
    ['is a formula', [line({ formula: '=1+1', value: 2 })], '=IMGREPORT(H1:K;PROFILE)', undefined, 'E2'],
    [
      'has no Notes to go to',
      [line('hm')],
      '=IMGREPORT(H1:J;PROFILE)',
      HEAD('=IMGREPORT(H1:J;PROFILE)').slice(0, 10),
      'E2',
    ],
    ['stands where only the report knows', [line('hm')], '=IMGREPORT(H1:K;PROFILE;"tier,why")', undefined, null],
    ['stands below the block', [line(null), line('hm')], '=IMGREPORT(H1:K2;PROFILE)', undefined, null],
  ])('%s: a person has to look', (_, rows, formula, head, at) => {
    const { blocked, free } = open(rows, formula, head)
    const found = blocked()
    expect(found).toMatchObject({ at, to: null })
    expect(free(found).error?.code).toBe('changed')
  })

  test('has changed since: nothing is moved', () => {
    const { free, cell, blocked } = open([line('reach')])
    expect(free({ ...blocked(), text: 'target' }).error?.code).toBe('changed')
    expect([cell(2, 5), cell(2, 10)]).toEqual(['reach', ''])
  })

  test('is not the program’s own facts, which stand right of the results', () =>
    expect(open([line(null)]).blocked()).toMatchObject({ at: null, to: null }))
})

test('A report that has room is nothing to say', () => {
  const head = HEAD('=IMGREPORT(H1:K;PROFILE)')
  head[1] = { formula: '=IMGREPORT(H1:K;PROFILE)', value: 'Fit' }
  expect(open([line('hm')], '', head).blocked()).toBeUndefined()
})
