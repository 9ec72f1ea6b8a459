import type { JSX } from 'preact'
import type { Explanation } from '../../../shared/rules/index.ts'
import { Factor } from '../parts/factor.tsx'
import { rangeWords } from '../words.ts'

/** The factors by their points, the sum they make, and what stands between the sum and the fit. */
export const Factors = ({ explanation }: { explanation: Explanation }): JSX.Element => {
  const { factors, cap, networking, result } = explanation
  const byPoints = [...factors].sort((a, b) => b.points.mid - a.points.mid || b.most - a.most)
  const longest = Math.max(...factors.map(({ most }) => most))
  const sum = (end: 'low' | 'high'): number => factors.reduce((all, { points }) => all + points[end], 0)
  const missed = result.tier === 'not eligible'
  return (
    <section>
      <h3>What decides</h3>
      {byPoints.map((factor) => (
        <Factor key={factor.id} factor={factor} longest={longest} />
      ))}
      <p class="sum">
        <span>Sum of points</span>
        <span class="tabular">{rangeWords(sum('low'), sum('high'))} of 100</span>
      </p>
      {networking === 0 || missed ? null : (
        <p class="sum">
          <span>Your contact there</span>
          <span class="tabular">+{networking}</span>
        </p>
      )}
      {missed ? <p class="small cap">A missed requirement makes the fit 0, whatever the sum.</p> : null}
      {cap === undefined ? null : <p class="small cap">{cap}</p>}
    </section>
  )
}
