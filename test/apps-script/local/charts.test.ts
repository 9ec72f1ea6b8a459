import { describe, expect, test } from 'vitest'
import type { LocalChart, LocalSheet } from '../../../apps-script/local/document.ts'
import { chartSvg } from '../../../apps-script/local/page/chart-svg.ts'

type Value = string | number | null
const sheetWith = (lines: Value[][], format?: string): LocalSheet => ({
  id: 1,
  name: 'Figures',
  rows: 20,
  columns: 10,
  cells: lines.map((line) =>
    line.map((value) => ({ ...(value === null ? {} : { value }), ...(format === undefined ? {} : { format }) })),
  ),
})
const chart = (range: string, type = 'LINE', options: Record<string, unknown> = {}): LocalChart => ({
  id: 1,
  type,
  ranges: [range],
  headers: 1,
  row: 1,
  column: 6,
  options: { title: 'Share & more', ...options },
})
const match: Value[][] = [
  ['Sent', 'Low', 'Middle', 'High', 'Stop'],
  [1, 0.02, 0.03, 0.05, null],
  [2, 0.04, 0.06, 0.1, 0.06],
  [10, 0.2, 0.3, 0.45, null],
]
const label = (svg: string): string => /aria-label="([^"]*)"/.exec(svg)?.[1] ?? ''
const xs = (svg: string, which = 0): number[] =>
  [...svg.matchAll(/<polyline points="([^"]*)"/g)]
    .map(([, points = '']) => points.split(' ').map((point) => Number(point.split(',')[0])))
    .at(which) ?? []

describe('a chart of the local sheet', () => {
  test('says its title, each series from first to last, and where the figures are', () => {
    expect(label(chartSvg(sheetWith(match, '0%'), chart('A1:D4', 'LINE', { subtitle: 'prior only' })))).toBe(
      'Share &amp; more. prior only. Low: from 2 % at 100 % to 20 % at 1000 %. Middle: from 3 % at 100 % to 30 % at 1000 %. High: from 5 % at 100 % to 45 % at 1000 %. The figures stand in A1:D4',
    )
  })
  test('names each line at its end and fills what lies between Low and High', () => {
    const svg = chartSvg(sheetWith(match), chart('A1:D4'))
    expect(svg.match(/<polyline/g)).toHaveLength(3)
    expect(svg.match(/<polygon class="band"/g)).toHaveLength(1)
    expect(svg).toMatch(/>Middle 0\.3</)
  })
  test('puts numbers as far apart as they are, words evenly', () => {
    const [a = 0, b = 0, c = 0] = xs(chartSvg(sheetWith(match), chart('A1:D4')))
    expect((c - a) / (b - a)).toBeCloseTo(9, 0)
    const words = match.map((line, at) => (at === 0 ? line : [`day ${at}`, ...line.slice(1)]))
    const [d = 0, e = 0, f = 0] = xs(chartSvg(sheetWith(words), chart('A1:D4')))
    expect(f - e).toBeCloseTo(e - d, 0)
  })
  test('draws a series of one value as a dot with its name', () => {
    const svg = chartSvg(sheetWith(match), chart('A1:E4'))
    expect(svg.match(/<circle/g)).toHaveLength(1)
    expect(svg).toMatch(/>Stop 0\.1</)
    // its name stands below the lowest line there
    const [, under] = /y="([\d.]+)" text-anchor="start" >Stop/.exec(svg) ?? []
    const [low = ''] = [...svg.matchAll(/<polyline points="([^"]*)"/g)].map(([, points = '']) => points.split(' ')[1])
    expect(Number(under)).toBeGreaterThan(Number(low.split(',')[1]) + 8)
  })
  test('ends where the cells end: blank lines and blank cells are no zeros', () => {
    const cells: Value[][] = [...match, [null, null, null, null, null], ['', '', '', '', '']]
    expect(xs(chartSvg(sheetWith(cells), chart('A1:D6')))).toHaveLength(3)
  })
  test('draws columns with their values above', () => {
    const svg = chartSvg(
      sheetWith([
        ['Tier', 'Rows'],
        ['Reach', 7],
        ['Target', 12],
      ]),
      chart('A1:B3', 'COLUMN'),
    )
    expect(svg.match(/fill="#0b57d0"/g)).toHaveLength(2)
    expect(svg).toMatch(/>12</)
  })
  test('says that there is nothing to draw, over no cells, no numbers, or cells that are gone', () => {
    for (const range of ['A1:B1', 'A1:B2', 'J1:J2'])
      expect(
        chartSvg(
          sheetWith([
            ['Day', 'Expected'],
            ['3 Sep', null],
          ]),
          chart(range),
        ),
      ).toContain('Nothing to draw yet')
    expect(chartSvg(sheetWith([]), { ...chart('A1'), ranges: [] })).toContain('Nothing to draw yet')
  })
  test('takes words of a cell and of a title for words, never for markup', () => {
    const svg = chartSvg(
      sheetWith([
        ['Tier', '<img src=x>'],
        ['"><script>', 1],
        ['b', 2],
      ]),
      chart('A1:B3', 'LINE', { title: '<b>"', colors: ['"><i>'] }),
    )
    expect(svg).not.toMatch(/<(img|script|b|i)[\s>]/)
  })
  test.each([
    ['0', 1],
    ['0', 4],
    ['0', 73],
    ['0%', 0.12],
    ['0%', 0.47],
    ['0.0%', 0.012],
    ['$0', 1890],
  ])('the scale of %s up to %d says evenly spaced numbers', (format, most) => {
    const lines: Value[][] = [
      ['Day', 'Came'],
      ['a', 0],
      ['b', most],
    ]
    const svg = chartSvg(sheetWith(lines, format), chart('A1:B3'))
    const scale = [...svg.matchAll(/text-anchor="end" >[$]?([\d.]+)/g)].map(([, says]) => Number(says))
    const steps = scale.slice(1).map((one, at) => (one - (scale[at] ?? NaN)).toFixed(6))
    expect(scale.length).toBeGreaterThan(2)
    expect(new Set(steps).size).toBe(1)
  })
  test('one line that stays at nought has a scale all the same', () => {
    const svg = chartSvg(
      sheetWith([
        ['Day', 'Invited'],
        ['a', 0],
        ['b', 0],
      ]),
      chart('A1:B3'),
    )
    expect(svg).not.toMatch(/NaN|Infinity/)
  })
})
