import { expect, test } from 'vitest'
import { samplePrograms, sampleProfile } from '../../prisma/sample.ts'
import { sampleBatch } from '../../server/sample.ts'
import { compile } from '../../shared/rules/index.ts'
import { columnOf, type ColumnId, factColumns } from '../../shared/tracker/columns.ts'
import { checkProfile } from '../../shared/tracker/profile.ts'

const judge = compile(sampleProfile)
const results = samplePrograms.map(({ row }) => ({ row, result: judge.score(row) }))
const count = <T>(items: readonly T[]) => {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

test('Every program says that it is a sample, and leads to example.org alone', () => {
  expect(samplePrograms.length).toBeGreaterThanOrEqual(85)
  for (const { row, codes } of samplePrograms) {
    expect(row.program).toMatch(/ \(sample\)$/)
    expect(row.site).toMatch(/^https:\/\/example\.org\//)
    expect(row.acgmeCode).toMatch(/^\d{5}99\d{3}$/)
    for (const { kind, value, trackName } of codes)
      if (kind === 'nrmp')
        expect([value, trackName]).toEqual([expect.stringMatching(/^9\d{3}/), expect.stringContaining('(sample)')])
  }
})

test('Every value fits its column, the profile fits its fields, and no two programs share a code', () => {
  for (const { said } of samplePrograms)
    for (const { facts, day } of said) {
      expect(day).toMatch(/^202[56]-\d\d-\d\d$/)
      for (const [field, value] of Object.entries(facts))
        expect([field, columnOf(field as ColumnId).kind.check(value)]).toEqual([field, true])
    }
  expect(checkProfile(sampleProfile)).toEqual([])
  const codes = samplePrograms.flatMap((program) => program.codes.map(({ value }) => value))
  expect(new Set(codes).size).toBe(codes.length)
})

test('As an import it says everything once: names, codes, days, and what contradicts', () => {
  const { programs, source } = sampleBatch()
  expect(source).toMatchObject({ name: 'Fictional sample', licence: 'open' })
  expect(programs.length).toBe(samplePrograms.reduce((sum, { said }) => sum + said.length, 0))
  expect(programs.every(({ day, codes }) => day !== undefined && codes.length >= 2)).toBe(true)
})

test('Every tier occurs, and none is most of the list', () => {
  const tiers = count(results.map(({ result }) => result.tier))
  for (const tier of ['safety', 'target', 'reach', 'not eligible', 'clarify', 'clarify (target)', 'clarify (reach)'])
    expect([tier, (tiers.get(tier) ?? 0) >= 4]).toEqual([tier, true])
  expect(Math.max(...tiers.values())).toBeLessThan(samplePrograms.length / 3)
})

test('Every verdict occurs', () => {
  const verdicts = new Set(results.map(({ result }) => result.verdict.replace(/ for you.*|: .*/, '')))
  for (const verdict of ['IMG-friendly', 'IMG-open', 'IMG-possible', 'not IMG-friendly', 'record not known', 'not'])
    expect([...verdicts]).toContain(verdict)
})

test('A fit is shown as a number, as a range, as a range if eligible, and as nothing', () => {
  const shapes = new Set(
    results.map(({ result }) => result.shown.replace(/\d+/g, (figure) => (figure === '0' ? '0' : 'n'))),
  )
  for (const shape of ['n', 'n–n if eligible', '0 or n–n', '0']) expect([...shapes]).toContain(shape)
})

test.each<[what: string, why: RegExp]>([
  ['a falling share', /falling/],
  ['no IMG in three classes', /\b0 of \d+\).*2024–2026/],
  ['visas that a program gives in some years only', /inconsistent/],
  ['a deadline that has passed', /deadline 2026-1\d/],
  ['a minimum that the applicant misses', /below the minimum/],
  ['a program that sponsors no visa', /sponsors no visa/],
])('It has %s', (_, why) => {
  expect(results.some(({ result }) => why.test(result.why))).toBe(true)
})

test('It has preferences, limits whose strictness is not said, small classes, and sources that disagree', () => {
  const rows = samplePrograms.map(({ row }) => row)
  const limits = rows.flatMap(({ step2Minimum }) => (typeof step2Minimum === 'object' ? [step2Minimum] : []))
  expect(limits.some(({ strict }) => strict === false)).toBe(true)
  expect(limits.some(({ strict }) => strict === undefined)).toBe(true)
  expect(rows.filter(({ positions = 99 }) => positions <= 5).length).toBeGreaterThan(8)
  const disputed = samplePrograms.filter(({ said }) => said.some(({ day }, at) => at > 0 && day === said[0]?.day))
  expect(disputed.length).toBeGreaterThanOrEqual(4)
})

test('About a third of what is worth knowing is unknown, and about a third of the programs is documented well', () => {
  // support, tracks and links are known of few; these are what a tracker asks first
  const asked = factColumns.filter((field) =>
    [
      'positions',
      'residents',
      'nonUsImgPercent',
      'visas',
      'step2Minimum',
      'attempts',
      'gradYears',
      'usce',
      'usLetters',
      'open',
    ].includes(field),
  )
  const known = samplePrograms.map(({ row }) => asked.filter((field) => row[field] !== undefined).length / asked.length)
  const share = known.reduce((sum, one) => sum + one, 0) / known.length
  expect(share).toBeGreaterThan(0.55)
  expect(share).toBeLessThan(0.75)
  const documented = known.filter((one) => one >= 0.8).length / known.length
  expect(documented).toBeGreaterThan(0.25)
  expect(documented).toBeLessThan(0.6)
})
