import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  calibrationOf,
  type Event,
  events,
  mayShow,
  SMALLEST_GROUP,
  stretchOf,
  type Tally,
} from '../../../../shared/list/chance/calibration.ts'
import { seeded } from '../made.ts'

interface Told {
  readonly person: string
  readonly said: number
  readonly came: boolean
  readonly event?: Event
  readonly season?: number
  readonly month?: string
}

/** Summed up as the database does: a person's outcomes of one stretch, season and month are one line. */
const tallied = (all: readonly Told[]): Tally[] =>
  all.map(({ person, said, came, event = 'interview', season = 2027, month = '2026-09' }) => ({
    event,
    stretch: stretchOf(event, said),
    person,
    season,
    month,
    n: 1,
    said,
    came: Number(came),
    squares: (said - Number(came)) ** 2,
  }))

const told = (people: number, each: number, chance: (said: number) => number): Told[] => {
  const random = seeded(21)
  return Array.from({ length: people * each }, (_, at) => {
    const said = 0.02 + 0.5 * random()
    return { person: `applicant ${at % people}`, said, came: random() < chance(said) }
  })
}

test('what came as often as it was said lies on the line, within its range', () => {
  const found = calibrationOf('interview', tallied(told(100, 40, (said) => said)))
  expect(found).toMatchObject({ n: 4000, people: 100, seasons: [2027], first: '2026-09', last: '2026-09', hidden: 0 })
  for (const { said, came, low, high } of found?.curve ?? []) {
    expect(Math.abs(said - came)).toBeLessThan(0.05)
    expect(low).toBeLessThan(came)
    expect(high).toBeGreaterThan(came)
  }
  expect(found?.brier).toBeLessThan(found?.uninformed ?? 0)
})

test('what came half as often lies under it, beyond the range', () => {
  const { curve = [] } = calibrationOf('interview', tallied(told(100, 40, (said) => said / 2))) ?? {}
  expect(curve.slice(2).every(({ said, high }) => high < said)).toBe(true)
})

test('the range is wider where the same number of applications is of fewer people', () => {
  const widthOf = (people: number): number => {
    const all = Array.from({ length: 100 }, (_, at) => ({ person: `p${at % people}`, said: 0.15, came: at % 5 === 0 }))
    const [point] = calibrationOf('interview', tallied(all))?.curve ?? []
    return (point?.high ?? 0) - (point?.low ?? 1)
  }
  expect(widthOf(5)).toBeGreaterThan(1.3 * widthOf(100))
})

test.each([
  ['interview', 0, 0],
  ['interview', 0.0499, 0],
  ['interview', 0.05, 1],
  ['interview', 0.2, 3],
  ['interview', 0.4, 4],
  ['interview', 1, 4],
  ['match', 0.25, 1],
  ['match', 1, 3],
] as const)('for %s a chance of %d is in stretch %d, whatever else was said', (event, said, stretch) => {
  expect(stretchOf(event, said)).toBe(stretch)
})

test('four people are shown to nobody, however much they tell', () => {
  expect(calibrationOf('interview', tallied(told(4, 200, (said) => said)))).toBeUndefined()
})

test('a stretch, a season or a month of four people is named nowhere, and is in no total', () => {
  const five = Array.from({ length: 5 }, (_, at) => ({ person: `p${at}`, said: 0.03, came: at === 0 }))
  const four = five.slice(1).map((one) => ({ ...one, said: 0.3, season: 2026, month: '2025-10' }))
  const apart = five.slice(1).map((one) => ({ ...one, season: 2026, month: '2025-10' }))
  expect(calibrationOf('interview', tallied([...five, ...four]))).toEqual(calibrationOf('interview', tallied(five)))
  expect(calibrationOf('interview', tallied([...five, ...apart]))).toMatchObject({
    n: 9,
    seasons: [2027],
    first: '2026-09',
  })
})

