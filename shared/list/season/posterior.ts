import { levelOf, logisticAt } from '../chance/table.ts'
import { gridOf, type Nodes } from '../numbers/nodes.ts'

/** One application that is in. */
export interface Sent {
  /** calibrated chance of an interview, before anything was heard; gates in `gate` */
  readonly interview: number
  readonly gate: number
  readonly ranked: number
  readonly sigma: number
  readonly heard: 'invited' | 'rejected' | 'nothing'
}

/** What has been heard by a day says of the file's quality, and of what is still to come. */
export interface Posterior {
  readonly nodes: Nodes
  /** of the nodes, now */
  readonly weights: readonly number[]
  /** of each node: interviews expected by the day before anything was heard */
  readonly expected: readonly number[]
  /** mean of the file's quality, times the common shock: how much it reads better or worse, on the logit */
  readonly shift: number
  readonly match: { readonly before: number; readonly now: number }
  /** of each application: chance that an interview is had or still comes, now */
  readonly remaining: readonly number[]
  /** of each application at each node: of an interview before anything was heard, and of one that is had or still comes */
  readonly chances: readonly (readonly number[])[]
  readonly left: readonly (readonly number[])[]
}

/** Closer than for a plan: what is heard moves the weights away from the middle. */
export const fineNodes = (): Nodes => gridOf(3.5, 4)

/**
 * The chance that an interview is had or still comes, for one quality of the file.
 * @param p of an interview before anything was heard @param out the share of the season's invitations that is out
 */
export const remainingOf = (p: number, heard: Sent['heard'], out: number): number =>
  heard === 'invited' ? 1 : heard === 'rejected' || out === 1 ? 0 : (p * (1 - out)) / (1 - p * out)

/** @param out the share of the season's invitations that is out: silence before they are is no rejection */
export const posteriorOf = (sent: readonly Sent[], out: number): Posterior => {
  const nodes = fineNodes()
  const chances = sent.map((one) => chancesOf(one, nodes))
  const logs = nodes.weights.map((weight, node) =>
    sent.reduce(
      (sum, { heard }, at) => sum + logLikelihood(heard, chances[at]?.[node] as number, out),
      Math.log(weight),
    ),
  )
  const most = Math.max(...logs)
  const raw = logs.map((log) => Math.exp(log - most))
  const all = raw.reduce((sum, one) => sum + one, 0)
  const weights = raw.map((one) => one / all)
  const left = (at: number, node: number): number =>
    remainingOf(chances[at]?.[node] as number, (sent[at] as Sent).heard, out)
  const match = (by: readonly number[], chance: (at: number, node: number) => number): number =>
    by.reduce((sum, weight, node) => {
      const none = sent.reduce((free, { ranked }, at) => free * (1 - ranked * chance(at, node)), 1)
      return sum + weight * (1 - none)
    }, 0)
  const mean = nodes.z.reduce((sum, z, node) => sum + (weights[node] as number) * z, 0)
  const shock = sent.reduce((sum, { sigma }) => sum + sigma, 0) / Math.max(sent.length, 1)
  return {
    nodes,
    weights,
    expected: nodes.z.map((_, node) => out * chances.reduce((sum, one) => sum + (one[node] as number), 0)),
    shift: mean * shock,
    match: { before: match(nodes.weights, (at, node) => chances[at]?.[node] as number), now: match(weights, left) },
    remaining: sent.map((_, at) => weights.reduce((sum, weight, node) => sum + weight * left(at, node), 0)),
    chances,
    left: sent.map((_, at) => nodes.z.map((_z, node) => left(at, node))),
  }
}

const chancesOf = ({ interview, gate, sigma }: Sent, nodes: Nodes): number[] => {
  if (interview <= 0 || interview >= 1) return nodes.z.map(() => gate * interview)
  const level = levelOf(interview, sigma, nodes)
  return nodes.z.map((z) => gate * logisticAt(level, sigma, z))
}

const logLikelihood = (heard: Sent['heard'], p: number, out: number): number => {
  const likelihood = heard === 'invited' ? p : 1 - p * (heard === 'rejected' ? 1 : out)
  // what could not have happened says as much of every quality
  return Math.log(Math.max(likelihood, 1e-12))
}

/**
 * By what all remaining chances are multiplied, for a card or a cell: the quality taken as a gamma of the same spread.
 * @param sigma common shock @param invited so far @param expected by now
 */
export const multiplierOf = (sigma: number, invited: number, expected: number): number => {
  const k = 1 / (Math.exp(sigma * sigma) - 1)
  return (k + invited) / (k + expected)
}
