import { chanceWords } from './chance-words.ts'
import type { Ground, Proposal, Seen } from './rebalance.ts'
import { withDays } from './words.ts'

/** Of the rows of a list that is top-heavy so many are proposed to go. */
const MOST_REACH = 3
/** One interview in a thousand applications. */
const NOTHING = 0.001

type Waste = Pick<Proposal, 'reason' | 'detail'>

/** Rows that would be wasted, the certain ones first; then, of a top-heavy list, its longest shots. */
export function removesFrom({ seen, worked, findings }: Ground): Proposal[] {
  const before = new Set<object>()
  const wasted = seen.flatMap((one) => {
    const isTwice = one.program !== undefined && before.has(one.program)
    if (one.program !== undefined) before.add(one.program)
    const waste = isTwice ? { reason: 'The same program is on the list above.' } : wasteOf(one, worked)
    return waste === undefined ? [] : [proposal(one, waste)]
  })
  const heavy = findings.find(({ id }) => id === 'top-heavy')
  if (heavy === undefined || worked === undefined) return wasted
  const gone = new Set(wasted.map(({ id }) => id))
  const longest = heavy.of
    .flatMap((at) => {
      const one = seen[at]
      const chance = one && worked.chancer.chance(one.row)
      return one === undefined || chance === undefined || gone.has(one.shared.row) ? [] : [{ one, chance }]
    })
    .sort((a, b) => a.chance.mean - b.chance.mean)
    .slice(0, MOST_REACH)
    .map(({ one, chance }) => proposal(one, { reason: `Reach: an interview ${chanceWords(chance)}. ${heavy.says}` }))
  return [...wasted, ...longest]
}

/** Why an application would be wasted, by the profile where it is shared, else by the score where that is. */
const wasteOf = ({ row, shared }: Seen, worked: Ground['worked']): Waste | undefined => {
  if (worked === undefined) {
    const { tier, why = '' } = shared.result ?? {}
    return tier === 'not eligible'
      ? { reason: 'The sheet scores it as not eligible.', detail: withDays(why) }
      : undefined
  }
  const chance = worked.chancer.chance(row)
  if (chance === undefined) return undefined
  if (chance.missed !== undefined)
    return { reason: `Not eligible: ${chance.missed}.`, detail: withDays(worked.judge.score(row).why) }
  return chance.mean < NOTHING ? { reason: `An interview ${chanceWords(chance)}.` } : undefined
}

const proposal = ({ shared: { row: id, name, specialty, city, state } }: Seen, waste: Waste): Proposal => ({
  kind: 'remove',
  id,
  name,
  where: [specialty, city, state].filter(Boolean).join(', '),
  ...waste,
})
