import { answerProblem, type Heard, rubric, type RubricId, rubricIds } from '../../shared/events/heard.ts'
import { isDay } from '../../shared/tracker/cell.ts'
import { Refusal } from '../problems.ts'
import type { Fields } from './deeds.ts'
import { isColumn } from './words.ts'

/** The name of the field that answers a column. */
export const answerName = (field: string): string => `answer ${field}`
export const seenName = (id: RubricId): string => `seen ${id}`

/** What a form brings home. @throws Refusal `does-not-fit` with the first that cannot be taken */
export const heardIn = (fields: Fields): Heard => {
  const { day = '', event = '', from = '', text = '', thank } = fields
  if (!isDay(day)) throw unfit('The day of the event is missing.')
  const answers = Object.entries(fields).flatMap(([name, value]) => {
    const field = name.startsWith('answer ') ? name.slice('answer '.length) : ''
    if (value === '' || value === undefined || field === '') return []
    if (!isColumn(field)) throw unfit(`There is no column ${field}.`)
    const problem = answerProblem(field, value)
    if (problem !== undefined) throw unfit(problem)
    return [{ field, value }]
  })
  const seen = rubricIds.flatMap((id) => {
    const value = fields[seenName(id)] ?? ''
    const choices: readonly string[] = rubric[id].choices
    return choices.includes(value) ? [[id, value] as const] : []
  })
  return {
    event: event.slice(0, 100) || 'open house',
    day,
    ...(from !== '' && { from: from.slice(0, 120) }),
    answers,
    seen: Object.fromEntries(seen),
    ...(text !== '' && { note: text.slice(0, 2000) }),
    thank: thank === 'yes',
  }
}

const unfit = (says: string): Refusal => new Refusal('does-not-fit', says)
