import type { SearchAnswer } from '../../shared/contract/messages.ts'
import autocannon from 'autocannon'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { bundled } from '../../server/load.mjs'
import { inRoot } from '../../server/root.ts'
import { type Bench, freePort, median, round } from './harness.ts'
import { scoreBody } from './rows.ts'

const SECONDS = 5
const ROUNDS = 3
const CONNECTIONS = 8

/**
 * `POST /v1/score` at 1,000 rows against a handler that only parses the same body and answers as many bytes: the same
 * machine, the same run, one process each, turn by turn; the median of three.
 */
export const score = async (bench: Bench): Promise<Record<string, unknown>> => {
  const { url, pid } = await bench.server()
  const codes = await codesOf(url)
  const body = scoreBody(1_000, codes)
  const answer = await post(`${url}/v1/score`, body)
  if (!answer.ok) throw new Error(`score answered ${answer.status}: ${await answer.text()}`)
  const bytes = (await answer.text()).length
  const limit = await startLimit(bytes)
  const product: number[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    bench.say(`score, round ${round + 1} of ${ROUNDS}`)
    product.push(await rate(`${url}/v1/score`, body))
    bare.push(await rate(limit.url, body))
  }
  limit.stop()
  return {
    score: {
      ratio: round(median(product) / median(bare), 3),
      requests_per_s: round(median(product), 1),
      limit_requests_per_s: round(median(bare), 1),
      body_bytes: body.length,
      answer_bytes: bytes,
    },
    rss_mb: round(residentMb(pid), 0),
  }
}

const post = (url: string, body: string): Promise<Response> =>
  fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })

const rate = async (url: string, body: string): Promise<number> => {
  const load = (duration: number): Promise<autocannon.Result> =>
    autocannon({
      url,
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
      connections: CONNECTIONS,
      duration,
    })
  await load(1)
  const { requests, non2xx, errors } = await load(SECONDS)
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refused and ${errors} failed of ${requests.total}`)
  return requests.average
}

const startLimit = async (bytes: number): Promise<{ url: string; stop(): void }> => {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [new URL(await bundled(inRoot('test/bench/limit.ts'))).pathname, String(port), String(bytes)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await new Promise((ok) => child.stdout.once('data', ok))
  return { url: `http://127.0.0.1:${port}/`, stop: () => void child.kill() }
}

/** NRMP codes that the database knows, so that blanks are really completed. */
export const codesOf = async (url: string): Promise<string[]> => {
  const codes: string[] = []
  let cursor: string | undefined = ''
  while (codes.length < 1_000 && cursor !== undefined) {
    const page = (await (
      await fetch(`${url}/v1/programs?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
    ).json()) as SearchAnswer
    for (const { nrmp } of page.programs) codes.push(...nrmp.slice(0, 1))
    cursor = page.next
  }
  return codes
}
const residentMb = (pid: number): number => {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kb) / 1024
}
