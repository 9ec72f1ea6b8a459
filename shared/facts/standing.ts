import { type Claim, trustOrder } from './fact.ts'

/** The claim that stands among several of one field, why, and those that disagree with it. */
export interface Standing<C extends Claim = Claim> {
  readonly stands: C
  readonly because: string
  readonly against: readonly C[]
  /** A claim of the same trust and day says otherwise: nothing settles it, so both values stay possible. */
  readonly disputed: boolean
}

/** Better trust stands; within a trust class the newest day; a claim without a day counts as oldest. */
export const standingOf = <C extends Claim>(claims: readonly C[]): Standing<C> | undefined => {
  const [stands, ...others] = [...claims].sort(byWeight)
  if (stands === undefined) return undefined
  const against = others.filter((other) => !sameValue(other.value, stands.value))
  const rival = against[0]
  const disputed = rival !== undefined && byWeight(stands, rival) === 0
  return { stands, against, disputed, because: reason(stands, rival, disputed) }
}

const byWeight = (a: Claim, b: Claim): number =>
  trustOrder.indexOf(a.trust) - trustOrder.indexOf(b.trust) || (b.day ?? '').localeCompare(a.day ?? '')

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const reason = (stands: Claim, rival: Claim | undefined, disputed: boolean): string => {
  if (rival === undefined) return 'Nothing known says otherwise.'
  if (disputed) return `${stands.source} and ${rival.source} disagree, with the same trust and day.`
  if (rival.trust !== stands.trust)
    return `${words[stands.trust]} is trusted before ${words[rival.trust].toLowerCase()}.`
  return `It is the newer of two: ${stands.day ?? 'day not known'} against ${rival.day ?? 'day not known'}.`
}

const words: Readonly<Record<Claim['trust'], string>> = {
  'program-page': "The program's own page",
  'official-listing': 'An official listing',
  staff: 'What staff said',
  aggregator: 'A list made from others',
  community: 'A community sheet',
}
