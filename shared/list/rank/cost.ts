import { fees } from '../../seasons/fees.ts'
import { markWords } from '../../seasons/source.ts'

/** The registration fee of the Match covers so many ranks. */
const RANKS_INCLUDED = 20

/** What a rank list costs besides the registration. */
export interface RankCost {
  /** ranks that are charged */
  readonly over: number
  /** null where the fee of that Match is not known */
  readonly dollars: number | null
  /** of the last Match before, where it is known: no price of this one */
  readonly before?: { readonly year: number; readonly each: number }
  readonly says: string
}

/** @param year of the Match @param ranks on the list */
export const rankCost = (year: number, ranks: number): RankCost => {
  const over = Math.max(0, ranks - RANKS_INCLUDED)
  if (over === 0)
    return { over, dollars: 0, says: `The registration fee covers ${RANKS_INCLUDED} ranks; you have ${ranks}.` }
  const many = `${over} ${over === 1 ? 'rank' : 'ranks'} above ${RANKS_INCLUDED}`
  const fee = eachOf(year)
  if (fee !== undefined)
    return { over, dollars: over * fee.value, says: `${many}: $${over * fee.value}, $${fee.value} each (${fee.mark}).` }
  const earlier = Object.keys(fees)
    .map(Number)
    .filter((one) => one < year && eachOf(one) !== undefined)
    .sort((a, b) => b - a)[0]
  const was = earlier === undefined ? undefined : eachOf(earlier)
  return {
    over,
    dollars: null,
    ...(was === undefined || earlier === undefined ? {} : { before: { year: earlier, each: was.value } }),
    says:
      was === undefined
        ? `${many}: the fee for the ${year} Match is not known.`
        : `${many}: the fee for the ${year} Match is not known. For ${earlier} it was $${was.value} each (${was.mark}).`,
  }
}

/** Where sources disagree the fee is not known. */
const eachOf = (year: number): { value: number; mark: string } | undefined => {
  const [first, ...others] = fees[year as keyof typeof fees]?.nrmpEachRankOver20 ?? []
  if (first === undefined || others.some(({ value }) => value !== first.value)) return undefined
  return { value: first.value, mark: markWords[first.mark] }
}
