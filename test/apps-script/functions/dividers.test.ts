import { afterEach, describe, expect, test, vi } from 'vitest'
import { backendOf } from '../../../apps-script/backend.ts'
import { records } from '../../../apps-script/functions/index.ts'
import { makeWorld } from '../../../apps-script/local/world/index.ts'
import { googleReader } from '../../../apps-script/sheet/google.ts'
import { memoryStreet } from '../backend/street.ts'
import { testDocument, testExecution, testHost } from '../world/host.ts'
import { profile, programs } from './sample.ts'

type Row = (string | number)[]
const [head = [], medical = [], university = [], , county = []] = programs as readonly Row[]
const blank = head.map(() => '')
const west: Row = ['— West coast —', ...blank.slice(1)]
const named: Row = ['Example Hill Hospital', ...blank.slice(1)]
const list = [head, medical, west, university, named, county]

afterEach(() => void vi.unstubAllGlobals())

/** A formula in column M of the stand-in's first tab, its row 3 merged across where wanted. */
const worksOut = (formula: string, args: readonly unknown[], merges: string[] = ['A3:K3']): unknown => {
  const host = testHost(testDocument({ Programs: list, Profile: profile as Row[] }))
  const [tab] = host.document.sheets
  if (merges.length > 0) tab!.merges = merges
  tab!.cells[0]![12] = { formula }
  const world = makeWorld(host, testExecution('CUSTOM_FUNCTION', 1, 13))
  for (const [service, made] of Object.entries(world)) vi.stubGlobal(service, made)
  const name = /\w+/.exec(formula)![0]
  const sheet = googleReader()
  return records.find((one) => one.name === name)!.run(args, { sheet, backend: backendOf(memoryStreet({})) })
}

describe('A line merged across that parts the list is no program', () => {
  test('in a report: its results are blank, and those of the programs stay on their rows', () => {
    const report = worksOut('=IMGREPORT(A1:K;PROFILE;"fit, tier")', [list, profile, 'fit, tier']) as unknown[][]
    expect(report[2]).toEqual(['', ''])
    const plain = worksOut('=IMGREPORT(A1:K;PROFILE;"fit, tier")', [list, profile, 'fit, tier'], []) as unknown[][]
    expect(report.filter((_, at) => at !== 2)).toEqual(plain.filter((_, at) => at !== 2))
  })

  test('of two cells it is one still', () => {
    const report = worksOut('=IMGREPORT(A1:K;PROFILE;"tier")', [list, profile, 'tier'], ['A3:B3']) as unknown[][]
    expect(report[2]).toEqual(['Clarify'])
  })

  test.each([
    ['IMGFIT', '=IMGFIT(A2:K6;PROFILE;A$1:K$1)', [list.slice(1), profile, [head]]],
    ['IMGTIER', '=IMGTIER(A2:K6)', [list.slice(1)]],
    ['IMGWHY by the rows’ numbers', '=IMGWHY(ROW(A2:A6))', [[[2], [3], [4], [5], [6]]]],
    [
      'IMGFRIENDLY of another tab',
      '=IMGFRIENDLY(Programs!$A$2:$K$6;PROFILE;A$1:K$1)',
      [list.slice(1), profile, [head]],
    ],
  ])('for %s', (_, formula, args) => {
    const cells = (worksOut(formula, args) as unknown[][]).map(([cell]) => cell === '')
    expect(cells).toEqual([false, true, false, false, false])
  })

  test('a formula that names its rows by no address knows of no merge', () => {
    const formula = '=IMGTIER(FILTER(A2:K6;A2:A6<>"");PROFILE;A1:K1)'
    expect((worksOut(formula, [list.slice(1), profile, [head]]) as unknown[][])[1]).toEqual(['Clarify'])
  })
})

test('A remark under a title that names no program is blank without any merge', () => {
  const remark = [...blank.slice(0, -2), 'ask in June', '']
  expect(worksOut('=IMGFIT(A2:K3;PROFILE;A1:K1)', [[remark, medical], profile, [head]], [])).toEqual([
    [''],
    [expect.any(String)],
  ])
})
