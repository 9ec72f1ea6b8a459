import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile, explain, recompute, type Result } from '../../../shared/rules/index.ts'
import { MISSES } from '../../../shared/rules/outcome.ts'
import { resultOf } from '../../../shared/rules/result.ts'
import { checkRow } from '../../../shared/tracker/check.ts'
import { type ColumnId, columnIds, type PlainRow, type Row } from '../../../shared/tracker/columns.ts'
import { checkProfile, type Profile, profileIds } from '../../../shared/tracker/profile.ts'
import { anyProfile, anyRow, anyValue } from './anything.ts'
import { facts, factsOfMine, knowledge, seenAt } from './knowledge.ts'
import { decided, people } from './people.ts'
import { worlds } from './world.ts'

// more of them: RUNS=20000 npx vitest run …
const runs = (few: number) => ({ numRuns: Number(process.env['RUNS'] ?? few) })
const score = (profile: Profile, row: Row): Result => compile(profile).score(row)

const holds = (less: Result, more: Result): void => {
  expect(less.low, 'the low end').toBeLessThanOrEqual(more.low)
  expect(less.high, 'the high end').toBeGreaterThanOrEqual(more.high)
  if (more.tier !== 'not eligible') expect(less.sort, 'the low end if eligible').toBeLessThanOrEqual(more.sort)
}

describe('learning and emptying', () => {
  test('learning a true fact of a program never widens the interval nor leaves it', () => {
    fc.assert(
      fc.property(worlds, people, knowledge(facts), ({ full, vague }, me, [less, more]) => {
        const judge = compile(me.full)
        holds(judge.score(seenAt<Row>(full, vague, less)), judge.score(seenAt<Row>(full, vague, more)))
      }),
      runs(1000),
    )
  })

  test('emptying one cell cannot raise the low end nor lower the high end', () => {
    fc.assert(
      fc.property(worlds, people, fc.constantFrom(...facts), ({ full }, me, id) => {
        const { [id as ColumnId]: _, ...emptied } = full
        holds(score(me.full, emptied), score(me.full, full))
      }),
      runs(1000),
    )
  })

  test('learning a true fact of the applicant never widens the interval nor leaves it', () => {
    fc.assert(
      fc.property(worlds, people, knowledge(facts), knowledge(factsOfMine), (world, me, [seen], [less, more]) => {
        const row = seenAt<Row>(world.full, world.vague, seen)
        const at = (known: typeof less): Profile => seenAt(me.full, me.vague, known, decided)
        holds(score(at(less), row), score(at(more), row))
      }),
      runs(1000),
    )
  })

  test('the fit before any requirement keeps the promise to the last decimal, and what is missed stays missed', () => {
    fc.assert(
      fc.property(worlds, people, knowledge(facts), knowledge(factsOfMine), ({ full }, me, rows, persons) => {
        const [less, more] = ([0, 1] as const).map((at) =>
          compile(seenAt(me.full, me.vague, persons[at], decided)).judge(seenAt<PlainRow>(full, {}, rows[at])),
        )
        if (less === undefined || more === undefined || more.missed !== undefined) return
        expect(less.missed).toBeUndefined()
        expect(less.fit.low).toBeLessThanOrEqual(more.fit.low + 1e-9)
        expect(less.fit.high).toBeGreaterThanOrEqual(more.fit.high - 1e-9)
      }),
      runs(1000),
    )
  })

  test('a row whose sources disagree holds the result of each of its choices', () => {
    fc.assert(
      fc.property(
        worlds,
        people,
        knowledge(facts),
        fc.constantFrom(...facts),
        fc.infiniteStream(anyValue),
        (world, me, [seen], id, others) => {
          const row = seenAt<PlainRow>(world.full, {}, seen)
          const known = row[id as ColumnId]
          const other = others.next().value?.[id as ColumnId]
          if (known === undefined || other === undefined) return
          const disputed = score(me.full, { ...row, [id]: { oneOf: [known, other] } } as Row)
          const visas = id === 'visas' || id === 'j1' || id === 'h1b'
          for (const choice of [known, other]) {
            // a choice that its own row contradicts is none
            if (visas && choice === other) continue
            holds(disputed, score(me.full, { ...row, [id]: choice }))
          }
        },
      ),
      runs(1000),
    )
  })
})

