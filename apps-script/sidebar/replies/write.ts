import { answeredChange, lettersTo, thanksLine } from '../../../shared/questions/tasks.ts'
import type { Put } from '../../../shared/roster/index.ts'
import { type QuestionLine, questions } from '../../../shared/tabs/questions.ts'
import type { ColumnId } from '../../../shared/tracker/columns.ts'
import type { Client } from '../client.ts'
import { Failure } from '../failure.ts'
import { type Lots, putIn, type PutResult } from '../roster/put-in.ts'
import type { Target } from '../roster/target.ts'
import { addLines, changeLine, readOwnTab } from '../tabs/own-tab.ts'
import type { Sender } from './lots.ts'

export interface Taken extends PutResult {
  /** A letter that waited is answered now. */
  readonly answered: boolean
  /** The day by which to say thank you. */
  readonly thanksBy: string | undefined
}

/** Only what was ticked goes into the row, guarded and journalled; then the letter is answered and a thank-you is due. */
export const takeAnswer = async (
  client: Client,
  target: Target,
  lots: Lots,
  shown: readonly Put[],
  chosen: ReadonlySet<ColumnId>,
  sender: Sender,
  words = '',
): Promise<Taken> => {
  const wrote =
    chosen.size === 0 ? { run: '', cells: 0, left: [] } : await putIn(client, target, lots, shown, chosen, 'reply')
  const program = { rowId: target.rowId, program: target.name }
  const own = await readOwnTab(client, questions)
  const { letters, thanks } = lettersTo(own?.lines ?? [], program)
  const waiting =
    letters.find(({ said }) => said.state === 'waiting' && (said.whom ?? sender.whom) === sender.whom) ??
    letters.find(({ said }) => said.state === 'waiting')
  if (waiting !== undefined)
    await changeLine(client, questions, waiting, withNote(waiting.said, sender.day, words)).catch(unlessMoved)
  const due = thanksLine({ ...program, whom: sender.whom }, sender.day)
  const there = thanks.some(({ said }) => said.whom === sender.whom && said.due === due.due)
  if (!there) await addLines(client, questions, [due])
  return { ...wrote, answered: waiting !== undefined, thanksBy: due.due }
}

/** What was said stands beside the topics that were asked; what stands there already stays. */
const withNote = ({ notes = '', topics }: QuestionLine, day: string, words: string) => {
  const said = words === '' ? '' : [topics, words].filter(Boolean).join(': ')
  const note = [notes, said].filter(Boolean).join(' | ').slice(0, 5000)
  return { ...answeredChange(day), ...(note === '' ? {} : { notes: note }) }
}

/** The cells are written by now: a line that somebody changed meanwhile stays as they left it. */
const unlessMoved = (thrown: unknown): void => {
  if (!(thrown instanceof Failure && thrown.code === 'line-changed')) throw thrown
}
