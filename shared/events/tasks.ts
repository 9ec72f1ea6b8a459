import { addDays, daysBetween } from '../seasons/calendar.ts'
import type { Line } from '../tabs/own-tab.ts'
import type { Event, events } from '../tabs/events.ts'

/** A thank-you is in place within 48 hours: two days after the event. */
export const thanksDue = (day: string): string => addDays(day, 2)

/** Something to do for an event, by a day. */
export interface EventTask {
  readonly line: Line<typeof events>
  readonly what: 'thank' | 'attended' | 'register' | 'join'
  readonly by: string
  readonly says: string
}

const WEEK = 7

/** What is to be done for these events, the most urgent first. @param today a day */
export const tasksOf = (lines: readonly Line<typeof events>[], today: string): EventTask[] =>
  lines
    .flatMap((line): EventTask[] => {
      const task = taskOf(line.said, today)
      return task === undefined ? [] : [{ line, ...task }]
    })
    .sort((a, b) => a.by.localeCompare(b.by))

const taskOf = (event: Event, today: string): Omit<EventTask, 'line'> | undefined => {
  const { day, attended, registered, registerBy, thanked } = event
  if (attended === 'yes') {
    if (thanked !== undefined) return undefined
    const by = event.thanksBy ?? (day === undefined ? undefined : thanksDue(day))
    if (by === undefined) return undefined
    const who = event.met === undefined ? 'whom you met' : event.met
    return { what: 'thank', by, says: by < today ? `The thank-you to ${who} is late` : `Thank ${who}` }
  }
  if (day === undefined || attended === 'no') return undefined
  if (day < today)
    // what nobody marks within two weeks is no task any more
    return daysBetween(day, today) > 14 ? undefined : { what: 'attended', by: day, says: 'Were you there?' }
  if (registered === 'yes')
    return daysBetween(today, day) > WEEK
      ? undefined
      : { what: 'join', by: day, says: day === today ? 'Today' : 'You are registered' }
  if (registered === 'no') return undefined
  const by = registerBy !== undefined && registerBy < day ? registerBy : day
  return { what: 'register', by, says: by < today ? 'Registration has closed' : 'Register early: places run out' }
}

/** Programs announce their open houses from July to October. */
export const isOpenHouseSeason = (today: string): boolean => {
  const month = Number(today.slice(5, 7))
  return month >= 7 && month <= 10
}

/** Coming ones first and the next on top, then past ones, the latest first; those without a day between. */
export const byDay = <T extends { readonly said: Event }>(lines: readonly T[], today: string): T[] => {
  const rank = ({ day }: Event): number => (day === undefined ? 1 : day >= today ? 0 : 2)
  return [...lines].sort(({ said: a }, { said: b }) => {
    const [first = '', second = ''] = [a.day, b.day]
    return rank(a) - rank(b) || (rank(a) === 2 ? second.localeCompare(first) : first.localeCompare(second))
  })
}
