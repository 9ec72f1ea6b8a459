import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundled } from '../../server/load.mjs'
import { inRoot } from '../../server/root.ts'
import { CONTRACT } from '../../shared/contract/messages.ts'
import { greedy } from '../../shared/list/choose/greedy.ts'
import { planList } from '../../shared/list/plan/plan.ts'
import { MOST_PLAN_ROWS, MOST_PLANNED } from '../../shared/list/plan/request.ts'
import { bestOfAll, type Family, made } from '../shared/list/made.ts'
import { type Bench, median, round } from './harness.ts'
import { makeRows, profile } from './rows.ts'
import { codesOf } from './score.ts'

/**
 * A whole plan (chances of 6,000 rows, 300 applications, 7 nodes, its bound, signals): in Node, in Node with the JIT
 * switched off and nothing warm, and over HTTP. Beside it how far the greedy list is from the best of all lists where
 * those can all be tried.
 */
export const list = async (bench: Bench): Promise<Record<string, unknown>> => {
  const request = { profile, rows: makeRows(MOST_PLAN_ROWS), most: MOST_PLANNED }
  const plan_ms = round(median(times(15, () => void planList(request))), 1)
  const alone = fileURLToPath(await bundled(inRoot('test/bench/list-alone.ts')))
  const nojit_ms = round(
    Number(execFileSync(process.execPath, ['--jitless', '--no-expose-wasm', alone], { encoding: 'utf8' })),
    0,
  )
  return { list: { plan_ms, nojit_ms, greedy_gap: greedyGap(), ...(await overHttp(bench)) } }
}

const times = (runs: number, run: () => void): number[] =>
  Array.from({ length: runs + 5 }, () => {
    const began = performance.now()
    run()
    return performance.now() - began
  }).slice(5)

const families: readonly Family[] = ['as IMGs find them', 'liked ones are far', 'any place', 'ties', 'shocks apart']

/** The largest share of the best value that a greedy list of any size loses, over 600 made instances with a common shock. */
const greedyGap = (): number => {
  let gap = 0
  for (let seed = 1; seed <= 600; seed++) {
    const one = made(seed, 9, families[seed % families.length] as Family, [0.8, 1.5, 3][seed % 3] as number)
    const best = bestOfAll(one)
    let value = 0
    greedy({ table: one.table, utility: one.utility, most: 9 }).forEach((added, size) => {
      value += added.gain
      gap = Math.max(gap, 1 - value / (best[size + 1] as number))
    })
  }
  return Number(gap.toPrecision(3))
}

const overHttp = async (bench: Bench): Promise<Record<string, number>> => {
  const { url } = await bench.server()
  const body = JSON.stringify({
    contract: CONTRACT,
    profile,
    rows: makeRows(MOST_PLAN_ROWS, await codesOf(url)),
    most: MOST_PLANNED,
  })
  const taken: number[] = []
  for (let run = 0; run < 18; run++) {
    const began = performance.now()
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${url}/v1/lists/plan`, { method: 'POST', body, headers })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`the plan answered ${answer.status}: ${text.slice(0, 300)}`)
    taken.push(performance.now() - began)
  }
  return { api_p50_ms: round(median(taken.slice(3)), 0), body_bytes: body.length }
}
