import { type Milestone, type State, states, trustOf } from '../../../shared/timeline/milestone.ts'
import type { Printed } from '../../../shared/seasons/source.ts'
import { whenOf } from '../events/when.ts'
import { dayWords, type Tone } from '../words.ts'

/** A state by its mark, its word and its colour: the colour alone says nothing. */
export interface StateLook {
  readonly mark: string
  readonly word: string
  readonly tone: Tone
}

const looks: Readonly<Record<State, StateLook>> = {
  slipping: { mark: '▲', word: 'slipping', tone: 'bad' },
  past: { mark: '✕', word: 'past', tone: 'reach' },
  due: { mark: '●', word: 'due', tone: 'ask' },
  now: { mark: '▶', word: 'now', tone: 'target' },
  'to do': { mark: '○', word: 'to do', tone: 'plain' },
  planned: { mark: '◷', word: 'planned', tone: 'plain' },
  done: { mark: '✓', word: 'done', tone: 'good' },
  'not known': { mark: '?', word: 'not known', tone: 'plain' },
}

/** What comes by itself was nobody's to do when it is over, and nobody's plan before. */
export const lookOf = ({ state, kind }: Pick<Milestone, 'state' | 'kind'>): StateLook => {
  if (state === 'past' && kind !== 'task') return { mark: '–', word: 'over', tone: 'plain' }
  return state === 'planned' && kind !== 'task' ? { ...looks.planned, word: 'ahead' } : looks[state]
}

/** `▲ slipping`, as the tab shows it. */
export const stateCell = (one: Pick<Milestone, 'state' | 'kind'>): string => {
  const { mark, word } = lookOf(one)
  return `${mark} ${word}`
}

/** Every mark of a state, for the tab's colours. */
export const marksOfStates: readonly (readonly [State, StateLook])[] = states.map((state) => [state, looks[state]])

/** The days of a step as people read them. */
export const daysWords = (milestone: Milestone): string => {
  const { kind, from, latest, planned, state, doneOn } = milestone
  const end =
    latest === undefined
      ? undefined
      : `${dayWords(latest.day)}${latest.time === undefined ? '' : `, ${latest.time} Eastern`}`
  if (doneOn !== undefined) return `done ${dayWords(doneOn)}`
  if (kind === 'window' && from !== undefined && end !== undefined)
    return `${dayWords(from.day)} to ${dayWords(latest?.day ?? '')}`
  if (planned !== undefined) {
    const isOwnEnd = end === undefined || kind === 'event' || state === 'done'
    return isOwnEnd ? dayWords(planned) : `${dayWords(planned)}; latest ${end}`
  }
  if (state === 'done') return ''
  if (end === undefined) return 'day not known'
  return kind === 'event' ? end : `latest ${end}`
}

/** The times of a step on the spreadsheet's clock, where it shows others than New York's: `4 Mar 2027, 07:00 in Karachi`. */
export const hereWords = ({ from, latest, state }: Milestone, zone: string): string =>
  (state === 'done' ? [] : [from, latest])
    .flatMap((when) =>
      when?.time === undefined ? [] : (whenOf({ ...when, zone: 'America/New_York' }, zone)?.here ?? []),
    )
    .join('; ')

/** `ERAS timeline 2027, AAMC (secondary)` */
export const pageWords = (printed: Printed): string => {
  const { source, note } = printed
  const trust = trustOf(printed)
  const page = trust === 'judgement' ? 'Our judgement' : `${source.title}, ${source.publisher}`
  return `${page}${trust === 'judgement' ? '' : ` (${trust})`}${note === undefined ? '' : `: ${note}`}`
}

/** Each page once. */
export const pagesOf = ({ printed }: Pick<Milestone, 'printed'>): string[] => [...new Set(printed.map(pageWords))]
