import { describe, expect, test } from 'vitest'
import { chanceOf } from '../../../../shared/list/chance/chance.ts'
import { type Plan, planList } from '../../../../shared/list/plan/plan.ts'
import { costOf } from '../../../../shared/seasons/cost.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import { file, open, rows } from '../file.ts'

const plan = (more: Partial<Parameters<typeof planList>[0]> = {}): Plan => planList({ profile: file, rows, ...more })
const last = (one: Plan): Plan['lines'][number] => one.lines.at(-1) as Plan['lines'][number]
const rowsOf = (one: Plan): number[] => one.lines.map(({ row }) => row)

describe('a plan', () => {
  test('holds what is worth sending, the most useful first, and leaves out what cannot be with its reason', () => {
    const { lines, leftOut, model, status } = plan({ suggestSignals: false })
    expect(leftOut).toMatchObject([{ why: 'not eligible: visa sponsorship' }])
    expect(lines.length + (leftOut[0]?.rows.length ?? 0)).toBe(150)
    lines.forEach(({ gain, match }, at) => {
      expect(gain).toBeLessThanOrEqual((lines[at - 1]?.gain ?? 1) + 1e-9)
      expect(match.mean).toBeGreaterThan(lines[at - 1]?.match.mean ?? 0)
    })
    expect([model, status]).toEqual(['2026.2', 'prior only'])
  })

  test('every number comes with its interval, and the interval holds it', () => {
    const one = plan({ budget: 1_000 })
    for (const { chance, match, interviews, noInterview, points } of one.lines)
      for (const { mean, low, high } of [chance, match, interviews, noInterview, points]) {
        expect(low).toBeLessThanOrEqual(mean)
        expect(high).toBeGreaterThanOrEqual(mean)
      }
    expect(last(one).match.high - last(one).match.low).toBeGreaterThan(0.1)
  })

  test('a place never is likelier than an interview', () => {
    for (const { match, noInterview } of plan().lines) expect(match.mean).toBeLessThanOrEqual(1 - noInterview.mean)
  })

  test('the chance of a row is the one that the row shows alone', () => {
    for (const { row, chance } of plan().lines.slice(0, 20)) {
      const alone = chanceOf(rows[row] as Row, file)
      expect(chance.mean).toBeCloseTo(alone?.mean ?? 0, 5)
      expect(chance.low).toBeCloseTo(alone?.low ?? 0, 5)
      expect(chance.status).toBe('prior only')
    }
  })

  test.each([200, 660, 1_000, 2_500])('a budget of $%d is kept, by the season’s table of fees', (budget) => {
    const one = plan({ budget })
    const cost = costOf(
      2027,
      one.lines.map(({ specialty }) => ({ specialty, applications: 1 })),
    )
    expect(one.cost).toEqual(cost)
    expect(cost).toMatchObject({ dollars: last(one).dollars })
    expect(last(one).dollars).toBeLessThanOrEqual(budget)
    expect(one.lines.reduce((sum, { price }) => sum + (price ?? 0), 0)).toBe(last(one).dollars)
  })

  test('a larger budget never makes it worse, and no list of its size is worth more than its bound', () => {
    let before = 0
    for (const budget of [110, 330, 660, 1_200, 3_000]) {
      const { value, bound, gap } = plan({ budget })
      expect(value).toBeGreaterThan(before)
      expect(bound).toBeGreaterThanOrEqual(value)
      expect(gap).toBeCloseTo(bound / value - 1, 4)
      before = value
    }
  })

  test('dollars a point are the price over what it adds, and the line stops where they pass what a point is worth', () => {
    const { lines, stop } = plan({ dollarsPerPoint: 60 })
    for (const { price, points, dollarsPerPoint } of lines)
      expect(dollarsPerPoint).toBeCloseTo((price ?? 0) / points.mean, 1)
    expect(stop.after).toBeLessThan(lines.length)
    expect(stop.says).toContain('$60 a point')
    expect(plan({ dollarsPerPoint: 120 }).stop.after).toBeGreaterThan(stop.after)
  })

  test('what must be on it is, also where a must is missed, which is told; what must not is not', () => {
    const shut = rows.findIndex(({ visas }) => visas === 'none')
    const one = plan({ most: 12, fixed: [shut, 5], forbidden: [1, 2] })
    expect(rowsOf(one)).toEqual(expect.arrayContaining([shut, 5]))
    expect(rowsOf(one)).not.toContain(1)
    expect(one.warnings).toEqual([{ row: shut, says: 'It is on the list and you miss visa sponsorship.' }])
    expect(one.leftOut).toContainEqual({ why: 'you took it out', rows: [1, 2] })
  })

  test('what was sent already is on it and paid for; what is over is not', () => {
    const sent = rows.map((row, at): Row => (at < 4 ? { ...row, status: at === 3 ? 'rejected' : 'applied' } : row))
    const one = planList({ profile: file, rows: sent, most: 10 })
    expect(rowsOf(one)).toEqual(expect.arrayContaining([0, 1, 2].filter((at) => rows[at]?.visas !== 'none')))
    expect(rowsOf(one)).not.toContain(3)
  })

  test('applications that were rejected are paid for: the counter goes on behind them', () => {
    const medicine = rows.filter(({ specialty }) => specialty === 'Internal Medicine')
    const sent = medicine.map((row, at): Row => (at < 30 ? { ...row, status: 'rejected' } : row))
    const { lines, cost } = planList({ profile: file, rows: sent, most: 2 })
    expect(lines.map(({ price, dollars }) => [price, dollars])).toEqual([
      [30, 360],
      [30, 390],
    ])
    expect(cost).toMatchObject({ dollars: 390 })
    expect(planList({ profile: file, rows: sent, budget: 400 }).lines.length).toBe(2)
  })

  test('a signal on a safety is told, and one on another row is not', () => {
    const safety: Row = {
      ...open,
      setting: 'community',
      imgCount: 50,
      nonUsImgCount: 46,
      step2Typical: 225,
      visaRecord: 'every year',
      imgByYear: [
        [2024, 80],
        [2025, 82],
        [2026, 84],
      ],
    }
    const told = (row: number): unknown =>
      planList({ profile: file, rows: [safety, open], signals: [{ row, level: 'gold' }] }).warnings
    expect(told(0)).toEqual([{ row: 0, says: 'A signal is spent on a safety, which needs it least.' }])
    expect(told(1)).toEqual([])
  })

  test('signals go to the season’s count, gold to what gains most, and one on a row that fails a must is told', () => {
    const shut = rows.findIndex(({ visas, specialty }) => visas === 'none' && specialty === 'Internal Medicine')
    const { signals, warnings, lines } = plan({ signals: [{ row: shut, level: 'gold' }] })
    const medicine = signals.find(({ specialty }) => specialty === 'Internal Medicine')
    expect(medicine?.gives).toEqual({ gold: 3, silver: 12, signal: 0 })
    expect(medicine?.on.filter(({ level }) => level === 'gold').length).toBe(3)
    expect(medicine?.on).toContainEqual({ row: shut, level: 'gold', spent: true, chance: { mean: 0, low: 0, high: 0 } })
    expect(warnings).toEqual([{ row: shut, says: 'A signal is spent on a row where you miss visa sponsorship.' }])
    expect(lines.filter(({ signal }) => signal === 'signal').length).toBe(5)
    expect(last(plan({ budget: 600 })).match.mean).toBeGreaterThan(
      last(plan({ budget: 600, suggestSignals: false })).match.mean,
    )
  })

  test('a signal that is spent counts in the choice of the list', () => {
    const { lines } = plan({ suggestSignals: false })
    const { row } = lines[100] as Plan['lines'][number]
    const place = (one: Plan): number => rowsOf(one).indexOf(row)
    expect(place(plan({ suggestSignals: false, signals: [{ row, level: 'gold' }] }))).toBeLessThan(60)
  })

  test('asked for any place, it takes the likely; asked for preference, the wished for', () => {
    const wished = (slider: number): number =>
      plan({ slider, most: 40 }).lines.filter(({ row }) => rows[row]?.interest === 'high').length
    expect(wished(0)).toBeGreaterThan(wished(1))
    expect(last(plan({ slider: 1, most: 40 })).match.mean).toBeGreaterThan(
      last(plan({ slider: 0, most: 40 })).match.mean,
    )
  })

  test('who would be safe takes what serves a bad file', () => {
    const [plain, careful] = [plan({ slider: 0.2, most: 30 }), plan({ slider: 0.2, most: 30, riskAverse: true })]
    expect(rowsOf(careful)).not.toEqual(rowsOf(plain))
    expect(careful.group.weak.mean).toBeGreaterThanOrEqual(plain.group.weak.mean - 1e-9)
  })

  test('each signal is told with the chance before and after it, gold the larger step', () => {
    const { signals, lines } = plan()
    const stepOf = (row: number, after: number): number => {
      const { mean = 0 } = lines.find((line) => line.row === row)?.chance ?? {}
      const odds = (p: number): number => p / (1 - p)
      return odds(after) / odds(mean)
    }
    const on = signals.flatMap((one) => one.on)
    expect(on.length).toBeGreaterThan(5)
    for (const { row, level, chance } of on) {
      expect([chance.low, chance.mean, chance.high]).toEqual(
        [chance.low, chance.mean, chance.high].sort((a, b) => a - b),
      )
      // the odds grow by e to the shift at most: gates that may be shut hold them back
      const most = Math.exp({ gold: 1.3, silver: 0.8, signal: 1 }[level])
      expect(stepOf(row, chance.mean)).toBeGreaterThan(1)
      expect(stepOf(row, chance.mean)).toBeLessThan(most + 1e-3)
    }
  })

  test('a cap on interviews is counted, and costs something', () => {
    const { capped } = plan({ interviews: 2 })
    const free = plan().lines.at(-1)?.match.mean ?? 0
    expect(capped?.interviews).toBe(2)
    expect(capped?.match.mean).toBeLessThan(free)
    expect(capped?.match.low).toBeLessThan(capped?.match.mean ?? 0)
  })

  test('the best odds together: likelier than any, less where the file reads worse', () => {
    const { group, lines } = plan()
    expect(group.size).toBe(20)
    expect(group.weak.mean).toBeLessThan(group.interview.mean)
    for (const { low, mean, high } of [group.weak, group.interview])
      expect([low, mean, high]).toEqual([low, mean, high].sort((a, b) => a - b))
    expect(group.interview.low).toBeLessThan(group.interview.high)
    expect(group.interview.mean).toBeGreaterThan(Math.max(...lines.map(({ chance }) => chance.mean)))
    expect(new Set(lines.map(({ odds }) => odds))).toEqual(new Set(['long', 'fair', 'best']))
  })

  test('a specialty whose fee is not known is left out of a budget, with the reason, and priced at nothing else', () => {
    const emergency = rows.map((row, at): Row => (at % 2 ? { ...row, specialty: 'Emergency Medicine' } : row))
    const within = planList({ profile: file, rows: emergency, budget: 500 })
    expect(within.leftOut.some(({ why }) => why.includes('Fee not known'))).toBe(true)
    const free = planList({ profile: file, rows: emergency, most: 60 })
    expect(free.cost).toHaveProperty('atLeast')
    expect(free.lines.some(({ price }) => price === null)).toBe(true)
  })

  test('no rows, no list', () => {
    expect(planList({ profile: file, rows: [] })).toMatchObject({ lines: [], value: 0, gap: 0, stop: { after: 0 } })
  })

  test('the same request is the same plan, to the byte', () => {
    expect(JSON.stringify(plan({ budget: 800 }))).toBe(JSON.stringify(plan({ budget: 800 })))
  })
})
