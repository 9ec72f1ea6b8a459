import { type Bench, quantile, round } from './harness.ts'

const TEXTS = [
  '',
  'general',
  'university hospital',
  'regional medical center',
  'st',
  'baptist health',
  'internal medicine',
  'medicl centr',
  'children',
  'north shore',
  'zzzz',
]
const FILTERS = [
  '',
  'specialty=Internal Medicine',
  'specialty=FM&state=NY',
  'state=CA',
  'region=South',
  'specialty=Pediatrics&region=Midwest',
  'visa=J-1',
  'minImg=30',
]
const ROUNDS = 6

/** Searches over the national list, one after the other, as a sidebar sends them. */
export const search = async (bench: Bench): Promise<Record<string, unknown>> => {
  const { url } = await bench.server()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const text of TEXTS)
      for (const filter of FILTERS) {
        const query = new URLSearchParams(`${filter}${text && `&text=${text}`}`)
        const began = performance.now()
        const answer = await fetch(`${url}/v1/programs?${query}`)
        const json = await answer.text()
        if (!answer.ok) throw new Error(`search ${query} answered ${answer.status}: ${json.slice(0, 300)}`)
        times.push(performance.now() - began)
      }
  return {
    search: { p99_ms: round(quantile(times, 0.99)), p50_ms: round(quantile(times, 0.5)), searches: times.length },
  }
}
