import { expect, test } from 'vitest'
import { calibrationOf, type Outcome } from '../../../shared/list/calibration.ts'
import { seeded } from './made.ts'

const outcomes = (n: number, chance: (said: number) => number): Outcome[] => {
  const random = seeded(21)
  return Array.from({ length: n }, (_, at) => {
    const said = 0.02 + 0.4 * random()
    return { said, came: random() < chance(said), day: `2026-09-${String(10 + (at % 20))}` }
  })
}

test('what came as often as it was said lies on the line, with n and days', () => {
  const found = calibrationOf(outcomes(4_000, (said) => said))
  expect(found).toMatchObject({ n: 4_000, first: '2026-09-10', last: '2026-09-29' })
  for (const { n, said, came } of found?.curve ?? []) if (n > 300) expect(Math.abs(said - came)).toBeLessThan(0.05)
  expect(found?.brier).toBeLessThan(found?.uninformed ?? 0)
})

test('what came half as often lies under it', () => {
  for (const { n, said, came } of calibrationOf(outcomes(4_000, (said) => said / 2))?.curve ?? [])
    if (n > 300) expect(came).toBeLessThan(said)
})

test('the curve rises, its groups hold five or more, and what they hide is counted', () => {
  const found = calibrationOf(outcomes(120, (said) => said))
  const curve = found?.curve ?? []
  curve.slice(1).forEach(({ came, from }, at) => {
    expect(came).toBeGreaterThan(curve[at]?.came ?? 1)
    expect(from).toBeGreaterThanOrEqual(curve[at]?.to ?? 1)
  })
  for (const { n } of curve) expect(n).toBeGreaterThanOrEqual(5)
  expect(curve.reduce((sum, { n }) => sum + n, 0) + (found?.hidden ?? 0)).toBe(120)
})

test('fewer than five outcomes are shown to nobody', () => {
  expect(calibrationOf(outcomes(4, (said) => said))).toBeUndefined()
})
