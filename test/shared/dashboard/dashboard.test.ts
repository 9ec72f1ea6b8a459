import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COLUMNS, dayText, dollarFormat, percentFormat } from '../../../shared/dashboard/block.ts'
import { dashboardOf, TITLE } from '../../../shared/dashboard/dashboard.ts'
import { planList } from '../../../shared/list/plan/plan.ts'
import { seasonOf } from '../../../shared/list/season/season.ts'
import { file, rows } from '../list/file.ts'

const today = '2026-11-23'
const named = rows.map((row, at) => ({ ...row, program: `Program ${at}` }))
const request = { profile: file, rows: named, budget: 900 }
/** Eight are sent, two of them invited. @param first the day of the first invitation; the other has none */
const sentWith = (first: { invited?: string }) =>
  named.map((row, at) => {
    if (at >= 8) return row
    const status = at < 2 ? ('invited' as const) : ('applied' as const)
    return { ...row, status, applied: '2026-09-24', ...(at === 0 ? first : {}) }
  })
const sent = sentWith({ invited: '2026-10-12' })
const block = dashboardOf({ request, rows: named, today })
const lineOf = (label: string, of = block) => of.lines.find(({ cells }) => cells[0] === label)?.cells

describe('the dashboard of a list', () => {
  test('holds values alone, each under a format of its own, in lines of one width', () => {
    for (const { cells, formats } of block.lines) {
      expect([cells.length, formats.length]).toEqual([COLUMNS, COLUMNS])
      cells.forEach((cell, at) => {
        if (typeof cell === 'string') expect(formats[at]).toBe('@')
        else expect(formats[at]).toMatch(/^(0|0\.0|0%|0\.0%|\$#,##0(\.00)?)$/)
      })
    }
    expect(block.lines[0]?.cells[0]).toBe(TITLE)
    expect(block.lines[1]?.cells[0]).toContain('23 Nov 2026')
  })

  test('says what the plan says: figures with their ranges and the mark', () => {
    const plan = planList(request)
    const last = plan.lines.at(-1)!
    const { match, interviews } = last
    expect(lineOf('Chance of a match')).toEqual([
      'Chance of a match',
      match.low,
      match.mean,
      match.high,
      '',
      'prior only',
    ])
    expect(lineOf('Interviews to expect')?.slice(1, 4)).toEqual([interviews.low, interviews.mean, interviews.high])
    expect(lineOf('Applications')?.[2]).toBe(plan.lines.length)
    expect(lineOf('Dollars for all of them')?.[2]).toBe('dollars' in plan.cost ? plan.cost.dollars : NaN)
  })

  test('has the frontier up to the whole list, and the rows of each tier', () => {
    const plan = planList(request)
    const [drawn, tiers] = block.drawings
    const body = block.lines.slice(drawn!.line, drawn!.line + drawn!.lines - 1).map(({ cells }) => cells)
    expect(block.lines[drawn!.line - 1]?.cells).toEqual([
      'Applications',
      'Low',
      'Middle',
      'High',
      'Stop line',
      'Dollars',
    ])
    expect(body.at(-1)?.[0]).toBe(plan.lines.length)
    for (const [size, low, mean, high, , dollars] of body) {
      const { match, dollars: paid } = plan.lines[Number(size) - 1]!
      expect([low, mean, high, dollars]).toEqual([match.low, match.mean, match.high, paid])
    }
    const counted = block.lines.slice(tiers!.line, tiers!.line + tiers!.lines - 1).map(({ cells }) => Number(cells[1]))
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(plan.lines.length)
  })

  test('has no more digits than any sheet gives back', () => {
    for (const cell of block.lines.flatMap(({ cells }) => cells))
      if (typeof cell === 'number') expect(cell).toBe(Number(cell.toPrecision(6)))
  })

  test('marks the stop line on its one size', () => {
    const open = { ...request, budget: undefined }
    const plan = planList(open)
    const { drawings, lines } = dashboardOf({ request: open, rows: named, today })
    const stops = lines
      .slice(drawings[0]!.line, drawings[0]!.line + drawings[0]!.lines - 1)
      .filter(({ cells }) => cells[4] !== '')
      .map(({ cells }) => cells[0])
    expect(stops).toEqual(plan.stop.after > 0 && plan.stop.after < plan.lines.length ? [plan.stop.after] : [])
    expect(lines.map(({ cells }) => cells[0])).toContain(`${plan.stop.says} (Prior only.)`)
  })

  test('without anything sent it says so, and draws no invitations', () => {
    expect(block.drawings.map(({ title }) => title)).not.toContain('Invitations, expected and received')
    expect(block.lines.some(({ cells }) => String(cells[0]).startsWith('Nothing was sent yet'))).toBe(true)
  })

  test('with applications: what was to be expected week by week, and what came up to the day', () => {
    const given = dashboardOf({ request: { ...request, rows: sent }, rows: sent, today })
    const { curve, invited, undated } = seasonOf(sent, file, today)
    const drawn = given.drawings.find(({ title }) => title.startsWith('Invitations'))!
    const weeks = given.lines.slice(drawn.line, drawn.line + drawn.lines - 1).map(({ cells }) => cells)
    expect(weeks).toHaveLength(curve.length)
    expect(weeks.map(([, low]) => low)).toEqual(curve.map(({ low }) => low))
    const came = weeks.map((cells) => cells[4])
    expect(came.slice(0, 4)).toEqual([0, 0, 0, 1])
    expect(came.at(-1)).toBe('')
    expect([invited, undated]).toEqual([2, 1])
    expect(given.lines[drawn.line - 1]?.cells[4]).toBe('Received, dated')
    expect(lineOf('Invitations that came', given)).toEqual(['Invitations that came', '', 2, '', '', '1 without a day'])
  })

  test('invitations that have no day are not drawn as none', () => {
    const undated = sentWith({})
    const given = dashboardOf({ request: { ...request, rows: undated }, rows: undated, today })
    const drawn = given.drawings.find(({ title }) => title.startsWith('Invitations'))!
    const weeks = given.lines.slice(drawn.line, drawn.line + drawn.lines - 1)
    expect(weeks.every(({ cells }) => cells[4] === '')).toBe(true)
  })

  test('a list without a program says so and draws nothing of it', () => {
    const none = dashboardOf({ request: { ...request, budget: 0 }, rows: named, today })
    expect(none.lines.some(({ cells }) => String(cells[0]).startsWith('No program for this list'))).toBe(true)
    expect(none.drawings).toEqual([])
  })

  test('always has as many lines, whatever the list and the season: a refresh needs no more room', () => {
    fc.assert(
      fc.property(
        fc.subarray([...sent, ...named]),
        fc.integer({ min: 0, max: 3000 }),
        fc.constantFrom('2026-09-01', '2026-10-20', '2027-03-01'),
        (some, budget, day) => {
          const one = dashboardOf({ request: { profile: file, rows: some, budget }, rows: some, today: day })
          expect(one.lines).toHaveLength(block.lines.length)
          for (const { line, lines } of one.drawings) expect(line + lines - 1).toBeLessThanOrEqual(one.lines.length)
        },
      ),
      { numRuns: 25 },
    )
  })
})

test('Days, dollars and percents are written as people here write them', () => {
  expect([dayText('2026-09-03'), dayText('2026-09-03', false), dayText('some day')]).toEqual([
    '3 Sep 2026',
    '3 Sep',
    'some day',
  ])
  expect([dollarFormat(826), dollarFormat(826.5)]).toEqual(['$#,##0', '$#,##0.00'])
  const small = { low: 0.01, mean: 0.02, high: 0.05 }
  expect([percentFormat(small), percentFormat(small, { ...small, high: 0.5 })]).toEqual(['0.0%', '0%'])
})
