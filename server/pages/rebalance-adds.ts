import { shareOf } from '../../shared/rules/index.ts'
import { variantsOf } from '../../shared/rules/variants.ts'
import { specialtyOf } from '../../shared/seasons/specialties.ts'
import type { PlainRow, Row } from '../../shared/tracker/columns.ts'
import type { Program } from '../programs/catalogue.ts'
import { traitsOf } from '../programs/search.ts'
import { chanceWords, shareWords } from './chance-words.ts'
import type { Ground, Proposal, Worked } from './rebalance.ts'

/** From one state at most so many, so that what mends a narrow list is not narrow itself. */
const MOST_OF_STATE = 2
/** Below it a program's own record says nothing for an applicant whom one does not know. */
const SOME_IMGS = 20
/** A share of the list that is much for one state; how much more a program counts in a state where the list has none. */
const [MUCH, NEW_STATE] = [0.15, 1.25]

interface Found {
  readonly program: Program
  /** the more the better, among those found */
  readonly worth: number
  /** worked out for the few that come so far; undefined where it does not belong on this list after all */
  readonly reason: () => string | undefined
}

/**
 * Programs of the specialties of the list, in states where it has least: by the applicant's chance where the profile is
 * shared, else by what the programs say of themselves.
 */
export function addsFor(ground: Ground, most: number): Proposal[] {
  const { seen, worked, taken, catalogue, findings, today } = ground
  const specialties = new Set(seen.flatMap(({ row: { specialty } }) => specialtyWord(specialty)))
  const states = countsOf(ground)
  // one more in a state that holds much of the list mends nothing
  const isFull = (state: string | undefined): boolean =>
    state === undefined || (states.get(state) ?? 0) >= Math.max(MOST_OF_STATE + 1, MUCH * seen.length)
  const isTopHeavy = findings.some(({ id }) => id === 'top-heavy')
  const free = [...catalogue.programs.values()].filter(
    (program) => specialties.has(program.specialty) && !taken.has(program) && !isFull(program.state),
  )
  const usual = worked === undefined ? 0 : middleOf(seen, worked)
  const found = free
    .flatMap((program) =>
      worked === undefined ? (byRecord(program, today) ?? []) : (byChance(program, worked, isTopHeavy) ?? []),
    )
    .filter(({ worth }) => worth >= usual)
    .map((one) => ({ ...one, worth: states.has(one.program.state ?? '') ? one.worth : NEW_STATE * one.worth }))
    .sort((a, b) => b.worth - a.worth || (a.program.id < b.program.id ? -1 : 1))
  return spread(found, most).map(({ program, reason }) => ({
    kind: 'add',
    id: program.id,
    name: program.names[0] ?? '',
    where: [program.specialty, program.city, program.state].filter(Boolean).join(', '),
    reason: `${placeWords(program.state, states)} ${reason}`,
  }))
}

const specialtyWord = (specialty: Row['specialty']): string[] =>
  typeof specialty === 'string' ? [specialtyOf(specialty) ?? specialty] : []

const countsOf = ({ seen }: Ground): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { row } of seen) if (typeof row.state === 'string') counts.set(row.state, (counts.get(row.state) ?? 0) + 1)
  return counts
}

/** What is put on a list should be better than half of what is there. */
const middleOf = (seen: Ground['seen'], { chancer }: Worked): number => {
  const chances = seen.flatMap(({ row }) => chancer.estimate(row)?.mean || []).sort((a, b) => a - b)
  return chances[Math.floor(chances.length / 2)] ?? 0
}

const placeWords = (state = '', states: ReadonlyMap<string, number>): string => {
  const many = states.get(state) ?? 0
  return many === 0 ? `The list has nothing in ${state}.` : `The list has ${many} in ${state}.`
}

/** Programs that would mend a top-heavy list are no reach themselves. */
const byChance = (program: Program, { chancer, judge }: Worked, isTopHeavy: boolean): Found | undefined => {
  const row = rowOf(program)
  const estimate = chancer.estimate(row)
  if (estimate === undefined || estimate.gates.missed !== undefined || estimate.mean <= 0) return undefined
  const reason = (): string | undefined => {
    const { tier } = judge.score(row)
    const chance = chancer.chance(row)
    if (chance === undefined || tier === 'not eligible' || (isTopHeavy && tier.includes('reach'))) return undefined
    const promise = tier.includes('safety') ? ' (best odds on the list, not a guarantee)' : ''
    const open = chance.guesses.map(({ topic }) => topic)
    const unknown = open.length === 0 ? '' : ` Not known: ${open.join(', ')}.`
    return `An interview ${chanceWords(chance)}; tier ${tier}${promise}.${unknown}`
  }
  return { program, worth: estimate.mean, reason }
}

/** What holds whichever source is right: a visa that is sponsored, residents who are IMGs, and a deadline to come. */
const byRecord = (program: Program, today: string): Found | undefined => {
  const traits = traitsOf(program)
  const visas = (['J-1', 'H-1B'] as const).filter((visa) => traits[visa])
  if (visas.length === 0 || traits.imgShare < SOME_IMGS) return undefined
  const [row = {}]: readonly PlainRow[] = variantsOf(program.known)?.rows ?? [program.known as PlainRow]
  if (row.deadline !== undefined && row.deadline < today) return undefined
  const share = shareOf(row)?.mid ?? traits.imgShare
  return {
    program,
    worth: traits.imgShare,
    reason: () => `Sponsors ${visas.join(' and ')}; about ${shareWords(share / 100)} of its residents are IMGs.`,
  }
}

const rowOf = ({ known, names, specialty, state, city }: Program): Row => ({
  ...known,
  program: names[0] ?? '',
  specialty,
  ...(state !== undefined && { state }),
  ...(city !== undefined && { city }),
})

/** The best first, two of a state at most and no institution twice. */
const spread = (found: readonly Found[], most: number): { program: Program; reason: string }[] => {
  const states = new Map<string, number>()
  const houses = new Set<string>()
  const chosen: { program: Program; reason: string }[] = []
  for (const { program, reason: work } of found) {
    if (chosen.length >= most) break
    const { state = '', institution, names } = program
    const house = institution ?? names[0] ?? ''
    const many = states.get(state) ?? 0
    const reason = many >= MOST_OF_STATE || houses.has(house) ? undefined : work()
    if (reason === undefined) continue
    states.set(state, many + 1)
    houses.add(house)
    chosen.push({ program, reason })
  }
  return chosen
}
