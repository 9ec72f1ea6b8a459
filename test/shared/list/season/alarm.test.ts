import { expect, test } from 'vitest'
import { seasonOf } from '../../../../shared/list/season/season.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import { file, open } from '../file.ts'

const sent = (many: number): Row[] => Array.from({ length: many }, () => ({ ...open, status: 'applied' }))
// a strong file, so that silence is rare as soon as invitations are out
const strong = { ...file, step2: 270 }

test('two weeks after September an alarm may be raised, and not a day before, however rare so few are', () => {
  const [before, then] = ['2026-10-13', '2026-10-14'].map((day) => seasonOf(sent(300), strong, day))
  expect(before?.soFew.mean).toBeLessThan(0.1)
  expect([before?.alarm, then?.alarm]).toEqual([false, true])
})

test('the last day of a season’s invitations is the last one of an alarm', () => {
  expect(['2027-01-31', '2027-02-01'].map((day) => seasonOf(sent(300), strong, day).alarm)).toEqual([true, false])
})

test('so few as come in 15 of 100 seasons or more are no alarm', () => {
  const seen = Array.from({ length: 60 }, (_, at) => seasonOf(sent(5 * (at + 1)), file, '2026-11-23'))
  const chances = seen.map(({ soFew }) => soFew.mean)
  // the lists reach from what is usual to what is rare, close to the line on both sides
  expect(chances.some((chance) => chance > 0.15 && chance < 0.17)).toBe(true)
  expect(chances.some((chance) => chance > 0.13 && chance < 0.15)).toBe(true)
  for (const { alarm, soFew } of seen) expect(alarm).toBe(soFew.mean < 0.15)
})

test('four applications raise none, be they ever so likely', () => {
  // the whole of a season gone by, to a program that hardly rejects
  const rows: Row[] = Array.from({ length: 5 }, () => ({
    ...open,
    status: 'applied',
    residents: 60,
    imgCount: 60,
    nonUsImgCount: 60,
  }))
  const keen = { ...file, step2: 300, needsVisa: 'no' as const, workStatus: 'permanent resident' as const }
  const season = (many: number): boolean => seasonOf(rows.slice(0, many), keen, '2027-01-30').alarm
  expect([season(4), season(5)]).toEqual([false, true])
})
