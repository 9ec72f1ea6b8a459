import { describe, expect, test } from 'vitest'
import type { LocalCell, Scalar } from '../../../apps-script/local/document.ts'
import { open as openFile } from '../actions/open.ts'

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
  const here = openFile({ Programs: [head, ...lines] })
  return { ...here, blocked: async () => (await here.client.state()).spilled ?? expect.fail() }
}

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
  ])('%s', async (_, row, to, myTier, notes) => {
    const { blocked, client, value, calls } = open([row])
    const seen = await blocked()
    calls.length = 0
    expect(seen).toMatchObject({ cell: 'B1', at: 'E2', to })
    expect(await client.freeResults(seen)).toEqual(seen)
    expect(calls).toEqual(['look', 'change'])
    expect([value(2, 5), value(2, 10), value(2, 11)]).toEqual(['', myTier, notes])
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
  ])('%s: a person has to look', async (_, rows, formula, head, at) => {
    const { blocked, client } = open(rows, formula, head)
    const found = await blocked()
    expect(found).toMatchObject({ at, to: null })
    await expect(client.freeResults(found)).rejects.toMatchObject({ code: 'changed' })
  })

  test('has changed since: nothing is moved', async () => {
    const { client, value, blocked } = open([line('reach')])
    const seen = { ...(await blocked()), text: 'target' }
    await expect(client.freeResults(seen)).rejects.toMatchObject({ code: 'changed' })
    expect([value(2, 5), value(2, 10)]).toEqual(['reach', ''])
  })

  test('is not the program’s own facts, which stand right of the results', async () =>
    expect(await open([line(null)]).blocked()).toMatchObject({ at: null, to: null }))
})

test('A report that has room is nothing to say', async () => {
  const head = HEAD('=IMGREPORT(H1:K;PROFILE)')
  head[1] = { formula: '=IMGREPORT(H1:K;PROFILE)', value: 'Fit' }
  const { client, calls } = open([line('hm')], '', head)
  expect((await client.state()).spilled).toBeNull()
  expect(calls).toEqual(['state'])
})
