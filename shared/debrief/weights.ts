import { supportIds } from '../rules/support.ts'
import type { Line } from '../tabs/own-tab.ts'
import type { Indicator, supports } from '../tabs/supports.ts'

/** What each indicator counts, 0 to 3; 1 for all until the applicant says otherwise. */
export type Weights = Readonly<Record<Indicator, number>>
export const MOST_WEIGHT = 3

const alike = Object.fromEntries(supportIds.map((id) => [id, 1])) as Weights

/** The line that holds an indicator's weight, where there is one. */
export const weightLine = (lines: readonly Line<typeof supports>[], id: Indicator): Line<typeof supports> | undefined =>
  lines.find(({ said }) => said.program === undefined && said.indicator === id && said.weight !== undefined)

export const weightsIn = (lines: readonly Line<typeof supports>[]): Weights => {
  const own = supportIds.flatMap((id) => {
    const weight = weightLine(lines, id)?.said.weight
    return weight === undefined ? [] : [[id, weight] as const]
  })
  return { ...alike, ...(Object.fromEntries(own) as Partial<Weights>) }
}
