import { expect, test } from 'vitest'
import { playMoves } from './moves.ts'

/** The bench plays 1,000. */
test.each([1, 2, 3, 4])(
  'what is said of a program and a field stays with them through 20 sorts, inserts, moves, copies and deletes (%i)',
  async (seed) => {
    const { misplaced, checked } = await playMoves(seed, 20)
    expect(misplaced).toEqual([])
    expect(checked).toBe(20 * 50)
  },
)
