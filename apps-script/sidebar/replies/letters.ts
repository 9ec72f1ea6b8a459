import type { RunRecord } from '../../../shared/fill/index.ts'
import { answeredChange, lettersTo, thanksLine } from '../../../shared/questions/tasks.ts'
import { type QuestionLine, questions } from '../../../shared/tabs/questions.ts'
import type { Line } from '../../../shared/tabs/own-tab.ts'
import { Failure } from '../failure.ts'
import type { Script } from '../script.ts'
import { addLines, changeLine, readOwnTab, removeLine } from '../tabs/own-tab.ts'
import type { Sender } from './lots.ts'

type Api = Pick<Script, 'look' | 'change'>

/** What an answer did in the Questions tab; the journal keeps it with the answer's run. */
export interface Letters {
  /** The letter that it answered, as it was and as it was left. */
  readonly letter?: Noted & { readonly was: QuestionLine }
  /** The thank-you that it asked for. */
  readonly thanks?: Noted
}
interface Noted {
  readonly id: string
  readonly row: number
  readonly now: QuestionLine
}

interface Of {
  readonly program: string
  readonly rowId: string
}

/** The letter that waited is answered now, and a thank-you is due, once. */
export const noteLetters = async (
  api: Api,
  program: Of,
  sender: Sender,
  words: string,
): Promise<{ readonly letters: Letters; readonly answered: boolean; readonly thanksBy: string | undefined }> => {
  const { letters, thanks } = lettersTo(await linesIn(api), program)
  const waiting =
    letters.find(({ said }) => said.state === 'waiting' && (said.whom ?? sender.whom) === sender.whom) ??
    letters.find(({ said }) => said.state === 'waiting')
  const isOurs =
    waiting !== undefined &&
    (await changeLine(api, questions, waiting, withNote(waiting.said, sender.day, words)).then(() => true, unlessMoved))
  const due = thanksLine({ ...program, whom: sender.whom }, sender.day)
  const there = thanks.some(({ said }) => said.whom === sender.whom && said.due === due.due)
  const [made] = there ? [] : await addLines(api, questions, [due])
  // as the tab gives it back, so that an undo knows it again
  const left = await linesIn(api)
  const answered = isOurs ? sameLine(left, waiting) : undefined
  const thanked = left.find(({ id }) => id === made)
  return {
    letters: {
      ...(waiting === undefined || answered === undefined ? {} : { letter: { ...noted(answered), was: waiting.said } }),
      ...(thanked === undefined ? {} : { thanks: noted(thanked) }),
    },
    answered: waiting !== undefined,
    thanksBy: due.due,
  }
}

/** What the journal says that a run did there; undefined where it did nothing. */
export const lettersOf = ({ end }: Pick<RunRecord, 'end'>): Letters | undefined =>
  end?.['letters'] as Letters | undefined

export const lettersSaid = (letters: Letters): Readonly<Record<string, unknown>> =>
  letters.letter === undefined && letters.thanks === undefined ? {} : { letters }

/** What an undo did with them: each is as it was, or somebody has changed it since and it stays. */
export type LettersBack = Readonly<Partial<Record<keyof Letters, 'back' | 'stays'>>>

export const takeLettersBack = async (api: Api, { letter, thanks }: Letters): Promise<LettersBack> => {
  const lines = await linesIn(api)
  const stays = (thrown: unknown): 'stays' => {
    unlessMoved(thrown)
    return 'stays'
  }
  const letterBack = async ({ was, ...left }: NonNullable<Letters['letter']>): Promise<'back' | 'stays'> => {
    const line = sameLine(lines, left)
    if (line === undefined) return 'stays'
    const said = (of: QuestionLine) => fields.map((field) => of[field])
    if (JSON.stringify(said(line.said)) === JSON.stringify(said(was))) return 'back'
    const change = Object.fromEntries(fields.map((field) => [field, was[field]]))
    return changeLine(api, questions, { ...line, said: left.now }, change).then(() => 'back' as const, stays)
  }
  const thanksBack = async (left: Noted): Promise<'back' | 'stays'> => {
    const line = sameLine(lines, left)
    if (line === undefined) return 'back'
    return removeLine(api, questions, { ...line, said: left.now }).then(() => 'back' as const, stays)
  }
  return {
    ...(letter === undefined ? {} : { letter: await letterBack(letter) }),
    ...(thanks === undefined ? {} : { thanks: await thanksBack(thanks) }),
  }
}

/** What an answer changes of a letter. */
const fields = ['state', 'answeredOn', 'next', 'due', 'notes'] as const

const linesIn = async (api: Api): Promise<readonly Line<typeof questions>[]> =>
  (await readOwnTab(api, questions))?.lines ?? []

const sameLine = (lines: readonly Line<typeof questions>[], { id, row }: Pick<Noted, 'id' | 'row'>) =>
  lines.find((one) => one.id === id && (id !== '' || one.row === row))

const noted = ({ id, row, said }: Line<typeof questions>): Noted => ({ id, row, now: said })

/** What was said stands beside the topics that were asked; what stands there already stays. */
const withNote = ({ notes = '', topics }: QuestionLine, day: string, words: string) => {
  const said = words === '' ? '' : [topics, words].filter(Boolean).join(': ')
  const note = [notes, said].filter(Boolean).join(' | ').slice(0, 5000)
  return { ...answeredChange(day), ...(note === '' ? {} : { notes: note }) }
}

/** A line that somebody changed meanwhile stays as they left it. */
const unlessMoved = (thrown: unknown): false => {
  if (thrown instanceof Failure && thrown.code === 'line-changed') return false
  throw thrown
}
