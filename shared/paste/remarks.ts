import { columnOf } from '../tracker/columns.ts'
import { isColumn, type Meaning, posterOf } from './meanings.ts'
import { posterField } from './poster.ts'
import type { Paste } from './read.ts'
import type { Plan } from './cell.ts'

/** Whether a column holds days, whose order the column as a whole settles. */
export const holdsDays = (meaning: Meaning): boolean => {
  const poster = posterOf(meaning)
  if (poster !== undefined) return posterField(poster).kind === 'day'
  return meaning === 'interviewOn' || (isColumn(meaning) && columnOf(meaning).kind.name === 'date')
}

/** What a reader should know of a paste as a whole, in sentences. */
export const remarksOn = (paste: Omit<Paste, 'remarks'>, plans: readonly Plan[]): string[] => [
  ...plans.filter(({ meaning }) => holdsDays(meaning)).flatMap(orderRemark),
  ...rangeRemark(paste),
  ...peopleRemark(paste),
  ...repeatRemark(paste),
  ...unreadRemark(paste),
]

const orderRemark = ({ title, order }: Plan): string[] => {
  if ('clash' in order)
    return [
      `"${title}" is not read where its dates are numbers: row ${order.clash.dayFirst} writes the day first, row ${order.clash.monthFirst} the month.`,
    ]
  if (order.by === 'the sheet') return []
  return [`"${title}": ${order.dayFirst ? 'the day' : 'the month'} comes first, as its cells show.`]
}

const rangeRemark = ({ rows }: Pick<Paste, 'rows'>): string[] => {
  const scores = rows.flatMap(({ poster }) => [poster.step1, poster.step2])
  const many = scores.filter((score) => typeof score === 'object' && 'from' in score).length
  if (many === 0) return []
  return [
    `${plural(many, 'score')} such as 24x ${many === 1 ? 'is' : 'are'} read as a range (240 to 249), not as a score.`,
  ]
}

const peopleRemark = ({ counts: { dropped, cut } }: Pick<Paste, 'counts'>): string[] => {
  const many = dropped + cut
  if (many === 0) return []
  return [
    many === 1
      ? 'Dropped 1 name, username or address of a person.'
      : `Dropped ${many} names, usernames or addresses of people.`,
  ]
}

const repeatRemark = ({ rows }: Pick<Paste, 'rows'>): string[] => {
  const many = rows.reduce((sum, { repeats }) => sum + repeats.length, 0)
  if (many === 0) return []
  return [
    many === 1
      ? '1 line repeats another exactly and is joined with it.'
      : `${many} lines repeat others exactly and are joined with them.`,
  ]
}

const unreadRemark = ({ columns }: Pick<Paste, 'columns'>): string[] => {
  const unread = columns.filter(({ meaning, filled }) => meaning === 'other' && filled > 0)
  return unread.length === 0 ? [] : [`Not read: ${unread.map(({ title }) => `"${title}"`).join(', ')}.`]
}

export const plural = (many: number, word: string): string => `${many} ${word}${many === 1 ? '' : 's'}`
