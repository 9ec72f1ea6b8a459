import { playMoves } from '../apps-script/threads/moves.ts'
import type { Bench } from './harness.ts'

const LISTS = 40
const MOVES = 25

/** Random sorts, inserts, moves and copies of lists on which everything is talked about. */
export const threads = async (bench: Bench): Promise<Record<string, unknown>> => {
  const all = { moves: 0, checked: 0, misplaced: 0 }
  for (let list = 1; list <= LISTS; list++) {
    const { moves, checked, misplaced } = await playMoves(list, MOVES)
    all.moves += moves
    all.checked += checked
    all.misplaced += misplaced.length
    for (const what of misplaced.slice(0, 5)) bench.say(`threads, list ${list}: ${what}`)
  }
  return { threads: all }
}
