import { logistic, logit } from '../numbers/logit.ts'
import type { Nodes } from '../numbers/nodes.ts'

/** One program as the model sees one applicant. */
export interface Chances {
  /** calibrated chance of an interview, the gates set aside: averaged over the file's hidden quality */
  readonly interview: number
  /** chance that every hard gate is passed: visa, graduation, score, experience */
  readonly gate: number
  /** chance to be ranked high enough once interviewed */
  readonly ranked: number
  /** common shock of its specialty, on the logit of an interview */
  readonly sigma: number
}

/** Node-major, `[node * n + program]`: of an interview, and of an interview that ends in a place. */
export interface Table {
  readonly n: number
  readonly nodes: Nodes
  readonly interview: Float64Array
  readonly success: Float64Array
}

/**
 * What each program's chances are at each quality of the file. The quality moves the interview alone: how much of it
 * helps the ranking too differs between specialties without a pattern, so it is taken as none.
 */
export const tableOf = (programs: readonly Chances[], nodes: Nodes): Table => {
  const n = programs.length
  const interview = new Float64Array(n * nodes.z.length)
  const success = new Float64Array(n * nodes.z.length)
  programs.forEach(({ interview: p, gate, ranked, sigma }, at) => {
    const certain = p <= 0 || p >= 1 || sigma === 0
    const level = certain || gate === 0 ? 0 : levelOf(p, sigma, nodes)
    nodes.z.forEach((z, node) => {
      const invited = gate * (certain ? p : logisticAt(level, sigma, z))
      interview[node * n + at] = invited
      success[node * n + at] = invited * ranked
    })
  })
  return { n, nodes, interview, success }
}

/** Chance of an interview, gates aside, of a file whose quality is z. */
export const logisticAt = (level: number, sigma: number, z: number): number => logistic(level + sigma * z)

/** A table of some of its programs, in the order given. */
export const tableAmong = ({ n, nodes, interview, success }: Table, programs: readonly number[]): Table => {
  const pick = (all: Float64Array): Float64Array => {
    const some = new Float64Array(programs.length * nodes.z.length)
    for (let node = 0; node < nodes.z.length; node++)
      programs.forEach((program, at) => (some[node * programs.length + at] = all[node * n + program] as number))
    return some
  }
  return { n: programs.length, nodes, interview: pick(interview), success: pick(success) }
}

/**
 * The level at which a chance, averaged over the file's hidden quality, is the calibrated one: `logit(mean)` itself would
 * be too low or too high, as the logistic is not straight. Newton's steps, to 1e-12.
 * @param mean between 0 and 1, neither of them
 * @param sigma spread of the hidden quality on the logit
 */
export const levelOf = (mean: number, sigma: number, { z, weights }: Nodes): number => {
  let level = logit(mean)
  for (let step = 0; step < 50; step++) {
    let average = 0
    let slope = 0
    for (let node = 0; node < z.length; node++) {
      const p = logistic(level + sigma * (z[node] as number))
      average += (weights[node] as number) * p
      slope += (weights[node] as number) * p * (1 - p)
    }
    const change = (average - mean) / slope
    // far out the curve is flat, and a whole step would leap over the answer
    level -= Math.max(-2, Math.min(2, change))
    if (Math.abs(change) < 1e-13) break
  }
  return level
}
