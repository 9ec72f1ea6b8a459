import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parametersFile } from '../../../../server/model/file.ts'
import { fitAll } from '../../../../server/model/fit.ts'
import { inRoot } from '../../../../server/root.ts'
import { fittedSpecialties, modelOf, shared } from '../../../../shared/list/chance/model.ts'
import { rankListFigures, fit } from '../../../../shared/list/chance/rank-lists.ts'

describe('the parameters', () => {
  test('fitting again gives the file that ships, to the digit', () => {
    const file = readFileSync(inRoot('shared/list/chance/parameters.ts'), 'utf8')
    expect(parametersFile(fitAll())).toBe(file)
  })

  test('internal medicine: a match rate within a point of 48.5 %, lists within 0.4 of 6.1 and 2.5 ranks', () => {
    const { level, ranked, shock } = modelOf('IM')
    const said = rankListFigures({ level: level.value, ranked: ranked.value, shock: shock.value })
    expect(Math.abs(100 * said.matchRate - 48.5)).toBeLessThan(1)
    expect(Math.abs(said.ranksMatched - 6.1)).toBeLessThan(0.4)
    expect(Math.abs(said.ranksUnmatched - 2.5)).toBeLessThan(0.4)
  })

  test('a calibrated specialty has 200 people or more, and every parameter has its error, status and source', () => {
    for (const { people, level, ranked, shock, slope } of fittedSpecialties()) {
      expect(level.status).toBe(people >= 200 ? 'calibrated' : 'prior only')
      for (const one of [level, ranked, shock, slope]) {
        expect(one.error).toBeGreaterThan(0)
        expect(one.source).toMatch(/\w/)
      }
    }
    for (const one of Object.values(shared)) {
      expect(one.status).toBe('prior only')
      expect(one.error).toBeGreaterThan(0)
      expect(one.source).toMatch(/\w/)
    }
  })

  test('a specialty that nothing was published of has the figures of all, as a guess', () => {
    expect(modelOf('Urology')).toMatchObject({ people: 0, level: { status: 'prior only' } })
  })

  test('what a model says is what is fitted back to it', () => {
    const model = { level: 1.1, ranked: 0.2, shock: 0.9 }
    const said = rankListFigures(model)
    const back = fit(said.matchRate, said.ranksMatched, 0.9)
    expect(back.level).toBeCloseTo(1.1, 6)
    expect(back.ranked).toBeCloseTo(0.2, 6)
  })

  test('the figures of the tables are counted from the closed form: against a season played out', () => {
    // one quality of the file, so that the sum over it is of one term
    const said = rankListFigures({ level: 0.5, ranked: 0.3, shock: 0 })
    const mean = Math.exp(0.5)
    const chance = (n: number): number => (Math.exp(-mean) * mean ** n) / factorial(n)
    const ns = Array.from({ length: 40 }, (_, at) => at + 1)
    const matched = sum(ns.map((n) => chance(n) * (1 - 0.7 ** n)))
    expect(said.matchRate).toBeCloseTo(matched / sum(ns.map(chance)), 9)
    expect(said.ranksMatched).toBeCloseTo(sum(ns.map((n) => n * chance(n) * (1 - 0.7 ** n))) / matched, 9)
    expect(said.ranksUnmatched).toBeCloseTo(
      sum(ns.map((n) => n * chance(n) * 0.7 ** n)) / sum(ns.map((n) => chance(n) * 0.7 ** n)),
      9,
    )
  })
})

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
