import { describe, expect, test } from 'vitest'
import { chanceOf, chancesFor } from '../../../../shared/list/chance/chance.ts'
import { posteriorOf } from '../../../../shared/list/season/posterior.ts'
import type { Row } from '../../../../shared/tracker/columns.ts'
import { file, open } from '../file.ts'

const imgs = (imgCount: number): Row => ({ ...open, imgCount, nonUsImgCount: imgCount })
const disputed: Row = { ...open, imgCount: { oneOf: [1, 50] }, nonUsImgCount: { oneOf: [1, 50] } }

describe('where sources disagree', () => {
  test('the range reaches about as far as those of the two together', () => {
    const [low, both, high] = [imgs(1), disputed, imgs(50)].map((row) => chanceOf(row, file))
    expect(both?.low).toBeLessThan((low?.mean ?? 0) * 0.9)
    expect(both?.high).toBeGreaterThan((high?.mean ?? 1) * 1.5)
  })

  test('a dispute that no requirement turns on is no guess of one', () => {
    expect(chanceOf(disputed, file)?.guesses).toEqual([])
    expect(chanceOf({ ...open, visas: { oneOf: ['none', 'J-1 only'] } }, file)?.guesses).toMatchObject([
      { topic: 'what sources disagree about', chance: 0.5 },
    ])
  })
})

describe('at the door', () => {
  test('who does not say whether a visa is needed is counted as needing one, and that is told as a guess', () => {
    const guessIn = (needsVisa?: 'yes'): unknown => {
      const { needsVisa: _said, ...rest } = file
      const profile = needsVisa === undefined ? rest : { ...rest, needsVisa }
      return chancesFor(profile)
        .chance(open)
        ?.facts.find(({ topic }) => topic === 'you need a visa')?.guess
    }
    expect([guessIn(), guessIn('yes')]).toEqual([true, false])
  })

  test.each(['invited', 'rejected', 'nothing'] as const)(
    'sure or impossible, and %s: every figure is a number',
    (heard) => {
      for (const interview of [0, 1])
        for (const out of [0, 1]) {
          const { weights, match, remaining } = posteriorOf(
            [{ interview, gate: 1, ranked: 0.2, sigma: 0.7, heard }],
            out,
          )
          for (const figure of [...weights, match.before, match.now, ...remaining])
            expect(figure).toBeGreaterThanOrEqual(0)
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
        }
    },
  )
})
