import type { Applicant } from './applicant.ts'
import { factors } from './fit.ts'
import type { Judged } from './judge.ts'
import { UNKNOWN, UNKNOWN_FLIPS, UNKNOWN_PREFERENCE } from './outcome.ts'
import { requirements } from './requirements/index.ts'
import { factorIds, factorTopics } from './specialty.ts'

/** What is not known of a row and matters: what decides, then what some requirement asks, then what moves the fit by a point. */
export const unknownIn = ({ row, view, seen, outcomes }: Judged, me: Applicant): string[] => {
  const asked = [UNKNOWN_FLIPS, UNKNOWN, UNKNOWN_PREFERENCE].flatMap((kind) =>
    requirements.filter((_, at) => outcomes[at] === kind).map(({ topic }) => topic),
  )
  const moving = factorIds.filter((id) => {
    const { low, high } = factors[id](row, me, view, seen)
    return 100 * view.weights[id] * (high - low) >= view.weight
  })
  return [...new Set([...asked, ...moving.map((id) => factorTopics[id])])]
}
