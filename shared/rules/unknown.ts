import type { Applicant } from './applicant.ts'
import { factors } from './fit.ts'
import type { Judged } from './judge.ts'
import { UNKNOWN, UNKNOWN_FLIPS, UNKNOWN_PREFERENCE } from './outcome.ts'
import { requirements } from './requirements/index.ts'
import { type FactorId, factorIds } from './specialty.ts'

/** A factor in the words of the requirements: what both speak of is said once. */
const factorTopics: Readonly<Record<FactorId, string>> = {
  openness: 'its share of IMGs',
  nonUs: 'its share of non-US IMGs',
  consistency: 'IMGs in each class',
  visa: 'visa sponsorship',
  step2: 'its usual Step 2 CK',
  graduation: 'the graduation limit',
  usce: 'US clinical experience',
  letters: 'your letters',
  research: 'your publications',
  attempts: 'your attempts',
  support: 'support of residents',
}

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
