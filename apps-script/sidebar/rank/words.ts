import type { RankChance, RankCheck } from '../../../shared/list/rank/rank.ts'
import { chanceWords, markOf } from '../plan/words.ts'
import { comparable } from '../../../shared/review/comparable.ts'
import { count, dayWords, withDays } from '../words.ts'
import { type Entry, rankable } from './reading.ts'

/** `45 % (38–52 %), prior only` with the rank; who is interviewed at all of them is meant. */
export const matchWords = ({ match, status }: RankChance): string => `${chanceWords(match)}${markOf(status)}`
/** The same of this rank alone. */
export const hereWords = ({ here, status }: RankChance): string => `${chanceWords(here)}${markOf(status)}`

/** What is wrong with a line, in sentences. */
export const flagsOf = (entry: Entry, above: readonly Entry[]): string[] => {
  const { candidate, renamed, name } = entry
  const status = candidate?.cells.status
  const isOdd = candidate !== undefined && !rankable.some((one) => one === status)
  return [
    ...(above.some((other) => isSame(other, entry)) ? ['It stands above already: a program is ranked once.'] : []),
    ...(renamed === undefined ? [] : [`Its row on the tracker says “${renamed}” now.`]),
    ...(candidate === undefined && renamed === undefined ? [`No row of your trackers is “${name}” any more.`] : []),
    ...(isOdd ? [`Your tracker says ${status ?? 'nothing about an interview'}.`] : []),
    ...(status === 'invited' ? ['Invited, not interviewed yet.'] : []),
  ]
}

const isSame = (one: Entry, other: Entry): boolean => {
  if (one.candidate !== undefined && one.candidate === other.candidate) return true
  const [a, b] = [one, other].map(({ name, specialty = '' }) => `${comparable(name)} ${comparable(specialty)}`)
  return a === b
}

/** `Rank list due 3 Mar 2027, in 9 days.` */
export const dueWords = ({ due, daysLeft = 0 }: RankCheck): string => {
  if (due === undefined) return 'The day on which rank lists are due is not known for this Match.'
  if (daysLeft < 0) return `Rank lists were due on ${dayWords(due)}.`
  const left = daysLeft === 0 ? 'today' : `in ${count(daysLeft, 'day')}`
  return `Rank lists are due on ${dayWords(due)}, ${left}.`
}

/** What must be done before the list leaves, its days as people write them. */
export const checkWords = ({ says }: RankCheck): string => withDays(says)

/** Of the programs, without their reasons. */
export const rankLimits: readonly string[] = [
  'The chances are for somebody who is interviewed at every program of the list, in a season like the last ones. What a program thought of your interview is not in them.',
  'Rank every program where training is better for you than no place, and none where it is not: the Match binds you.',
  'Couples rank pairs, advanced positions need a list of preliminary ones beside this one, and SOAP and programs outside of the Match follow other rules. None of them is worked out here.',
]
