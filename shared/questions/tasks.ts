import { addDays } from '../seasons/calendar.ts'
import type { QuestionLine } from '../tabs/questions.ts'
import type { Asking } from './choose.ts'
import type { Person } from './question.ts'

/** A polite time to wait before a second letter, and for a thank-you: ours, and the guide's "short thank-you". */
const [WAIT, THANKS] = [14, 2]

interface Of {
  readonly program: string
  readonly rowId: string
  readonly whom: Person
}

/** What was sent, as a line of the Questions tab. */
export const askedLine = (of: Of, asked: readonly Asking[], today: string): QuestionLine => ({
  ...of,
  what: 'question',
  topics: [...new Set(asked.map(({ topic }) => topic))].join('; ').slice(0, 300),
  words: asked
    .map(({ words }) => words)
    .join(' | ')
    .slice(0, 2000),
  askedOn: today,
  state: 'waiting',
  next: 'Paste the answer, or write once more',
  due: addDays(today, WAIT),
})

/** The thank-you that an answer asks for, within 48 hours. @param answered the day of the answer */
export const thanksLine = (of: Of, answered: string): QuestionLine => ({
  ...of,
  what: 'thank-you',
  state: 'waiting',
  next: `Thank the ${of.whom} for the answer`,
  due: addDays(answered, THANKS),
})

/** What an answered letter says now. */
export const answeredChange = (
  day: string,
): Pick<QuestionLine, 'state' | 'answeredOn'> & { next: undefined; due: undefined } => ({
  state: 'answered',
  answeredOn: day,
  next: undefined,
  due: undefined,
})

/** A line is about a program by its row's id; by its name where one of them has none. */
export const isAbout = (line: QuestionLine, { rowId, program }: Pick<Of, 'rowId' | 'program'>): boolean =>
  line.rowId !== undefined && rowId !== '' ? line.rowId === rowId : line.program === program

/** What stands on a program: the last letter, what came of it, and a thank-you that is due. */
export const lettersTo = <L extends { readonly said: QuestionLine }>(
  lines: readonly L[],
  program: Pick<Of, 'rowId' | 'program'>,
): { readonly letters: readonly L[]; readonly thanks: readonly L[] } => {
  const mine = lines.filter(({ said }) => isAbout(said, program))
  return {
    letters: mine
      .filter(({ said }) => said.what !== 'thank-you')
      .sort((a, b) => (b.said.askedOn ?? '').localeCompare(a.said.askedOn ?? '')),
    thanks: mine.filter(({ said }) => said.what === 'thank-you' && said.state === 'waiting'),
  }
}