describe('what every result promises', () => {
  const seen = fc
    .tuple(worlds, people, knowledge(facts), knowledge(factsOfMine))
    .map(([world, me, [rows], [mine]]) => ({
      row: seenAt<Row>(world.full, world.vague, rows),
      plain: seenAt<PlainRow>(world.full, {}, rows),
      profile: seenAt<Profile>(me.full, me.vague, mine, decided),
    }))

  test('the trace adds up: points make the fit, and with ceiling and contact the numbers shown', () => {
    fc.assert(
      fc.property(
        seen,
        fc.constantFrom('none' as const, 'in touch' as const, 'advocate' as const),
        ({ row, plain, profile }, contact) => {
          const judge = compile(profile)
          for (const one of [row, plain]) {
            const trace = explain(judge, { ...one, contact })
            const { result, ceiling, networking, factors } = trace
            const sums = recompute(trace)
            for (const factor of factors) {
              expect(factor.points.low).toBeLessThanOrEqual(factor.points.mid + 1e-9)
              expect(factor.points.mid).toBeLessThanOrEqual(factor.points.high + 1e-9)
              expect(factor.points.high).toBeLessThanOrEqual(factor.most + 1e-9)
            }
            expect(factors.reduce((all, { most }) => all + most, 0)).toBeCloseTo(100, 9)
            if (result.tier === 'not eligible') continue
            const end = (at: 'low' | 'mid' | 'high'): number =>
              Math.min(100, Math.min(sums[at], ceiling[at]) + networking)
            expect(Math.abs(end('low') - result.sort - 0.5), 'low').toBeLessThanOrEqual(0.5 + 1e-9)
            expect(Math.abs(result.high - end('high') - 0.5), 'high').toBeLessThanOrEqual(0.5 + 1e-9)
            if (result.fit !== null && one === plain)
              expect(Math.abs(end('mid') - result.fit)).toBeLessThanOrEqual(0.5 + 1e-9)
          }
        },
      ),
      runs(300),
    )
  })

  test('the middle lies inside, and is kept back where the interval is wider than 30', () => {
    fc.assert(
      fc.property(seen, ({ row, profile }) => {
        const { fit, low, high, sort, tier } = score(profile, row)
        for (const end of [low, high, sort]) expect(Number.isInteger(end) && end >= 0 && end <= 100).toBe(true)
        expect(low === 0 || low === sort).toBe(true)
        if (fit === null) expect(high - sort).toBeGreaterThan(30)
        else if (tier !== 'not eligible') {
          expect(fit).toBeGreaterThanOrEqual(sort)
          expect(fit).toBeLessThanOrEqual(high)
          expect(high - sort).toBeLessThanOrEqual(30)
        }
      }),
      runs(300),
    )
  })

  test('a missed must gives 0, 0, 0 and says which; nothing else does', () => {
    fc.assert(
      fc.property(seen, ({ plain, profile }) => {
        const judge = compile(profile)
        const { missed } = judge.judge(plain)
        const { result, requirements, person } = explain(judge, plain)
        const misses = [...person, ...requirements].filter(
          ({ verdict, level }) => verdict === 'misses' && level === 'must',
        )
        expect(misses.length > 0).toBe(missed !== undefined)
        expect(result.tier === 'not eligible').toBe(missed !== undefined)
        if (missed === undefined) return
        expect(result).toMatchObject({
          fit: 0,
          low: 0,
          high: 0,
          sort: 0,
          shown: '0',
          verdict: `not for you: ${missed.topic}`,
        })
        expect(misses.map(({ says }) => `Not eligible. ${says}`)).toContain(result.why)
      }),
      runs(200),
    )
  })

  test('a blank is never no: a row of blanks is neither not eligible nor not IMG-friendly', () => {
    fc.assert(
      fc.property(worlds, people, ({ full }, me) => {
        const judge = compile(me.full)
        if (judge.person.some(({ outcome }) => outcome === MISSES)) return
        // who can use an H-1B alone and takes Step 3 too late needs no program to say no
        if (judge.me.needsVisa && !judge.me.usesJ1 && judge.me.step3 === 'not in time') return
        for (const row of [{}, { specialty: full.specialty ?? '' }]) {
          const { result, general, forMe } = explain(judge, row)
          expect(result.tier).not.toBe('not eligible')
          expect([general.verdict, forMe.verdict]).toEqual(['unknown', 'unknown'])
        }
      }),
      runs(200),
    )
  })

  test('a blank is never no: what is not IMG-friendly with blanks is so when all is known', () => {
    fc.assert(
      fc.property(worlds, people, knowledge(facts), ({ full }, me, states) => {
        const judge = compile(me.full)
        const [less, more] = states.map((known) => explain(judge, seenAt<PlainRow>(full, {}, known)).general.verdict)
        if (less === 'not IMG-friendly') expect(more).toBe('not IMG-friendly')
      }),
      runs(300),
    )
  })

  test('rows sort by what they are at least: a row of blanks never stands above a known good one', () => {
    fc.assert(
      fc.property(seen, ({ row, profile }) => {
        const [known, blank] = [score(profile, row), score(profile, { specialty: row.specialty ?? '' })]
        if (known.tier !== 'not eligible') expect(blank.sort).toBeLessThanOrEqual(known.sort)
      }),
      runs(200),
    )
  })

  test('whatever a request may carry is judged: no exception, plain JSON, the same twice', () => {
    fc.assert(
      fc.property(anyRow, anyProfile, (row, profile) => {
        expect(checkRow(row, 1)).toEqual([])
        expect(checkProfile(profile)).toEqual([])
        const trace = explain(compile(profile), row)
        expect(JSON.parse(JSON.stringify(trace))).toStrictEqual(trace)
        expect(explain(compile(profile), row)).toStrictEqual(trace)
      }),
      runs(100),
    )
  })

  test('a row judged in its one shape is judged as it came', () => {
    fc.assert(
      fc.property(anyValue, anyProfile, (row, profile) => {
        const judge = compile(profile)
        expect(judge.score(row)).toStrictEqual(resultOf(judge.judge(row), judge.me))
      }),
      runs(150),
    )
  })

  test('there is something to judge for every column and every field', () => {
    const judgeable = fc.sample(fc.tuple(anyRow, anyProfile), 400)
    const seenIds = new Set(judgeable.flatMap(([row, profile]) => [...Object.keys(row), ...Object.keys(profile)]))
    expect([...columnIds, ...profileIds].filter((id) => !seenIds.has(id) && !results.has(id))).toEqual([])
  })
  const results = new Set(['fit', 'low', 'high', 'tier', 'verdict', 'why', 'programId', 'check'])
})