const anyTold = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 9 }).map((at) => `p${at}`),
    said: fc.double({ min: 0, max: 1, noNaN: true }),
    came: fc.boolean(),
    event: fc.constantFrom(...events),
  }),
  { maxLength: 80 },
)

test('whatever is told, what is shown adds up to itself: nothing is left by subtracting its parts from its total', () => {
  fc.assert(
    fc.property(anyTold, fc.constantFrom(...events), (all, event) => {
      const found = calibrationOf(event, tallied(all))
      const { curve = [], n = 0, people = 0 } = found ?? {}
      expect(curve.reduce((sum, one) => sum + one.n, 0)).toBe(n)
      expect(Math.max(0, ...curve.map((one) => one.people))).toBe(people)
      for (const point of curve) {
        expect(point.people).toBeGreaterThanOrEqual(SMALLEST_GROUP)
        expect(point.said).toBeGreaterThanOrEqual(point.from)
        expect(point.said).toBeLessThanOrEqual(point.to)
      }
      curve.slice(1).forEach(({ line }, at) => expect(line).toBeGreaterThanOrEqual(curve[at]?.line ?? 1))
    }),
  )
})

/** Who gives and who takes back, in one stretch; whoever takes back and gives again comes as somebody new. */
const anyHistory = fc.array(
  fc.record({ does: fc.constantFrom('gives', 'gives', 'gives', 'gives again', 'takes back'), which: fc.nat(1000) }),
  { minLength: 30, maxLength: 60 },
)

test('of all that was ever shown nothing can be added and subtracted so that fewer than five people are left', () => {
  let shownTwice = 0
  fc.assert(
    fc.property(anyHistory, (history) => {
      const shown = groupsEver(history)
      shownTwice += Number(shown.length > 1)
      for (const coefficients of signs(Math.min(shown.length, 6))) {
        const left = new Map<string, number>()
        coefficients.forEach((sign, at) => {
          for (const person of shown[at] ?? []) left.set(person, (left.get(person) ?? 0) + sign)
        })
        const people = [...left.values()].filter((weight) => weight !== 0).length
        expect(people === 0 || people >= SMALLEST_GROUP).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
  expect(shownTwice).toBeGreaterThan(30)
})

/** Every group that was shown at some time, by the people in it. */
const groupsEver = (history: readonly { does: string; which: number }[]): string[][] => {
  const ever: string[][] = []
  let here: { person: string; seen: boolean; group: number | undefined }[] = []
  let comers = 0
  const gone: string[] = []
  let returns = 0
  history.forEach(({ does, which }, turn) => {
    const one = here[which % Math.max(1, here.length)]
    const breaks = (group: number | undefined): void => {
      if (group !== undefined) here = here.map((o) => (o.group === group ? { ...o, group: undefined } : o))
    }
    if (does === 'gives' || one === undefined) {
      // nobody knows any more who it was that went
      const again = which % 3 === 0 ? gone[returns] : undefined
      if (again !== undefined) returns += 1
      here.push({ person: again ?? `p${comers++}`, seen: false, group: undefined })
    } else {
      breaks(one.group)
      here = here.filter(({ person }) => person !== one.person)
      if (does === 'gives again') here.push({ person: one.person, seen: one.seen, group: undefined })
      else if (one.seen) gone.push(one.person)
    }
    const waiting = here.filter(({ group }) => group === undefined)
    if (!mayShow(waiting, gone.length)) return
    ever.push(waiting.map(({ person }) => person))
    here = here.map((o) => (o.group === undefined ? { person: o.person, seen: true, group: turn } : o))
  })
  return ever
}

const signs = (many: number): number[][] =>
  many === 0 ? [] : [...Array(3 ** many).keys()].map((code) => digits(code, many)).filter((all) => all.some(Boolean))
const digits = (code: number, many: number): number[] =>
  Array.from({ length: many }, (_, at) => (Math.floor(code / 3 ** at) % 3) - 1)
