import type { Anchor, NewSuggestion } from '../contract/reviews.ts'
import { dayWords } from '../tracker/day-words.ts'
import { type ColumnId, columnOf } from '../tracker/columns.ts'
import { thanksDue } from './tasks.ts'

/** What to watch at an event, as the guide says: how residents speak, IMGs among the speakers, the tone. */
export const rubric = {
  residents: { title: 'Residents speak of it', choices: ['warmly', 'with reserve', 'hardly at all'] },
  speakers: { title: 'IMGs among the speakers', choices: ['yes', 'no', 'could not tell'] },
  tone: { title: 'Tone about diversity and IMGs', choices: ['welcoming', 'neutral', 'evasive'] },
} as const
export type RubricId = keyof typeof rubric
export const rubricIds = Object.keys(rubric) as RubricId[]

/** What somebody brings home from an event about one program. */
export interface Heard {
  /** `open house` */
  readonly event: string
  readonly day: string
  /** who said it: `chief resident` */
  readonly from?: string
  readonly answers: readonly { readonly field: ColumnId; readonly value: string }[]
  readonly seen: Readonly<Partial<Record<RubricId, string>>>
  readonly note?: string
  /** whether a thank-you is to be written */
  readonly thank: boolean
}

/** `Heard at open house, 12 Aug 2026, from chief resident` */
export const heardAt = ({ event, day, from }: Pick<Heard, 'event' | 'day' | 'from'>): string =>
  `Heard at ${event}, ${dayWords(day)}${from === undefined ? '' : `, from ${from}`}`

/** What was seen and noted as one line behind the notes; undefined where nothing was. */
export const noteOf = ({
  event,
  day,
  seen,
  note,
}: Pick<Heard, 'event' | 'day' | 'seen' | 'note'>): string | undefined => {
  const watched = rubricIds.flatMap((id) =>
    seen[id] === undefined ? [] : [`${rubric[id].title.toLowerCase().replace('imgs', 'IMGs')}: ${seen[id]}`],
  )
  const said = note?.replace(/\s+/g, ' ').trim() ?? ''
  if (watched.length === 0 && said === '') return undefined
  return `${event}, ${dayWords(day)}: ${[watched.join('; '), said].filter(Boolean).join('. ')}`
}

/** Notes keep what they say; what is new stands behind a bar. */
export const behind = (notes: string | undefined, line: string): string =>
  notes === undefined || notes === '' ? line : `${notes} | ${line}`

export interface FromEvent {
  /** one an answer, then the note */
  readonly suggestions: readonly NewSuggestion[]
  /** the task, as a thread that is the owner's own: it stands at the notes */
  readonly task?: { readonly anchor: Anchor; readonly text: string }
}

/** The first words of a thank-you task, by which the sidebar knows it. */
export const THANK_YOU = 'Thank-you due '

/**
 * What becomes of it on the applicant's list: for each answer a suggestion for its cell, for what was seen and noted
 * one for the notes, and a task. None is written before the applicant accepts it in the sheet, where what the cell
 * says is seen beside it: what is heard never outranks what the program's page says.
 * @param old what a cell says now, as far as the list shares it
 */
export const fromEvent = (row: string, heard: Heard, old: (field: ColumnId) => NewSuggestion['old']): FromEvent => {
  const reason = `${heardAt(heard)}. The program’s own page counts for more.`
  const set = (field: ColumnId, value: string, why: string): NewSuggestion => {
    const was = old(field)
    return { kind: 'set', anchor: { row, field }, value, reason: why, ...(was !== undefined && { old: was }) }
  }
  const line = noteOf(heard)
  const due = thanksDue(heard.day)
  const whom = heard.from === undefined ? 'whoever you spoke with' : heard.from
  return {
    suggestions: [
      ...heard.answers.map(({ field, value }) => set(field, value, reason)),
      ...(line === undefined ? [] : [noted(row, line, heardAt(heard))]),
    ],
    ...(heard.thank && {
      task: {
        anchor: { row, field: 'notes' },
        text: `${THANK_YOU}${due}: to ${whom}, for ${heard.event}, ${dayWords(heard.day)}.`,
      },
    }),
  }
}

/** Without an old value: words for the notes are added behind what stands there. */
const noted = (row: string, line: string, reason: string): NewSuggestion => ({
  kind: 'set',
  anchor: { row, field: 'notes' },
  value: line,
  reason: `${reason}. It goes behind what your notes say.`,
})

/** The day and the words of a thank-you task; undefined for any other thread. */
export const thankYouIn = (text: string): { readonly by: string; readonly says: string } | undefined => {
  const [, by, says] = new RegExp(`^${THANK_YOU}(\\d{4}-\\d\\d-\\d\\d): (.*)$`).exec(text) ?? []
  return by === undefined || says === undefined ? undefined : { by, says }
}

/** What is wrong with an answer, as a sentence; undefined where its cell can take it. */
export const answerProblem = (field: ColumnId, value: string): string | undefined => {
  const { kind, header } = columnOf(field)
  const reading = kind.read(value, { decimal: '.', dayFirst: false })
  return reading === undefined || 'problem' in reading ? `${header}: write ${kind.expects}.` : undefined
}
